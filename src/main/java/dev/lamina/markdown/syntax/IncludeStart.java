package dev.lamina.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds lines that hold an include and nothing else. */
final class IncludeStart extends AbstractBlockParserFactory {
  private static final String WORD = "include";

  private IncludeStart(DataHolder options) {
    super(options);
  }

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int start = state.getNextNonSpaceIndex();
    if (state.getIndent() >= 4 || !line.matchChars("{{", start)) {
      return BlockStart.none();
    }
    BasedSequence rest = line.subSequence(start).trimEnd();
    if (rest.length() < 4 || !rest.endsWith("}}") || !isInclude(rest)) {
      return BlockStart.none();
    }
    return BlockStart.of(new OneLine(new IncludeLine(rest))).atIndex(line.length());
  }

  /** Whether the first braces of the line are its last, and begin with the word and a colon. */
  private static boolean isInclude(BasedSequence rest) {
    if (rest.indexOf("}}") != rest.length() - 2 || rest.indexOf("{{", 2) >= 0) {
      return false;
    }
    String inside = rest.subSequence(2, rest.length() - 2).toString().strip();
    return inside.startsWith(WORD)
        && inside.substring(WORD.length()).stripLeading().startsWith(":");
  }

  /** Makes one for each document. */
  static final class Factory implements CustomBlockParserFactory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new IncludeStart(options);
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
