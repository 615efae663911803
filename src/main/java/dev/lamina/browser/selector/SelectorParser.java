package dev.lamina.browser.selector;

import dev.lamina.browser.css.CssParser;
import dev.lamina.browser.css.Identifier;
import dev.lamina.browser.css.Values;
import dev.lamina.browser.selector.Selector.Compound;
import dev.lamina.browser.selector.Selector.Part;
import dev.lamina.browser.selector.Selector.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads selector lists, nested ones too. */
public final class SelectorParser {
  private static final int ID = 1 << 20;
  private static final int CLASS = 1 << 10;

  /** Nobody writes more; it keeps hostile sheets from overflowing the stack. */
  private static final int DEEPEST = 100;

  private static final int MOST_PARTS = 500;

  /** Rules within rules double it; nothing is won by more. */
  private static final int MOST_SPECIFIC = 1 << 29;

  private final String text;
  private final SelectorContext context;
  private final SelectorList parents;

  /** Whether it stands in a rule, not in the brackets of a pseudo-class. */
  private final boolean isOfRule;

  private int at;
  private int specificity;
  private String pseudoElement = "";

  /** Whether some browsers may not know a part of it, and drop the whole rule. */
  private boolean isDoubtful;

  private SelectorParser(String text, SelectorContext context, boolean isOfRule) {
    this.text = text;
    this.context = context;
    this.parents = context.parents();
    this.isOfRule = isOfRule;
  }

  /**
   * The selectors of a rule.
   *
   * @param context what the rule stands in
   * @return empty when a part makes no sense: browsers then drop the rule
   */
  public static List<Selector> parse(String text, SelectorContext context) {
    return parse(text, context, true);
  }

  /** The selectors in the brackets of a pseudo-class, which stand for themselves. */
  static List<Selector> within(String text, SelectorContext context) {
    return parse(text, context, false);
  }

  private static List<Selector> parse(String text, SelectorContext context, boolean isOfRule) {
    if (isTooDeep(text)) {
      return List.of(untold());
    }
    List<Selector> all = new ArrayList<>();
    boolean isDoubtful = false;
    for (String one : Values.split(text, ',')) {
      SelectorParser parser = new SelectorParser(one.strip(), context, isOfRule);
      Selector selector = parser.selector();
      if (selector == null) {
        return List.of();
      }
      all.add(selector);
      isDoubtful |= parser.isDoubtful;
    }
    return isDoubtful ? all.stream().map(SelectorParser::doubted).toList() : all;
  }

  /** A selector beside one for which browsers may drop the rule of both. */
  static Selector doubted(Selector selector) {
    return tested(selector, PseudoClasses.UNTOLD);
  }

  /** The same with one more test of what it is about. */
  private static Selector tested(Selector selector, Test test) {
    List<Part> parts = new ArrayList<>(selector.parts());
    Part last = parts.remove(parts.size() - 1);
    parts.add(new Part(last.combinator(), last.compound().with(test)));
    return new Selector(parts, selector.specificity(), selector.pseudoElement());
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
    Compound any = Compound.ANY.with(PseudoClasses.UNTOLD);
    return new Selector(List.of(new Part((char) 0, any)), 0, "");
  }

