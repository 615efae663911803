package dev.lamina.check.external;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking for one address.
 *
 * @param verdict what it means for a link
 * @param status the last HTTP status; 0 when no server answered
 * @param about what happened, as the end of the sentence "The server …": {@code answers 404}
 * @param movedTo where permanent redirects led; null when there were none
 * @param parts names of the parts of the page; null when they were not looked for, or can't be
 *     known
 */
public record Answer(
    Verdict verdict,
    int status,
    String about,
    @Nullable String movedTo,
    @Nullable Set<String> parts) {

  /** What an answer means for a link. */
  public enum Verdict {
    OK,
    /** The page is there, but the part of it that a link names is not. */
    NO_PART,
    /** The server is there and says that the page is not. */
    MISSING,
    /** The name system knows no such host. */
    NO_HOST,
    /** The server can't prove who it is, or speaks no encryption that is still in use. */
    CERTIFICATE,
    /** Like {@link #CERTIFICATE}, but only Java's own list of authorities is known to differ. */
    UNTRUSTED,
    /** Nothing, or nothing in time. */
    NO_ANSWER,
    /** No packet gets there at all. */
    UNREACHABLE,
    /** The server says that it failed, or that the request is wrong. */
    SERVER_ERROR,
    /** Redirects that never end. */
    LOOP,
    /** An address inside somebody's own network, which was not asked. */
    PRIVATE,
    /** Nobody can tell: a wall against robots, a password, no time left. */
    UNVERIFIED;

    /** Whether it may be remembered: a network that fails now may work in a minute. */
    boolean isLasting() {
      return switch (this) {
        case OK, NO_PART, MISSING, CERTIFICATE, UNTRUSTED, SERVER_ERROR, LOOP, UNVERIFIED -> true;
        case NO_HOST, NO_ANSWER, UNREACHABLE, PRIVATE -> false;
      };
    }

    /** Whether it may be for want of a network on this side. */
    boolean isSilence() {
      return this == NO_HOST || this == UNREACHABLE;
    }
  }

  static Answer of(Verdict verdict, int status, String about) {
    return new Answer(verdict, status, about, null, null);
  }

  static Answer of(Verdict verdict, String about) {
    return new Answer(verdict, 0, about, null, null);
  }

  Answer moved(@Nullable String target) {
    return new Answer(verdict, status, about, target, parts);
  }

  Answer with(@Nullable Set<String> names) {
    return new Answer(verdict, status, about, movedTo, names);
  }

  /** What it means for a link to a part of the page. */
  Answer at(String part) {
    boolean missing = verdict == Verdict.OK && parts != null && !Parts.has(parts, part);
    return new Answer(missing ? Verdict.NO_PART : verdict, status, about, movedTo, null);
  }
}
