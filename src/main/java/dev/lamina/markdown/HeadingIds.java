package dev.lamina.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.lamina.markdown.syntax.HeadingIdNode;
import dev.lamina.source.Spelling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ids of a file's headings: the authors' own first, so that an id made from words never takes
 * one that somebody wrote.
 */
final class HeadingIds {
  private final Map<Heading, String> own = new HashMap<>();

  /** The last number that was put behind an id. */
  private final Map<String, Integer> copies = new HashMap<>();

  private final Set<String> taken = new HashSet<>();
  private final Findings findings;

  HeadingIds(Document document, Findings findings) {
    this.findings = findings;
    Map<String, Integer> lines = new HashMap<>();
    Node node = document;
    while (node != null) {
      if (node instanceof Heading heading
          && heading.getLastChild() instanceof HeadingIdNode written) {
        note(heading, written, lines);
      }
      node = next(node, document);
    }
  }

  boolean isOwn(Heading heading) {
    return own.containsKey(heading);
  }

  /** The heading's id, unique in its file. */
  String of(Heading heading, String title) {
    String id = own.get(heading);
    return id == null ? unique(slug(title)) : id;
  }

  private void note(Heading heading, HeadingIdNode node, Map<String, Integer> lines) {
    String id = Spelling.composed(node.id().toString()).strip();
    int line = findings.source().lineAt(node.getStartOffset());
    if (!isFit(id)) {
      String better = unique(slug(id));
      findings.error(
          "heading-id",
          node,
          "The id \"" + id + "\" can't be used in an address.",
          "Use letters without accents, digits and hyphens: {#" + better + "}.");
      own.put(heading, better);
      return;
    }
    Integer before = lines.putIfAbsent(id, line);
    if (before != null) {
      findings.error(
          "duplicate-id",
          node,
          "The id \"" + id + "\" is on line " + before + " and on line " + line + ".",
          "Give one of the two headings another id.");
    }
    own.put(heading, unique(id));
  }

  private String unique(String id) {
    String free = id;
    for (int i = copies.getOrDefault(id, 1); !taken.add(free); ) {
      i++;
      free = id + "-" + i;
      copies.put(id, i);
    }
    return free;
  }

  private static boolean isFit(String id) {
    boolean fit = !id.isEmpty() && isLetterOrDigit(id.charAt(0));
    for (int i = 0; i < id.length() && fit; i++) {
      char c = id.charAt(i);
      fit = isLetterOrDigit(c) || c == '-' || c == '_';
    }
    return fit;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Words as an id: {@code What’s next?} becomes {@code whats-next}. */
  static String slug(String words) {
    StringBuilder slug = new StringBuilder();
    String plain = Spelling.decomposed(words).toLowerCase(Locale.ROOT);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (isLetterOrDigit(c)) {
        slug.append(c);
      } else if (!isSilent(c) && slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int end = slug.length();
    while (end > 0 && slug.charAt(end - 1) == '-') {
      end--;
    }
    slug.setLength(Math.min(end, 60));
    return slug.isEmpty() ? "section" : slug.toString();
  }

  /** Apostrophes, and the accents that decomposition has taken off their letters. */
  private static boolean isSilent(char c) {
    return c == '\'' || c == '’' || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** The next node in the order of the text, by pointers: nesting may be deep. */
  private static @Nullable Node next(Node from, Node root) {
    boolean hasBlocks = from == root || from.getFirstChild() instanceof Block;
    if (hasBlocks && from.getFirstChild() != null) {
      return from.getFirstChild();
    }
    Node node = from;
    while (node != null && node != root) {
      if (node.getNext() != null) {
        return node.getNext();
      }
      node = node.getParent();
    }
    return null;
  }
}
