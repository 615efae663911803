package dev.lamina.template;

import dev.lamina.plan.PagePlan;

/** A finished page. */
public record RenderedPage(PagePlan plan, String html, PageOrigins origins) {}
