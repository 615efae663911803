package dev.lamina.markdown.syntax;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code {{…}}} in running text. */
public final class BraceNode extends Node {
  private final boolean closed;

  BraceNode(BasedSequence chars, boolean closed) {
    super(chars);
    this.closed = closed;
  }

  /** Whether the closing braces are there; without them the node is the opening braces only. */
  public boolean isClosed() {
    return closed;
  }

  /** What stands between the braces; empty when they are not closed. */
  public BasedSequence inside() {
    BasedSequence chars = getChars();
    return closed ? chars.subSequence(2, chars.length() - 2) : chars.subSequence(2, 2);
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
