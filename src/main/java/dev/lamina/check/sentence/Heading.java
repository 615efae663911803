package dev.lamina.check.sentence;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A heading of a page, or the summary of something that unfolds.
 *
 * @param text its words
 * @param level 1 to 6; 7 for a summary without a heading in it
 * @param element the heading itself
 * @param scope the element that its section ends with; null for the page
 * @param roles what the part under it is for; those of the heading above when it says nothing
 * @param above index of the heading above it, -1 for none
 */
public record Heading(
    String text, int level, Element element, @Nullable Element scope, Set<Role> roles, int above) {}
