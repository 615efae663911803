package dev.lamina.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code {{include: …}}}, alone on its line. */
public final class IncludeLine extends Block {
  IncludeLine(BasedSequence chars) {
    super(chars);
  }

  /** What stands between the braces. */
  public BasedSequence inside() {
    return getChars().subSequence(2, getChars().length() - 2);
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
