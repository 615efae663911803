package dev.lamina.cli;

import dev.lamina.build.BuildOptions;
import dev.lamina.build.BuildResult;
import dev.lamina.build.SiteToCheck;
import dev.lamina.check.Allowances;
import dev.lamina.check.CheckOptions;
import dev.lamina.check.CheckResult;
import dev.lamina.check.CheckSummary;
import dev.lamina.check.Checker;
import dev.lamina.check.PolicyIds;
import dev.lamina.check.Rule;
import dev.lamina.check.RuleChoice;
import dev.lamina.check.Rules;
import dev.lamina.check.Site;
import dev.lamina.check.policy.PolicyLoader;
import dev.lamina.check.required.Prover;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import dev.lamina.explain.ContentProblems;
import dev.lamina.report.Run;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks finished HTML: the workspace's own sites, or any folder or file. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Checks finished HTML: the workspace's sites, or any folder or file.",
    footer = {
      "",
      "Examples:",
      "  lamina check                            the sites of this workspace",
      "  lamina check ../old-site --rules \"links/*\"",
      "  lamina check --report sarif=check.sarif --fail-on warning",
      "",
      "Exit codes: 0 clean, 1 findings at or above the threshold,",
      "2 called wrongly or nothing to check, 3 it could not be done."
    })
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER|FILE",
      description = "What to check, whoever made it. Without it: the sites of the workspace.")
  private @Nullable Path folder;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "Where links that begin with \"/\" start. Default: the folder, or the file's.")
  private @Nullable Path root;

  @Option(
      names = "--rules",
      paramLabel = "GLOB,…",
      description = "Rules to run: links/*,page/empty; a leading ! leaves one out.")
  private String rules = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND[=GLOB]",
      description = {
        "What pages are: procedure, or procedure=treatments/*; repeatable.",
        "Else a site-manifest.json, <meta name=\"page-kind\"> and JSON-LD tell."
      })
  private List<String> kinds = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "error|warning|never",
      description = "From which severity on the exit code is 1. Default: error.")
  private FailOn failOn = FailOn.ERROR;

  @Option(
      names = "--report",
      paramLabel = "FORMAT[=FILE]",
      description = "console, concise, json, sarif, junit, github, gitlab, html; repeatable.")
  private List<String> reports = new ArrayList<>();

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the site is served; such links lead into the folder. \"none\": nowhere.")
  private @Nullable String baseUrl;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day on which review dates are judged. Default: today.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--clinic",
      paramLabel = "ID",
      description = "Of the workspace's sites, only this one; repeatable.")
  private List<String> clinics = new ArrayList<>();

  @Option(
      names = "--option",
      paramLabel = "NAME=VALUE",
      description = {
        "How links are judged where servers differ; repeatable.",
        "index-files=a.html,b.html  templates=true  noscript=false  forms=false",
        "lazy-attributes=data-src  insecure-hosts=host  schemes=word",
        "external-timeout=20  external-budget=300  (seconds)  external-skip=host,host",
        "external-per-host=2  external-at-once=16  external-pause=200  (milliseconds)",
        "external-longest-wait=60  external-fresh-days=7  external-retry-hours=1",
        "external-local=false  (whether private addresses are asked, too)"
      })
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many pages are read at a time. Default: one for each core.")
  private int threads;

  @Option(
      names = "--fact",
      paramLabel = "NAME=VALUE",
      description = "What is true of the clinic: states=CA, hipaa=true; switches rules on.")
  private Map<String, String> facts = new LinkedHashMap<>();

  @Option(
      names = "--prove",
      description = "Plants each fault of the policy on copies of the pages; tells what is caught.")
  private boolean prove;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Findings that are accepted for now, each with reason, owner and last day.")
  private @Nullable Path baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Writes today's findings as a baseline; fill in its reasons and owners.")
  private @Nullable Path newBaseline;

  @Mixin private ExternalSettings external = new ExternalSettings();

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    VainOptions.refuse(spec.commandLine().getParseResult(), folder != null, prove);
    ReportTargets targets = ReportTargets.parse(reports);
    List<Rule> chosen = Rules.select(rules);
    List<RuleInfo> active = active(chosen);
    ExternalSettings.Asking asking =
        external.open(settings, surroundings, spec.commandLine().getErr());
    CheckOptions options = options().withWeb(asking == null ? null : asking.web());
    Path target = folder;
    if (prove) {
      return prove(target, options);
    }
    Progress progress = Progress.on(spec.commandLine().getErr(), surroundings.environment());
    CheckResult result =
        target == null
            ? ofWorkspace(chosen, options, progress)
            : ofFolder(target, chosen, options, progress);
    progress.end();
    if (asking != null) {
      asking.end();
    }
    BaselineFile accepted =
        new BaselineFile(baseline, newBaseline, options.asOf(), without(active));
    result = accepted.apply(result);
    Run run =
        new Run(
            options.asOf(),
            result.summary().sites(),
            result.summary().pages(),
            result.summary().links(),
            result.findings(),
            Documentation.of(active, result.findings()));
    targets.write(run, spec.commandLine().getOut(), surroundings.environment());
    boolean fails = run.findings().stream().anyMatch(found -> failOn.includes(found.severity()));
    return fails ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  /** The rules that can find something. */
  private List<RuleInfo> active(List<Rule> chosen) {
    List<RuleInfo> active =
        chosen.stream()
            .filter(rule -> external.isOn() || !Rules.isExternal(rule))
            .map(Rule::info)
            .toList();
    if (active.isEmpty()) {
      throw new UsageException(
          "These rules ask other people's servers. Add \"--external\" to let them.");
    }
    return active;
  }

  /** Builds the workspace's sites in memory: what is wrong in the content is found, too. */
  private CheckResult ofWorkspace(List<Rule> chosen, CheckOptions options, Progress progress) {
    BuildOptions build =
        new BuildOptions(
            new LinkedHashSet<>(clinics), RuleChoice.of(chosen), options, options.threads());
    BuildResult result =
        Workspace.around(surroundings.folder()).build(build).run(site -> {}, progress::done);
    CheckSummary summary = new CheckSummary(result.sites(), result.pages(), result.links());
    return new CheckResult(summary, result.findings(), Set.of());
  }

  /** The ids of all rules that are left out of a run. */
  private static Set<String> without(List<RuleInfo> active) {
    Set<String> left = new LinkedHashSet<>();
    Rules.all().forEach(rule -> left.add(rule.info().id()));
    active.forEach(rule -> left.remove(rule.id()));
    return left;
  }

  private Integer prove(@Nullable Path target, CheckOptions options) {
    List<Site> sites =
        target == null ? builtSites(options) : named(withPolicy(options)).sites(target);
    Prover.Outcome outcome = Prover.prove(sites);
    if (outcome.planted() == 0) {
      throw new UsageException(
          "No rule of the policy holds on these pages, so there is nothing to prove."
              + " Say what they are: --kind procedure");
    }
    spec.commandLine().getOut().print(ProofTable.of(outcome));
    spec.commandLine().getOut().flush();
    return outcome.missed().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private List<Site> builtSites(CheckOptions options) {
    Workspace workspace = Workspace.around(surroundings.folder());
    CheckOptions own = options.withPolicy(PolicyLoader.load(workspace.tree()));
    Map<String, Site> sites = new ConcurrentSkipListMap<>();
    workspace
        .build(new BuildOptions(new LinkedHashSet<>(clinics), RuleChoice.NONE, own, own.threads()))
        .run(
            site -> sites.put(site.plan().clinic().id(), SiteToCheck.of(site, own)),
            (pages, expected) -> {});
    if (sites.isEmpty()) {
      throw new UsageException(
          "No site of the workspace could be built, so there is nothing to prove."
              + " \"lamina build\" says why.");
    }
    return List.copyOf(sites.values());
  }

  private CheckOptions withPolicy(CheckOptions options) {
    return options.withPolicy(
        Workspace.find(surroundings.folder())
            .map(workspace -> PolicyLoader.load(workspace.tree()))
            .orElseGet(PolicyLoader::shipped));
  }

  private CheckResult ofFolder(
      Path target, List<Rule> chosen, CheckOptions options, Progress progress) {
    CheckOptions own = withPolicy(options);
    List<Site> sites = named(own).sites(target);
    if (sites.stream().allMatch(site -> site.pages().isEmpty())) {
      String why =
          sites.stream()
              .flatMap(site -> site.files().problems().stream())
              .map(Diagnostic::message)
              .findFirst()
              .orElse("Pages are files that end in .html, .htm or .xhtml.");
      throw new UsageException("There is no page to check in \"" + target + "\". " + why);
    }
    int pages = sites.stream().mapToInt(site -> site.pages().size()).sum();
    CheckResult result = new Checker(chosen).check(sites, own, done -> progress.done(done, pages));
    Diagnostics all = new Diagnostics();
    result.findings().forEach(all::add);
    own.policy().problems().forEach(all::add);
    PolicyIds.problems(own.policy(), ContentProblems::all).forEach(all::add);
    // What nothing needed here may be needed on the workspace's own sites.
    new Allowances(own).judgeEnds(all);
    return new CheckResult(result.summary(), all.sorted(), result.used());
  }

  private FolderToCheck named(CheckOptions options) {
    KnownClinics clinics = new KnownClinics(surroundings.folder(), GivenFacts.parse(facts));
    return new FolderToCheck(root, baseUrl, clinics::facts, GivenKinds.parse(kinds), options);
  }

  private CheckOptions options() {
    CheckOptions options =
        CheckOptions.asOf(surroundings.day(asOf))
            .withKind(GivenKinds.parse(kinds).rest())
            .withLinks(LinkSettings.parse(settings));
    return threads > 0 ? options.withThreads(threads) : options;
  }

  /** From which severity on a run fails. */
  enum FailOn {
    ERROR,
    WARNING,
    NEVER;

    boolean includes(Severity severity) {
      return switch (this) {
        case ERROR -> severity == Severity.ERROR;
        case WARNING -> severity.isAtLeast(Severity.WARNING);
        case NEVER -> false;
      };
    }
  }
}
