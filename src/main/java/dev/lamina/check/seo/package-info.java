/** What search engines are told about a page. */
@NullMarked
package dev.lamina.check.seo;

import org.jspecify.annotations.NullMarked;
