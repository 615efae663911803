/** Patients' stories, ratings and pictures of people. */
@NullMarked
package dev.lamina.check.endorsements;

import org.jspecify.annotations.NullMarked;
