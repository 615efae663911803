/** Everything read from disk: files as text, their hashes, YAML that remembers its positions. */
@NullMarked
package dev.lamina.source;

import org.jspecify.annotations.NullMarked;
