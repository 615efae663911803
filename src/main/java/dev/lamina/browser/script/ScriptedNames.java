package dev.lamina.browser.script;

import dev.lamina.browser.HtmlPage;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The class names that scripts put on or take off: words in quotes close behind {@code classList},
 * {@code className} and their like, or what a script calls by a name there. A rule with such a
 * class may hold or not.
 */
public final class ScriptedNames {
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:classList|className|addClass|removeClass|toggleClass"
              + "|(?:setAttribute|attr|prop)\\(\\s{0,9}[\"'`]class(?:Name)?[\"'`])");

  /**
   * {@code "is-open"}, or {@code OPEN}; letters alone are what scripts made small call anything.
   */
  private static final Pattern NAMED =
      Pattern.compile(
          "([\"'`])([\\w \\-]{1,80})\\1|(?<![\\w$])([A-Za-z_$][\\w$]{2,40})(?![\\w$(])");

  /** {@code OPEN = "is-open"}, {@code openClass: "is-open"}. */
  private static final Pattern CALLED =
      Pattern.compile(
          "(?<![\\w$])([A-Za-z_$][\\w$]{2,40})\\s{0,9}[:=]\\s{0,9}([\"'`])([\\w \\-]{1,80})\\2");

  /** {@code list = document.body.classList}. */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?<![\\w$.])([A-Za-z_$][\\w$]{1,40})\\s{0,9}=\\s{0,9}[^;=\\n]{1,120}?\\.classList\\s{0,9}[;,\\n]");

  private static final int REACH = 80;

  /** Nobody keeps more lists by a name. */
  private static final int MOST_LISTS = 20;

  private ScriptedNames() {}

  /** The names that a page's scripts change. */
  public static Set<String> of(HtmlPage page) {
    Set<String> names = SiteScripts.of(page.site()).names();
    Set<String> own = new TreeSet<>();
    SiteScripts.inside(page).forEach(script -> collect(script, own));
    if (own.isEmpty()) {
      return names;
    }
    own.addAll(names);
    return own;
  }

  static void collect(String script, Set<String> into) {
    Matcher change = CHANGE.matcher(script);
    if (!change.find()) {
      return;
    }
    Map<String, Set<String>> called = called(script);
    do {
      collect(script, change.end(), called, into);
    } while (change.find());
    Matcher listed = LISTED.matcher(script);
    for (int known = 0; known < MOST_LISTS && listed.find(); known++) {
      Pattern use =
          Pattern.compile(
              "(?<![\\w$.])" + Pattern.quote(listed.group(1)) + "\\.(?:add|toggle|replace)\\(");
      Matcher used = use.matcher(script);
      while (used.find()) {
        collect(script, used.end(), called, into);
      }
    }
  }

  /** What a script calls by a name, as far as that is words in quotes. */
  private static Map<String, Set<String>> called(String script) {
    Map<String, Set<String>> called = new HashMap<>();
    Matcher one = CALLED.matcher(script);
    while (one.find()) {
      called.computeIfAbsent(one.group(1), key -> new TreeSet<>()).add(one.group(3));
    }
    return called;
  }

  private static void collect(
      String script, int from, Map<String, Set<String>> called, Set<String> into) {
    String near = script.substring(from, Math.min(script.length(), from + REACH));
    int stop = near.indexOf(';');
    Matcher named = NAMED.matcher(stop < 0 ? near : near.substring(0, stop));
    while (named.find()) {
      String quoted = named.group(2);
      Set<String> words = quoted == null ? called.get(named.group(3)) : Set.of(quoted);
      for (String name : String.join(" ", words == null ? Set.of() : words).split(" ", -1)) {
        if (!name.isEmpty()) {
          into.add(name);
        }
      }
    }
  }
}
