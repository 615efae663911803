package dev.lamina.check;

import dev.lamina.browser.Decoded;
import dev.lamina.browser.HtmlPage;
import dev.lamina.browser.HtmlReader;
import dev.lamina.source.FileTooLargeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Opens pages. One per thread.
 *
 * <p>Whatever the file holds, a page comes out; {@link Reading} says what it is worth.
 */
final class PageReader {
  /** Enough to tell a picture from text; a NUL further on is only odd. */
  private static final int SNIFFED = 4096;

  private final HtmlReader reader = new HtmlReader();

  CheckedPage read(Site site, String path) {
    byte[] bytes;
    try {
      bytes = site.served().bytes(path);
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
    HtmlPage parsed = reader.read(site.served(), path, html);
    return new CheckedPage(site, parsed, text(site, path, html), reading);
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
    HtmlPage nothing = HtmlReader.nothing(site.served(), path, text);
    return new CheckedPage(site, nothing, text(site, path, text), reading);
  }

  private static boolean isBinary(Decoded decoded) {
    String start = decoded.text().substring(0, Math.min(SNIFFED, decoded.text().length()));
    return start.indexOf('\0') >= 0;
  }
}
