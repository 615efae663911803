/**
 * Every URL that a page holds, in whatever it stands, with its place; says nothing of where it
 * leads.
 */
@NullMarked
package dev.lamina.check.reference;

import org.jspecify.annotations.NullMarked;
