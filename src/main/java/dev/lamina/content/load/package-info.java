/** Turns the files of a workspace into the library and its clinics, telling all that is wrong. */
@NullMarked
package dev.lamina.content.load;

import org.jspecify.annotations.NullMarked;
