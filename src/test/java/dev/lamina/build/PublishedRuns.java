package dev.lamina.build;

import dev.lamina.build.record.BuildRecord;
import dev.lamina.check.CheckOptions;
import dev.lamina.check.Rule;
import dev.lamina.check.RuleChoice;
import dev.lamina.plan.OutputFile;
import dev.lamina.report.ConsoleReport;
import dev.lamina.source.MemoryTree;
import dev.lamina.stored.RecordReader;
import dev.lamina.stored.RecordWriter;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Runs of one workspace after another, each of which knows the one before, published in memory. */
final class PublishedRuns implements Standing {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  /** What laws ask and small workspaces don't say is only a warning in these runs. */
  private static final String DRAFT =
      """
      pack: draft
      about: What we do without while we try.
      jurisdiction: us
      checked: 2026-10-01
      severity:
        - {rule: "required/*", level: warning, reason: These sites are not real.}
        - {rule: "balance/*", level: warning, reason: These sites are not real.}
        - {rule: "claims/*", level: warning, reason: These sites are not real.}
      """;

  /** By clinic and path: what a web server would serve. */
  final Map<String, Map<String, byte[]>> sites = new ConcurrentSkipListMap<>();

  private final List<Rule> rules;
  private @Nullable BuildRecord record;

  PublishedRuns(List<Rule> rules) {
    this.rules = rules;
  }

  /**
   * What came of a run.
   *
   * @param files made or kept, by clinic and path
   * @param made the pages that were made, with the reason, sorted: {@code north/index.html: …}
   */
  record Ran(BuildResult result, Map<String, byte[]> files, List<String> made) {
    String console() {
      return ConsoleReport.findings(result.findings(), false);
    }
  }

  /** A workspace with something of everything that builds without an error under all rules. */
  static Map<String, String> workspace() {
    return new TreeMap<>(
        TestWorkspace.everything().with(Map.of("content/policy/draft.yaml", DRAFT)).files());
  }

  /** Builds the files as if there had been no run before. */
  static Ran clean(Map<String, String> files, List<Rule> rules) {
    return new PublishedRuns(rules).run(files, false);
  }

  /** Builds the files and puts the sites without an error in place. */
  Ran next(Map<String, String> files) {
    return run(files, true);
  }

  private Ran run(Map<String, String> workspace, boolean publishes) {
    Map<String, Map<String, byte[]>> made = new ConcurrentSkipListMap<>();
    Rerun rerun = new Rerun("this", record, this);
    BuildResult result =
        new Build(
                MemoryTree.of(workspace),
                new BuildOptions(Set.of(), RuleChoice.of(rules), CheckOptions.asOf(DAY), 2))
            .run(
                site -> {
                  Map<String, byte[]> files = new TreeMap<>();
                  for (OutputFile file : site.files()) {
                    files.put(file.path().value(), file.bytes());
                  }
                  made.put(site.plan().clinic().id(), files);
                },
                (pages, expected) -> {},
                rerun);
    Map<String, Map<String, byte[]>> now = rerun.isUnchanged() ? sites : made;
    Map<String, byte[]> files = new TreeMap<>();
    now.forEach((clinic, of) -> of.forEach((path, b) -> files.put(clinic + "/" + path, b)));
    if (publishes && !rerun.isUnchanged() && !result.sharedFault() && !made.isEmpty()) {
      sites.keySet().removeIf(clinic -> !result.held().contains(clinic));
      sites.putAll(made);
      rerun.record(result).ifPresent(this::carry);
    }
    return new Ran(result, files, reasons(rerun));
  }

  /** The record as another process reads it. */
  private void carry(BuildRecord written) {
    byte[] bytes = RecordWriter.bytes(written);
    record = RecordReader.read(bytes, BuildRecord.class).orElseThrow();
  }

  private static List<String> reasons(Rerun rerun) {
    Set<String> all = new HashSet<>();
    rerun
        .reasons()
        .grouped()
        .forEach(
            (why, pages) ->
                pages.forEach(
                    (page, clinics) ->
                        clinics.forEach(clinic -> all.add(clinic + "/" + page + ": " + why))));
    return all.stream().sorted().toList();
  }

  @Override
  public Optional<byte[]> bytes(String clinic, String path) {
    return Optional.ofNullable(sites.getOrDefault(clinic, Map.of()).get(path));
  }

  @Override
  public boolean holdsOnly(Map<String, Set<String>> files) {
    Map<String, Set<String>> here = new TreeMap<>();
    sites.forEach((clinic, of) -> here.put(clinic, of.keySet()));
    return Objects.equals(here, new TreeMap<>(files));
  }
}
