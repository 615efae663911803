/** Shows all sites in a browser while people write: made on demand, reloaded when files change. */
@NullMarked
package dev.lamina.preview;

import org.jspecify.annotations.NullMarked;
