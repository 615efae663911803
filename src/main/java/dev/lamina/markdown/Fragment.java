package dev.lamina.markdown;

import java.util.List;

/**
 * A piece of a page as parsed once from markdown: constant HTML with holes, in document order.
 * Neighbouring {@link Piece.Html} are joined.
 */
public record Fragment(List<Piece> pieces) {
  /** Nothing. */
  public static final Fragment EMPTY = new Fragment(List.of());

  public Fragment {
    pieces = List.copyOf(pieces);
  }

  public boolean isEmpty() {
    return pieces.isEmpty();
  }
}
