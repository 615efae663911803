package dev.lamina.check.style;

import dev.lamina.check.style.Selector.Test;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Attribute selectors: {@code [href^="tel:" i]}. */
final class Attributes {
  private static final Pattern SYNTAX =
      Pattern.compile(
          "\\s*(?:[\\w*-]*\\|)?([\\w:-]+)\\s*(?:([~|^$*]?=)\\s*"
              + "(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']+))\\s*([isIS])?)?\\s*");

  private Attributes() {}

  /** The attribute that has to be there, and what is asked of it. */
  record Asked(String name, Test test) {}

  /** What stands between the brackets; null when it makes no sense. */
  static @Nullable Asked asked(String inner) {
    Matcher matcher = SYNTAX.matcher(inner);
    if (!matcher.matches()) {
      return null;
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    String operator = matcher.group(2);
    if (operator == null) {
      return new Asked(name, (element, tree) -> Match.of(element.hasAttr(name)));
    }
    String value = value(matcher);
    boolean anyCase = "i".equalsIgnoreCase(matcher.group(6)) || name.equals("type");
    String wanted = anyCase ? value.toLowerCase(Locale.ROOT) : value;
    BiPredicate<String, String> compare = comparison(operator);
    Test test =
        (element, tree) -> {
          if (!element.hasAttr(name)) {
            return Match.NO;
          }
          String has = element.attr(name);
          return Match.of(compare.test(anyCase ? has.toLowerCase(Locale.ROOT) : has, wanted));
        };
    return new Asked(name, test);
  }

  private static String value(Matcher matcher) {
    for (int group = 3; group < 5; group++) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return matcher.group(5);
  }

  private static BiPredicate<String, String> comparison(String operator) {
    return switch (operator) {
      case "~=" ->
          (has, wanted) ->
              has.contains(wanted) && Arrays.asList(has.split("\\s+", -1)).contains(wanted);
      case "|=" -> (has, wanted) -> has.equals(wanted) || has.startsWith(wanted + "-");
      case "^=" -> (has, wanted) -> !wanted.isEmpty() && has.startsWith(wanted);
      case "$=" -> (has, wanted) -> !wanted.isEmpty() && has.endsWith(wanted);
      case "*=" -> (has, wanted) -> !wanted.isEmpty() && has.contains(wanted);
      default -> String::equals;
    };
  }
}
