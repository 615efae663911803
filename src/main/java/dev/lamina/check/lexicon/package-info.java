/** Word lists as data: phrases, the things they may stand for, and finding them in running text. */
@NullMarked
package dev.lamina.check.lexicon;

import org.jspecify.annotations.NullMarked;
