/** The sentences of a page: what each stands in, under which heading, with what source. */
@NullMarked
package dev.lamina.check.sentence;

import org.jspecify.annotations.NullMarked;
