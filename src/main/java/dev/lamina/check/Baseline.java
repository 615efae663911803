package dev.lamina.check;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.source.Key;
import dev.lamina.source.Located;
import dev.lamina.source.RecordBinder;
import dev.lamina.source.YamlReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Findings that a site had when it began to be checked, in a committed file: each with a reason,
 * somebody who answers for it, and a last day. Entries name no lines, so that edits elsewhere on a
 * page don't wake them; those that nothing needs any more have to go.
 */
public final class Baseline {
  static final RuleInfo STALE =
      new RuleInfo(
          "baseline/stale",
          null,
          Severity.ERROR,
          "The baseline holds a finding that is there no more.",
          "It would hide the same fault when it comes back.",
          "Remove the entry.",
          "house");

  static final RuleInfo EXPIRED =
      new RuleInfo(
          "baseline/expired",
          null,
          Severity.ERROR,
          "An entry of the baseline is past its last day.",
          "What was put off has to be done now.",
          "Fix the finding, or agree on a new day.",
          "house");

  static final RuleInfo REFUSED =
      new RuleInfo(
          "baseline/refused",
          null,
          Severity.ERROR,
          "The baseline holds a finding that can't wait, or says no reason or owner.",
          "A page without a required text must not go out, and an acceptance that ended is no"
              + " longer one.",
          "Remove the entry and mend what it is about.",
          "house");

  private static final int DAYS = 90;

  private final List<Entry> entries;
  private final List<Diagnostic> problems;

  private Baseline(List<Entry> entries, List<Diagnostic> problems) {
    this.entries = List.copyOf(entries);
    this.problems = List.copyOf(problems);
  }

  /** The file. */
  public record Content(@Key(about = "The findings.") List<Entry> entries) {
    public Content {
      entries = List.copyOf(entries);
    }
  }

  /** One finding. */
  public record Entry(
      @Key(about = "Id of the rule.", example = "links/insecure") Located<String> rule,
      @Key(about = "The file it is found in.", example = "news/old.html") String file,
      @Nullable @Key(about = "The URL or the words it is about.") String subject,
      @Nullable @Key(about = "Why it waits.", example = "The old posts go in March.") String reason,
      @Nullable @Key(about = "Who answers for it.", example = "Web team") String owner,
      @Key(about = "The last day on which it is accepted.", example = "2027-01-31")
          LocalDate until) {}

  /** Reads a baseline. */
  public static Baseline read(SourceText text) {
    Diagnostics problems = new Diagnostics();
    List<Entry> entries =
        new RecordBinder(problems)
            .bind(YamlReader.read(text, problems), Content.class)
            .map(Content::entries)
            .orElse(List.of());
    return new Baseline(entries, problems.sorted());
  }

  /** The ids that it names. */
  public Set<String> rules() {
    Set<String> rules = new TreeSet<>();
    entries.forEach(entry -> rules.add(entry.rule().value()));
    return rules;
  }

  /**
   * The findings without those that the baseline accepts, and with what is wrong in it.
   *
   * @param ran whether a rule was looked for: of others, nobody knows whether they are still needed
   */
  public List<Diagnostic> apply(List<Diagnostic> found, LocalDate today, Predicate<String> ran) {
    Set<Entry> used = new LinkedHashSet<>();
    List<Diagnostic> left = new ArrayList<>(problems);
    for (Diagnostic one : found) {
      boolean accepted = false;
      for (Entry entry : entries) {
        if (entry.rule().value().equals(one.rule()) && isAbout(entry, one)) {
          used.add(entry);
          accepted |= isGood(entry) && !today.isAfter(entry.until());
        }
      }
      if (!accepted) {
        left.add(one);
      }
    }
    for (Entry entry : entries) {
      boolean needed = used.contains(entry) || !ran.test(entry.rule().value());
      judge(entry, needed, today, left);
    }
    left.sort(null);
    return List.copyOf(left);
  }

  private static boolean isAbout(Entry entry, Diagnostic found) {
    String subject = entry.subject() == null ? "" : entry.subject();
    return entry.file().equals(found.where().file()) && subject.equals(found.subject());
  }

  private static boolean isGood(Entry entry) {
    return mayWait(entry.rule().value()) && isSaid(entry.reason()) && isSaid(entry.owner());
  }

  /** Neither required texts nor what is wrong with what was accepted before. */
  private static boolean mayWait(String rule) {
    return !rule.startsWith("required/")
        && !rule.startsWith("policy/")
        && !rule.startsWith("baseline/");
  }

  private static boolean isSaid(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static void judge(Entry entry, boolean used, LocalDate today, List<Diagnostic> into) {
    Location where = entry.rule().where();
    String rule = entry.rule().value();
    if (!isGood(entry)) {
      boolean refused = !mayWait(rule);
      String message =
          refused
              ? "The baseline can't accept \"" + rule + "\"."
              : "The entry for \"" + rule + "\" names no reason or no owner.";
      String hint = refused ? null : "Fill in \"reason:\" and \"owner:\".";
      into.add(REFUSED.finding(where, message, hint, entry.file()));
    } else if (!used) {
      String message = "The finding \"" + rule + "\" in \"" + entry.file() + "\" is there no more.";
      into.add(STALE.finding(where, message, null, entry.file()));
    } else if (today.isAfter(entry.until())) {
      String message = "The entry for \"" + rule + "\" ended on " + entry.until() + ".";
      into.add(EXPIRED.finding(where, message, null, entry.file()));
    }
  }

  /**
   * A baseline of these findings, with the reasons and owners left to be filled in.
   *
   * @param today they get three months from this day
   */
  public static String write(List<Diagnostic> found, LocalDate today) {
    Set<String> entries = new TreeSet<>();
    for (Diagnostic one : found) {
      if (one.severity() == Severity.INFO || !mayWait(one.rule())) {
        continue;
      }
      String subject =
          one.subject().isEmpty() ? "" : "    subject: " + quoted(one.subject()) + "\n";
      entries.add(
          "  - rule: "
              + one.rule()
              + "\n    file: "
              + quoted(one.where().file())
              + "\n"
              + subject
              + "    reason:\n    owner:\n    until: "
              + today.plusDays(DAYS)
              + "\n");
    }
    String head = "# Findings that are accepted for now. Fill in each reason and owner.\n";
    return head + (entries.isEmpty() ? "entries: []\n" : "entries:\n" + String.join("", entries));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (c < ' ') {
                quoted.append(String.format(java.util.Locale.ROOT, "\\x%02x", c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }
}
