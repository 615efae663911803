package dev.lamina.check.reference;

import dev.lamina.source.StyleEscape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the URLs of a style sheet by the tokens of the CSS Syntax standard: {@code url(x)}, {@code
 * url("x")}, {@code src("x")}, {@code @import "x"}, the strings of {@code image-set()}. Comments,
 * strings and escapes are what they are in CSS; rules that a browser does not know are read all the
 * same, because some browser does.
 */
public final class StyleUrls {
  private static final Set<String> PICTURE_LISTS =
      Set.of("image-set", "-webkit-image-set", "image");

  /** At-rules in which a URL is a mere name that nobody loads. */
  private static final Set<String> NAMES_ONLY = Set.of("@namespace", "@document", "@charset");

  /** One of these stands in each sheet that loads something, unless escapes hide it. */
  private static final List<String> LOADING = List.of("url(", "src(", "image", "@import");

  private static final int LONGEST_NAME = 200;

  private final String css;
  private final List<Found> found = new ArrayList<>();
  private final Deque<String> functions = new ArrayDeque<>();
  private String atRule = "";
  private int at;

  /**
   * A URL.
   *
   * @param url with escapes resolved
   * @param offset where it starts in the text that was read
   * @param use {@link Use#STYLE} for another style sheet
   */
  public record Found(String url, int offset, Use use) {}

  private StyleUrls(String css) {
    this.css = css;
  }

  /** The URLs of a style sheet, in its order. */
  public static List<Found> ofSheet(String css) {
    String lower = css.toLowerCase(Locale.ROOT);
    boolean loads = LOADING.stream().anyMatch(lower::contains) || hidesAName(css);
    return loads ? new StyleUrls(css).read() : List.of();
  }

  /** Whether the name of a function or of an at-rule is written with escapes. */
  private static boolean hidesAName(String css) {
    for (int at = css.indexOf('\\'); at >= 0; at = css.indexOf('\\', at + 1)) {
      int end = at + 1;
      while (end < css.length() && (isEscapable(css.charAt(end)) || css.charAt(end) == ' ')) {
        end++;
      }
      int start = at;
      while (start > 0 && isEscapable(css.charAt(start - 1))) {
        start--;
      }
      boolean atRule = start > 0 && css.charAt(start - 1) == '@';
      if (atRule || (end < css.length() && css.charAt(end) == '(')) {
        return true;
      }
    }
    return false;
  }

  /** The URLs of a {@code style} attribute, in its order. */
  public static List<Found> ofDeclarations(String css) {
    return new StyleUrls(css).read();
  }

  /** Whether it is worth reading: most style attributes hold no URL. */
  static boolean mayHold(String css) {
    return css.indexOf('(') >= 0 || css.indexOf('@') >= 0;
  }

  private static boolean isEscapable(char c) {
    return isName(c) || c == '\\';
  }

  private List<Found> read() {
    while (at < css.length()) {
      char c = css.charAt(at);
      if (css.startsWith("/*", at)) {
        int end = css.indexOf("*/", at + 2);
        at = end < 0 ? css.length() : end + 2;
      } else if (c == '"' || c == '\'') {
        string();
      } else if (c == '@' || isName(c) || c == '\\') {
        word();
      } else {
        mark(c);
        at++;
      }
    }
    return List.copyOf(found);
  }

  private void mark(char c) {
    switch (c) {
      case '(' -> functions.push("");
      case ')' -> functions.poll();
      case ';', '{', '}' -> {
        atRule = "";
        functions.clear();
      }
      default -> {}
    }
  }

  /** A quoted string: a URL after {@code @import} and inside some functions. */
  private void string() {
    int start = at;
    String value = quoted();
    String function = functions.isEmpty() ? "" : functions.peek();
    boolean isImport = atRule.equals("@import") && functions.isEmpty();
    boolean isUrl = function.equals("url") || function.equals("src");
    if (isImport || isUrl || PICTURE_LISTS.contains(function)) {
      add(value, start + 1, isImport || (isUrl && atRule.equals("@import")));
    }
    if (isImport) {
      // The next string of this rule is a condition, not a second sheet.
      atRule = "";
    }
  }

  private String quoted() {
    char quote = css.charAt(at++);
    StringBuilder value = new StringBuilder();
    while (at < css.length() && css.charAt(at) != quote && css.charAt(at) != '\n') {
      take(value);
    }
    at = Math.min(css.length(), at + 1);
    return value.toString();
  }

  private void word() {
    int start = at;
    StringBuilder name = new StringBuilder();
    if (css.charAt(at) == '@') {
      name.append('@');
      at++;
    }
    while (at < css.length() && (isName(css.charAt(at)) || css.charAt(at) == '\\')) {
      take(name);
    }
    String word = name.toString().toLowerCase(Locale.ROOT);
    if (at == start) {
      at++;
    }
    if (word.startsWith("@")) {
      atRule = word;
      return;
    }
    if (at < css.length() && css.charAt(at) == '(') {
      at++;
      if (word.equals("url") && !isQuotedNext()) {
        bareUrl();
      } else {
        functions.push(word);
      }
    }
  }

  private boolean isQuotedNext() {
    int next = at;
    while (next < css.length() && css.charAt(next) <= ' ') {
      next++;
    }
    return next < css.length() && (css.charAt(next) == '"' || css.charAt(next) == '\'');
  }

  /** {@code url(} without quotes: up to the bracket, white space only around it. */
  private void bareUrl() {
    while (at < css.length() && css.charAt(at) <= ' ') {
      at++;
    }
    int start = at;
    StringBuilder value = new StringBuilder();
    boolean isSpaced = false;
    boolean isDropped = false;
    while (at < css.length() && css.charAt(at) != ')') {
      char c = css.charAt(at);
      // Without quotes it holds neither quotes, brackets nor spaces, unless by escapes.
      isDropped |= c == '"' || c == '\'' || c == '(' || (isSpaced && c > ' ');
      isSpaced |= c <= ' ';
      take(value);
    }
    at = Math.min(css.length(), at + 1);
    String url = value.toString().stripTrailing();
    if (isDropped) {
      add(url.indexOf('(') < 0 ? url : withBrackets(url, start), start, Use.DROPPED);
    } else {
      add(url, start, atRule.equals("@import"));
    }
  }

  /** What was meant by {@code url(team(1).jpg)}, of which the first bracket is the end. */
  private String withBrackets(String url, int start) {
    int end = css.indexOf(')', at);
    String all = end < 0 || end > at + LONGEST_NAME ? url : css.substring(start, end);
    return all.indexOf(';') < 0 && all.indexOf('\n') < 0 ? all : url;
  }

  private void add(String url, int offset, boolean isImport) {
    add(url, offset, isImport ? Use.STYLE : Use.STYLE_RESOURCE);
  }

  private void add(String url, int offset, Use use) {
    if (!NAMES_ONLY.contains(atRule)) {
      found.add(new Found(url, offset, use));
    }
  }

  /** Takes one character, resolving an escape. */
  private void take(StringBuilder into) {
    char c = css.charAt(at++);
    if (c != '\\' || at >= css.length()) {
      into.append(c);
      return;
    }
    at = StyleEscape.read(css, at, into);
  }

  private static boolean isName(char c) {
    return c == '-' || c == '_' || c > 127 || Character.isLetterOrDigit(c);
  }
}
