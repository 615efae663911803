package dev.lamina.browser.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads style sheets by the parsing rules of the CSS Syntax standard: any text is a style sheet,
 * what makes no sense is dropped just as far as browsers drop it, and nothing else is.
 */
public final class CssParser {
  /** Browsers nest no deeper either; it keeps hostile sheets from overflowing the stack. */
  private static final int DEEPEST = 64;

  private final String css;
  private int at;
  private int depth;

  private CssParser(String css) {
    this.css = css;
  }

  /** The rules of a style sheet. */
  public static List<CssItem> sheet(String css) {
    return new CssParser(css).items(true);
  }

  /** The declarations of a {@code style} attribute. */
  public static List<CssItem> declarations(String css) {
    return new CssParser(css).items(false);
  }

  private List<CssItem> items(boolean isSheet) {
    List<CssItem> items = new ArrayList<>();
    while (true) {
      skipBlank(isSheet);
      if (at >= css.length()) {
        return items;
      }
      char c = css.charAt(at);
      if (c == '}' && !isSheet && depth > 0) {
        return items;
      }
      if (c == '@') {
        items.add(atRule());
      } else {
        item(isSheet, items);
      }
    }
  }

  private CssItem atRule() {
    int start = at++;
    StringBuilder name = new StringBuilder();
    at = Identifier.read(css, at, name);
    String word = name.toString().toLowerCase(Locale.ROOT);
    String prelude = text(depth == 0 ? ";{" : ";{}").strip();
    List<CssItem> body = List.of();
    if (at < css.length() && css.charAt(at) == '{') {
      body = block();
    } else if (at < css.length() && css.charAt(at) == ';') {
      at++;
    }
    return new CssItem.AtRule(word, prelude, body, start);
  }

  /** A declaration or a rule: which of them shows only at its end. */
  private void item(boolean isSheet, List<CssItem> items) {
    int start = at;
    String head = text(isSheet ? "{" : ";{}");
    char end = at < css.length() ? css.charAt(at) : ';';
    if (end == '{' && !isSheet && isCustom(head)) {
      // A custom property may hold a block of its own.
      at = start;
      String whole = text(";}");
      declaration(whole, start, items);
    } else if (end == '{') {
      List<CssItem> body = block();
      items.add(new CssItem.Rule(head.strip(), body, start));
    } else if (!isSheet) {
      declaration(head, start, items);
    }
    if (at < css.length() && css.charAt(at) == ';') {
      at++;
    } else if (at < css.length() && css.charAt(at) == '}' && !isSheet && depth == 0) {
      // A stray bracket in a style attribute belongs to the broken declaration before it.
      at++;
    }
  }

  private static boolean isCustom(String head) {
    String text = head.strip();
    int colon = text.indexOf(':');
    return text.startsWith("--") && colon > 0 && text.substring(0, colon).indexOf(' ') < 0;
  }

  private static void declaration(String text, int start, List<CssItem> items) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return;
    }
    String name = Identifier.resolved(text.substring(0, colon).strip());
    String value = Identifier.resolved(text.substring(colon + 1).strip());
    boolean important = false;
    int bang = value.lastIndexOf('!');
    if (bang >= 0 && value.substring(bang + 1).strip().equalsIgnoreCase("important")) {
      important = true;
      value = value.substring(0, bang).strip();
    }
    boolean custom = name.startsWith("--");
    if (!name.isEmpty() && name.chars().allMatch(c -> isName((char) c))) {
      String key = custom ? name : name.toLowerCase(Locale.ROOT);
      if (custom || !value.isEmpty()) {
        items.add(new CssItem.Declaration(key, value, important, start));
      }
    }
  }

  private List<CssItem> block() {
    at++;
    depth++;
    List<CssItem> body = List.of();
    if (depth > DEEPEST) {
      text("}");
    } else {
      body = items(false);
    }
    depth--;
    if (at < css.length()) {
      at++;
    }
    return body;
  }

  /**
   * The text up to one of these characters, comments left out; inside brackets and strings they do
   * not count.
   */
  private String text(String stops) {
    StringBuilder text = new StringBuilder();
    int nesting = 0;
    while (at < css.length()) {
      char c = css.charAt(at);
      if (nesting == 0 && stops.indexOf(c) >= 0) {
        break;
      }
      if (css.startsWith("/*", at)) {
        skipComment();
        if (wouldJoin(text)) {
          text.append(' ');
        }
      } else if (c == '"' || c == '\'') {
        string(text);
      } else if (c == '\\' && at + 1 < css.length()) {
        text.append(c).append(css.charAt(at + 1));
        at += 2;
      } else {
        nesting += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 && nesting > 0 ? -1 : 0;
        text.append(c);
        at++;
        if (c == '(' && isUrl(text)) {
          bareUrl(text);
        }
      }
    }
    return text.toString();
  }

  private void string(StringBuilder text) {
    char quote = css.charAt(at);
    text.append(quote);
    at++;
    while (at < css.length()) {
      char c = css.charAt(at++);
      if (c == '\n') {
        // An unclosed string ends with its line.
        text.append(quote);
        return;
      }
      text.append(c);
      if (c == '\\' && at < css.length()) {
        text.append(css.charAt(at++));
      } else if (c == quote) {
        return;
      }
    }
  }

  private static boolean isUrl(StringBuilder text) {
    int end = text.length() - 1;
    return end >= 3
        && text.substring(end - 3, end).equalsIgnoreCase("url")
        && (end == 3 || !isName(text.charAt(end - 4)));
  }

  /** A comment is no space, which would say "inside of" in a selector; it only parts words. */
  private boolean wouldJoin(StringBuilder text) {
    char next = at < css.length() ? css.charAt(at) : ' ';
    return !text.isEmpty()
        && isName(text.charAt(text.length() - 1))
        && (isName(next) || next == '(' || next == '\\');
  }

  /**
   * What stands in {@code url(} without quotes is no CSS: {@code //} and {@code ;} mean nothing.
   */
  private void bareUrl(StringBuilder text) {
    int next = at;
    while (next < css.length() && css.charAt(next) <= ' ') {
      next++;
    }
    if (next < css.length() && (css.charAt(next) == '"' || css.charAt(next) == '\'')) {
      return;
    }
    while (at < css.length() && css.charAt(at) != ')') {
      text.append(css.charAt(at++));
    }
  }

  private void skipBlank(boolean isSheet) {
    while (at < css.length()) {
      char c = css.charAt(at);
      if (css.startsWith("/*", at)) {
        skipComment();
      } else if (isSheet && (css.startsWith("<!--", at) || css.startsWith("-->", at))) {
        at += c == '<' ? 4 : 3;
      } else if (c <= ' ' || c == '\uFEFF' || (c == ';' && !isSheet)) {
        at++;
      } else {
        return;
      }
    }
  }

  private void skipComment() {
    int end = css.indexOf("*/", at + 2);
    at = end < 0 ? css.length() : end + 2;
  }

  public static boolean isName(char c) {
    return c == '-' || c == '_' || c > 127 || Character.isLetterOrDigit(c);
  }
}
