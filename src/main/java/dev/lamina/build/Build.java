package dev.lamina.build;

import dev.lamina.asset.Media;
import dev.lamina.check.Allowances;
import dev.lamina.check.Rules;
import dev.lamina.check.policy.PolicyLoader;
import dev.lamina.compose.ReferenceCheck;
import dev.lamina.content.Clinic;
import dev.lamina.content.Library;
import dev.lamina.content.load.LibraryLoader;
import dev.lamina.markdown.MarkdownReader;
import dev.lamina.source.SourceTree;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Runs the pipeline for all sites of a workspace; writes nothing. */
public final class Build {
  private final SourceTree tree;
  private final BuildOptions options;

  public Build(SourceTree tree, BuildOptions options) {
    this.tree = tree;
    this.options = options.checks() ? options.withPolicy(PolicyLoader.load(tree)) : options;
  }

  /**
   * Makes the sites. All that is wrong is in the result, not only the first.
   *
   * @param receiver given each site without an error, from any thread, as soon as it is made; an
   *     error that holds back all sites may still be found later
   * @param progress told from any thread how many pages have been made so far
   */
  public BuildResult run(Consumer<FinishedSite> receiver, IntConsumer progress) {
    Faults faults = new Faults();
    Library library =
        new LibraryLoader(tree, new MarkdownReader(), faults.loading()).load(options.clinics());
    new ReferenceCheck(library, faults.loading()).run();
    options.check().policy().problems().forEach(faults.loading()::add);
    Workshop workshop =
        new Workshop(
            library,
            new BrandKit.Shelf(tree),
            Media.shared(tree, library.media(), faults.loading()),
            faults,
            options,
            receiver,
            progress);
    List<Clinic> clinics = library.clinics();
    new WorkPool(options.threads())
        .run(clinics.stream().map(clinic -> new SiteBuild(workshop, clinic)).iterator());
    boolean whole = options.checks() && options.clinics().isEmpty() && faults.held().isEmpty();
    if (whole && options.rules().size() == Rules.all().size()) {
      new Allowances(options.check()).judge(workshop.allowances(), faults.loading());
    }
    return new BuildResult(
        clinics.size(),
        workshop.pages(),
        workshop.links(),
        faults.sorted(),
        faults.held(),
        faults.isShared());
  }
}
