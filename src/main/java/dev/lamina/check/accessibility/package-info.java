/** Rules about the structure of a page that people with a screen reader or a keyboard rely on. */
@NullMarked
package dev.lamina.check.accessibility;

import org.jspecify.annotations.NullMarked;
