package dev.lamina.check;

import dev.lamina.source.FileTooLargeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Opens pages. One per thread: jsoup locks a parser that is shared.
 *
 * <p>Whatever the file holds, a page comes out; {@link Reading} says what it is worth.
 */
final class PageReader {
  /** Enough to tell a picture from text; a NUL further on is only odd. */
  private static final int SNIFFED = 4096;

  private final Parser parser =
      Parser.htmlParser().setTrackPosition(true).setMaxDepth(Reading.DEEPEST);

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
    if (decoded.text().isBlank()) {
      return without(site, path, Reading.State.EMPTY, bytes.length);
    }
    Document document = parser.parseInput(decoded.text(), "");
    Reading reading =
        new Reading(
            Reading.State.READ,
            bytes.length,
            decoded.charset(),
            decoded.declared(),
            decoded.malformedAt());
    return new CheckedPage(site, path, text(site, path, decoded.text()), document, reading);
  }

  /** A page of this text, as if it stood in the file. */
  CheckedPage parse(Site site, String path, String html) {
    Reading reading =
        new Reading(Reading.State.READ, html.length(), StandardCharsets.UTF_8, null, -1);
    Document document = parser.parseInput(html, "");
    return new CheckedPage(site, path, text(site, path, html), document, reading);
  }

  static PageText text(Site site, String path, String text) {
    return new PageText(site.files().display(path), text, site.notes(path).origins());
  }

  private static CheckedPage without(Site site, String path, Reading.State state, long bytes) {
    Reading reading = new Reading(state, bytes, StandardCharsets.UTF_8, null, -1);
    return new CheckedPage(site, path, text(site, path, ""), new Document(""), reading);
  }

  private static boolean isBinary(Decoded decoded) {
    String start = decoded.text().substring(0, Math.min(SNIFFED, decoded.text().length()));
    return start.indexOf('\0') >= 0;
  }
}
