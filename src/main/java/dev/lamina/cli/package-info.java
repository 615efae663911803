/** One class per command; the only package that prints and the one that decides exit codes. */
@NullMarked
package dev.lamina.cli;

import org.jspecify.annotations.NullMarked;
