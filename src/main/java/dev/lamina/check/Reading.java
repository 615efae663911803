package dev.lamina.check;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How reading a page's file went.
 *
 * @param state whether there is a page to look at
 * @param bytes its size; 0 when it could not be read
 * @param charset what it was decoded with
 * @param declared the encoding it names itself; null when it names none
 * @param malformedAt offset of the first character that the encoding has no meaning for, -1 if none
 */
public record Reading(
    State state, long bytes, Charset charset, @Nullable String declared, int malformedAt) {
  /** What came of opening the file. */
  public enum State {
    /** It is HTML, good or bad: every rule looks at it. */
    READ,
    /** It has no bytes, or white space only. */
    EMPTY,
    /** It holds NUL bytes: a picture or an archive that is named like a page. */
    BINARY,
    /** It holds XML that programs read, as {@link Feed} tells. */
    FEED,
    /** It is larger than pages may be; nothing of it was read. */
    TOO_LARGE,
    /** The system refused to read it. */
    UNREADABLE
  }

  /** Whether there is a tree that rules can look at. */
  public boolean isPage() {
    return state == State.READ;
  }
}
