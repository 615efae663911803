package dev.lamina.check;

import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.SourceText;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The text of a page and where it came from. Belongs to one thread. */
public final class PageText {
  private static final String ENDS = "<>\"";

  private final String path;
  private final String text;
  private final Origins origins;
  private @Nullable SourceText source;

  /**
   * @param path how messages name the HTML file
   * @param text the HTML as read
   * @param origins the markdown behind it
   */
  PageText(String path, String text, Origins origins) {
    this.path = path;
    this.text = text;
    this.origins = origins;
  }

  /** How messages name the HTML file. */
  public String path() {
    return path;
  }

  /** The HTML as read. */
  public String text() {
    return text;
  }

  public Origins origins() {
    return origins;
  }

  /** Whether somebody else made the page: nothing of it comes from a file of the workspace. */
  boolean isOwn() {
    return origins.equals(Origins.NONE);
  }

  /** The HTML with an index of its lines, which is only made for pages with findings. */
  public SourceText source() {
    SourceText made = source;
    if (made == null) {
      made = new SourceText(path, text);
      source = made;
    }
    return made;
  }

  /**
   * The line somebody has to edit for what stands at these offsets of the HTML: the markdown's, the
   * YAML's or the template's when Lamina built the page, else the HTML's own.
   */
  public Location at(int start, int end) {
    Location origin = origins.at(start);
    if (origin == null && !isOwn()) {
      Location text = ofTextAround(start);
      origin = text == null ? origins.ofTemplate(start) : text;
    }
    return origin != null ? origin : source().at(start, end).brief();
  }

  /** Where the text between two tags, or of an attribute, stands that an offset lies in. */
  private @Nullable Location ofTextAround(int offset) {
    int from = Math.min(offset, text.length());
    while (from > 0 && ENDS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    int to = from;
    while (to < text.length() && ENDS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    String said = Parser.unescapeEntities(text.substring(from, to), false);
    int at = Parser.unescapeEntities(text.substring(from, Math.min(offset, to)), false).length();
    int blank = said.length() - said.stripLeading().length();
    return said.isBlank() ? null : origins.ofText(said.strip(), Math.max(0, at - blank));
  }
}
