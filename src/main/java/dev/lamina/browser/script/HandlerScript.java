package dev.lamina.browser.script;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script, searched for what it does to an element when something happens to that: {@code
 * $(".notice").click(function () { $(this).hide() })}.
 */
final class HandlerScript {
  /** What happens, behind the element or list that it happens to. */
  private static final Pattern HANDLER =
      Pattern.compile(
          "\\s*+\\??\\.(?:(?:on|one|click|dblclick|each|hover|focus|blur|change|submit"
              + "|mouse[a-z]{1,6}|key[a-z]{1,6}|addEventListener)"
              + "\\((?!\\s*+[\"'`][^\"'`]{1,60}[\"'`]\\s*+,\\s*+[\"'`])"
              + "|on[a-z]{3,20}\\s*+=(?!=))");

  /** The same for all that match a selector, now and later. */
  private static final Pattern DELEGATED =
      Pattern.compile(
          "\\.(?:on|one)\\(\\s*+[\"'`][\\w :.-]{1,60}[\"'`]\\s*+,\\s*+"
              + "(?<quote>[\"'`])(?<found>[^\"'`]{1,80})\\k<quote>\\s*+,");

  private static final String ITSELF =
      "(?:(?:\\$|jQuery)\\(\\s*+this\\s*+\\)|(?<![\\w$.])this\\b"
          + "|\\b(?:e|ev|evt|event)\\.(?:currentTarget|target)\\b)";

  /** What it happens to, as it is called where something is done about it. */
  private static final Pattern SELF = Pattern.compile(ITSELF);

  /** A name that it is given first: {@code var note = $(this);}. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:var|let|const)\\s++(?<name>[\\w$]{1,40})\\s*+=\\s*+"
              + ITSELF
              + "[ \\t]*+[;,\\r\\n}]");

  /** Of what is to be done, the beginning. */
  private static final int LONGEST = 2_000;

  private static final int MOST_FOUND = 200;

  private static final int MOST_NAMES = 5;

  private final String script;

  HandlerScript(String script) {
    this.script = script;
  }

  /** Collects the selectors of what is hidden where something happens to any of a kind. */
  void collect(Set<String> into) {
    Matcher delegated = DELEGATED.matcher(script);
    for (int left = MOST_FOUND; left > 0 && delegated.find(); left--) {
      done(delegated.end(), delegated.group("found"), into);
    }
  }

  /**
   * The same where it happens to what was found.
   *
   * @param end behind what finds it, or behind its name
   * @param selector that finds it
   */
  void collect(int end, String selector, Set<String> into) {
    Matcher handler = HANDLER.matcher(script).region(end, script.length());
    if (handler.lookingAt()) {
      done(handler.end(), selector, into);
    }
  }

  private void done(int from, String selector, Set<String> into) {
    int to = end(from);
    Matcher self = SELF.matcher(script).region(from, to);
    while (self.find()) {
      Deed.at(script, self.end(), selector).ifPresent(into::add);
    }
    Matcher named = NAMED.matcher(script).region(from, to);
    for (int left = MOST_NAMES; left > 0 && named.find(); left--) {
      doneTo(named.group("name"), named.end(), to, selector, into);
    }
  }

  /** What is done to it under a name of its own. */
  private void doneTo(String name, int from, int to, String selector, Set<String> into) {
    int at = script.indexOf(name, from);
    while (at >= 0 && at < to) {
      int end = at + name.length();
      if (!isOfName(script.charAt(at - 1)) && script.charAt(at - 1) != '.') {
        Deed.at(script, end, selector).ifPresent(into::add);
      }
      at = script.indexOf(name, end);
    }
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  /** Where the brackets end that hold what is to be done. */
  private int end(int from) {
    int depth = 0;
    int last = Math.min(script.length(), from + LONGEST);
    for (int at = from; at < last; at++) {
      char c = script.charAt(at);
      depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
      if (depth < 0 || (depth == 0 && c == ';')) {
        return at;
      }
    }
    return last;
  }
}
