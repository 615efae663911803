package dev.lamina.check;

/**
 * How much a run looked at.
 *
 * @param sites folders or clinics
 * @param pages files read as HTML
 * @param links references found in pages and style sheets, of every sort
 */
public record CheckSummary(int sites, int pages, long links) {}
