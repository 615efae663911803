package dev.lamina.markdown;

import dev.lamina.diagnostic.Location;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a {@link Fragment}: HTML that is the same on every site, or a hole that each clinic
 * fills in its own way.
 */
public sealed interface Piece {

  /** HTML that is the same on every site. */
  final class Html implements Piece {
    private final String html;
    private final byte[] utf8;

    public Html(String html) {
      this.html = html;
      this.utf8 = html.getBytes(StandardCharsets.UTF_8);
    }

    public String html() {
      return html;
    }

    /** As pages hold it, encoded once for all of them; only to be read. */
    public byte[] utf8() {
      return utf8;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Html that && html.equals(that.html);
    }

    @Override
    public int hashCode() {
      return html.hashCode();
    }

    @Override
    public String toString() {
      return "Html[" + html + "]";
    }
  }

  /** A block of the source starts here: lets a finding on the page name the line to edit. */
  record Mark(Location where) implements Piece {}

  /**
   * {@code {{clinic.phone}}} in text.
   *
   * @param key what stands in the braces: {@code clinic.phone}
   */
  record Value(String key, Location where) implements Piece {}

  /**
   * {@code <h3 id="…">}: a hole because an included section may move to another level and its id
   * may get a prefix.
   *
   * @param level 2 to 6
   * @param id empty when the element around the heading has the id
   */
  record HeadingOpen(int level, String id) implements Piece {}

  /** The end of the heading that {@link HeadingOpen} began. */
  record HeadingClose(int level) implements Piece {}

  /** A start tag with an id that may get a prefix, as {@code <section class="tab" id="…">}. */
  record WithId(String before, String id, String after) implements Piece {}

  /**
   * The start of a link: {@code [risks](kyphoplasty.md#risks)}, an outside address, a phone. A link
   * to a page that this clinic does not have is left out together with its {@link LinkClose}, and
   * its words stay.
   *
   * @param destination as written, entities and escapes resolved, values still in their braces
   * @param to what that means
   * @param title the markdown title, null when there is none
   */
  record LinkOpen(String destination, Destination to, @Nullable String title, Location where)
      implements Piece {
    /** A link as it is written. */
    public LinkOpen(String destination, @Nullable String title, Location where) {
      this(destination, Destination.of(destination), title, where);
    }
  }

  /** The end of the nearest open link. */
  record LinkClose() implements Piece {}

  /**
   * {@code ![alt](file.svg "title")}.
   *
   * @param source as written
   * @param to what that means
   * @param alt plain text, not yet escaped; values still in their braces
   */
  record Image(String source, Destination to, String alt, @Nullable String title, Location where)
      implements Piece {
    /** A picture as it is written. */
    public Image(String source, String alt, @Nullable String title, Location where) {
      this(source, Destination.of(source), alt, title, where);
    }
  }

  /**
   * {@code {{include: kyphoplasty#risks}}}, alone on its line.
   *
   * @param name a topic or a snippet
   * @param section the section's id, null for the whole topic or snippet
   * @param level the level that a section's heading takes here, 2 to 6
   */
  record Include(String name, @Nullable String section, int level, Location where)
      implements Piece {}

  /** {@code {{term: kyphosis}}}. */
  record Term(String id, Location where) implements Piece {}

  /** {@code {{cite: cochrane-2018, eur-spine-2020}}}. */
  record Cite(List<String> ids, Location where) implements Piece {
    public Cite {
      ids = List.copyOf(ids);
    }
  }

  /** The call and book buttons of a {@code :::cta} box. */
  record Actions() implements Piece {}
}
