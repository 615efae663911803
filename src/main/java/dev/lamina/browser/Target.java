package dev.lamina.browser;

import dev.lamina.browser.url.Url;
import org.jspecify.annotations.Nullable;

/**
 * Where a URL leads.
 *
 * @param kind what sort of destination it is
 * @param url as a browser resolves it; null when it can't be parsed
 * @param path the file of the site that is sent; where none is, the path that was asked for
 */
public record Target(Kind kind, @Nullable Url url, String path) {

  /** Sorts of destinations, as a plain file server answers. */
  public enum Kind {
    /** A file of the site, by its own name or as the index of a folder with a slash. */
    FILE,
    /** A folder that is asked for without its slash; servers redirect. */
    FOLDER_WITHOUT_SLASH,
    /** {@code about} for {@code about.html}: only some servers find it. */
    EXTENSIONLESS,
    /** A folder that has no index file. */
    NO_INDEX,
    /** There is a file whose name differs in case or Unicode form: {@link #path} is that file. */
    SPELLED_OTHERWISE,
    MISSING,
    /** On this server, and by the options no business of the checked files. */
    ELSEWHERE,
    /** Another server. */
    EXTERNAL,
    /** {@code mailto:}, {@code tel:}, {@code data:}… */
    OTHER_SCHEME,
    /** Empty, or white space only. */
    EMPTY,
    /** A browser can't make sense of it. */
    UNPARSABLE
  }

  /** Whether a file of this site is sent. */
  public boolean isSent() {
    return switch (kind) {
      case FILE, FOLDER_WITHOUT_SLASH, EXTENSIONLESS -> true;
      default -> false;
    };
  }

  /** Whether it leads into this site, whatever is there. */
  public boolean isInside() {
    return switch (kind) {
      case EXTERNAL, OTHER_SCHEME, EMPTY, UNPARSABLE -> false;
      default -> true;
    };
  }
}
