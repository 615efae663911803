/** Rules about URLs: where pages, style sheets and scripts point, and whether anything is there. */
@NullMarked
package dev.lamina.check.links;

import org.jspecify.annotations.NullMarked;
