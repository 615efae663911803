package dev.lamina.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.markdown.syntax.Grammar;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Parses markdown files. One instance serves all files and threads. */
public final class MarkdownReader {
  private final Grammar grammar = new Grammar();
  private final AtomicInteger parsed = new AtomicInteger();

  /**
   * Parses one file. What is wrong in it goes to {@code sink}; the result is usable all the same.
   */
  public MarkdownFile read(SourceText source, DiagnosticSink sink) {
    parsed.incrementAndGet();
    Findings findings = new Findings(source, sink);
    FrontMatter matter = FrontMatter.find(source, findings);
    String text = new Limits(source, findings).readable(matter.body());
    Document document = grammar.parse(text, matter.body());
    HeadingIds ids = new HeadingIds(document, findings);
    BlockWriter writer = new BlockWriter(document, ids, findings);
    Heading heading = writeUpToSection(document.getFirstChild(), ids, writer);
    Fragment intro = writer.takeFragment();
    List<Anchor> introAnchors = writer.takeAnchors();
    List<MarkdownSection> sections = new ArrayList<>();
    while (heading != null) {
      String title = Words.of(heading);
      String id = ids.of(heading, title);
      Fragment inside = writer.sectionHeading(heading);
      Heading next = writeUpToSection(heading.getNext(), ids, writer);
      int end = next == null ? source.text().length() : next.getStartOffset();
      sections.add(
          new MarkdownSection(
              id,
              ids.isOwn(heading),
              title,
              inside,
              writer.takeFragment(),
              writer.takeAnchors(),
              markdown(source, heading.getStartOffset(), end),
              findings.at(heading)));
      heading = next;
    }
    return new MarkdownFile(source, matter.start(), matter.end(), intro, introAnchors, sections);
  }

  /** How many files it has parsed so far. */
  public int parsed() {
    return parsed.get();
  }

  /** Writes blocks until a section begins, and gives its heading; null at the end. */
  private static @Nullable Heading writeUpToSection(
      @Nullable Node first, HeadingIds ids, BlockWriter writer) {
    for (Node node = first; node != null; node = node.getNext()) {
      if (node instanceof Heading heading && isSection(heading, ids, writer)) {
        return heading;
      }
      writer.write(node);
    }
    return null;
  }

  private static boolean isSection(Heading heading, HeadingIds ids, BlockWriter writer) {
    if (heading.getLevel() == 1 && ids.isOwn(heading)) {
      // Who gives it an id means a section: one finding, not one for each link to it too.
      writer.refuseTitle(heading);
      return true;
    }
    return heading.getLevel() == 2;
  }

  /** The source from the line of one heading up to the line of the next. */
  private static String markdown(SourceText source, int start, int end) {
    int from = source.lineStart(source.lineAt(start));
    int to = end == source.text().length() ? end : source.lineStart(source.lineAt(end));
    return source
        .text()
        .substring(from, Math.max(from, to))
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .stripTrailing();
  }
}
