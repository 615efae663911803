package dev.lamina.template;

import dev.lamina.plan.OutputFile;
import dev.lamina.plan.PagePlan;

/** A finished page. */
public record RenderedPage(PagePlan plan, OutputFile file, PageOrigins origins) {}
