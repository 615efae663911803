package dev.lamina.markdown.syntax;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/**
 * Parses a box.
 *
 * <p>flexmark can't close a container that has an open child from inside {@code tryContinue}. So
 * the box only refuses the line that closes it, and that line becomes a {@link FenceNode} behind
 * the box; starting that block closes the box and all that is open in it.
 */
final class BoxParser extends AbstractBlockParser {
  private final BoxNode box;

  BoxParser(BoxNode box) {
    this.box = box;
  }

  @Override
  public BoxNode getBlock() {
    return box;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(ParserState state, BlockParser parser, Block block) {
    return true;
  }

  @Override
  public boolean isPropagatingLastBlankLine(BlockParser lastMatched) {
    // Blank lines inside a box don't make a list around it loose.
    return false;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    BasedSequence line = state.getLine();
    int start = state.getNextNonSpaceIndex();
    if (start < line.length() && state.getIndent() < 4) {
      char first = line.charAt(start);
      if (first == ':' && closes(state, line, start)) {
        box.endBy(BoxNode.End.FENCE);
        return BlockContinue.none();
      }
      if (first == '#' && isSectionHeading(line, start) && !inCode(state)) {
        box.endBy(BoxNode.End.HEADING);
        return BlockContinue.none();
      }
    }
    return BlockContinue.atIndex(state.getIndex());
  }

  /** Boxes hold no sections, so a section heading shows that somebody forgot to close the box. */
  private static boolean isSectionHeading(BasedSequence line, int start) {
    return line.matchChars("## ", start);
  }

  private boolean closes(ParserState state, BasedSequence line, int start) {
    int colons = BoxStart.closingColons(line, start);
    return colons > 0 && !inCode(state) && closedBy(colons, state) == this;
  }

  /** Which of the open boxes a line of so many colons closes. */
  private static BoxParser closedBy(int colons, ParserState state) {
    List<BlockParser> active = state.getActiveBlockParsers();
    BoxParser innermost = null;
    for (int i = active.size() - 1; i >= 0; i--) {
      if (active.get(i) instanceof BoxParser parser) {
        if (parser.box.colons() == colons) {
          return parser;
        }
        innermost = innermost == null ? parser : innermost;
      }
    }
    if (innermost == null) {
      throw new IllegalStateException("asked by a box that is not open");
    }
    return innermost;
  }

  /** Whether the line stands in a code block: a fence there is code. */
  private boolean inCode(ParserState state) {
    Block innermost = state.getActiveBlockParser().getBlock();
    return innermost instanceof FencedCodeBlock
        && (state.getIndent() > 0 || innermost.getParent() instanceof BoxNode);
  }

  @Override
  public void parseInlines(InlineParser inlineParser) {
    if (!box.title().isEmpty()) {
      inlineParser.parse(box.title().getChars(), box.title());
    }
  }

  @Override
  public void closeBlock(ParserState state) {
    // The node keeps the opening line as its place: that is where a finding belongs.
  }
}
