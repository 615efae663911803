package dev.lamina.browser.script;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a script does to an element, or to one beside it, so that its text is gone or another. */
final class Deed {
  private static final Pattern HIDES =
      Pattern.compile(
          "\\.(?:style\\.(?:display\\s*=(?!=)[^;,\\n}=]{0,60}(?:={2,3}[^;,\\n}=]{0,60}){0,3}[\"'`]none"
              + "|visibility\\s*=\\s*[\"'`]hidden|opacity\\s*=\\s*[\"'`]?0(?![.\\d])"
              + "|cssText\\s*=\\s*[\"'`][^\"'`]{0,80}display:\\s*none"
              + "|setProperty\\(\\s*[\"'`]display[\"'`]\\s*,\\s*[\"'`]none)"
              + "|hidden\\s*=(?![=>])\\s*+(?!false\\b|!1|null\\b|undefined\\b|0\\b|[\"'`]{2})"
              + "|inert\\s*=\\s*(?:true|!0)|(?:remove|empty|detach)\\(\\s*\\)"
              + "|(?:hide|fadeOut|slideUp|toggle|fadeToggle|slideToggle)\\("
              + "|(?:set|toggle)Attribute\\(\\s*[\"'`](?:hidden[\"'`]|aria-hidden[\"'`]"
              + "\\s*,\\s*[\"'`]?true|style[\"'`]\\s*,\\s*[\"'`][^\"'`]{0,80}display:\\s*none)"
              + "|(?:attr|prop)\\(\\s*[\"'`]hidden[\"'`]\\s*,\\s*+(?!false|!1)"
              + "|css\\(\\s*(?:\\{[^{}]{0,120})?[\"'`]?(?:display[\"'`]?\\s*[,:]\\s*[\"'`]none"
              + "|visibility[\"'`]?\\s*[,:]\\s*[\"'`]hidden))");

  /** What it held is no longer what readers get. */
  private static final Pattern REWRITES =
      Pattern.compile(
          "\\.(?:(?:innerHTML|outerHTML|innerText|outerText|textContent)\\s*+=(?!=)"
              + "|replace(?:With|Children)\\(|parent(?:Node|Element)\\??\\.(?:remove|replace)Child\\("
              + "|(?:html|text)\\(\\s*+(?!\\)))");

  private static final String TAKES_AWAY = "removeChild(";

  /** One of a list, and whether it has to be there. */
  private static final Pattern ONE =
      Pattern.compile(
          "\\s*+(?:\\[[^\\]\\n]{1,40}\\]|\\.(?:item|eq|first|last)\\([^()]{0,40}\\))?\\s*+(?:\\?(?=\\.))?");

  /** The element around one, or the one behind it. */
  private static final Pattern STEP =
      Pattern.compile(
          "\\.(?:(?<up>parentElement|parentNode|parent\\(\\))"
              + "|nextElementSibling|next\\([^()]{0,60}\\))\\s*+(?:\\?(?=\\.))?");

  /** Nobody goes further from what was found. */
  private static final int MOST_STEPS = 6;

  private Deed() {}

  /** Whether anything is hidden in a text at all. */
  static boolean anyIn(String text) {
    return HIDES.matcher(text).find() || REWRITES.matcher(text).find() || text.contains(TAKES_AWAY);
  }

  /** Whether what begins here is taken out of what it stands in. */
  static boolean takesAway(String script, int start) {
    return script.startsWith(TAKES_AWAY, start - TAKES_AWAY.length());
  }

  /** Whether what ends here, one of it or all, is hidden or written anew. */
  static boolean isDone(String script, int end) {
    int at = afterOne(script, end);
    return lookingAt(HIDES, script, at) || lookingAt(REWRITES, script, at);
  }

  /**
   * The selector of what is hidden: of what ends here, or of what is reached from it.
   *
   * @param selector of what ends here
   */
  static Optional<String> at(String script, int end, String selector) {
    int at = afterOne(script, end);
    String reached = selector;
    Matcher step = STEP.matcher(script);
    for (int left = MOST_STEPS; left > 0; left--) {
      if (lookingAt(HIDES, script, at) || lookingAt(REWRITES, script, at)) {
        return Optional.of(reached);
      }
      if (!step.region(at, script.length()).lookingAt()) {
        return Optional.empty();
      }
      String one = reached.contains(",") ? ":is(" + reached + ")" : reached;
      reached = step.group("up") != null ? ":has(> " + one + ")" : one + " + *";
      at = step.end();
    }
    return Optional.empty();
  }

  private static boolean lookingAt(Pattern pattern, String script, int at) {
    return pattern.matcher(script).region(at, script.length()).lookingAt();
  }

  private static int afterOne(String script, int end) {
    Matcher one = ONE.matcher(script).region(end, script.length());
    return one.lookingAt() ? one.end() : end;
  }
}
