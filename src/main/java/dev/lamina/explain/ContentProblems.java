package dev.lamina.explain;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.source.Key;
import dev.lamina.source.RecordBinder;
import dev.lamina.source.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be wrong in a workspace before a page is made: the documentation of every id that a
 * message about content, templates or brands can carry. Its words are data, {@code content.yaml}.
 */
public final class ContentProblems {
  private static final String FILE = "content.yaml";

  private ContentProblems() {}

  /** All of them, in the order in which a build meets them. */
  public static List<RuleInfo> all() {
    Diagnostics problems = new Diagnostics();
    List<RuleInfo> rules = new ArrayList<>();
    SourceText text = new SourceText(FILE, read());
    for (Family family :
        new RecordBinder(problems)
            .bind(YamlReader.read(text, problems), Catalogue.class)
            .map(Catalogue::families)
            .orElse(List.of())) {
      for (Entry entry : family.rules()) {
        rules.add(entry.info(family));
      }
    }
    List<Diagnostic> faults = problems.sorted();
    if (!faults.isEmpty()) {
      Diagnostic first = faults.get(0);
      throw new IllegalStateException(first.where().display() + ": " + first.message());
    }
    return List.copyOf(rules);
  }

  private static String read() {
    try (InputStream in = ContentProblems.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the jar has no " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file. */
  public record Catalogue(@Key(about = "Rules that belong together.") List<Family> families) {
    public Catalogue {
      families = List.copyOf(families);
    }
  }

  /** Rules with one reason. */
  public record Family(
      @Key(about = "What happens otherwise.") String why,
      @Key(about = "Standard or decision behind them.") String source,
      @Key(about = "The rules.") List<Entry> rules) {
    public Family {
      rules = List.copyOf(rules);
    }
  }

  /** One rule. */
  public record Entry(
      @Key(about = "Its id.", example = "yaml/syntax") String id,
      @Nullable @Key(about = "Id in the rule catalogue.", example = "IMG-META") String catalogue,
      @Nullable @Key(about = "How severe its findings are; an error if not told.") Level severity,
      @Key(about = "What is wrong.") String says,
      @Key(about = "How to put it right.") String fix) {

    RuleInfo info(Family family) {
      Severity how = severity == null ? Severity.ERROR : Severity.valueOf(severity.name());
      return new RuleInfo(id, catalogue, how, says, family.why(), fix, family.source());
    }
  }

  /** Words for severities. */
  public enum Level {
    ERROR,
    WARNING,
    INFO
  }
}
