/** Whether readers understand the words: grade, terms, structure. */
@NullMarked
package dev.lamina.check.reading;

import org.jspecify.annotations.NullMarked;
