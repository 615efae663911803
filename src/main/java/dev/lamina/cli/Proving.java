package dev.lamina.cli;

import dev.lamina.build.BuildOptions;
import dev.lamina.build.SiteToCheck;
import dev.lamina.check.CheckOptions;
import dev.lamina.check.RuleChoice;
import dev.lamina.check.Site;
import dev.lamina.check.plant.Prover;
import dev.lamina.check.policy.PolicyLoader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** {@code lamina check --prove}: breaks copies of pages on purpose and tells what is caught. */
record Proving(Call call) {

  /**
   * Plants each fault of the policy and prints the table of them.
   *
   * @param target a folder or file; null for the workspace's own sites
   * @return the exit code
   * @throws UsageException when there is nothing to break
   */
  int run(@Nullable Path target, CheckOptions options) {
    List<Site> sites =
        target == null ? built(options) : FolderToCheck.of(call, options).sites(target);
    Prover.Outcome outcome = Prover.prove(sites);
    if (outcome.planted() == 0) {
      throw new UsageException(
          outcome.broken().isEmpty()
              ? "No rule of the policy holds on these pages, so there is nothing to prove."
                  + " Say what they are: --kind procedure"
              : "No page keeps a rule of the policy, so that there is nothing to break."
                  + " \"lamina check\" says what is missing.");
    }
    call.out().print(ProofTable.of(outcome));
    call.out().flush();
    return outcome.missed().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private List<Site> built(CheckOptions options) {
    Workspace workspace = Workspace.around(call.folder());
    CheckOptions own = options.withPolicy(PolicyLoader.load(workspace.tree()));
    Map<String, Site> sites = new ConcurrentSkipListMap<>();
    workspace
        .build(
            new BuildOptions(
                new LinkedHashSet<>(call.values(CheckCommand.CLINIC)),
                RuleChoice.NONE,
                own,
                own.threads()))
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
}
