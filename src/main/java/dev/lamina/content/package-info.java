/** The nouns of the library and of the clinics: topics, sections, snippets, clinics, sources. */
@NullMarked
package dev.lamina.content;

import org.jspecify.annotations.NullMarked;
