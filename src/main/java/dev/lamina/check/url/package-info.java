/** URLs as browsers read them, by the URL Standard of the WHATWG. */
@NullMarked
package dev.lamina.check.url;

import org.jspecify.annotations.NullMarked;
