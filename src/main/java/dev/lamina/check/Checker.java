package dev.lamina.check;

import dev.lamina.check.links.References;
import dev.lamina.diagnostic.DiagnosticSink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;

/**
 * Shows every page of every site to every rule.
 *
 * <p>Pages of all sites share one pool of threads. A page is read, shown to all rules and dropped,
 * so memory does not grow with the number of pages, apart from what {@link SiteJudge}s note down.
 */
public final class Checker {
  private final List<Rule> rules;

  /**
   * @param rules in any order; findings are sorted
   */
  public Checker(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Checks all pages of these sites. */
  public CheckResult check(List<Site> sites, CheckOptions options) {
    return check(sites, options, done -> {});
  }

  /**
   * Checks all pages of these sites.
   *
   * @param progress told from any thread how many pages have been looked at so far
   */
  public CheckResult check(List<Site> sites, CheckOptions options, IntConsumer progress) {
    Allowances allowances = new Allowances(options);
    Comments comments = new Comments(Rules.active(rules, options), options.asOf());
    Findings findings = new Findings(allowances, comments);
    List<SiteRun> runs = sites.stream().map(site -> new SiteRun(site, rules)).toList();
    for (Site site : sites) {
      site.files().problems().forEach(problem -> findings.add(problem.on(site.place(""))));
    }
    List<Task> tasks = new ArrayList<>();
    for (SiteRun run : runs) {
      run.site().pages().forEach(path -> tasks.add(new Task(run, path)));
    }
    LongAdder links = new LongAdder();
    AtomicInteger next = new AtomicInteger();
    Runnable worker =
        () -> {
          PageReader reader = new PageReader();
          for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
            Task task = tasks.get(i);
            links.add(look(reader, task, comments, findings));
            progress.accept(i + 1);
          }
        };
    runOn(Math.max(1, Math.min(options.threads(), tasks.size())), worker);
    for (SiteRun run : runs) {
      run.judges().forEach(judge -> judge.judge(findings));
    }
    comments.judge(findings);
    CheckSummary summary = new CheckSummary(sites.size(), tasks.size(), links.sum());
    return new CheckResult(summary, findings.grouped(), allowances.used());
  }

  private static long look(
      PageReader reader, Task task, Comments comments, DiagnosticSink findings) {
    try {
      CheckedPage page = reader.read(task.run().site(), task.path());
      comments.look(page, findings);
      return look(page, task.run(), findings);
    } catch (RuntimeException | StackOverflowError bug) {
      throw new IllegalStateException("a rule failed on " + task.path(), bug);
    }
  }

  private static long look(CheckedPage page, SiteRun run, DiagnosticSink findings) {
    boolean readable = page.reading().isPage();
    for (PageRule rule : run.pageRules()) {
      if (readable || rule.judgesUnreadable()) {
        rule.check(page, findings);
      }
    }
    if (!readable) {
      return 0;
    }
    for (SiteJudge judge : run.judges()) {
      judge.look(page, findings);
    }
    return page.shared(References.class, References::of).all().size();
  }

  private static void runOn(int threads, Runnable worker) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(worker));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while checking", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a rule failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private record Task(SiteRun run, String path) {}

  /** One site with its rules started. */
  private record SiteRun(Site site, List<PageRule> pageRules, List<SiteJudge> judges) {
    SiteRun(Site site, List<Rule> rules) {
      this(
          site,
          rules.stream().filter(PageRule.class::isInstance).map(PageRule.class::cast).toList(),
          rules.stream()
              .filter(SiteRule.class::isInstance)
              .map(rule -> ((SiteRule) rule).start(site))
              .toList());
    }
  }
}
