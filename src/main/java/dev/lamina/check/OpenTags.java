package dev.lamina.check;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jspecify.annotations.Nullable;

/** Tags in which a quotation mark is missing, so that a value takes in what follows. */
public final class OpenTags {
  /** The value ends where the next one was meant to begin: {@code src="a.png alt="}. */
  private static final Pattern NEXT_NAME = Pattern.compile("\\s[A-Za-z][A-Za-z-]{0,30}=$");

  private final List<OpenTag> all = new ArrayList<>();

  /** Where each ends, by where it begins: tags stand one behind the other. */
  private final NavigableMap<Location, Location> ends = new TreeMap<>();

  /**
   * One of them.
   *
   * @param key the attribute that is not closed
   * @param meant what it was to hold; null when that can't be told
   */
  public record OpenTag(Element element, String key, @Nullable String meant) {}

  private OpenTags(CheckedPage page) {
    for (Element element : page.elements().all()) {
      OpenTag open = element.attributesSize() < 2 ? null : open(element);
      Range range = open == null ? null : page.positions().of(element);
      if (open != null && range != null && range.isTracked()) {
        all.add(open);
        Location from = page.at(range.startPos(), range.startPos() + 1);
        ends.put(from, page.at(range.endPos(), range.endPos() + 1));
      }
    }
  }

  /** Those of a page, looked for once. */
  public static OpenTags of(CheckedPage page) {
    return page.shared(OpenTags.class, OpenTags::new);
  }

  public List<OpenTag> all() {
    return List.copyOf(all);
  }

  /** Keeps back what is found in such tags by other rules: the missing mark is the cause of it. */
  DiagnosticSink exceptIn(String rule, DiagnosticSink next) {
    return all.isEmpty()
        ? next
        : finding -> {
          if (finding.rule().equals(rule) || !isIn(finding)) {
            next.add(finding);
          }
        };
  }

  private boolean isIn(Diagnostic finding) {
    Location where = finding.where();
    var before = where.line() > 0 ? ends.floorEntry(where) : null;
    return before != null && where.compareTo(before.getValue()) < 0;
  }

  /** The attribute that holds tags, when its end has made a name of what was meant as a value. */
  private static @Nullable OpenTag open(Element element) {
    OpenTag open = null;
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      if (open != null && (name.indexOf('"') >= 0 || name.indexOf('\'') >= 0)) {
        return open;
      }
      if (open == null) {
        open = open(element, attribute);
      }
    }
    return null;
  }

  private static @Nullable OpenTag open(Element element, Attribute attribute) {
    String value = attribute.getValue();
    int end = value.indexOf('>');
    if (end >= 0 && value.indexOf('<') >= 0) {
      String meant = value.substring(0, end).strip();
      return new OpenTag(element, attribute.getKey(), meant.indexOf('<') < 0 ? meant : null);
    }
    if (!value.endsWith("=")) {
      return null;
    }
    Matcher next = NEXT_NAME.matcher(value);
    return next.find()
        ? new OpenTag(element, attribute.getKey(), value.substring(0, next.start()).strip())
        : null;
  }
}
