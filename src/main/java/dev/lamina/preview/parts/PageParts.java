package dev.lamina.preview.parts;

import dev.lamina.build.SiteOnDemand;
import dev.lamina.diagnostic.Location;
import dev.lamina.explain.ClinicLines;
import dev.lamina.fill.Filled;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import dev.lamina.source.SourceTree;
import dev.lamina.template.PageOrigins;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page cut into its parts. Each element that has another origin than the one around it carries
 * the number of its part; a value within text gets an element of its own.
 */
public final class PageParts {
  /** The attribute with a part's number. */
  public static final String ATTRIBUTE = "data-lamina-part";

  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)(?:\"[^\"]*\"|[^<>\"])*>");
  private static final Set<String> VOID =
      Set.of("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr");

  private final String page;
  private final PageOrigins origins;
  private final KnownTexts known;
  private final Part template;
  private final Map<Part, Integer> numbers = new LinkedHashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final StringBuilder out = new StringBuilder();
  private int copied;

  /** An element that has begun. */
  private record Open(String tag, @Nullable Part part) {}

  private PageParts(
      String page, PagePlan plan, SitePlan site, PageOrigins origins, SourceTree files) {
    this.page = page;
    this.origins = origins;
    this.known = new KnownTexts(site, plan, new ClinicLines(site.clinic(), files));
    this.template = new Part(Part.Kind.TEMPLATE, Location.ofFile(plan.template()), "");
  }

  /**
   * A page with its parts.
   *
   * @param html the page with the numbers in it
   * @param parts by number
   */
  public record Marked(String html, List<Part> parts) {
    public Marked {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Cuts a page.
   *
   * @param page as it is published
   * @param files what the site was made from
   */
  public static Marked of(String page, SiteOnDemand site, PagePlan plan, SourceTree files) {
    PageOrigins origins = site.origins(plan).orElseThrow();
    PageParts parts = new PageParts(page, plan, site.plan().orElseThrow(), origins, files);
    return parts.mark();
  }

  private Marked mark() {
    Iterator<Filled.Value> values = origins.values().iterator();
    Filled.Value value = values.hasNext() ? values.next() : null;
    Matcher tag = TAG.matcher(page);
    int from = Math.max(0, page.indexOf("<body"));
    while (tag.find(from)) {
      while (value != null && value.start() < tag.start()) {
        wrap(value);
        value = values.hasNext() ? values.next() : null;
      }
      from = tag.end();
      String name = tag.group(2);
      if (!tag.group(1).isEmpty()) {
        close(name);
      } else {
        begin(tag.start(), tag.end(), name);
        if (name.equals("script") || name.equals("style") || name.equals("svg")) {
          from = Math.max(from, page.indexOf("</" + name, from));
        }
      }
    }
    out.append(page, copied, page.length());
    return new Marked(out.toString(), List.copyOf(numbers.keySet()));
  }

  private void wrap(Filled.Value value) {
    copy(value.start());
    out.append("<lamina-value ").append(ATTRIBUTE).append("=\"");
    out.append(number(known.value(value.key()))).append("\">");
    copy(value.end());
    out.append("</lamina-value>");
  }

  private void begin(int start, int end, String name) {
    Open around = open.peek();
    Part part = part(start, end, around == null ? null : around.part());
    if (!name.equals("body") && (around == null || !part.equals(around.part()))) {
      int behindName = start + 1 + name.length();
      copy(behindName);
      out.append(' ').append(ATTRIBUTE).append("=\"").append(number(part)).append('"');
    }
    if (!VOID.contains(name)) {
      open.push(new Open(name, part));
    }
  }

  private void close(String name) {
    // End tags that HTML lets authors leave out close with what is around them.
    boolean reached = open.isEmpty();
    while (!reached) {
      reached = open.pop().tag().equals(name) || open.isEmpty();
    }
  }

  private Part part(int start, int end, @Nullable Part around) {
    Location printed = origins.at(start);
    if (printed != null && !Part.isTemplate(printed)) {
      return Part.of(printed);
    }
    int next = page.indexOf('<', end);
    String text = next < 0 ? "" : page.substring(end, next);
    Location within = origins.at(end);
    if (within != null && !Part.isTemplate(within) && !text.isBlank()) {
      return Part.of(within);
    }
    return known
        .find(text)
        .orElseGet(() -> printed != null ? Part.of(printed) : around != null ? around : template);
  }

  private int number(Part part) {
    Integer known = numbers.get(part);
    if (known == null) {
      known = numbers.size();
      numbers.put(part, known);
    }
    return known;
  }

  private void copy(int to) {
    out.append(page, copied, to);
    copied = to;
  }
}
