package dev.lamina.cli;

import dev.lamina.check.UnknownRuleException;
import dev.lamina.compose.AsWritten;
import dev.lamina.compose.Composer;
import dev.lamina.content.Clinic;
import dev.lamina.content.Library;
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

/** Says what a rule wants, or which file each part of a page comes from. */
final class ExplainCommand {
  private static final Option<String> CLINIC =
      Option.text("clinic", "ID", "Whose page. Without it: the page on all sites, a line each.");

  private static final Option<Boolean> MARKDOWN =
      Option.flag("markdown", "Prints all rules as a page in Markdown.");

  private final Call call;

  private ExplainCommand(Call call) {
    this.call = call;
  }

  static Command command() {
    return new Command(
        "lamina explain",
        """
        Explains a rule, or which file each part of a page comes from.
        A rule: what it wants, why, and where that comes from.
        A page: which file won and which lost, part by part.""",
        List.of(
            Argument.optional(
                "RULE|PAGE",
                """
                Id of a rule: links/missing-file.
                Or a page: kyphoplasty, kyphoplasty.md, news/a-post.html.
                Without it, all rules are listed.""")),
        List.of(CLINIC, MARKDOWN),
        """
        Examples:
          lamina explain links/missing-file
          lamina explain kyphoplasty                      on all sites, a line each
          lamina explain kyphoplasty --clinic quillmere   every part of that page
        """,
        call -> new ExplainCommand(call).run());
  }

  private int run() {
    call.out().print(text());
    call.out().flush();
    return ExitCode.CLEAN;
  }

  private String text() {
    List<RuleInfo> rules = Documentation.all(Workspace.find(call.folder()).orElse(null));
    String wanted = call.argument().orElse(null);
    if (wanted == null) {
      return call.has(MARKDOWN) ? RulesPage.markdown(rules) : RulesPage.list(rules);
    }
    String clinic = call.value(CLINIC).orElse(null);
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
      if (nearest.isPresent() || Workspace.find(call.folder()).isEmpty()) {
        throw new UnknownRuleException(wanted, nearest.orElse(null));
      }
    }
    Content content = Content.around(call.folder());
    return clinic == null ? overview(wanted, content) : page(wanted, clinic, content);
  }

  private static String page(String wanted, String clinic, Content content) {
    SitePlan site = plan(content.clinic(clinic), content);
    PagePlan page =
        PageFinder.find(site, wanted).orElseThrow(() -> noPage(wanted, site, content.library()));
    return new Explainer(content.workspace().tree(), content.library(), site, page).text();
  }

  private static UsageException noPage(String wanted, SitePlan site, Library library) {
    Clinic clinic = site.clinic();
    String said = "The site of \"" + clinic.id() + "\" has no page \"" + wanted + "\". ";
    String topic = topic(wanted);
    return new UsageException(
        library.topics().containsKey(topic)
            ? said
                + ("The library has that topic: add \"" + topic + "\" to \"topics:\" in ")
                + (clinic.path() + ".")
            : said + Nearest.hint(wanted, PageFinder.names(site), "pages"));
  }

  private static String topic(String wanted) {
    return wanted.replaceFirst("^.*/", "").replaceFirst("\\.(md|html)$", "");
  }

  private static String overview(String wanted, Content content) {
    List<SitePlan> sites =
        content.library().clinics().stream().map(one -> plan(one, content)).toList();
    String topic = topic(wanted);
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
