package dev.lamina.check;

import dev.lamina.check.page.OpenQuote;
import dev.lamina.check.reference.References;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Shows every page of every site to every rule.
 *
 * <p>Pages of all sites share one pool of threads. A page is read, shown to all rules and dropped,
 * so memory does not grow with the number of pages, apart from what {@link SiteJudge}s note down.
 */
public final class Checker {
  private final List<Rule> rules;
  private final @Nullable Twins twins;
  private final Looked.Memory memory;

  /**
   * One that looks at every page.
   *
   * @param rules in any order; findings are sorted
   */
  public Checker(List<Rule> rules) {
    this(rules, null, Looked.Memory.NONE);
  }

  /**
   * One that does not look at the twins of clean pages.
   *
   * @param twins the clean pages of a run; null to look at every page
   * @param memory the pages of one site that need not be looked at
   */
  public Checker(List<Rule> rules, @Nullable Twins twins, Looked.Memory memory) {
    this.rules = List.copyOf(rules);
    this.twins = twins;
    this.memory = memory;
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
    Comments comments = new Comments(() -> Rules.active(rules, options), options.asOf());
    Findings findings = new Findings(allowances, comments);
    List<SiteRun> runs =
        sites.stream()
            .map(site -> SiteRun.of(site, rules, options.web() == null ? twins : null))
            .toList();
    for (Site site : sites) {
      site.files().problems().forEach(problem -> findings.add(problem.on(site.place(""))));
    }
    List<Task> tasks = new ArrayList<>();
    for (SiteRun run : runs) {
      run.site().pages().forEach(path -> tasks.add(new Task(run, path)));
    }
    LongAdder links = new LongAdder();
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Runnable worker =
        () -> {
          PageReader reader = new PageReader();
          Consumer<Task> look =
              task -> {
                try {
                  links.add(look(reader, task, comments, findings));
                } catch (RuntimeException | Error failure) {
                  next.set(tasks.size());
                  throw failure;
                }
                progress.accept(done.incrementAndGet());
              };
          List<Task> later = new ArrayList<>();
          for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
            Task task = tasks.get(i);
            if (isNext(task)) {
              look.accept(task);
            } else {
              later.add(task);
            }
          }
          later.forEach(look);
        };
    runOn(Math.max(1, Math.min(options.threads(), tasks.size())), worker);
    for (SiteRun run : runs) {
      run.judges().forEach(one -> one.judge().judge(findings));
    }
    comments.judge(findings);
    CheckSummary summary = new CheckSummary(sites.size(), tasks.size(), links.sum());
    return new CheckResult(summary, findings.grouped(), allowances.used());
  }

  /** Whether it is better to look at it now than to wait for what is found on its twin. */
  private boolean isNext(Task task) {
    Twins.OfSite ofSite = task.run().twins();
    return ofSite == null || memory.known(task.path()).isPresent() || ofSite.isFirst(task.path());
  }

  private long look(PageReader reader, Task task, Comments comments, DiagnosticSink findings) {
    SiteRun run = task.run();
    Optional<Looked> known = memory.known(task.path());
    if (known.isPresent()) {
      known.get().found().forEach(findings::add);
      run.judges().forEach(one -> one.takeKnown(task.path(), known.get().notes()));
      return known.get().links();
    }
    Optional<Twins.Clean> twin =
        run.twins() == null ? Optional.empty() : run.twins().twin(task.path());
    if (twin.isPresent()) {
      Map<SiteRule<?>, Object> notes = twin.get().notes();
      run.judges().forEach(one -> one.takeAgain(task.path(), notes));
      memory.learn(
          task.path(),
          () -> new Looked(List.of(), twin.get().links(), byId(notes), twin.get().paths()));
      return twin.get().links();
    }
    try {
      return look(reader.read(run.site(), task.path()), run, comments, findings);
    } catch (RuntimeException | StackOverflowError bug) {
      throw new IllegalStateException("a rule failed on " + task.path(), bug);
    }
  }

  private long look(CheckedPage page, SiteRun run, Comments comments, DiagnosticSink findings) {
    List<Diagnostic> found = new ArrayList<>();
    DiagnosticSink all =
        finding -> {
          found.add(finding);
          findings.add(finding);
        };
    comments.look(page, all);
    boolean readable = page.reading().isPage();
    Optional<PageRule> quotes =
        run.pageRules().stream().filter(OpenQuote.class::isInstance).findFirst();
    DiagnosticSink noticing =
        readable && quotes.isPresent()
            ? OpenTags.of(page).exceptIn(quotes.get().info().id(), all)
            : all;
    for (PageRule rule : run.pageRules()) {
      if (readable || rule.judgesUnreadable()) {
        rule.check(page, noticing);
      }
    }
    if (!readable) {
      return 0;
    }
    Map<SiteRule<?>, Object> notes = new HashMap<>();
    run.judges().forEach(one -> notes.put(one.rule(), one.look(page, noticing)));
    boolean forTwins = run.judges().stream().allMatch(one -> one.isForTwins(notes));
    if (found.isEmpty() && forTwins && run.twins() != null) {
      run.twins().remember(page, notes);
    }
    int links = page.shared(References.class, References::of).all().size();
    if (!Comments.mayExcuse(page)) {
      memory.learn(page.path(), () -> new Looked(found, links, byId(notes), page.read()));
    }
    return links;
  }

  private static Map<String, Object> byId(Map<SiteRule<?>, Object> notes) {
    Map<String, Object> byId = new TreeMap<>();
    notes.forEach((rule, note) -> byId.put(rule.info().id(), note));
    return byId;
  }

  private static void runOn(int threads, Runnable worker) {
    if (threads == 1) {
      worker.run();
      return;
    }
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
  private record SiteRun(
      Site site, List<PageRule> pageRules, List<Judging<?>> judges, Twins.@Nullable OfSite twins) {
    static SiteRun of(Site site, List<Rule> rules, @Nullable Twins twins) {
      List<PageRule> ofPages = new ArrayList<>();
      List<Judging<?>> judges = new ArrayList<>();
      for (Rule rule : rules) {
        if (rule instanceof PageRule ofPage) {
          ofPages.add(ofPage);
        } else if (rule instanceof SiteRule<?> ofSite) {
          judges.add(Judging.start(ofSite, site));
        }
      }
      return new SiteRun(site, ofPages, judges, twins == null ? null : twins.of(site));
    }
  }

  /** A rule and what it knows of one site. */
  private record Judging<N>(String id, SiteRule<N> rule, SiteJudge<? super N> judge) {
    static <N> Judging<N> start(SiteRule<N> rule, Site site) {
      return new Judging<>(rule.info().id(), rule, rule.start(site));
    }

    Object look(CheckedPage page, DiagnosticSink sink) {
      N note = rule.note(page, sink);
      judge.take(page.path(), note);
      return note;
    }

    boolean isForTwins(Map<SiteRule<?>, Object> notes) {
      @SuppressWarnings("unchecked") // The rule has made it.
      N note = (N) notes.get(rule);
      return note == null || rule.isForTwins(note);
    }

    /** Takes the note of a page's twin as that of the page. */
    void takeAgain(String path, Map<SiteRule<?>, Object> notes) {
      @SuppressWarnings("unchecked") // The rule has made it.
      N note = (N) notes.get(rule);
      if (note != null) {
        judge.take(path, note);
      }
    }

    /** Takes the note of a page that is as it was. */
    void takeKnown(String path, Map<String, Object> notes) {
      @SuppressWarnings("unchecked") // The rule of this id has made it.
      N note = (N) notes.get(id);
      if (note != null) {
        judge.take(path, note);
      }
    }
  }
}
