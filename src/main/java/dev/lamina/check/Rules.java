package dev.lamina.check;

import dev.lamina.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All rules that are written in Java, in the order of their ids. */
public final class Rules {
  private Rules() {}

  /** Every rule, sorted by id. Add yours here; {@code RulesTest} says what else it needs. */
  public static List<Rule> all() {
    return List.of();
  }

  /**
   * The rules that a user's selection names.
   *
   * @param from all rules there are
   * @param selection ids or globs with commas between ({@code links/*,page/*}); a leading {@code !}
   *     takes away what it names; only such ones means all others. Empty means all.
   * @throws UnknownRuleException when a part of it names no rule
   */
  public static List<Rule> select(List<Rule> from, String selection) {
    List<String> parts =
        List.of(selection.split(",")).stream()
            .map(String::strip)
            .filter(p -> !p.isEmpty())
            .toList();
    boolean onlyTakesAway = parts.stream().allMatch(part -> part.startsWith("!"));
    List<Rule> chosen = new ArrayList<>(onlyTakesAway ? from : List.of());
    for (String part : parts) {
      boolean takesAway = part.startsWith("!");
      String glob = takesAway ? part.substring(1) : part;
      List<Rule> named = from.stream().filter(rule -> matches(glob, rule.info().id())).toList();
      if (named.isEmpty()) {
        List<String> ids = from.stream().map(rule -> rule.info().id()).toList();
        throw new UnknownRuleException(glob, Nearest.to(glob, ids).orElse(null));
      }
      chosen.removeAll(named);
      if (!takesAway) {
        chosen.addAll(named);
      }
    }
    return List.copyOf(chosen);
  }

  private static boolean matches(String glob, String id) {
    String regex =
        List.of(glob.split("\\*", -1)).stream()
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return Pattern.matches(regex, id);
  }
}
