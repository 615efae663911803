package dev.lamina.brand;

import dev.lamina.brand.ContrastCheck.Finding;
import dev.lamina.brand.ContrastCheck.Miss;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A color that makes something hard to read, in words. */
final class ContrastMessage {
  private ContrastMessage() {}

  static Diagnostic of(Finding finding, Location where) {
    Miss worst = finding.worst();
    String key = finding.color().key();
    String message =
        "The color \""
            + key
            + "\" is \""
            + finding.value()
            + "\", which is hard to read: \""
            + worst.pair().foreground()
            + "\" "
            + worst.foreground()
            + " on \""
            + worst.pair().background()
            + "\" "
            + worst.background()
            + (worst.dark() ? " in the dark" : "")
            + " has a contrast of "
            + rounded(worst.ratio())
            + ":1, less than "
            + BigDecimal.valueOf(worst.pair().least()).stripTrailingZeros().toPlainString()
            + ":1.";
    String hint =
        "Write " + key + ": \"" + finding.proposal() + "\", the nearest color that passes.";
    return Diagnostic.error("brand/contrast", where, message, hint).about(finding.value().hex());
  }

  /** Down, so that 4.499 is not told as 4.50. */
  private static String rounded(double ratio) {
    return BigDecimal.valueOf(ratio).setScale(2, RoundingMode.DOWN).toPlainString();
  }
}
