package dev.lamina.check.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A script, searched for elements that it finds and hides or takes away: {@code
 * document.getElementById("notice").hidden = true}, also by way of names and lists. It is not run:
 * what it hides under some condition only, or not at all in the end, is found as well.
 */
final class HidingScript {
  /** Finds elements, and may give them a name: its own, or one for each in turn. */
  private static final Pattern FINDS =
      Pattern.compile(
          "(?:\\b(?<name>\\w{1,60})\\s*+=\\s*+|\\b(?:const|let|var)\\s++(?<of>\\w{1,60})\\s++of\\s++)?"
              + "(?:Array\\.from\\(|(?<call>(?:\\[\\]|Array\\.prototype)\\.forEach\\.call\\()"
              + "|\\[\\.\\.\\.)?(?:\\b\\w{1,40}\\.)?"
              + "(?<by>getElementById|getElementsByClassName|querySelector(?:All)?|closest"
              + "|\\$|jQuery)"
              + "\\(\\s*+(?<quote>[\"'`])(?<found>[^\"'`]{1,80})\\k<quote>\\s*+\\)"
              + "[)\\]]?(?:\\[\\d+\\])?"
              + "(?:\\s*+(?:\\??\\.forEach\\(\\s*+(?:async\\b\\s*+)?(?:function\\s*+)?\\(?|,\\s*+function\\s*+\\()\\s*+(?<each>\\w+))?");

  /** What is done to an element so that it is gone. */
  private static final Pattern HIDES =
      Pattern.compile(
          "\\.(?:style\\.(?:display\\s*=(?!=)[^;,\\n}=]{0,60}(?:={2,3}[^;,\\n}=]{0,60}){0,3}[\"'`]none"
              + "|visibility\\s*=\\s*[\"'`]hidden|opacity\\s*=\\s*[\"'`]?0(?![.\\d])"
              + "|cssText\\s*=\\s*[\"'`][^\"'`]{0,80}display:\\s*none"
              + "|setProperty\\(\\s*[\"'`]display[\"'`]\\s*,\\s*[\"'`]none)"
              + "|hidden\\s*=(?![=>])\\s*+(?!false\\b|!1|null\\b|undefined\\b|0\\b|[\"'`]{2})"
              + "|inert\\s*=\\s*(?:true|!0)|remove\\(\\s*\\)|(?:hide|fadeOut|slideUp)\\("
              + "|(?:set|toggle)Attribute\\(\\s*[\"'`](?:hidden[\"'`]|aria-hidden[\"'`]"
              + "\\s*,\\s*[\"'`]?true|style[\"'`]\\s*,\\s*[\"'`][^\"'`]{0,80}display:\\s*none)"
              + "|css\\(\\s*[\"'`]display[\"'`]\\s*,\\s*[\"'`]none)");

  /** One of a list, and whether it has to be there. */
  private static final Pattern ONE =
      Pattern.compile(
          "\\s*+(?:\\[[^\\]\\n]{1,40}\\]|\\.(?:item|eq|first|last)\\([^()]{0,40}\\))?\\s*+(?:\\?(?=\\.))?");

  /** Of a script that finds more than people write, the first. */
  private static final int MOST_FOUND = 400;

  /** In scripts that are made small, names of a letter or two mean something else further on. */
  private static final int NEAR = 2_000;

  /** How far from where they are given other names are followed. */
  private static final int FAR = 20_000;

  /** So many names are given to the elements of one list. */
  private static final int MOST_NAMES = 20;

  private final String script;

  private HidingScript(String script) {
    this.script = script;
  }

  /** Whether anything is hidden in a text at all. */
  static boolean hidesAnything(String text) {
    return HIDES.matcher(text).find();
  }

  /** Whether what ends here, one of it or all, is hidden. */
  static boolean hides(String script, int end) {
    Matcher one = ONE.matcher(script).region(end, script.length());
    int at = one.lookingAt() ? one.end() : end;
    return HIDES.matcher(script).region(at, script.length()).lookingAt();
  }

  /** Collects the selectors of what a script hides, by their words. */
  static void collect(String script, Map<String, List<Selector>> into) {
    if (hidesAnything(script)) {
      new HidingScript(script).collect(into);
    }
  }

  private void collect(Map<String, List<Selector>> into) {
    Matcher finds = FINDS.matcher(script);
    for (int left = MOST_FOUND; left > 0 && finds.find(); left--) {
      if (hides(script, finds.end()) || names(finds).stream().anyMatch(this::hidesNamed)) {
        String found = finds.group("found");
        String selector =
            switch (finds.group("by")) {
              case "getElementById" -> "#" + found;
              case "getElementsByClassName" -> "." + found.strip().replaceAll("\\s+", ".");
              default -> found;
            };
        into.computeIfAbsent(selector, written -> SelectorParser.parse(written, List.of()));
      }
    }
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

  private boolean hidesNamed(Named named) {
    String name = named.name();
    int last = to(named);
    int at = script.indexOf(name, from(named));
    for (; at >= 0 && at < last; at = script.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean isWhole = at == 0 || !isPartOfName(script.charAt(at - 1));
      if (isWhole && hides(script, end) && means(named, at)) {
        return true;
      }
    }
    return false;
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
