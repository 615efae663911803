package dev.lamina.check.sentence;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.text.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Citations by author and year, {@code (Lee 2019; Okoro and others, 2021)}, where the page names
 * such a source: a text that begins with the author and holds the year.
 */
final class NamedCitations {
  private static final Pattern BRACKETED =
      Pattern.compile("\\(([^()]{2,160}?\\b(?:19|20)\\d{2}[a-z]?)\\)");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]+");
  private static final Pattern ONE =
      Pattern.compile(
          "\\s*(?:see )?(" + NAME + ")(?![\\p{L}\\p{M}'’-]).{0,80}?\\b((?:19|20)\\d{2})[a-z]?");

  private static final Pattern WHEREABOUTS =
      Pattern.compile("(?i)https?:|www\\.|\\bdoi\\b|\\bPMID\\b|\\bISBN\\b|\\d\\s?[(:]\\s?\\d");

  private static final Set<String> TAGS = Set.of("li", "p", "dd", "div");

  /** A source that tells less is none that anybody finds. */
  private static final int SHORTEST = 30;

  private final CheckedPage page;
  private @Nullable Map<String, List<String>> sources;

  private NamedCitations(CheckedPage page) {
    this.page = page;
  }

  static NamedCitations of(CheckedPage page) {
    return page.shared(NamedCitations.class, NamedCitations::new);
  }

  List<SentenceSplitter.Span> in(Block block) {
    String text = block.text();
    if (text.indexOf('(') < 0) {
      return List.of();
    }
    List<SentenceSplitter.Span> found = new ArrayList<>(0);
    Matcher brackets = BRACKETED.matcher(text);
    while (brackets.find()) {
      if (Stream.of(brackets.group(1).split(";", -1)).allMatch(this::isSource)) {
        found.add(new SentenceSplitter.Span(brackets.start(), brackets.end()));
      }
    }
    return found;
  }

  /** Whether these words name a source of the page by its author and year. */
  private boolean isSource(String words) {
    Matcher one = ONE.matcher(words);
    if (!one.matches()) {
      return false;
    }
    String year = one.group(2);
    return sources().getOrDefault(one.group(1), List.of()).stream()
        .anyMatch(source -> source.contains(year));
  }

  /** The texts of the page that may tell a source, by the name that they begin with. */
  private Map<String, List<String>> sources() {
    Map<String, List<String>> known = sources;
    if (known == null) {
      known =
          TAGS.stream()
              .flatMap(tag -> page.elements().tagged(tag).stream())
              .filter(element -> element.children().stream().noneMatch(Element::isBlock))
              .filter(NamedCitations::mayBeSource)
              .map(element -> element.text().strip())
              .filter(text -> text.length() >= SHORTEST)
              .collect(Collectors.groupingBy(NamedCitations::author));
      sources = known;
    }
    return known;
  }

  /**
   * Sources stand in lists, or say where to find them; what a study found is told in prose, too.
   */
  private static boolean mayBeSource(Element element) {
    return element.normalName().equals("li")
        || element.normalName().equals("dd")
        || element.selectFirst("a[href^=http]") != null
        || WHEREABOUTS.matcher(element.text()).find();
  }

  private static String author(String source) {
    Matcher name = NAME.matcher(source);
    return name.lookingAt() ? name.group() : "";
  }
}
