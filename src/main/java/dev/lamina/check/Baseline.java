package dev.lamina.check;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.source.Key;
import dev.lamina.source.Located;
import dev.lamina.source.OddCharacters;
import dev.lamina.source.RecordBinder;
import dev.lamina.source.YamlReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Findings that a site had when it began to be checked, in a committed file: each with a reason,
 * somebody who answers for it, and a last day. Entries name no lines, so that edits elsewhere on a
 * page don't wake them; those that nothing needs any more have to go.
 */
public final class Baseline {
  /** That of a site which has none. */
  public static final Baseline NONE = new Baseline(List.of(), List.of());

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

  /** Bytes. A site of many thousand pages may have as many findings. */
  private static final int LARGEST = 32 << 20;

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

  /** What an entry is about. The words are as a file can hold them. */
  record Subject(String rule, String file, String words) implements Comparable<Subject> {
    private static final Comparator<Subject> ORDER =
        Comparator.comparing(Subject::rule)
            .thenComparing(Subject::file)
            .thenComparing(Subject::words);

    static Subject of(Diagnostic found) {
      String file = found.where().file();
      return new Subject(
          found.rule(), OddCharacters.replaced(file), OddCharacters.replaced(found.subject()));
    }

    static Subject of(Entry entry) {
      return new Subject(entry.rule().value(), entry.file(), said(entry.subject()));
    }

    @Override
    public int compareTo(Subject other) {
      return ORDER.compare(this, other);
    }
  }

  /** Reads a baseline. */
  public static Baseline read(SourceText text) {
    Diagnostics problems = new Diagnostics();
    List<Entry> entries =
        new RecordBinder(problems)
            .bind(YamlReader.read(text, LARGEST, problems), Content.class)
            .map(Content::entries)
            .orElse(List.of());
    return new Baseline(entries, problems.sorted());
  }

  /** Whether all of it could be read. */
  public boolean isWhole() {
    return problems.isEmpty();
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
    Map<Subject, List<Entry>> about = entries.stream().collect(Collectors.groupingBy(Subject::of));
    Set<Subject> needed = new HashSet<>();
    List<Diagnostic> left = new ArrayList<>(problems);
    for (Diagnostic one : found) {
      Subject subject = Subject.of(one);
      needed.add(subject);
      boolean accepted =
          about.getOrDefault(subject, List.of()).stream()
              .anyMatch(entry -> isGood(entry) && !today.isAfter(entry.until()));
      if (!accepted) {
        left.add(one);
      }
    }
    incomplete(left);
    for (Entry entry : entries) {
      boolean stays = needed.contains(Subject.of(entry)) || !ran.test(entry.rule().value());
      judge(entry, stays, today, left);
    }
    left.sort(null);
    return List.copyOf(left);
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

  /** One finding for all entries that nobody has filled in: after the first run, that is each. */
  private void incomplete(List<Diagnostic> into) {
    List<Entry> open =
        entries.stream().filter(one -> mayWait(one.rule().value()) && !isGood(one)).toList();
    if (open.isEmpty()) {
      return;
    }
    Entry first = open.get(0);
    String names =
        open.size() == 1
            ? "The entry for \"" + first.rule().value() + "\" names"
            : open.size() + " entries name";
    into.add(
        REFUSED.finding(
            first.rule().where(),
            names + " no reason or no owner.",
            "Fill in \"reason:\" and \"owner:\".",
            first.file()));
  }

  private static void judge(Entry entry, boolean used, LocalDate today, List<Diagnostic> into) {
    Location where = entry.rule().where();
    String rule = entry.rule().value();
    if (!mayWait(rule)) {
      String message = "The baseline can't accept \"" + rule + "\".";
      into.add(REFUSED.finding(where, message, null, entry.file()));
    } else if (!isGood(entry)) {
      // Told once for all of them.
      return;
    } else if (!used) {
      String message = "The finding \"" + rule + "\" in \"" + entry.file() + "\" is there no more.";
      into.add(STALE.finding(where, message, null, entry.file()));
    } else if (today.isAfter(entry.until())) {
      String message = "The entry for \"" + rule + "\" ended on " + entry.until() + ".";
      into.add(EXPIRED.finding(where, message, null, entry.file()));
    }
  }

  /**
   * A baseline of these findings. What this one says of them stays said; what nothing needs any
   * more is left out; the reasons and owners of the others are left to be filled in.
   *
   * @param today new entries get three months from this day
   * @param ran whether a rule was looked for: entries of others stay
   */
  public BaselineDraft renewed(List<Diagnostic> found, LocalDate today, Predicate<String> ran) {
    BaselineDraft.Terms unsaid = new BaselineDraft.Terms("", "", today.plusDays(DAYS));
    SortedMap<Subject, BaselineDraft.Terms> terms = new TreeMap<>();
    Set<Subject> seen = new HashSet<>();
    for (Diagnostic one : found) {
      Subject subject = Subject.of(one);
      seen.add(subject);
      if (one.severity() != Severity.INFO && mayWait(one.rule())) {
        terms.put(subject, unsaid);
      }
    }
    for (Entry entry : entries) {
      Subject subject = Subject.of(entry);
      boolean needed = seen.contains(subject) || !ran.test(subject.rule());
      if (needed && mayWait(subject.rule())) {
        terms.put(
            subject,
            new BaselineDraft.Terms(said(entry.reason()), said(entry.owner()), entry.until()));
      }
    }
    return BaselineDraft.of(terms);
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }
}
