package dev.lamina.build;

import dev.lamina.asset.Media;
import dev.lamina.check.ClinicDirectory;
import dev.lamina.check.policy.PolicyFile;
import dev.lamina.compose.AsWritten;
import dev.lamina.compose.Composer;
import dev.lamina.content.Clinic;
import dev.lamina.content.Library;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.plan.SitePlan;
import dev.lamina.plan.SitePlanner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** What all sites of a build share. Serves any number of threads. */
final class Workshop {
  private final Library library;
  private final BrandKit.Shelf brands;
  private final ClinicDirectory directory;
  private final Media media;
  private final Faults faults;
  private final BuildOptions options;
  private final Consumer<FinishedSite> receiver;
  private final IntConsumer progress;
  private final AsWritten unchanged = new AsWritten();
  private final AtomicInteger pages = new AtomicInteger();
  private final LongAdder links = new LongAdder();
  private final Set<PolicyFile.Allowance> allowances = ConcurrentHashMap.newKeySet();

  Workshop(
      Library library,
      BrandKit.Shelf brands,
      Media media,
      Faults faults,
      BuildOptions options,
      Consumer<FinishedSite> receiver,
      IntConsumer progress) {
    this.library = library;
    this.directory = ClinicAnswers.directory(library.clinics());
    this.brands = brands;
    this.media = media;
    this.faults = faults;
    this.options = options;
    this.receiver = receiver;
    this.progress = progress;
  }

  Library library() {
    return library;
  }

  /** What all clinics go by, for finding one's name on another's site. */
  ClinicDirectory directory() {
    return directory;
  }

  BrandKit.Shelf brands() {
    return brands;
  }

  Media media() {
    return media;
  }

  Faults faults() {
    return faults;
  }

  BuildOptions options() {
    return options;
  }

  Consumer<FinishedSite> receiver() {
    return receiver;
  }

  SitePlan plan(Clinic clinic, DiagnosticSink sink) {
    return new SitePlanner(library, new Composer(unchanged, sink), sink).plan(clinic);
  }

  void pageDone() {
    progress.accept(pages.incrementAndGet());
  }

  int pages() {
    return pages.get();
  }

  void linksChecked(long count) {
    links.add(count);
  }

  void allowancesUsed(Set<PolicyFile.Allowance> used) {
    allowances.addAll(used);
  }

  Set<PolicyFile.Allowance> allowances() {
    return allowances;
  }

  long links() {
    return links.sum();
  }
}
