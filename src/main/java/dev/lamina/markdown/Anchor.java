package dev.lamina.markdown;

/**
 * A heading below a section's own that links can point at.
 *
 * @param id unique in its file
 * @param level 3 to 6
 * @param title the heading's words, values still in their braces
 */
public record Anchor(String id, int level, String title) {}
