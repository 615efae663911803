package dev.lamina.build.record;

import java.util.Map;

/**
 * A site that was put in place.
 *
 * @param brand the id of the brand it looks like
 * @param files the hash of every file, by path
 * @param pages its pages by path
 */
public record SiteRecord(String brand, Map<String, String> files, Map<String, PageRecord> pages) {}
