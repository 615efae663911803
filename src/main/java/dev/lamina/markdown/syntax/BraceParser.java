package dev.lamina.markdown.syntax;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds {@code {{…}}} in running text and {@code {#id}} at the end of headings. */
final class BraceParser implements InlineParserExtension {

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int start = parser.getIndex();
    Node found = null;
    if (start + 1 < input.length() && input.charAt(start + 1) == '{') {
      int end = closing(input, start + 2);
      found = new BraceNode(input.subSequence(start, end < 0 ? start + 2 : end), end >= 0);
    } else if (parser.getBlock() instanceof Heading && endsAsId(input, start)) {
      found = new HeadingIdNode(input.subSequence(start, input.length()));
    }
    if (found == null) {
      return false;
    }
    parser.flushTextNode();
    parser.appendNode(found);
    parser.setIndex(start + found.getChars().length());
    return true;
  }

  /**
   * The index behind the closing braces, -1 when the line ends or other braces open before them.
   */
  private static int closing(BasedSequence input, int from) {
    for (int i = from; i + 1 < input.length(); i++) {
      char c = input.charAt(i);
      if (c == '\n' || c == '\r') {
        return -1;
      }
      if (c == '{' && input.charAt(i + 1) == '{') {
        return -1;
      }
      if (c == '}' && input.charAt(i + 1) == '}') {
        return i + 2;
      }
    }
    return -1;
  }

  private static boolean endsAsId(BasedSequence input, int start) {
    int last = input.length() - 1;
    if (start + 1 > last || input.charAt(start + 1) != '#' || input.charAt(last) != '}') {
      return false;
    }
    for (int i = start + 1; i < last; i++) {
      char c = input.charAt(i);
      if (c == '{' || c == '}' || c == '\n' || c == '\r') {
        return false;
      }
    }
    return true;
  }

  /** Makes one for each document. */
  static final class Factory implements InlineParserExtensionFactory {
    @Override
    public CharSequence getCharacters() {
      return "{";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser parser) {
      return new BraceParser();
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
