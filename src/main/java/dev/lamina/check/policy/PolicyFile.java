package dev.lamina.check.policy;

import dev.lamina.source.Key;
import dev.lamina.source.Located;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One policy pack: {@code content/policy/*.yaml}, and those that are shipped. */
public record PolicyFile(
    @Key(about = "Name of the pack.", example = "our-clinics", pattern = "[a-z0-9-]+") String pack,
    @Key(about = "What the pack is for, in a sentence.", example = "What our lawyers ask for.")
        String about,
    @Key(about = "Where it holds.", example = "United States") String jurisdiction,
    @Key(about = "When somebody last compared it with its sources.", example = "2026-11-21")
        LocalDate checked,
    @Nullable @Key(about = "Who answers for it.", example = "Compliance") String owner,
    @Key(about = "What pages must or must not show.") List<PolicyRule> rules,
    @Key(about = "How severe findings of a rule are.") List<SeverityChange> severity,
    @Key(about = "Findings that are accepted for a while.") List<Allowance> allow) {

  public PolicyFile {
    rules = List.copyOf(rules);
    severity = List.copyOf(severity);
    allow = List.copyOf(allow);
  }

  boolean asksForNothing() {
    return rules.isEmpty() && severity.isEmpty() && allow.isEmpty();
  }

  PolicyFile with(List<PolicyRule> others) {
    return new PolicyFile(pack, about, jurisdiction, checked, owner, others, severity, allow);
  }

  /** Findings of a rule are more or less severe, or not told at all. */
  public record SeverityChange(
      @Key(about = "Id of a rule, or a glob.", example = "links/insecure") Located<String> rule,
      @Key(about = "How severe it is.", example = "warning") Level level,
      @Key(about = "Only for these clinics.", example = "[quillmere]") List<String> clinics,
      @Key(about = "Why.", example = "Our lawyers want it fixed first.") String reason) {
    public SeverityChange {
      clinics = List.copyOf(clinics);
    }
  }

  /** How severe findings are. */
  public enum Level {
    ERROR,
    WARNING,
    INFO,
    /** They are not told. */
    OFF
  }

  /** A finding that is known and accepted until a day. */
  public record Allowance(
      @Key(about = "Id of the rule.", example = "links/insecure") Located<String> rule,
      @Nullable @Key(about = "Only on this clinic's site.", example = "quillmere") String clinic,
      @Nullable @Key(about = "Page or file, or a glob.", example = "news/*.html") String page,
      @Nullable @Key(about = "Only about this URL or these words.") String subject,
      @Key(about = "Why it is accepted.", example = "The payer's site has no https yet.")
          String reason,
      @Key(about = "The last day on which it is accepted.", example = "2027-01-31")
          LocalDate until) {}
}
