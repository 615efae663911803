package dev.lamina.plan;

/** An entry of a menu. */
public record MenuItem(String title, PagePlan page) {}
