package dev.lamina.markdown;

import java.util.ArrayList;
import java.util.List;

/** Collects constant HTML and holes; all HTML between two holes becomes one piece. */
final class FragmentWriter {
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder html = new StringBuilder();

  /** Adds HTML as it is. */
  FragmentWriter html(String markup) {
    html.append(markup);
    return this;
  }

  /** Adds text, escaped for the inside of elements and of attributes in double quotes. */
  FragmentWriter text(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\r' -> {
          if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
            html.append('\n');
          }
        }
        default -> html.append(c);
      }
    }
    return this;
  }

  /** Starts a new line, unless at the start of one: for people who read the HTML. */
  FragmentWriter line() {
    int last = html.length() - 1;
    if (last < 0 ? !atLineStart() : html.charAt(last) != '\n') {
      html.append('\n');
    }
    return this;
  }

  private boolean atLineStart() {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      if (pieces.get(i) instanceof Piece.Html before) {
        return before.html().endsWith("\n");
      }
      if (!(pieces.get(i) instanceof Piece.Mark)) {
        return false;
      }
    }
    return true;
  }

  FragmentWriter piece(Piece piece) {
    flush();
    pieces.add(piece);
    return this;
  }

  /** Drops white space that was written last. */
  void trimEnd() {
    int end = html.length();
    while (end > 0 && Character.isWhitespace(html.charAt(end - 1))) {
      end--;
    }
    html.setLength(end);
  }

  /** All that was written since the last time. */
  Fragment take() {
    flush();
    Fragment taken = pieces.isEmpty() ? Fragment.EMPTY : new Fragment(pieces);
    pieces.clear();
    return taken;
  }

  private void flush() {
    if (html.length() > 0) {
      pieces.add(new Piece.Html(html.toString()));
      html.setLength(0);
    }
  }
}
