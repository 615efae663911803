package dev.lamina.browser.script;

import dev.lamina.browser.selector.Selector;
import dev.lamina.browser.selector.SelectorContext;
import dev.lamina.browser.selector.SelectorParser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A script, searched for elements that it finds and hides, takes away or writes anew: {@code
 * document.getElementById("notice").hidden = true}, also by way of names and lists, and in what is
 * to be done when something happens to them. It is not run: what it hides under some condition
 * only, or not at all in the end, is found as well.
 */
final class HidingScript {
  /** Finds elements, and may give them a name: its own, or one for each in turn. */
  private static final Pattern FINDS =
      Pattern.compile(
          "(?:(?<![\\w$.])(?<name>[\\w$]{1,60}+)\\s*+=\\s*+|\\b(?:const|let|var)\\s++(?<of>\\w{1,60})\\s++of\\s++)?"
              + "(?:Array\\.from\\(|(?<call>(?:\\[\\]|Array\\.prototype)\\.forEach\\.call\\()"
              + "|\\[\\.\\.\\.)?(?:\\b\\w{1,40}\\.)?"
              + "(?<by>getElementById|getElementsByClassName|querySelector(?:All)?|closest"
              + "|\\$|jQuery)"
              + "\\(\\s*+(?<quote>[\"'`])(?<found>[^\"'`]{1,80})\\k<quote>\\s*+\\)"
              + "[)\\]]?(?:\\[\\d+\\])?"
              + "(?:\\s*+(?:\\??\\.forEach\\(\\s*+(?:async\\b\\s*+)?(?:function\\s*+)?\\(?|,\\s*+function\\s*+\\()\\s*+(?<each>\\w+))?");

  /** Of a script that finds more than people write, the first. */
  private static final int MOST_FOUND = 400;

  /** In scripts that are made small, names of a letter or two mean something else further on. */
  private static final int NEAR = 2_000;

  /** How far from where they are given other names are followed. */
  private static final int FAR = 20_000;

  /** So many names are given to the elements of one list. */
  private static final int MOST_NAMES = 20;

  private final String script;
  private final HandlerScript handlers;

  /** Selectors of what it hides. */
  private final Set<String> hidden = new LinkedHashSet<>();

  private HidingScript(String script) {
    this.script = script;
    this.handlers = new HandlerScript(script);
  }

  /** Collects the selectors of what a script hides, by their words. */
  static void collect(String script, Map<String, List<Selector>> into) {
    if (Deed.anyIn(script)) {
      HidingScript one = new HidingScript(script);
      one.collect();
      for (String selector : one.hidden) {
        into.computeIfAbsent(
            selector, written -> SelectorParser.parse(written, SelectorContext.PLAIN));
      }
    }
  }

  private void collect() {
    Matcher finds = FINDS.matcher(script);
    for (int left = MOST_FOUND; left > 0 && finds.find(); left--) {
      String found = finds.group("found");
      String selector =
          switch (finds.group("by")) {
            case "getElementById" -> "#" + found;
            case "getElementsByClassName" -> "." + found.strip().replaceAll("\\s+", ".");
            default -> found;
          };
      deeds(finds.start(), finds.end(), selector, hidden);
      names(finds).forEach(name -> named(name, selector));
    }
    handlers.collect(hidden);
  }

  /** Collects what is done to what stands there. */
  private void deeds(int start, int end, String selector, Set<String> into) {
    if (Deed.takesAway(script, start)) {
      into.add(selector);
    }
    Deed.at(script, end, selector).ifPresent(into::add);
    handlers.collect(end, selector, into);
  }

  /**
   * A name and where it begins to mean what was found.
   *
   * @param start of what gives it the name
   * @param end behind that
   */
  private record Named(String name, int start, int end) {}

  private List<Named> names(Matcher finds) {
    List<Named> names = new ArrayList<>();
    for (String group : List.of("name", "of", "each")) {
      String name = finds.group(group);
      boolean isArgument = group.equals("each") && finds.group("call") == null;
      if (name != null && !(isArgument && isBehindComma(finds))) {
        names.add(new Named(name, finds.start(), finds.end()));
      }
    }
    String list = finds.group("name");
    if (list != null && !finds.group("by").matches("getElementById|querySelector|closest")) {
      names.addAll(partsOf(new Named(list, finds.start(), finds.end())));
    }
    return names;
  }

  private boolean isBehindComma(Matcher finds) {
    return script.substring(finds.end("found"), finds.start("each")).contains(",");
  }

  /** What the elements of a list are called where they are taken one by one. */
  private List<Named> partsOf(Named list) {
    String name = Pattern.quote(list.name());
    Pattern taken =
        Pattern.compile(
            "\\b(?:const|let|var)\\s++(\\w+)\\s++of\\s++"
                + name
                + "\\b|\\b(\\w+)\\s*+=\\s*+"
                + name
                + "\\[|\\b"
                + name
                + "\\b(?:\\)?\\??\\.forEach\\(\\s*+(?:async\\b\\s*+)?(?:function\\s*+)?\\(?|\\s*+,\\s*+function\\s*+\\()\\s*+(\\w+)");
    List<Named> parts = new ArrayList<>();
    Matcher matcher = taken.matcher(script).region(from(list), to(list));
    while (parts.size() < MOST_NAMES && matcher.find()) {
      String part = group(matcher);
      if (part != null && means(list, matcher.start())) {
        parts.add(new Named(part, matcher.start(), matcher.end()));
      }
    }
    return parts;
  }

  private static @Nullable String group(Matcher matcher) {
    for (int i = 1; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        return matcher.group(i);
      }
    }
    return null;
  }

  private void named(Named named, String selector) {
    String name = named.name();
    int last = to(named);
    int at = script.indexOf(name, from(named));
    Set<String> own = new LinkedHashSet<>();
    for (; at >= 0 && at < last && own.isEmpty(); at = script.indexOf(name, at + 1)) {
      if (at == 0 || !isPartOfName(script.charAt(at - 1))) {
        deeds(at, at + name.length(), selector, own);
        if (!own.isEmpty() && !means(named, at)) {
          own.clear();
        }
      }
    }
    hidden.addAll(own);
  }

  private static boolean isPartOfName(char c) {
    return c == '.' || c == '_' || c == '$' || Character.isLetterOrDigit(c);
  }

  /** Where the uses of a name are looked for: also before it is given, unless it is short. */
  private static int from(Named named) {
    return isShort(named) ? named.end() : Math.max(0, named.start() - FAR);
  }

  private int to(Named named) {
    return Math.min(script.length(), named.end() + (isShort(named) ? NEAR : FAR));
  }

  private static boolean isShort(Named named) {
    return named.name().length() < 3;
  }

  /** Whether a name has the same meaning at some place, by what is given that name between. */
  private boolean means(Named named, int place) {
    return place >= named.end()
        ? !isGiven(named.name(), named.end(), place)
        : !isGiven(named.name(), from(named), named.start());
  }

  private boolean isGiven(String name, int from, int to) {
    String quoted = "(?<![.\\w$])" + Pattern.quote(name) + "\\b";
    String gives = quoted + "\\s*=(?!=)|\\bfunction\\b[^(){};]{0,60}\\([^()]{0,80}" + quoted;
    return Pattern.compile(gives).matcher(script).region(from, to).find();
  }
}
