package dev.lamina.cli;

import dev.lamina.build.BuildOptions;
import dev.lamina.build.BuildResult;
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
import dev.lamina.check.policy.Policy;
import dev.lamina.check.policy.PolicyFile.SeverityChange;
import dev.lamina.check.policy.PolicyLoader;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import dev.lamina.explain.ContentProblems;
import dev.lamina.report.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Checks finished HTML: the workspace's own sites, or any folder or file. */
final class CheckCommand {
  static final Option<Path> ROOT =
      Option.path(
          "root",
          "DIR",
          "Where links that begin with \"/\" start. Default: the folder, or the file's.");

  static final Option<String> RULES =
      Option.text(
          "rules", "GLOB,…", "Rules to run: links/*,page/empty; a leading ! leaves one out.");

  static final Option<String> KIND =
      Option.text(
              "kind",
              "KIND[=GLOB]",
              """
              What pages are: procedure, or procedure=treatments/*; repeatable.
              Else a site-manifest.json, <meta name="page-kind"> and JSON-LD tell.""")
          .repeatable();

  private static final Option<FailOn> FAIL_ON =
      Option.oneOf(
          List.of(FailOn.values()),
          "threshold",
          "fail-on",
          "error|warning|never",
          "From which severity on the exit code is 1. Default: error.");

  static final Option<String> REPORT =
      Option.text(
              "report",
              "FORMAT[=FILE]",
              "console, concise, json, sarif, junit, github, gitlab, html; repeatable.")
          .repeatable();

  static final Option<String> BASE_URL =
      Option.text(
          "base-url",
          "URL",
          "Where the site is served; such links lead into the folder. \"none\": nowhere.");

  static final Option<String> CLINIC =
      Option.text("clinic", "ID", "Of the workspace's sites, only this one; repeatable.")
          .repeatable();

  private static final Option<Map.Entry<String, String>> OPTION =
      Option.pairs(
          "option",
          """
          How links are judged where servers differ; repeatable.
          index-files=a.html,b.html  extensions=html,htm
          elsewhere=/portal/*  www-is-same=false
          templates=true  noscript=false  verbatim=false
          nofollow=false  forms=false  schemes=word
          lazy-attributes=data-src  insecure-hosts=host
          script-fragments=popup-
          integrity=true  icons=true
          external-timeout=20  external-budget=300 (seconds)
          external-pause=200 (milliseconds)
          external-per-host=2  external-at-once=16
          external-skip=host,host  external-longest-wait=60
          external-fresh-days=7  external-retry-hours=1
          external-fragments=false
          external-local=true asks private addresses, too""");

  private static final Option<Integer> THREADS =
      Option.count("threads", "How many pages are read at a time. Default: one for each core.");

  static final Option<Map.Entry<String, String>> FACT =
      Option.pairs("fact", "What is true of the clinic: states=CA, hipaa=true; switches rules on.");

  static final Option<Boolean> PROVE =
      Option.flag(
          "prove", "Plants each fault of the policy on copies of the pages; tells what is caught.");

  static final Option<Path> BASELINE =
      Option.path(
          "baseline",
          "FILE",
          "Findings that are accepted for now, each with reason, owner and last day.");

  static final Option<Path> WRITE_BASELINE =
      Option.path(
          "write-baseline",
          "FILE",
          "Writes today's findings as a baseline; fill in its reasons and owners.");

  private final Call call;
  private final ExternalSettings external;

  private CheckCommand(Call call) {
    this.call = call;
    this.external = new ExternalSettings(call);
  }

  static Command command() {
    return new Command(
        "lamina check",
        "Checks finished HTML: the workspace's sites, or any folder or file.",
        List.of(
            Argument.optional(
                "FOLDER|FILE",
                "What to check, whoever made it. Without it: the sites of the workspace.")),
        List.of(
            ROOT,
            RULES,
            KIND,
            FAIL_ON,
            REPORT,
            BASE_URL,
            Option.AS_OF,
            CLINIC,
            OPTION,
            THREADS,
            FACT,
            PROVE,
            BASELINE,
            WRITE_BASELINE,
            ExternalSettings.ON,
            ExternalSettings.CACHE),
        """
        Examples:
          lamina check                            the sites of this workspace
          lamina check ../old-site --rules "links/*"
          lamina check --report sarif=check.sarif --fail-on warning

        Exit codes: 0 clean, 1 findings at or above the threshold,
        2 called wrongly or nothing to check, 3 it could not be done.
        """,
        call -> new CheckCommand(call).run());
  }

