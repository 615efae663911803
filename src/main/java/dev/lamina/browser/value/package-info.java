/** What values of style sheets mean: lengths in pixels, colors, and where pages are looked at. */
@NullMarked
package dev.lamina.browser.value;

import org.jspecify.annotations.NullMarked;
