/** The only place where all stages meet: from a workspace to finished, checked sites in memory. */
@NullMarked
package dev.lamina.build;

import org.jspecify.annotations.NullMarked;
