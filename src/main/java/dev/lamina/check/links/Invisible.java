package dev.lamina.check.links;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Characters of an address that nobody sees, which come along when it is copied from a text. */
final class Invisible {
  private Invisible() {}

  /** The name of the first one, such as {@code U+200B}; empty when all can be seen. */
  static Optional<String> in(String raw) {
    return raw.codePoints()
        .filter(Invisible::isInvisible)
        .mapToObj(c -> "U+" + HexFormat.of().toHexDigits((char) c).toUpperCase(Locale.ROOT))
        .findFirst();
  }

  /** Joiners stand in addresses of scripts that need them. */
  private static boolean isInvisible(int c) {
    boolean joiner = c == 0x200C || c == 0x200D;
    return c < 0x10000 && Character.getType(c) == Character.FORMAT && !joiner;
  }
}
