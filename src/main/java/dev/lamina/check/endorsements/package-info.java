/** Patients' stories, ratings and pictures. */
@NullMarked
package dev.lamina.check.endorsements;

import org.jspecify.annotations.NullMarked;
