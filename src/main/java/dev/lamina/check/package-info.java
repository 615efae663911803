/**
 * The rule engine: reads finished pages once, shows them to every rule, collects what they find.
 */
@NullMarked
package dev.lamina.check;

import org.jspecify.annotations.NullMarked;
