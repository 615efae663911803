/** What search engines are told about a page, and whether readers are told the same. */
@NullMarked
package dev.lamina.check.seo;

import org.jspecify.annotations.NullMarked;
