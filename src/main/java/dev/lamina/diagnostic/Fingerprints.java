package dev.lamina.diagnostic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Names findings so that the same one can be recognised in a later run, when lines have moved: a
 * digest of its rule, file, subject and message, and its number among those that agree in all four.
 */
public final class Fingerprints {
  private static final int BYTES = 16;

  private Fingerprints() {}

  /**
   * The fingerprints of a run's findings, one for each, in their order. Their order counts: of two
   * equal findings in a file, the upper one stays the first.
   */
  public static List<String> of(List<Diagnostic> findings) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> prints = new ArrayList<>(findings.size());
    for (Diagnostic finding : findings) {
      String subject = finding.subject();
      String file = finding.where().file();
      String what = String.join("\0", finding.rule(), file, subject, finding.message());
      int number = seen.merge(what, 1, Integer::sum);
      prints.add(digest(what + "\0" + number));
    }
    return List.copyOf(prints);
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
