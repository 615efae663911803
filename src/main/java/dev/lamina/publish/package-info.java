/** The only writer of finished sites: staged beside the output folder, swapped in when whole. */
@NullMarked
package dev.lamina.publish;

import org.jspecify.annotations.NullMarked;