  private int run() {
    VainOptions.refuse(call);
    ReportTargets targets = ReportTargets.parse(call.values(REPORT));
    Path target = call.argument().map(Option::toPath).orElse(null);
    targets.refusePages();
    call.value(WRITE_BASELINE).ifPresent(file -> PagesToKeep.refuse(file, "baseline"));
    // The policy is read beside the rules: neither needs the other.
    ForkJoinTask<Policy> policy =
        target == null ? null : ForkJoinPool.commonPool().submit(this::policyOfFolder);
    String selection = call.value(RULES).orElse("");
    List<Rule> named = Rules.select(selection);
    refuseVain(named);
    List<Rule> chosen = Rules.withUnread(named, selection);
    List<RuleInfo> active = active(chosen);
    ExternalSettings.Asking asking = external.open(call.pairs(OPTION));
    CheckOptions options = options().withWeb(asking == null ? null : asking.web());
    options = policy == null ? options : options.withPolicy(policy.join());
    if (call.has(PROVE)) {
      return new Proving(call).run(target, options);
    }
    Progress progress = Progress.of(call);
    CheckResult result =
        target == null
            ? ofWorkspace(chosen, options, progress)
            : ofFolder(target, chosen, options, progress);
    progress.end();
    if (asking != null) {
      asking.end();
    }
    BaselineFile accepted =
        new BaselineFile(
            call.value(BASELINE).orElse(null),
            call.value(WRITE_BASELINE).orElse(null),
            options.asOf(),
            without(active));
    result = accepted.apply(result, call.err());
    Run run =
        new Run(
            options.asOf(),
            result.summary().sites(),
            result.summary().pages(),
            result.summary().links(),
            result.findings(),
            Documentation.of(active, result.findings()));
    targets.write(
        run, call, target == null ? Workspace.around(call.folder()).root() : call.folder());
    FailOn failOn = call.value(FAIL_ON).orElse(FailOn.ERROR);
    boolean fails = run.findings().stream().anyMatch(found -> failOn.includes(found.severity()));
    return fails ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private void refuseVain(List<Rule> named) {
    List<RuleInfo> active = active(named);
    if (active.isEmpty()) {
      throw new UsageException(
          "These rules ask other people's servers. Add \"--external\" to let them.");
    }
    List<SeverityChange> changes =
        Workspace.find(call.folder())
            .map(workspace -> PolicyLoader.severities(workspace.tree()))
            .orElse(List.of());
    if (active.stream().allMatch(rule -> Allowances.isOff(rule, changes))) {
      throw new UsageException(
          "The policy in content/policy turns off all rules of this run, so that nothing would be"
              + " checked. Leave a rule on there, or choose others.");
    }
  }

  /** The rules that can find something. */
  private List<RuleInfo> active(List<Rule> chosen) {
    return chosen.stream()
        .filter(rule -> external.isOn() || !Rules.isExternal(rule))
        .map(Rule::info)
        .toList();
  }

  /** Builds the workspace's sites in memory: what is wrong in the content is found, too. */
  private CheckResult ofWorkspace(List<Rule> chosen, CheckOptions options, Progress progress) {
    BuildOptions build =
        new BuildOptions(
            new LinkedHashSet<>(call.values(CLINIC)),
            RuleChoice.of(chosen),
            options,
            options.threads());
    BuildResult result =
        Workspace.around(call.folder()).build(build).run(site -> {}, progress::done);
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

  /** What other people's pages are judged by: the policy of the workspace one stands in. */
  private Policy policyOfFolder() {
    return Workspace.find(call.folder())
        .map(workspace -> PolicyLoader.load(workspace.tree()))
        .orElseGet(PolicyLoader::shipped);
  }

  private CheckResult ofFolder(
      Path target, List<Rule> chosen, CheckOptions own, Progress progress) {
    List<Site> sites = FolderToCheck.of(call, own).sites(target);
    if (sites.stream().allMatch(site -> site.pages().isEmpty())) {
      boolean isFolder = Files.isDirectory(target);
      String why =
          sites.stream()
              .flatMap(site -> site.files().problems().stream())
              .filter(one -> isFolder || one.where().file().equals(target.toString()))
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

  private CheckOptions options() {
    CheckOptions options =
        CheckOptions.asOf(call.day())
            .withKind(GivenKinds.parse(call.values(KIND)).rest())
            .withLinks(LinkSettings.parse(call.pairs(OPTION)));
    return call.value(THREADS).map(options::withThreads).orElse(options);
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
