package dev.lamina.check.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that an event handler opens, {@code onclick="location.href='team.html'"}. Only what is
 * written out whole is read: what a script puts together nobody knows before it runs.
 */
final class HandlerUrls {
  private static final String START = "(?<![\\w.$])";

  private static final String LITERAL = "(?:'([^'\\\\\n]{1,500})'|\"([^\"\\\\\n]{1,500})\")";

  private static final Pattern OPENED =
      Pattern.compile(
          (START
                  + "(?:(?:window|self|document|top|parent)\\.)?(?:location(?:\\.href)?\\s{0,9}=\\s{0,9}"
                  + LITERAL
                  + "(?=\\s{0,9}(?:[;}]|$))")
              + ("|location\\.(?:assign|replace)\\(\\s{0,9}" + LITERAL + "(?=\\s{0,9}\\)))")
              // A bare "open" is that of the document there, which opens no address.
              + ("|" + START + "(?:window|self|top|parent)\\.open\\(\\s{0,9}" + LITERAL)
              + "(?=\\s{0,9}[,)])");

  /** Scripts open what no link could. */
  private static final Pattern OWN_SCHEME =
      Pattern.compile("(?:about|blob|data|javascript):", Pattern.CASE_INSENSITIVE);

  private HandlerUrls() {}

  /**
   * One of them.
   *
   * @param offset where it starts in the handler
   */
  record Found(String url, int offset) {}

  /** Whether an attribute may open an address, told without reading it. */
  static boolean mayHold(String attribute, String value) {
    return attribute.startsWith("on")
        && (value.indexOf("location") >= 0 || value.indexOf("open(") >= 0);
  }

  /** Braces are for whatever makes a page of this; parts of the page are for the script. */
  private static boolean isAddress(String url) {
    boolean odd = url.isBlank() || url.indexOf('{') >= 0 || url.indexOf('<') >= 0;
    return !odd && !url.startsWith("#") && !OWN_SCHEME.matcher(url).lookingAt();
  }

  static List<Found> of(String handler) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = OPENED.matcher(handler);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        String url = matcher.group(group);
        if (url != null && isAddress(url)) {
          found.add(new Found(url, matcher.start(group)));
        }
      }
    }
    return found;
  }
}
