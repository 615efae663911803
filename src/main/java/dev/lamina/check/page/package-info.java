/** Rules about pages as files: can it be read at all, in which encoding, to its end. */
@NullMarked
package dev.lamina.check.page;

import org.jspecify.annotations.NullMarked;
