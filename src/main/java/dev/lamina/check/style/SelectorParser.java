package dev.lamina.check.style;

import dev.lamina.check.style.Selector.Compound;
import dev.lamina.check.style.Selector.Part;
import dev.lamina.check.style.Selector.Test;
import dev.lamina.source.StyleEscape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads selector lists, nested ones too. */
final class SelectorParser {
  private static final int ID = 1 << 20;
  private static final int CLASS = 1 << 10;

  /** Nobody writes more; it keeps hostile sheets from overflowing the stack. */
  private static final int MOST_BRACKETS = 100;

  private final String text;
  private final List<Selector> parents;
  private int at;
  private int specificity;
  private String pseudoElement = "";

  private SelectorParser(String text, List<Selector> parents) {
    this.text = text;
    this.parents = parents;
  }

  /**
   * The selectors of a rule.
   *
   * @param parents those of the rule it is nested in; empty at the top
   * @return empty when a part makes no sense: browsers then drop the rule
   */
  static List<Selector> parse(String text, List<Selector> parents) {
    List<Selector> all = new ArrayList<>();
    if (text.chars().filter(c -> c == '(').count() > MOST_BRACKETS) {
      return List.of();
    }
    for (String one : Values.split(text, ',')) {
      Selector selector = new SelectorParser(one.strip(), parents).selector();
      if (selector == null) {
        return List.of();
      }
      all.add(selector);
    }
    return all;
  }

  private @Nullable Selector selector() {
    List<Part> parts = new ArrayList<>();
    char combinator = 0;
    boolean namesParent = text.indexOf('&') >= 0;
    if (!parents.isEmpty() && !namesParent) {
      parts.add(new Part((char) 0, parent()));
      combinator = ' ';
    }
    char leading = combinator();
    if (leading != 0 && leading != ' ') {
      if (parts.isEmpty()) {
        return null;
      }
      combinator = leading;
    }
    while (at < text.length()) {
      Compound compound = compound();
      if (compound == null) {
        return null;
      }
      parts.add(new Part(combinator, compound));
      combinator = combinator();
      if (combinator == 0 && at < text.length()) {
        return null;
      }
    }
    boolean ends = combinator == 0 || combinator == ' ';
    return parts.isEmpty() || !ends ? null : new Selector(parts, specificity, pseudoElement);
  }

  /** The combinator here, 0 when there is none. */
  private char combinator() {
    char found = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c <= ' ') {
        found = found == 0 ? ' ' : found;
      } else if ((c == '>' || c == '+' || c == '~') && (found == 0 || found == ' ')) {
        found = c;
      } else {
        break;
      }
      at++;
    }
    return found;
  }

  private Compound parent() {
    specificity += parents.stream().mapToInt(Selector::specificity).max().orElse(0);
    Test test =
        (element, scripted) -> {
          Match best = Match.NO;
          for (Selector parent : parents) {
            best = best.or(parent.match(element, scripted));
          }
          return best;
        };
    return new Compound(null, null, List.of(), List.of(test));
  }

  private @Nullable Compound compound() {
    String tag = null;
    String id = null;
    List<String> classes = new ArrayList<>();
    List<Test> tests = new ArrayList<>();
    int start = at;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '*' || c == '|') {
        at++;
      } else if (c == '#') {
        at++;
        specificity += ID;
        id = name();
      } else if (c == '.') {
        at++;
        specificity += CLASS;
        classes.add(name());
      } else if (c == '[' || c == ':' || c == '&') {
        if (!test(c, tests)) {
          return null;
        }
      } else if (CssParser.isName(c) || c == '\\') {
        if (at != start && text.charAt(at - 1) != '|') {
          return null;
        }
        specificity += 1;
        tag = name().toLowerCase(Locale.ROOT);
      } else {
        break;
      }
    }
    return at == start ? null : new Compound(tag, id, classes, tests);
  }

  /** An attribute, a pseudo-class or the parent; false when it makes no sense. */
  private boolean test(char first, List<Test> tests) {
    if (first == ':') {
      return pseudo(tests);
    }
    if (first == '&') {
      at++;
      if (!parents.isEmpty()) {
        tests.addAll(parent().tests());
      }
      return true;
    }
    specificity += CLASS;
    Test test = Attributes.test(brackets('[', ']'));
    if (test != null) {
      tests.add(test);
    }
    return test != null;
  }

  /** A pseudo-class or pseudo-element. */
  private boolean pseudo(List<Test> tests) {
    boolean isElement = text.startsWith("::", at);
    at += isElement ? 2 : 1;
    if (at >= text.length()) {
      return false;
    }
    String name = name().toLowerCase(Locale.ROOT);
    String argument = at < text.length() && text.charAt(at) == '(' ? brackets('(', ')') : null;
    if (isElement || PseudoClasses.isOldPseudoElement(name)) {
      specificity += 1;
      pseudoElement = name;
      return !name.isEmpty();
    }
    PseudoClasses.Found found = PseudoClasses.find(name, argument);
    if (found == null) {
      return false;
    }
    specificity += found.specificity();
    tests.add(found.test());
    return true;
  }

  /** An identifier with its escapes resolved. */
  private String name() {
    StringBuilder name = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length()) {
        at = StyleEscape.read(text, at + 1, name);
      } else if (CssParser.isName(c)) {
        name.append(c);
        at++;
      } else {
        break;
      }
    }
    return name.toString();
  }

  /** What stands between brackets, which may hold brackets and strings. */
  private String brackets(char open, char close) {
    int start = ++at;
    int depth = 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        int end = text.indexOf(c, at + 1);
        at = end < 0 ? text.length() - 1 : end;
      } else if (c == open) {
        depth++;
      } else if (c == close && --depth == 0) {
        return text.substring(start, at++);
      }
      at++;
    }
    at = text.length();
    return text.substring(Math.min(start, at));
  }
}
