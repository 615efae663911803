/**
 * Finished pages as browsers take them: which file answers a link, which styles win, which words
 * can be seen. It knows of no clinic and no rule.
 */
@NullMarked
package dev.lamina.browser;

import org.jspecify.annotations.NullMarked;
