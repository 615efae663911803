package dev.lamina.explain;

import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import dev.lamina.source.Key;
import dev.lamina.source.ShippedYaml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be wrong in a workspace before a page is made: the documentation of every id that a
 * message about content, templates or brands can carry. Its words are data, {@code content.yaml}.
 */
public final class ContentProblems {
  private static final String FILE = "dev/lamina/explain/content.yaml";

  private ContentProblems() {}

  /** All of them, in the order in which a build meets them. */
  public static List<RuleInfo> all() {
    List<RuleInfo> rules = new ArrayList<>();
    for (Family family : ShippedYaml.read(FILE, Catalogue.class).families()) {
      family.rules().forEach(entry -> rules.add(entry.info(family)));
    }
    return List.copyOf(rules);
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
