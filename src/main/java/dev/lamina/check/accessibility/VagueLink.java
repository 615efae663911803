package dev.lamina.check.accessibility;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What a link is called says nothing of where it leads. */
public final class VagueLink implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "accessibility/link-text",
          null,
          Severity.WARNING,
          "What a link is called says nothing of where it leads.",
          "Screen readers list the links of a page without the text around them; eyes that skim do"
              + " the same.",
          "Let the link say what is there: \"Read more about heel pain\".",
          "WCAG 2.1, 2.4.9, failure F84; asked here of every page");

  /** In small letters and without marks, as {@link #plain} makes them. */
  private static final Set<String> VAGUE =
      Set.of(
          "click",
          "click here",
          "click this",
          "click this link",
          "click for more",
          "continue reading",
          "find out more",
          "follow this link",
          "full article",
          "get more info",
          "here",
          "info",
          "keep reading",
          "learn more",
          "learn more here",
          "link",
          "more",
          "more details",
          "more info",
          "more information",
          "press here",
          "read",
          "read article",
          "read full article",
          "read it here",
          "read more",
          "read more here",
          "read on",
          "read post",
          "read the rest",
          "see here",
          "see more",
          "show more",
          "tap here",
          "this",
          "this link",
          "this page",
          "view",
          "view more");

  /** More is a sentence, and not looked at any closer. */
  private static final int LONGEST = 60;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    String language = page.language().toLowerCase(Locale.ROOT);
    List<Element> links = page.elements().tagged("a");
    if (links.isEmpty() || !(language.isEmpty() || language.startsWith("en"))) {
      return;
    }
    for (Element link : links) {
      if (!link.hasAttr("href") || link.hasAttr("aria-describedby")) {
        continue;
      }
      String name = Names.of(link);
      if (name.length() <= LONGEST
          && VAGUE.contains(plain(name))
          && !Hidden.fromReaders(link)
          && !isHeading(page, link, plain(name))) {
        String message = "The link is called \"" + name + "\", which does not say where it leads.";
        page.report(sink, INFO, page.at(link), message, null, name);
      }
    }
  }

  /**
   * Whether it leads to a heading of the page that is called the same: an entry of its contents.
   */
  private static boolean isHeading(CheckedPage page, Element link, String plain) {
    String href = link.attr("href").strip();
    if (href.length() < 2 || href.charAt(0) != '#') {
      return false;
    }
    Element target = page.document().getElementById(href.substring(1));
    Element heading = target == null ? null : target.selectFirst("h1, h2, h3, h4, h5, h6");
    return heading != null && plain(heading.text()).equals(plain);
  }

  /** Without arrows, dots and the like around and between the words. */
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    boolean parted = false;
    for (int i = 0; i < name.length(); ) {
      int c = name.codePointAt(i);
      i += Character.charCount(c);
      if (isInWord(c)) {
        plain.append(parted && !plain.isEmpty() ? " " : "");
        plain.appendCodePoint(Character.toLowerCase(c));
        parted = false;
      } else {
        parted = true;
      }
    }
    return plain.toString();
  }

  /** Letters, and numbers of every sort: "½ more" says more than "more". */
  private static boolean isInWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.OTHER_NUMBER
        || Character.getType(c) == Character.LETTER_NUMBER;
  }
}
