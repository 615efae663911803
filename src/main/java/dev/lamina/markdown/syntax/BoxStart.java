package dev.lamina.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds lines that begin with three colons or more. */
final class BoxStart extends AbstractBlockParserFactory {
  private static final int SHORTEST = 3;

  /** More than anybody means; keeps the work for a line small. */
  private static final int DEEPEST = 10;

  private BoxStart(DataHolder options) {
    super(options);
  }

  /** How many colons a line has that is nothing but colons; 0 when it holds something else. */
  static int closingColons(BasedSequence line, int start) {
    int end = start + colons(line, start);
    return end - start >= SHORTEST && line.subSequence(end).isBlank() ? end - start : 0;
  }

  private static int colons(BasedSequence line, int start) {
    int end = start;
    while (end < line.length() && line.charAt(end) == ':') {
      end++;
    }
    return end - start;
  }

  /** Some write colons behind the title, too, as in {@code ::: risk :::}. */
  private static BasedSequence withoutColonsAtEnd(BasedSequence info) {
    return info.endsWith(":::") ? info.trimEnd(c -> c == ':' || c == ' ') : info;
  }

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int start = state.getNextNonSpaceIndex();
    if (state.getIndent() >= 4 || !line.matchChars(":::", start)) {
      return BlockStart.none();
    }
    int colons = colons(line, start);
    BasedSequence whole = line.subSequence(start).trimEnd();
    BasedSequence rest = whole.subSequence(colons).trim();
    BlockParser started;
    if (rest.isEmpty()) {
      started = new OneLine(closing(whole, colons, state));
    } else if (openBoxes(state) >= DEEPEST) {
      started = new OneLine(new FenceNode(whole, FenceNode.Kind.TOO_DEEP, 0));
    } else {
      int space = rest.indexOfAny(c -> c == ' ' || c == '\t');
      int end = space < 0 ? rest.length() : space;
      BasedSequence info = withoutColonsAtEnd(rest.subSequence(end).trim());
      started = new BoxParser(new BoxNode(whole, colons, rest.subSequence(0, end), info));
    }
    return BlockStart.of(started).atIndex(line.length());
  }

  /** A line of colons; the box that it closes has just said so and is still in the list. */
  private static FenceNode closing(BasedSequence line, int colons, ParserState state) {
    for (BlockParser parser : state.getActiveBlockParsers()) {
      if (parser.getBlock() instanceof BoxNode box && box.end() == BoxNode.End.FENCE) {
        boolean tooShort = colons < box.colons();
        return new FenceNode(
            line, tooShort ? FenceNode.Kind.TOO_SHORT : FenceNode.Kind.CLOSES, box.colons());
      }
    }
    return new FenceNode(line, FenceNode.Kind.STRAY, 0);
  }

  private static int openBoxes(ParserState state) {
    int open = 0;
    for (BlockParser parser : state.getActiveBlockParsers()) {
      open += parser instanceof BoxParser ? 1 : 0;
    }
    return open;
  }

  /** Makes one for each document. */
  static final class Factory implements CustomBlockParserFactory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new BoxStart(options);
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }
}
