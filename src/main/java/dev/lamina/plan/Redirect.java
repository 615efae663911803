package dev.lamina.plan;

/** An address that a page had before. */
public record Redirect(UrlPath from, PagePlan to) {}
