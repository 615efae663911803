package dev.lamina.browser.visible;

/**
 * Whether readers can see something, and why not.
 *
 * @param reason a clause that can follow "it": {@code has "display: none" (assets/site.css, line
 *     3)}; empty when it is shown
 */
public record Sight(State state, String reason) {
  static final Sight SHOWN = new Sight(State.SHOWN, "");

  /** What is known. */
  public enum State {
    SHOWN,
    /** It may be hidden; only a browser or a person can tell. */
    UNDECIDED,
    HIDDEN
  }

  static Sight hidden(String reason) {
    return new Sight(State.HIDDEN, reason);
  }

  static Sight undecided(String reason) {
    return new Sight(State.UNDECIDED, reason);
  }

  public boolean isShown() {
    return state == State.SHOWN;
  }

  /** The worse of two. */
  Sight or(Sight other) {
    return other.state.compareTo(state) > 0 ? other : this;
  }
}
