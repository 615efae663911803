package dev.lamina.cli;

import dev.lamina.cache.WholeFile;
import dev.lamina.check.Baseline;
import dev.lamina.check.BaselineDraft;
import dev.lamina.check.CheckResult;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.diagnostic.OperationFailedException;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.SourceText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

  /**
   * The result without what the baseline accepts.
   *
   * @param told hears what was written
   */
  CheckResult apply(CheckResult result, PrintWriter told) {
    // What is accepted is read before it is written: both may be one file.
    Baseline accepted = read == null ? Baseline.NONE : known(read);
    if (write != null) {
      save(write, result, told);
    }
    return new CheckResult(
        result.summary(), accepted.apply(result.findings(), today, this::ran), result.used());
  }

  private boolean ran(String rule) {
    return !left.contains(rule);
  }

  private void save(Path file, CheckResult result, PrintWriter told) {
    BaselineDraft draft = toRenew(file).renewed(result.findings(), today, this::ran);
    try {
      WholeFile.put(file, draft.text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new OperationFailedException(
          "The baseline \"" + file + "\" can't be written. Check the folder and the space left.",
          e);
    }
    told.println(
        "Findings in the baseline \""
            + file
            + "\": "
            + draft.entries()
            + (draft.open() == 0
                ? "."
                : ", of which "
                    + draft.open()
                    + " say no reason or no owner yet. Fill them in, and check with \"--baseline "
                    + file
                    + "\"."));
    told.flush();
  }

  /** The one that is replaced, whose reasons somebody has thought about. */
  private static Baseline toRenew(Path file) {
    try {
      SourceText text = new SourceText(file.toString(), Files.readString(file));
      Baseline before = text.text().isBlank() ? Baseline.NONE : Baseline.read(text);
      if (before.isWhole()) {
        return before;
      }
    } catch (NoSuchFileException none) {
      return Baseline.NONE;
    } catch (IOException unreadable) {
      // Nobody can say what it is, either.
    }
    throw new UsageException(
        "\""
            + file
            + "\" is no baseline, or one with a mistake in it, which \"--baseline "
            + file
            + "\" shows. It stays as it is: mend it, or name another file.");
  }

  private static Baseline known(Path file) {
    Baseline baseline;
    try {
      baseline = Baseline.read(new SourceText(file.toString(), Files.readString(file)));
    } catch (NoSuchFileException none) {
      throw new UsageException(
          "There is no baseline \"" + file + "\". Write one: --write-baseline " + file);
    } catch (IOException e) {
      throw new UsageException("Can't read the baseline \"" + file + "\".");
    }
    List<String> known = Documentation.all(null).stream().map(RuleInfo::id).toList();
    for (String rule : baseline.rules()) {
      if (!known.contains(rule)) {
        throw new UsageException(
            "The baseline \""
                + file
                + "\" names a rule that there is not: \""
                + rule
                + "\". "
                + Nearest.hint(rule, known, "rules"));
      }
    }
    return baseline;
  }
}
