package dev.lamina.check.sentence;

import dev.lamina.browser.ElementIndex;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.text.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Finds the marks in running text that lead to a source. */
final class Citations {
  /** Links straight to a study or to an authority's text are citations too. */
  private static final Set<String> SOURCES =
      Set.of(
          "doi.org",
          "dx.doi.org",
          "pubmed.ncbi.nlm.nih.gov",
          "ncbi.nlm.nih.gov",
          "pmc.ncbi.nlm.nih.gov",
          "cochranelibrary.com",
          "nejm.org",
          "thelancet.com",
          "jamanetwork.com",
          "bmj.com",
          "fda.gov",
          "cdc.gov",
          "nih.gov",
          "nice.org.uk");

  private static final int LONGEST_MARK = 12;

  private static final Pattern NAME_AND_YEAR =
      Pattern.compile("\\p{Lu}.{0,60}\\b((?:19|20)\\d{2})[a-z]?");

  private final CheckedPage page;
  private @Nullable Map<String, Element> byId;

  Citations(CheckedPage page) {
    this.page = page;
  }

  /** Where citations stand in a block's text, in order. */
  List<SentenceSplitter.Span> in(Block block) {
    List<SentenceSplitter.Span> found = new ArrayList<>(0);
    List<Block.Run> runs = block.runs();
    List<SentenceSplitter.Span> printed =
        Stream.concat(
                PrintedCitations.of(page).in(block).stream(),
                NamedCitations.of(page).in(block).stream())
            .sorted(Comparator.comparingInt(SentenceSplitter.Span::start))
            .toList();
    if (runs.size() == 1 && !isLink(runs.get(0).node().parent())) {
      return printed;
    }
    for (int i = 0; i < runs.size(); i++) {
      if (isCitation(runs.get(i).node())) {
        found.add(new SentenceSplitter.Span(runs.get(i).start(), block.endOf(i)));
      }
    }
    if (!printed.isEmpty()) {
      found.addAll(printed);
      found.sort(Comparator.comparingInt(SentenceSplitter.Span::start));
    }
    return found;
  }

  private boolean isCitation(Node text) {
    Element link = null;
    for (Node up = text.parent(); up instanceof Element element; up = up.parent()) {
      if (isLink(element)) {
        link = element;
        break;
      }
      if (element.isBlock()) {
        return false;
      }
    }
    if (link == null) {
      return false;
    }
    String href = link.attr("href").strip();
    if (href.startsWith("#")) {
      Element target = href.length() > 1 ? target(href.substring(1)) : null;
      return target != null && (isMark(link) || isName(link, target));
    }
    return SOURCES.contains(host(href));
  }

  private static boolean isLink(@Nullable Node node) {
    return node instanceof Element element
        && element.normalName().equals("a")
        && element.hasAttr("href");
  }

  /** A number, in brackets or set small. */
  private static boolean isMark(Element link) {
    String text = link.text();
    if (text.length() > LONGEST_MARK) {
      return false;
    }
    boolean digits = text.chars().anyMatch(c -> c >= '0' && c <= '9');
    boolean letters = text.chars().anyMatch(Character::isLetter);
    return (digits && !letters) || ElementIndex.around(link, "sup") != null;
  }

  /** {@code Lee 2019}, where what it leads to has the year. */
  private static boolean isName(Element link, Element target) {
    Matcher name = NAME_AND_YEAR.matcher(link.text().strip());
    return name.matches() && target.text().contains(name.group(1));
  }

  private @Nullable Element target(String id) {
    Map<String, Element> known = byId;
    if (known == null) {
      known = new HashMap<>();
      for (Element element : page.elements().having("id")) {
        known.putIfAbsent(element.id(), element);
      }
      byId = known;
    }
    return known.get(id);
  }

  private static String host(String href) {
    int start = href.indexOf("://");
    if (start < 0) {
      return "";
    }
    int end = href.indexOf('/', start + 3);
    String host = href.substring(start + 3, end < 0 ? href.length() : end).toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
