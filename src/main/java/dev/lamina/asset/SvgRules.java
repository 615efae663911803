package dev.lamina.asset;

import dev.lamina.source.StyleEscape;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What in a drawing runs, fetches or shows something else than the drawing. */
final class SvgRules {

  /**
   * What to say, and what to do about it.
   *
   * @param found the words to point at
   */
  record Problem(String message, String hint, String found) {}

  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final Set<String> RUNNING =
      Set.of("script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler");
  private static final Set<String> ANIMATING = Set.of("animate", "set");
  private static final Set<String> ADDRESSES = Set.of("href", "src");
  private static final Pattern PICTURE_INSIDE =
      Pattern.compile("(?i)data:image/(?:png|jpe?g);base64,[A-Za-z0-9+/=\\s]*+");
  private static final Pattern URL = Pattern.compile("(?i)url\\(\\s*+[\"']?+\\s*+([^\"')]*+)");
  private static final Pattern FETCHING =
      Pattern.compile("(?i)@import|\\b(?:image|image-set|-webkit-image-set|src)\\(");
  private static final int LONGEST_QUOTE = 60;

  private SvgRules() {}

  /** What is wrong with an element of this name, null when nothing is. */
  static @Nullable Problem element(@Nullable String namespace, String name) {
    if (XHTML.equals(namespace) || RUNNING.contains(name.toLowerCase(Locale.ROOT))) {
      return new Problem(
          "The drawing holds a <" + name + "> element, which can run programs or show other pages.",
          "Remove <" + name + ">, or export the drawing as plain SVG.",
          name);
    }
    return null;
  }

  /**
   * What is wrong with an attribute, null when nothing is.
   *
   * @param name with its prefix, as written
   * @param local the name without it
   */
  static @Nullable Problem attribute(String element, String name, String local, String value) {
    String small = local.toLowerCase(Locale.ROOT);
    String hint = "Remove " + name + "=\"…\", or export the drawing as plain SVG.";
    if (small.startsWith("on")) {
      return new Problem("The attribute \"" + name + "\" runs a program.", hint, name);
    }
    if (small.equals("base") && name.toLowerCase(Locale.ROOT).equals("xml:base")) {
      return new Problem("The attribute \"xml:base\" leads all references elsewhere.", hint, name);
    }
    if (small.equals("attributename") && ANIMATING.contains(element.toLowerCase(Locale.ROOT))) {
      String target = value.strip().toLowerCase(Locale.ROOT);
      return target.endsWith("href") || target.startsWith("on")
          ? new Problem("The animation changes \"" + value.strip() + "\", an address.", hint, name)
          : null;
    }
    if (ADDRESSES.contains(small)) {
      return isInside(value) ? null : fetched(value, hint);
    }
    return isProse(name) ? null : css(value, hint);
  }

  /** Whether an attribute is read by people or programs, never as CSS. */
  private static boolean isProse(String name) {
    return name.indexOf(':') >= 0
        || name.startsWith("aria-")
        || name.startsWith("data-")
        || name.equals("id")
        || name.equals("class");
  }

  /** What is wrong with the text of a {@code <style>} element, null when nothing is. */
  static @Nullable Problem style(String css) {
    return css(css, "Remove it from <style>, or export the drawing as plain SVG.");
  }

  private static @Nullable Problem css(String written, String hint) {
    String css = written.indexOf('\\') < 0 ? written : StyleEscape.resolved(written);
    Matcher url = URL.matcher(css);
    while (url.find()) {
      if (!isInside(url.group(1))) {
        return fetched(url.group(1), hint);
      }
    }
    Matcher fetching = FETCHING.matcher(css);
    return fetching.find() ? fetched(fetching.group(), hint) : null;
  }

  private static Problem fetched(String address, String hint) {
    String text = address.strip();
    String quote = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    return new Problem("The drawing fetches \"" + quote + "\" from outside of itself.", hint, text);
  }

  /** Whether an address stays in the drawing: one of its parts, or a picture written out in it. */
  private static boolean isInside(String address) {
    String text = address.strip();
    return text.isEmpty() || text.startsWith("#") || PICTURE_INSIDE.matcher(text).matches();
  }
}
