/**
 * What machines read: one file each for head tags, JSON-LD, sitemap, feed, robots, manifest, hosts.
 */
@NullMarked
package dev.lamina.metadata;

import org.jspecify.annotations.NullMarked;
