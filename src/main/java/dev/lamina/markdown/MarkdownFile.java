package dev.lamina.markdown;

import dev.lamina.diagnostic.SourceText;
import java.util.List;

/**
 * One markdown file, parsed.
 *
 * @param source the whole file
 * @param frontMatterStart offset of the YAML between the {@code ---} lines; equal to {@code
 *     frontMatterEnd} when there is no front matter
 * @param frontMatterEnd offset behind that YAML
 * @param intro what stands before the first section
 * @param introAnchors headings in the intro
 * @param sections in the order of the file
 */
public record MarkdownFile(
    SourceText source,
    int frontMatterStart,
    int frontMatterEnd,
    Fragment intro,
    List<Anchor> introAnchors,
    List<MarkdownSection> sections) {
  public MarkdownFile {
    introAnchors = List.copyOf(introAnchors);
    sections = List.copyOf(sections);
  }

  public boolean hasFrontMatter() {
    return frontMatterEnd > frontMatterStart;
  }
}
