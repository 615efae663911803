/** Findings as text for people and for machines: one file for each format. */
@NullMarked
package dev.lamina.report;

import org.jspecify.annotations.NullMarked;
