/** The boxes that authors draw with colons: one class each, with its HTML and its demands. */
@NullMarked
package dev.lamina.markdown.directive;

import org.jspecify.annotations.NullMarked;
