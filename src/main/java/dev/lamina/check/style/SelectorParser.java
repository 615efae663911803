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
  private static final int DEEPEST = 100;

  private static final int MOST_PARTS = 500;

  /** Rules within rules double it; nothing is won by more. */
  private static final int MOST_SPECIFIC = 1 << 30;

  private final String text;
  private final SelectorList parents;

  /** Whether what does not name the rule around it stands inside what that is about. */
  private final boolean isNested;

  private int at;
  private int specificity;
  private String pseudoElement = "";

  private SelectorParser(String text, SelectorList parents, boolean isNested) {
    this.text = text;
    this.parents = parents;
    this.isNested = isNested && text.indexOf('&') < 0 && !parents.selectors().isEmpty();
  }

  /**
   * The selectors of a rule.
   *
   * @param parents those of the rule it is nested in; empty at the top
   * @return empty when a part makes no sense: browsers then drop the rule
   */
  static List<Selector> parse(String text, SelectorList parents) {
    return parse(text, parents, true);
  }

  /** The selectors in the brackets of a pseudo-class, which stand for themselves. */
  static List<Selector> within(String text, SelectorList parents) {
    return parse(text, parents, false);
  }

  private static List<Selector> parse(String text, SelectorList parents, boolean isNested) {
    if (isTooDeep(text)) {
      return List.of(untold());
    }
    List<Selector> all = new ArrayList<>();
    for (String one : Values.split(text, ',')) {
      Selector selector = new SelectorParser(one.strip(), parents, isNested).selector();
      if (selector == null) {
        return List.of();
      }
      all.add(selector);
    }
    return all;
  }

  private static boolean isTooDeep(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest > DEEPEST;
  }

  /** What nobody wrote by hand may be about any element. */
  private static Selector untold() {
    Test test = (element, tree) -> Match.MAYBE;
    Compound any = new Compound(null, null, List.of(), List.of(), List.of(test));
    return new Selector(List.of(new Part((char) 0, any)), 0, "");
  }

  private @Nullable Selector selector() {
    List<Part> parts = new ArrayList<>();
    char combinator = 0;
    if (isNested) {
      add(parents.specificity());
      Compound parent = new Compound(null, null, List.of(), List.of(), List.of(parents));
      parts.add(new Part((char) 0, parent));
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
    if (parts.size() > MOST_PARTS) {
      return untold();
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

  private void add(int more) {
    specificity = (int) Math.min(MOST_SPECIFIC, (long) specificity + more);
  }

  private @Nullable Compound compound() {
    String tag = null;
    String id = null;
    List<String> classes = new ArrayList<>();
    List<String> attributes = new ArrayList<>();
    List<Test> tests = new ArrayList<>();
    int start = at;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '*' || c == '|') {
        at++;
      } else if (c == '#') {
        at++;
        add(ID);
        id = name();
      } else if (c == '.') {
        at++;
        add(CLASS);
        classes.add(name());
      } else if (c == '[' || c == ':' || c == '&') {
        if (!test(c, attributes, tests)) {
          return null;
        }
      } else if (CssParser.isName(c) || c == '\\') {
        if (at != start && text.charAt(at - 1) != '|') {
          return null;
        }
        add(1);
        tag = name().toLowerCase(Locale.ROOT);
      } else {
        break;
      }
    }
    return at == start ? null : new Compound(tag, id, classes, attributes, tests);
  }

  /** An attribute, a pseudo-class or the parent; false when it makes no sense. */
  private boolean test(char first, List<String> attributes, List<Test> tests) {
    if (first == ':') {
      return pseudo(tests);
    }
    if (first == '&') {
      at++;
      if (!parents.selectors().isEmpty()) {
        add(parents.specificity());
        tests.add(parents);
      }
      return true;
    }
    add(CLASS);
    Attributes.Asked asked = Attributes.asked(brackets('[', ']'));
    if (asked != null) {
      attributes.add(asked.name());
      tests.add(asked.test());
    }
    return asked != null;
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
      add(1);
      pseudoElement = name;
      return !name.isEmpty();
    }
    PseudoClasses.Found found = PseudoClasses.find(name, argument, parents);
    if (found == null) {
      return false;
    }
    add(found.specificity());
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
