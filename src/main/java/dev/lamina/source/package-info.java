/** Everything read from disk: files with text and digest, YAML that remembers its positions. */
@NullMarked
package dev.lamina.source;

import org.jspecify.annotations.NullMarked;
