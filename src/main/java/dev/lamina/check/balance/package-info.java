/**
 * Whether a page tells the risks of what it offers as plainly as the benefits, and what else
 * belongs to a fair account.
 */
@NullMarked
package dev.lamina.check.balance;

import org.jspecify.annotations.NullMarked;
