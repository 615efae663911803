package dev.lamina.check;

import dev.lamina.browser.ElementIndex;
import dev.lamina.browser.HtmlPage;
import dev.lamina.browser.Positions;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Place;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jspecify.annotations.Nullable;

/**
 * A finished page, parsed once and shown to every rule. It belongs to one thread and is forgotten
 * when the rules have seen it: don't keep it, nor any of its elements, and don't change its tree.
 */
public final class CheckedPage {
  private final Site site;
  private final HtmlPage parsed;
  private final PageText text;
  private final Reading reading;
  private final Map<Class<?>, Object> shared = new HashMap<>();
  private final Set<String> read = new TreeSet<>();

  /** Their text comes from the page's own file, if anything's does. */
  private static final Set<String> TOLD_BY = Set.of("h1", "p");

  CheckedPage(Site site, HtmlPage parsed, PageText text, Reading reading) {
    this.site = site;
    this.parsed = parsed;
    this.text = text;
    this.reading = reading;
  }

  /** The site it is part of. */
  public Site site() {
    return site;
  }

  /** The page as a browser reads it. */
  public HtmlPage parsed() {
    return parsed;
  }

  /** Its path relative to the site's root: {@code news/index.html}. */
  public String path() {
    return parsed.path();
  }

  /** Its tree; scripts in it have not run. Where its nodes stand is told by {@link #positions}. */
  public Document document() {
    return parsed.document();
  }

  /** Where the nodes of its tree stand in its HTML. */
  public Positions positions() {
    return parsed.positions();
  }

  /** Whether it surely says where its body ends; no when only its positions can tell. */
  public boolean hasEnded() {
    return parsed.hasEnded();
  }

  /** Another page of the site, which this one is judged by, too. */
  public CheckedPage behind(String otherPath) {
    read.add(otherPath);
    return site.open(otherPath);
  }

  /** The paths of the pages {@link #behind} it that rules have read. */
  Set<String> read() {
    return Set.copyOf(read);
  }

  /** Its HTML as read; offsets are those that {@link Range} gives. */
  public String html() {
    return parsed.html();
  }

  /** Its HTML with an index of its lines. */
  public SourceText source() {
    return text.source();
  }

  /** Its elements by tag and attribute: much faster than a selector for each rule. */
  public ElementIndex elements() {
    return parsed.elements();
  }

  /** How reading the file went. */
  public Reading reading() {
    return reading;
  }

  /** The clinic and path, as findings name it. */
  public Place place() {
    return site.place(path());
  }

  /** What it is for, as authors write it ({@code procedure}); empty when nobody has said. */
  public Optional<String> kind() {
    return Optional.ofNullable(shared(PageKind.class, PageKind::of).word());
  }

  /** The language it says it is in ({@code en}, {@code es-MX}); empty when it does not. */
  public String language() {
    Element html = document().firstElementChild();
    String language = html == null ? "" : html.attr("lang").strip();
    return language.isEmpty() && html != null && isXhtml()
        ? html.attr("xml:lang").strip()
        : language;
  }

  /** Whether browsers, and readers of books, take it for XML: by its name, as servers do. */
  public boolean isXhtml() {
    return parsed.isXhtml();
  }

  /** The line to edit for what stands at these offsets of the HTML. */
  public Location at(int start, int end) {
    return text.at(start, end);
  }

  /** The line to edit for an element's opening tag, or for a text node. */
  public Location at(Node node) {
    Range range = parsed.positions().of(node);
    for (Node up = node;
        !range.isTracked() && up.parent() != null;
        range = parsed.positions().of(up)) {
      up = up.parent();
    }
    return range.isTracked() ? at(range.startPos(), range.endPos()) : Location.ofFile(file());
  }

  /** The line to edit for an attribute's value; the element's when it has no such attribute. */
  public Location at(Element element, String attribute) {
    Range.AttributeRange range = parsed.positions().of(element, attribute);
    if (!range.isTracked()) {
      return at(element);
    }
    Range value = range.valueRange();
    boolean hasValue = value.isTracked() && value.endPos() > value.startPos();
    Range shown = hasValue ? value : range.nameRange();
    return at(shown.startPos(), shown.endPos());
  }

  /** The page as a whole: its markdown file when Lamina built it, else the HTML file. */
  public Location whole() {
    for (Element element : text.isOwn() ? List.<Element>of() : elements().tagged(TOLD_BY)) {
      Range range = parsed.positions().of(element);
      Location origin = range.isTracked() ? text.origins().at(range.startPos()) : null;
      if (origin != null) {
        return Location.ofFile(origin.file());
      }
    }
    return Location.ofFile(file());
  }

  /**
   * The line to edit for what a template shows in words of its own: a date, written out.
   *
   * @param shown the line of the page
   * @param stated what the source says
   */
  public Location orStated(Location shown, String stated) {
    Location origin = text.origins().ofText(stated, 0);
    return origin == null ? shown : origin;
  }

  private String file() {
    return text.path();
  }

  /**
   * Reports a finding on this page.
   *
   * @param message one sentence, present tense, the offending value in double quotes; it must not
   *     name the page or the clinic, so that the same fault on forty sites is told once
   * @param hint what to do; null for the rule's own
   * @param subject the URL or the words found; empty when there are none
   */
  public void report(
      DiagnosticSink sink,
      RuleInfo rule,
      Location where,
      String message,
      @Nullable String hint,
      String subject) {
    sink.add(rule.finding(toEdit(where, subject), message, hint, subject).on(place()));
  }

  /**
   * The very words to edit, on a page that Lamina has built: in the line they stand in, else in the
   * clinic's data when a value or a template has put them there.
   *
   * @param where what {@link #at} tells of them
   * @param words as the page says them; empty when there are none
   */
  public Location toEdit(Location where, String words) {
    boolean inHtml = where.file().equals(file());
    if (words.isBlank() || (inHtml && site.clinic().isEmpty())) {
      return where;
    }
    String line = where.excerpt();
    boolean isHere = !inHtml && line != null && line.contains(words);
    Location said = isHere ? null : site.facts().said(words).orElse(null);
    return said != null ? said : inHtml ? where : where.within(words);
  }

  /**
   * Something worked out once for this page and then shared by rules: its references, its
   * sentences, its computed styles. The key is its type.
   */
  public <T> T shared(Class<T> type, Function<CheckedPage, T> make) {
    Object known = shared.get(type);
    if (known == null) {
      known = make.apply(this);
      shared.put(type, known);
    }
    return type.cast(known);
  }
}
