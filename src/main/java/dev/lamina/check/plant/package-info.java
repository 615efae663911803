/**
 * Plants faults into copies of finished pages and looks whether the rules of the policy tell them.
 */
@NullMarked
package dev.lamina.check.plant;

import org.jspecify.annotations.NullMarked;
