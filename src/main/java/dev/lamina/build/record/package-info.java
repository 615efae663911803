/** What a run writes down for the next one: what was made, of what, and what was found. */
@NullMarked
package dev.lamina.build.record;

import org.jspecify.annotations.NullMarked;
