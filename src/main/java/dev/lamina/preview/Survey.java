package dev.lamina.preview;

import dev.lamina.build.SiteOnDemand;
import dev.lamina.content.Clinic;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Severity;
import dev.lamina.plan.SitePlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all sites in the background, one after the other, and counts what is wrong. Begins anew
 * with every edition, after a moment of quiet.
 */
final class Survey implements AutoCloseable {
  /** While somebody saves again and again, the machine is theirs. */
  private static final long QUIET_MILLIS = 2_000;

  /** The first one waits less: people have just opened the workbench. */
  private static final long FIRST_QUIET_MILLIS = 200;

  /**
   * What was found on a site.
   *
   * @param edition the edition that was looked at
   */
  record Tally(long edition, int pages, int errors, int warnings, int notes) {}

  private final BlockingQueue<Edition> wanted = new LinkedBlockingQueue<>();
  private final Map<String, Tally> tallies = new ConcurrentHashMap<>();
  private final Runnable news;
  private final Consumer<Throwable> bugs;
  private final Thread worker;
  private volatile boolean closed;

  /**
   * @param news called when there is more to show
   */
  Survey(Runnable news, Consumer<Throwable> bugs) {
    this.news = news;
    this.bugs = bugs;
    this.worker = new Thread(this::work, "lamina-survey");
    worker.setDaemon(true);
    worker.start();
  }

  /** Looks at this edition from now on. */
  void begin(Edition edition) {
    wanted.add(edition);
  }

  /** What is known of a clinic, maybe from an edition before. */
  Optional<Tally> of(String clinic) {
    return Optional.ofNullable(tallies.get(clinic));
  }

  private void work() {
    try {
      while (true) {
        Edition newest = wanted.take();
        for (Edition later = newest; later != null; later = later()) {
          newest = later;
        }
        look(newest);
      }
    } catch (InterruptedException e) {
      // Closed: that is how it ends.
    } catch (RuntimeException | Error bug) {
      if (!closed) {
        bugs.accept(bug);
      }
    }
  }

  private @Nullable Edition later() throws InterruptedException {
    return wanted.poll(
        tallies.isEmpty() ? FIRST_QUIET_MILLIS : QUIET_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look(Edition edition) {
    List<String> clinics = edition.sites().library().clinics().stream().map(Clinic::id).toList();
    tallies.keySet().retainAll(clinics);
    long told = System.nanoTime();
    for (String clinic : clinics) {
      if (!wanted.isEmpty() || worker.isInterrupted()) {
        return;
      }
      edition
          .sites()
          .passingSite(clinic)
          .ifPresent(site -> tallies.put(clinic, count(site, edition.number())));
      if (System.nanoTime() - told > TimeUnit.SECONDS.toNanos(1)) {
        told = System.nanoTime();
        news.run();
      }
    }
    news.run();
  }

  private static Tally count(SiteOnDemand site, long edition) {
    List<Diagnostic> found = site.findings();
    return new Tally(
        edition,
        site.plan().map(SitePlan::pages).map(List::size).orElse(0),
        count(found, Severity.ERROR),
        count(found, Severity.WARNING),
        count(found, Severity.INFO));
  }

  private static int count(List<Diagnostic> found, Severity severity) {
    return (int) found.stream().filter(one -> one.severity() == severity).count();
  }

  @Override
  public void close() {
    closed = true;
    worker.interrupt();
  }
}
