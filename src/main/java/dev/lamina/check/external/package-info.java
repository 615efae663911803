/**
 * Links that lead to other people's servers: asking each once, politely, and judging the answers.
 */
@NullMarked
package dev.lamina.check.external;

import org.jspecify.annotations.NullMarked;
