/** Says of each part of a page which file it comes from: reads the plan, decides nothing. */
@NullMarked
package dev.lamina.explain;

import org.jspecify.annotations.NullMarked;
