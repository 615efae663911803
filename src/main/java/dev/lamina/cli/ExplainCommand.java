package dev.lamina.cli;

import dev.lamina.check.Rule;
import dev.lamina.check.Rules;
import dev.lamina.check.UnknownRuleException;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.report.RulesPage;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a rule wants, why, and where it comes from. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Says what a rule wants, why, and where it comes from.")
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "RULE",
      description = "Id of a rule: links/missing-file. Without it, all rules are listed.")
  private @Nullable String rule;

  @Option(names = "--markdown", description = "Prints all rules as a page in Markdown.")
  private boolean markdown;

  @Override
  public Integer call() {
    List<RuleInfo> rules = Rules.all().stream().map(Rule::info).toList();
    spec.commandLine().getOut().print(text(rules));
    spec.commandLine().getOut().flush();
    return ExitCode.CLEAN;
  }

  private String text(List<RuleInfo> rules) {
    String wanted = rule;
    if (wanted == null) {
      return markdown ? RulesPage.markdown(rules) : RulesPage.list(rules);
    }
    return rules.stream()
        .filter(one -> one.id().equals(wanted) || wanted.equals(one.catalogue()))
        .findFirst()
        .map(RulesPage::explain)
        .orElseThrow(
            () -> {
              List<String> ids = rules.stream().map(RuleInfo::id).toList();
              return new UnknownRuleException(wanted, Nearest.to(wanted, ids).orElse(null));
            });
  }
}
