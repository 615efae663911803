package dev.lamina.cli;

import dev.lamina.check.Baseline;
import dev.lamina.check.CheckResult;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.diagnostic.OperationFailedException;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The baseline that a run goes by, and the one it writes.
 *
 * @param read null for none
 * @param write null for none
 * @param left rules of this version that the run did not look for
 */
record BaselineFile(@Nullable Path read, @Nullable Path write, LocalDate today, Set<String> left) {

  /** The result without what the baseline accepts. */
  CheckResult apply(CheckResult result) {
    Path target = write;
    if (target != null) {
      try {
        Files.writeString(target, Baseline.write(result.findings(), today));
      } catch (IOException e) {
        throw new OperationFailedException(
            "The baseline \""
                + target
                + "\" can't be written. Check the folder and the space left.",
            e);
      }
    }
    Path source = read;
    if (source == null) {
      return result;
    }
    try {
      Baseline baseline =
          Baseline.read(new SourceText(source.toString(), Files.readString(source)));
      List<String> known = Documentation.all(null).stream().map(RuleInfo::id).toList();
      for (String rule : baseline.rules()) {
        if (!known.contains(rule)) {
          throw new UsageException(
              "The baseline \""
                  + source
                  + "\" names a rule that there is not: \""
                  + rule
                  + "\". "
                  + Nearest.hint(rule, known, "rules"));
        }
      }
      return new CheckResult(
          result.summary(),
          baseline.apply(result.findings(), today, rule -> !left.contains(rule)),
          result.used());
    } catch (IOException e) {
      throw new UsageException("Can't read the baseline \"" + source + "\".");
    }
  }
}
