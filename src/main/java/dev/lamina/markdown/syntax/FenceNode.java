package dev.lamina.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A line of colons that closes a box, or should. */
public final class FenceNode extends Block {

  /** What a line of colons does. */
  public enum Kind {
    CLOSES,
    /** Closes a box that was opened with more colons. */
    TOO_SHORT,
    /** Closes nothing. */
    STRAY,
    /** Would open a box inside too many others. */
    TOO_DEEP
  }

  private final Kind kind;
  private final int expected;

  FenceNode(BasedSequence line, Kind kind, int expected) {
    super(line);
    this.kind = kind;
    this.expected = expected;
  }

  public Kind kind() {
    return kind;
  }

  /** How many colons the closed box was opened with; 0 when none was closed. */
  public int expected() {
    return expected;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
