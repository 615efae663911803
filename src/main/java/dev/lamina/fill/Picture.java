package dev.lamina.fill;

import dev.lamina.plan.UrlPath;

/**
 * A picture or document of a site.
 *
 * @param width in CSS pixels, 0 when unknown
 * @param height in CSS pixels, 0 when unknown
 */
public record Picture(UrlPath url, int width, int height) {}
