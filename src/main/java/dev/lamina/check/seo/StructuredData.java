package dev.lamina.check.seo;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** JSON-LD says something that the page does not show. */
public final class StructuredData implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "seo/structured-data",
          "SEO-LD",
          Severity.ERROR,
          "JSON-LD says something that the page does not show.",
          "Search engines treat it as deception, and the hidden half is never reviewed.",
          "Make both from the same data, or take the value out of the JSON-LD.",
          "search engines' rules for structured data: markup describes visible content");

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US),
          DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.US),
          DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Shown shown = null;
    for (Element script : page.elements().tagged("script")) {
      if (!script.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
        continue;
      }
      shown = shown == null ? Shown.on(page) : shown;
      for (StatedValue value : StatedValue.in(script.data())) {
        if (!isShown(page, value, shown)) {
          String message =
              "The JSON-LD says \""
                  + value.key()
                  + ": "
                  + value.text()
                  + "\", and the page does not show it.";
          int at = page.positions().of(script).endPos() + value.offset();
          page.report(
              sink, INFO, page.at(at, at + value.text().length()), message, null, value.text());
        }
      }
    }
  }

  /** What readers see of a page, in the forms in which values are looked for. */
  private static final class Shown {
    private final String text;
    private @Nullable String folded;
    private @Nullable String digits;

    private Shown(String text) {
      this.text = text;
    }

    static Shown on(CheckedPage page) {
      StringBuilder text = new StringBuilder(page.document().text());
      page.elements().tagged("img").forEach(image -> text.append(' ').append(image.attr("alt")));
      return new Shown(text.toString());
    }

    boolean says(String words) {
      if (text.contains(words.strip())) {
        return true;
      }
      String known = folded == null ? text.toLowerCase(Locale.ROOT) : folded;
      folded = known;
      return known.contains(words.toLowerCase(Locale.ROOT));
    }

    boolean saysNumber(String number) {
      String known = digits == null ? digits(text) : digits;
      digits = known;
      return known.contains(number);
    }
  }

  private static boolean isShown(CheckedPage page, StatedValue value, Shown shown) {
    return switch (value.key()) {
      case "lastReviewed" -> isDateShown(page, value.text(), shown.text);
      case "telephone" -> shown.saysNumber(lastDigits(value.text()));
      default -> shown.says(value.text());
    };
  }

  private static boolean isDateShown(CheckedPage page, String date, String shown) {
    String day = date.length() > 10 ? date.substring(0, 10) : date;
    if (shown.contains(day)) {
      return true;
    }
    for (Element time : page.elements().tagged("time")) {
      if (time.attr("datetime").startsWith(day)) {
        return true;
      }
    }
    try {
      LocalDate parsed = LocalDate.parse(day);
      return FORMS.stream().anyMatch(form -> shown.contains(form.format(parsed)));
    } catch (DateTimeException noDate) {
      return false;
    }
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  private static String lastDigits(String phone) {
    String all = digits(phone);
    return all.substring(Math.max(0, all.length() - 10));
  }
}
