package dev.lamina.cli;

import dev.lamina.check.UnknownRuleException;
import dev.lamina.compose.AsWritten;
import dev.lamina.compose.Composer;
import dev.lamina.content.Clinic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.explain.Explainer;
import dev.lamina.explain.Overview;
import dev.lamina.explain.PageFinder;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import dev.lamina.plan.SitePlanner;
import dev.lamina.report.RulesPage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a rule wants, or which file each part of a page comes from. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Explains a rule, or which file each part of a page comes from.",
      "A rule: what it wants, why, and where that comes from.",
      "A page: which file won and which lost, part by part."
    },
    footer = {
      "",
      "Examples:",
      "  lamina explain links/missing-file",
      "  lamina explain kyphoplasty                      on all sites, a line each",
      "  lamina explain kyphoplasty --clinic quillmere   every part of that page"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "RULE|PAGE",
      description = {
        "Id of a rule: links/missing-file.",
        "Or a page: kyphoplasty, kyphoplasty.md, news/a-post.html.",
        "Without it, all rules are listed."
      })
  private @Nullable String name;

  @Option(
      names = "--clinic",
      paramLabel = "ID",
      description = "Whose page. Without it: the page on all sites, a line each.")
  private @Nullable String clinic;

  @Option(names = "--markdown", description = "Prints all rules as a page in Markdown.")
  private boolean markdown;

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(text());
    spec.commandLine().getOut().flush();
    return ExitCode.CLEAN;
  }

  private String text() {
    List<RuleInfo> rules = Documentation.all(Workspace.find(surroundings.folder()).orElse(null));
    String wanted = name;
    if (wanted == null) {
      return markdown ? RulesPage.markdown(rules) : RulesPage.list(rules);
    }
    if (clinic == null) {
      Optional<RuleInfo> rule =
          rules.stream()
              .filter(one -> one.id().equals(wanted) || wanted.equals(one.catalogue()))
              .findFirst();
      if (rule.isPresent()) {
        return RulesPage.explain(rule.get());
      }
      List<String> ids = rules.stream().map(RuleInfo::id).toList();
      Optional<String> nearest = Nearest.to(wanted, ids);
      if (nearest.isPresent() || Workspace.find(surroundings.folder()).isEmpty()) {
        throw new UnknownRuleException(wanted, nearest.orElse(null));
      }
    }
    return page(wanted, Content.around(surroundings.folder()));
  }

  private String page(String wanted, Content content) {
    String id = clinic;
    if (id == null) {
      return overview(wanted, content);
    }
    SitePlan site = plan(content.clinic(id), content);
    PagePlan page =
        PageFinder.find(site, wanted)
            .orElseThrow(
                () ->
                    new UsageException(
                        "The site of \""
                            + id
                            + "\" has no page \""
                            + wanted
                            + "\". "
                            + Nearest.hint(wanted, PageFinder.names(site), "pages")));
    return new Explainer(content.workspace().tree(), content.library(), site, page).text();
  }

  private String overview(String wanted, Content content) {
    List<SitePlan> sites =
        content.library().clinics().stream().map(one -> plan(one, content)).toList();
    String topic = wanted.replaceFirst("^.*/", "").replaceFirst("\\.(md|html)$", "");
    boolean known =
        content.library().topics().containsKey(topic)
            || sites.stream().anyMatch(site -> PageFinder.find(site, wanted).isPresent());
    if (!known) {
      Set<String> names = new TreeSet<>(content.library().topics().keySet());
      sites.forEach(site -> names.addAll(PageFinder.names(site)));
      throw new UsageException(
          "There is no rule and no page \""
              + wanted
              + "\". "
              + Nearest.hint(wanted, names, "pages"));
    }
    return Overview.of(topic, content.library().topics().get(topic), sites, wanted);
  }

  private static SitePlan plan(Clinic clinic, Content content) {
    Diagnostics known = new Diagnostics();
    Composer composer = new Composer(new AsWritten(), known);
    return new SitePlanner(content.library(), composer, known).plan(clinic);
  }
}
