package dev.lamina.check;

import dev.lamina.source.FileTooLargeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Opens pages. One per thread: jsoup locks a parser that is shared.
 *
 * <p>Whatever the file holds, a page comes out; {@link Reading} says what it is worth.
 */
final class PageReader {
  /** Enough to tell a picture from text; a NUL further on is only odd. */
  private static final int SNIFFED = 4096;

  /** What every text is read with behind it: where it lands tells whether the page had ended. */
  private static final String END = "end of file";

  private final Parser parser = Parser.htmlParser().setMaxDepth(Reading.DEEPEST);
  private final Parser tracking =
      Parser.htmlParser().setTrackPosition(true).setMaxDepth(Reading.DEEPEST);

  /** Those of the page before: a fault of many pages stands on the next one, too. */
  private @Nullable Positions last;

  CheckedPage read(Site site, String path) {
    byte[] bytes;
    try {
      bytes = site.files().bytes(path, site.options().largestPage());
    } catch (FileTooLargeException large) {
      return without(site, path, Reading.State.TOO_LARGE, large.size());
    } catch (IOException unreadable) {
      return without(site, path, Reading.State.UNREADABLE, 0);
    }
    Decoded decoded = Decoded.of(bytes);
    if (isBinary(decoded)) {
      return without(site, path, Reading.State.BINARY, bytes.length);
    }
    if (Feed.in(decoded.text()).isPresent()) {
      return without(site, path, Reading.State.FEED, decoded.text(), bytes.length);
    }
    if (decoded.text().isBlank()) {
      return without(site, path, Reading.State.EMPTY, bytes.length);
    }
    Reading reading =
        new Reading(
            Reading.State.READ,
            bytes.length,
            decoded.charset(),
            decoded.declared(),
            decoded.malformedAt());
    return parse(site, path, decoded.text(), reading);
  }

  /** A page of this text, as if it stood in the file. */
  CheckedPage parse(Site site, String path, String html) {
    Reading reading =
        new Reading(Reading.State.READ, html.length(), StandardCharsets.UTF_8, null, -1);
    return parse(site, path, html, reading);
  }

  private CheckedPage parse(Site site, String path, String html, Reading reading) {
    PageText text = text(site, path, html);
    boolean likely = last != null && last.wereAsked();
    Document ended = likely ? null : readToEnd(html);
    Document shown = ended == null ? tracking.parseInput(html, "") : ended;
    Positions positions =
        new Positions(shown, () -> ended == null ? shown : tracking.parseInput(html, ""));
    last = positions;
    return new CheckedPage(site, path, text, shown, positions, ended != null, reading);
  }

  /**
   * The tree of a page that says where its body or all of it ends, without positions. Null for
   * others: what is read behind an open tag or comment becomes a part of it.
   */
  private @Nullable Document readToEnd(String html) {
    Document document = parser.parseInput(html + "<!--" + END + "-->", "");
    Element root = document.firstElementChild();
    Node behindAll = document.lastChild();
    Node end = behindAll instanceof Comment || root == null ? behindAll : root.lastChild();
    if (end instanceof Comment comment && comment.getData().equals(END)) {
      end.remove();
      return document;
    }
    return null;
  }

  static PageText text(Site site, String path, String text) {
    return new PageText(site.files().display(path), text, site.notes(path).origins());
  }

  private static CheckedPage without(Site site, String path, Reading.State state, long bytes) {
    return without(site, path, state, "", bytes);
  }

  private static CheckedPage without(
      Site site, String path, Reading.State state, String text, long bytes) {
    Reading reading = new Reading(state, bytes, StandardCharsets.UTF_8, null, -1);
    Document none = new Document("");
    return new CheckedPage(
        site, path, text(site, path, text), none, new Positions(none, () -> none), false, reading);
  }

  private static boolean isBinary(Decoded decoded) {
    String start = decoded.text().substring(0, Math.min(SNIFFED, decoded.text().length()));
    return start.indexOf('\0') >= 0;
  }
}
