package dev.lamina.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's parser of running text with loops in place of the regular expressions that need stack
 * for each character: a comment or title of two thousand characters would overflow it. The loops
 * follow CommonMark 0.31 where flexmark follows an older edition.
 *
 * <p>HTML stays text: the writer finds it there and reports it.
 */
final class ScanningInlineParser extends CommonmarkInlineParser {
  private static final int LONGEST_LABEL = 999;
  private static final int LONGEST_MAIL = 320;

  ScanningInlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> extensions) {
    super(
        options,
        specialCharacters,
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        extensions);
  }

  @Override
  public @Nullable BasedSequence parseLinkDestination() {
    if (peek() != '<') {
      return super.parseLinkDestination();
    }
    for (int i = index + 1; i < input.length(); i++) {
      char c = input.charAt(i);
      if (c == '>') {
        return take(i + 1);
      }
      if (c == '<' || c == '\n' || c == '\r') {
        return null;
      }
      i += skipEscaped(i);
    }
    return null;
  }

  @Override
  public @Nullable BasedSequence parseLinkTitle() {
    char open = peek();
    boolean quoted = open == '"' || open == '\'' || open == '(';
    if (!quoted || index == 0 || input.charAt(index - 1) > ' ') {
      return null;
    }
    char close = open == '(' ? ')' : open;
    for (int i = index + 1; i < input.length(); i++) {
      char c = input.charAt(i);
      if (c == close) {
        return take(i + 1);
      }
      if (c == open) {
        return null;
      }
      i += skipEscaped(i);
    }
    return null;
  }

  @Override
  public int parseLinkLabel() {
    if (peek() != '[') {
      return 0;
    }
    int last = Math.min(input.length() - 1, index + LONGEST_LABEL + 1);
    for (int i = index + 1; i <= last; i++) {
      char c = input.charAt(i);
      if (c == ']') {
        return take(i + 1).length();
      }
      if (c == '[') {
        return 0;
      }
      i += skipEscaped(i);
    }
    return 0;
  }

  @Override
  public boolean parseAutolink() {
    boolean address = false;
    for (int i = index + 1; i < input.length(); i++) {
      char c = input.charAt(i);
      if (c == '>') {
        return (address || i - index <= LONGEST_MAIL) && super.parseAutolink();
      }
      if (c == '<' || c <= ' ') {
        return false;
      }
      address |= c == ':';
    }
    return false;
  }

  @Override
  public boolean parseHtmlInline() {
    return false;
  }

  private BasedSequence take(int end) {
    BasedSequence taken = input.subSequence(index, end);
    index = end;
    return taken;
  }

  /** 1 where a backslash takes the next character's meaning, else 0. */
  private int skipEscaped(int at) {
    boolean escapes =
        input.charAt(at) == '\\' && at + 1 < input.length() && isSign(input.charAt(at + 1));
    return escapes ? 1 : 0;
  }

  private static boolean isSign(char c) {
    return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
  }
}