  private @Nullable Selector selector() {
    List<Part> parts = new ArrayList<>();
    char combinator = 0;
    char leading = combinator();
    boolean isRelative = leading != 0 && leading != ' ';
    boolean isNested = isOfRule && !parents.selectors().isEmpty();
    if (isRelative && !isNested) {
      return null;
    }
    if (isNested && (isRelative || !namesParent())) {
      // What does not name the rule around it stands inside what that is about.
      add(parents.specificity());
      parts.add(new Part((char) 0, Compound.ANY.with(parents)));
      combinator = isRelative ? leading : ' ';
    }
    while (at < text.length()) {
      if (!pseudoElement.isEmpty()) {
        return null;
      }
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
    if (parts.isEmpty() || !ends) {
      return null;
    }
    InScope scope = isOfRule && context.isOfScope() ? context.scope() : null;
    Selector read = new Selector(parts, specificity, pseudoElement);
    return scope == null ? read : tested(read, scope);
  }

  /** Whether there is an {@code &}, outside of strings, or the root of the scope it stands in. */
  private boolean namesParent() {
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (quote != 0 ? c == quote : c == '"' || c == '\'') {
        quote = quote == 0 ? c : 0;
      } else if (c == '&' && quote == 0) {
        return true;
      } else if (c == ':' && quote == 0 && context.isOfScope()) {
        if (text.regionMatches(true, i, ":scope", 0, 6)) {
          return true;
        }
      }
    }
    return false;
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
      if (!pseudoElement.isEmpty() && "#.[&*|".indexOf(c) >= 0) {
        return null;
      }
      if (c == '*' && (at == start || text.charAt(at - 1) == '|')) {
        at++;
      } else if (c == '|') {
        if (!namespace(start, tests)) {
          return null;
        }
        tag = null;
      } else if (c == '#' || c == '.') {
        at++;
        if (!Identifier.begins(text, at)) {
          return null;
        }
        add(c == '#' ? ID : CLASS);
        String name = context.name(name());
        if (c == '.') {
          classes.add(name);
        } else if (id != null && !id.equals(name)) {
          tests.add((element, tree) -> Match.NO);
        } else {
          id = name;
        }
      } else if (c == '[' || c == ':' || c == '&') {
        if (!test(c, attributes, tests)) {
          return null;
        }
      } else if (CssParser.isName(c) || c == '\\') {
        boolean isFirst = at == start || text.charAt(at - 1) == '|';
        if (!isFirst || !Identifier.begins(text, at)) {
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

  /** What stands before the bar of {@code svg|a}; false when it makes no sense. */
  private boolean namespace(int start, List<Test> tests) {
    String prefix = text.substring(start, at);
    at++;
    boolean isName = Identifier.of(prefix) != null;
    boolean isFollowed = text.startsWith("*", at) || Identifier.begins(text, at);
    if (!isFollowed || !(isName || prefix.isEmpty() || prefix.equals("*"))) {
      return false;
    }
    if (isName) {
      isDoubtful = true; // a prefix that no rule introduces makes browsers drop the rule
    } else if (prefix.isEmpty()) {
      tests.add((element, tree) -> Match.NO); // all elements of pages are in a namespace
    }
    return true;
  }

  /** An attribute, a pseudo-class or the parent; false when it makes no sense. */
  private boolean test(char first, List<String> attributes, List<Test> tests) {
    if (first == ':') {
      return pseudo(tests);
    }
    if (first == '&') {
      at++;
      add(parents.specificity());
      tests.add(parents.selectors().isEmpty() ? PseudoClasses.ROOT : parents);
      return true;
    }
    add(CLASS);
    Attributes.Asked asked = Attributes.asked(brackets('[', ']'));
    if (asked != null) {
      attributes.add(asked.name());
      tests.add(asked.test());
      isDoubtful |= asked.isDoubtful();
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
    if (isElement || PseudoElements.isOld(name)) {
      add(1);
      isDoubtful |= !pseudoElement.isEmpty() && !name.equals("marker");
      pseudoElement = name;
      Match kept = PseudoElements.isKept(name, argument != null);
      isDoubtful |= kept == Match.MAYBE;
      return kept != Match.NO;
    }
    isDoubtful |= !pseudoElement.isEmpty() && !PseudoElements.hasStates(pseudoElement);
    PseudoClasses.Found found = PseudoClasses.find(name, argument, context);
    if (found == null) {
      return false;
    }
    add(found.specificity());
    tests.add(found.test());
    isDoubtful |= found.isDoubtful();
    return true;
  }

  /** An identifier with its escapes resolved. */
  private String name() {
    StringBuilder name = new StringBuilder();
    at = Identifier.read(text, at, name);
    return name.toString();
  }

  private int endOfString(char quote) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end, text.length() - 1);
  }

  /** What stands between brackets, which may hold brackets and strings. */
  private String brackets(char open, char close) {
    int start = ++at;
    int depth = 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        at = endOfString(c);
      } else if (c == '\\') {
        at++;
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
