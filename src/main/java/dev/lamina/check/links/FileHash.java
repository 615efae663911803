package dev.lamina.check.links;

import dev.lamina.check.Site;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an {@code integrity} says that a file is.
 *
 * @param algorithm as written there: {@code sha384}
 * @param value in Base64
 */
record FileHash(String algorithm, String value) {
  /** What browsers can work out, the weakest first. */
  private static final List<String> KNOWN = List.of("sha256", "sha384", "sha512");

  /** Those that browsers go by: of several, the ones of the strongest algorithm. */
  static List<FileHash> strongestOf(String integrity) {
    List<FileHash> strongest = new ArrayList<>();
    for (String one : integrity.strip().split("\\s+", -1)) {
      int dash = one.indexOf('-');
      String algorithm = one.substring(0, Math.max(dash, 0)).toLowerCase(Locale.ROOT);
      int rank = KNOWN.indexOf(algorithm);
      int best = strongest.isEmpty() ? -1 : KNOWN.indexOf(strongest.get(0).algorithm());
      if (rank > best) {
        strongest.clear();
      }
      if (rank >= 0 && rank >= best) {
        strongest.add(new FileHash(algorithm, one.substring(dash + 1).split("\\?", 2)[0]));
      }
    }
    return strongest;
  }

  /** What to write for a file that is there; empty when it can't be read. */
  static Optional<FileHash> of(String algorithm, String path, Site site) {
    try {
      Hashes all = site.served().sharedFrom(path, Hashes.class, Hashes::of);
      return Optional.of(new FileHash(algorithm, all.values().get(KNOWN.indexOf(algorithm))));
    } catch (IOException e) {
      // What can't be read is told by itself.
      return Optional.empty();
    }
  }

  /** Whether a file is the one that is meant; one that can't be read may be. */
  boolean isOf(String path, Site site) {
    return of(algorithm, path, site)
        .map(real -> Arrays.equals(bytes(real.value), bytes(value)))
        .orElse(true);
  }

  @Override
  public String toString() {
    return algorithm + "-" + value;
  }

  /** Both alphabets of Base64 are read, with and without the marks at the end. */
  private static byte[] bytes(String value) {
    try {
      String plain = value.replace('-', '+').replace('_', '/');
      return Base64.getDecoder().decode(plain);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /**
   * All that one file can be called by.
   *
   * @param values in the order of {@link #KNOWN}
   */
  private record Hashes(List<String> values) {
    static Hashes of(byte[] content) {
      return new Hashes(KNOWN.stream().map(name -> hash(name, content)).toList());
    }

    private static String hash(String name, byte[] content) {
      try {
        String standard = name.replace("sha", "SHA-");
        byte[] digest = MessageDigest.getInstance(standard).digest(content);
        return Base64.getEncoder().encodeToString(digest);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java has " + name + ".", e);
      }
    }
  }
}
