package dev.lamina.markdown.syntax;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code {#id}} at the end of a heading. */
public final class HeadingIdNode extends Node {
  HeadingIdNode(BasedSequence chars) {
    super(chars);
  }

  /** What stands behind the number sign, perhaps not fit to be an id. */
  public BasedSequence id() {
    return getChars().subSequence(2, getChars().length() - 1);
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
