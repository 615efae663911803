package dev.lamina.browser.selector;

import dev.lamina.browser.css.Identifier;
import dev.lamina.browser.selector.Selector.Test;
import dev.lamina.source.StyleEscape;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Attribute selectors: {@code [href^="tel:" i]}. */
final class Attributes {
  /** Of these, HTML says that capital letters in their values make no difference. */
  private static final Set<String> ANY_CASE =
      Set.of(
          "accept",
          "align",
          "charset",
          "checked",
          "color",
          "dir",
          "disabled",
          "face",
          "hreflang",
          "http-equiv",
          "lang",
          "language",
          "media",
          "method",
          "multiple",
          "readonly",
          "rel",
          "rev",
          "scope",
          "selected",
          "shape",
          "target",
          "type",
          "valign");

  private Attributes() {}

  /**
   * The attribute that has to be there, and what is asked of it.
   *
   * @param isDoubtful whether browsers may drop the rule for its namespace
   */
  record Asked(String name, Test test, boolean isDoubtful) {}

  /** A value and the letter behind it, which says whether capital letters make a difference. */
  private record Wanted(String value, String flag) {}

  /** What stands between the brackets; null when it makes no sense. */
  static @Nullable Asked asked(String inner) {
    int equals = inner.indexOf('=');
    boolean hasSign = equals > 0 && "~|^$*".indexOf(inner.charAt(equals - 1)) >= 0;
    String name = name(equals < 0 ? inner : inner.substring(0, hasSign ? equals - 1 : equals));
    if (name == null) {
      return null;
    }
    int bar = inner.indexOf('|');
    boolean isDoubtful =
        bar > 0
            && bar + 1 < inner.length()
            && inner.charAt(bar + 1) != '='
            && Identifier.of(inner.substring(0, bar).strip()) != null;
    if (equals < 0) {
      return new Asked(name, (element, tree) -> Match.of(element.hasAttr(name)), isDoubtful);
    }
    Wanted asked = wanted(inner.substring(equals + 1).strip());
    if (asked == null) {
      return null;
    }
    boolean anyCase =
        asked.flag().equals("i") || (asked.flag().isEmpty() && ANY_CASE.contains(name));
    String wanted = anyCase ? asked.value().toLowerCase(Locale.ROOT) : asked.value();
    BiPredicate<String, String> compare = comparison(hasSign ? inner.charAt(equals - 1) : '=');
    Test test =
        (element, tree) -> {
          if (!element.hasAttr(name)) {
            return Match.NO;
          }
          String has = element.attr(name);
          return Match.of(compare.test(anyCase ? has.toLowerCase(Locale.ROOT) : has, wanted));
        };
    return new Asked(name, test, isDoubtful);
  }

  /** A name behind its namespace, of which HTML has none. */
  private static @Nullable String name(String text) {
    String whole = text.strip();
    int bar = whole.indexOf('|');
    String name = Identifier.of(whole.substring(bar + 1));
    return name == null ? null : name.toLowerCase(Locale.ROOT);
  }

  private static @Nullable Wanted wanted(String text) {
    boolean isQuoted = text.startsWith("\"") || text.startsWith("'");
    int end = isQuoted ? 1 : 0;
    while (end < text.length()
        && (isQuoted ? text.charAt(end) != text.charAt(0) : text.charAt(end) > ' ')) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, text.length());
    String value =
        isQuoted
            ? StyleEscape.resolved(text.substring(1, end))
            : Identifier.of(text.substring(0, end));
    String flag = text.substring(Math.min(text.length(), isQuoted ? end + 1 : end)).strip();
    return value == null || !flag.matches("[isIS]?")
        ? null
        : new Wanted(value, flag.toLowerCase(Locale.ROOT));
  }

  private static BiPredicate<String, String> comparison(char sign) {
    return switch (sign) {
      case '~' ->
          (has, wanted) ->
              !wanted.isEmpty()
                  && has.contains(wanted)
                  && Arrays.asList(has.split("\\s+", -1)).contains(wanted);
      case '|' -> (has, wanted) -> has.equals(wanted) || has.startsWith(wanted + "-");
      case '^' -> (has, wanted) -> !wanted.isEmpty() && has.startsWith(wanted);
      case '$' -> (has, wanted) -> !wanted.isEmpty() && has.endsWith(wanted);
      case '*' -> (has, wanted) -> !wanted.isEmpty() && has.contains(wanted);
      default -> String::equals;
    };
  }
}
