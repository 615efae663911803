/**
 * What pictures, documents, style sheets and scripts become in a site: checked files with names
 * that change when they do.
 */
@NullMarked
package dev.lamina.asset;

import org.jspecify.annotations.NullMarked;
