package dev.lamina.template;

import dev.lamina.plan.UrlPath;
import org.jspecify.annotations.Nullable;

/** Where the files stand that every page of a site uses. */
public record SiteAssets(UrlPath css, UrlPath script, @Nullable UrlPath logo) {}
