/**
 * How a clinic's site looks: brand colors and measures as CSS custom properties, and which file of
 * a theme wins.
 */
@NullMarked
package dev.lamina.brand;

import org.jspecify.annotations.NullMarked;
