package dev.lamina.build;

import dev.lamina.check.CheckOptions;
import dev.lamina.check.Rule;
import dev.lamina.check.RuleChoice;
import dev.lamina.check.Rules;
import dev.lamina.plan.OutputFile;
import dev.lamina.report.ConsoleReport;
import dev.lamina.source.MemoryTree;
import dev.lamina.source.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A small workspace in memory that builds clean, to be changed by a test and built. */
public final class TestWorkspace {
  /** What holds for any site: the small workspace says nothing of what laws and house rules ask. */
  static final List<Rule> STRUCTURE = Rules.select(Rules.all(), "links/*,page/*,accessibility/*");

  private final Map<String, String> files;
  private int threads = 2;
  private boolean checked = true;

  private TestWorkspace(Map<String, String> files) {
    this.files = files;
  }

  /** Two clinics, two topics and what every site needs: {@code resources/sites/small.txt}. */
  public static TestWorkspace small() {
    return new TestWorkspace(new TreeMap<>(TextArchive.parse(resource("/sites/small.txt"))));
  }

  /** The small one with something of everything. */
  static TestWorkspace everything() {
    return small()
        .with(resource("/sites/everything.txt"))
        .edit(
            "content/clinics/north/clinic.yaml",
            "topics: [heel-pain, needling]",
            "topics: [heel-pain, needling, boxes]");
  }

  /** Adds files, or replaces them, written as a {@link TextArchive}. */
  public TestWorkspace with(String archive) {
    return with(TextArchive.parse(archive));
  }

  /** Adds files, or replaces them. */
  public TestWorkspace with(Map<String, String> changed) {
    files.putAll(changed);
    return this;
  }

  /** Replaces words in a file that must hold them. */
  public TestWorkspace edit(String path, String before, String after) {
    String text = Objects.requireNonNull(files.get(path), path);
    if (!text.contains(before)) {
      throw new IllegalArgumentException(path + " does not hold " + before);
    }
    files.put(path, text.replace(before, after));
    return this;
  }

  public TestWorkspace without(String path) {
    Objects.requireNonNull(files.remove(path), path);
    return this;
  }

  public TestWorkspace threads(int count) {
    this.threads = count;
    return this;
  }

  public TestWorkspace unchecked() {
    this.checked = false;
    return this;
  }

  public Map<String, String> files() {
    return Collections.unmodifiableMap(files);
  }

  public Built build() {
    return build(MemoryTree.of(files), threads, checked ? STRUCTURE : List.of());
  }

  /** Builds any workspace, checked by all rules or by none. */
  public static Built build(SourceTree tree, int threads, boolean checked) {
    return build(tree, threads, checked ? Rules.all() : List.of());
  }

  /** Builds any workspace on a day, checked by all rules. */
  public static Built build(SourceTree tree, LocalDate day) {
    return build(tree, 1, Rules.all(), day);
  }

  /** Builds any workspace, checked by some rules. */
  static Built build(SourceTree tree, int threads, List<Rule> rules) {
    return build(tree, threads, rules, LocalDate.of(2026, 11, 1));
  }

  private static Built build(SourceTree tree, int threads, List<Rule> rules, LocalDate day) {
    Map<String, byte[]> output = new ConcurrentSkipListMap<>();
    CheckOptions check = CheckOptions.asOf(day);
    BuildOptions options = new BuildOptions(Set.of(), RuleChoice.of(rules), check, threads);
    BuildResult result =
        new Build(tree, options)
            .run(
                site -> {
                  for (OutputFile file : site.files()) {
                    output.put(site.plan().clinic().id() + "/" + file.path(), file.bytes());
                  }
                },
                (pages, expected) -> {});
    return new Built(result, output);
  }

  static String resource(String path) {
    try (InputStream in = TestWorkspace.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    }
  }

  /**
   * What came of a build.
   *
   * @param output by clinic and path: {@code north/index.html}
   */
  public record Built(BuildResult result, Map<String, byte[]> output) {

    /** What the console shows. */
    public String console() {
      return ConsoleReport.findings(result.findings(), false);
    }

    /** All files as text, to compare. */
    public Map<String, String> texts() {
      Map<String, String> texts = new TreeMap<>();
      output.forEach(
          (path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.ISO_8859_1)));
      return texts;
    }

    /** A page's text; fails when there is none. */
    public String page(String path) {
      byte[] bytes = output.get(path);
      if (bytes == null) {
        throw new AssertionError("no " + path + " among " + output.keySet() + "\n" + console());
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
