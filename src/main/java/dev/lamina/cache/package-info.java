/** What runs remember for the next one; deleting it costs time and nothing else. */
@NullMarked
package dev.lamina.cache;

import org.jspecify.annotations.NullMarked;
