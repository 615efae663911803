package dev.lamina.build;

import dev.lamina.cache.ByteCache;
import dev.lamina.check.CheckOptions;
import dev.lamina.check.CheckResult;
import dev.lamina.check.Checker;
import dev.lamina.check.PageNotes;
import dev.lamina.check.Rules;
import dev.lamina.check.policy.PolicyLoader;
import dev.lamina.content.Clinic;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.markdown.MarkdownFile;
import dev.lamina.markdown.MarkdownReader;
import dev.lamina.plan.OutputFile;
import dev.lamina.plan.PagePlan;
import dev.lamina.source.ContentHash;
import dev.lamina.source.DiskTree;
import dev.lamina.source.Recall;
import dev.lamina.template.RenderedPage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What each stage of a build takes when it is warm, on the first clinic of a workspace. A run of
 * seconds is never warm: {@code many-sites.mjs} times whole commands, this says which stage to look
 * at. {@code src/bench/stages} runs it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Stages {
  /** The folder of a workspace; the demo unless another is given. */
  @Param(".")
  public String workspace = ".";

  private final MarkdownReader reader = new MarkdownReader();
  private Faults faults;
  private Workshop workshop;
  private Clinic clinic;
  private PlannedSite site;
  private PagePlan page;
  private SourceText markdown;
  private CheckOptions options;
  private Map<String, OutputFile> files;
  private Map<String, PageNotes> notes;
  private byte[] bytes;
  private String html;

  /** Makes one site whole. */
  @Setup
  public void makeSite() {
    DiskTree tree = new DiskTree(Path.of(workspace));
    faults = new Faults();
    workshop = Workshop.open(tree, Set.of(), ByteCache.none(), Recall.nothing(), faults);
    clinic = workshop.library().clinics().get(0);
    site = PlannedSite.of(workshop, clinic, faults.of(clinic.id())).orElseThrow();
    options =
        CheckOptions.asOf(LocalDate.of(2026, 11, 1))
            .withThreads(1)
            .withPolicy(PolicyLoader.load(tree));
    files = new TreeMap<>();
    notes = new TreeMap<>();
    for (PagePlan plan : site.plan().pages()) {
      RenderedPage done = site.page(plan).orElseThrow();
      files.put(plan.url().value(), done.file());
      notes.put(plan.url().value(), site.notes(done));
    }
    site.otherFiles().forEach(file -> files.put(file.path().value(), file));
    page =
        site.plan().pages().stream()
            .filter(plan -> plan.layout() != null && plan.page().sections().size() > 3)
            .findFirst()
            .orElseThrow();
    String path = page.page().source().path();
    markdown = tree.read(path, faults.loading()).orElseThrow().text();
    bytes = files.get(page.url().value()).bytes();
    html = new String(bytes, StandardCharsets.UTF_8);
  }

  /** Markdown to pieces: once for each topic, however many clinics there are. */
  @Benchmark
  public MarkdownFile readTopic() {
    return reader.read(markdown, faults.loading());
  }

  /** Addresses, menus and ids: once for each site. */
  @Benchmark
  public PlannedSite planSite() {
    return PlannedSite.of(workshop, clinic, faults.of(clinic.id())).orElseThrow();
  }

  /** Pieces and templates to bytes: for each page of each site. */
  @Benchmark
  public RenderedPage makePage() {
    return site.page(page).orElseThrow();
  }

  /** For manifests and for what the next run has to know: for each page of each site. */
  @Benchmark
  public ContentHash hashPage() {
    return ContentHash.of(bytes);
  }

  /** HTML to a tree: for each page that has no clean twin. */
  @Benchmark
  public Document parsePage() {
    return Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
  }

  /** All rules on all pages of a site, none of which has a twin. */
  @Benchmark
  public CheckResult judgeSite() {
    MadeFiles made = new MadeFiles(clinic.id(), files, Map.of());
    return new Checker(Rules.all())
        .check(List.of(site.toCheck(made, notes, options).build()), options);
  }
}
