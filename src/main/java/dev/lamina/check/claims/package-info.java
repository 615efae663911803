/** What sentences claim: rules as word lists, and what excuses the words they look for. */
@NullMarked
package dev.lamina.check.claims;

import org.jspecify.annotations.NullMarked;
