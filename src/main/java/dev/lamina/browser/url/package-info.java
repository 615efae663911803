/** URLs as browsers read them, by the URL Standard of the WHATWG. */
@NullMarked
package dev.lamina.browser.url;

import org.jspecify.annotations.NullMarked;
