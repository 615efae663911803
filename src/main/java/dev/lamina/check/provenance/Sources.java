package dev.lamina.check.provenance;

import dev.lamina.browser.ElementIndex;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The sources that a page lists.
 *
 * @param all in the order of the page
 */
record Sources(List<Source> all) {
  private static final Pattern CHECKED =
      Pattern.compile(
          "\\b(?:last )?(?:checked|accessed|retrieved|viewed|opened|cited)\\b:?(?: on)?.{0,40}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|www\\.|doi\\.org/|\\b[a-z0-9-]+\\.[a-z]{2,}/)\\S*|\\bdoi:? ?10\\.\\S+");

  Sources {
    all = List.copyOf(all);
  }

  /**
   * One of them.
   *
   * @param element the list item
   * @param text all of its words
   * @param rest its words without addresses and without the day it was opened
   * @param checked the words about the day it was opened; empty when there are none
   */
  record Source(Element element, String text, String rest, String checked) {
    String title() {
      int end = rest.indexOf(". ");
      String title = end < 0 ? rest : rest.substring(0, end + 1);
      return title.length() <= 80 ? title : title.substring(0, 77) + "…";
    }

    boolean hasAddress() {
      return !element.select("a[href]").isEmpty() || ADDRESS.matcher(text).find();
    }

    boolean hasYear() {
      return YEAR.matcher(rest).find();
    }

    /** The year of publication: the last that is told; -1 when none is. */
    int year() {
      Matcher matcher = YEAR.matcher(rest);
      int year = -1;
      while (matcher.find()) {
        year = Integer.parseInt(matcher.group());
      }
      return year;
    }

    /** Whether words stand behind the title that are no year: a journal, a body. */
    boolean hasPublisher() {
      int end = rest.indexOf(". ");
      String behind = end < 0 ? "" : rest.substring(end + 2);
      return behind.chars().filter(Character::isLetter).count() >= 3;
    }
  }

  static Sources of(CheckedPage page) {
    return page.shared(Sources.class, Sources::read);
  }

  private static Sources read(CheckedPage page) {
    Set<Element> items = new LinkedHashSet<>();
    for (Passage passage : PageSentences.of(page).in(Role.REFERENCES)) {
      Element item = ElementIndex.around(passage.element(), "li");
      if (item != null) {
        items.add(item);
      }
    }
    List<Source> all = new ArrayList<>();
    for (Element item : items) {
      String text = item.text();
      Matcher opened = CHECKED.matcher(text);
      String checked = opened.find() ? opened.group() : "";
      String rest =
          ADDRESS.matcher((checked.isEmpty() ? text : text.replace(checked, " "))).replaceAll(" ");
      all.add(new Source(item, text, rest.replaceAll("[ .]+$", ".").strip(), checked));
    }
    return new Sources(all);
  }

  /** The ids that links of this page lead to. */
  static Set<String> linked(CheckedPage page) {
    Set<String> linked = new HashSet<>();
    for (Element link : page.elements().tagged("a")) {
      String href = link.attr("href").strip();
      if (href.startsWith("#")) {
        linked.add(href.substring(1).toLowerCase(Locale.ROOT));
      }
    }
    return linked;
  }
}
