/** How a text that a policy requires is looked for on a page: every fault of each page, proved. */
@NullMarked
package dev.lamina.check.proof;

import org.jspecify.annotations.NullMarked;
