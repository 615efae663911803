package dev.lamina.browser.script;

import dev.lamina.browser.HtmlPage;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The class names that scripts put on or take off: words in quotes close behind {@code classList},
 * {@code className} and their like. A rule with such a class may hold or not.
 */
public final class ScriptedNames {
  private static final Pattern CHANGE =
      Pattern.compile("(?:classList|className|addClass|removeClass|toggleClass)");
  private static final Pattern QUOTED = Pattern.compile("([\"'`])([\\w \\-]{1,80})\\1");
  private static final int REACH = 80;

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
    while (change.find()) {
      int end = Math.min(script.length(), change.end() + REACH);
      int stop = script.indexOf(';', change.end());
      Matcher quoted = QUOTED.matcher(script);
      quoted.region(change.end(), stop < 0 ? end : Math.min(end, stop));
      while (quoted.find()) {
        for (String name : quoted.group(2).split(" ", -1)) {
          if (!name.isEmpty()) {
            into.add(name);
          }
        }
      }
    }
  }
}
