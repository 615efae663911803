/** What people start from: a sample workspace, new content as texts, and the JSON Schemas. */
@NullMarked
package dev.lamina.scaffold;

import org.jspecify.annotations.NullMarked;
