package dev.lamina.check.external;

import dev.lamina.browser.url.Url;
import dev.lamina.check.external.Answer.Verdict;
import java.net.NetworkInterface;
import java.net.ProxySelector;
import java.net.SocketException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Asks for real: many hosts at once, each gently, each address once. */
public final class HttpWeb implements Web {
  /** So many hosts without a sign of life mean that the network is missing, not they. */
  private static final int SILENT_HOSTS = 3;

  private static final int MOST_ATTEMPTS = 2;

  private final WebOptions options;
  private final AnswerCache cache;
  private final Probe probe;
  private final Dispatcher<Task> dispatcher;
  private final ThreadPoolExecutor pool;
  private final ConcurrentMap<String, CompletableFuture<Answer>> known = new ConcurrentHashMap<>();
  private final Set<String> silent = ConcurrentHashMap.newKeySet();
  private final ConcurrentMap<String, Answer> closed = new ConcurrentHashMap<>();
  private final long started = System.nanoTime();
  private volatile boolean reached;

  /**
   * @param cache what earlier runs learned; this one adds to it
   * @param proxies as the machine wants it
   * @param agent how servers know who asks
   */
  public HttpWeb(
      WebOptions options, AnswerCache cache, ProxySelector proxies, String agent, Clock clock) {
    this(options, cache, new Probe(options, proxies, Addresses.Names.ofMachine(), agent, clock));
  }

  HttpWeb(WebOptions options, AnswerCache cache, Probe probe) {
    this.options = options;
    this.cache = cache;
    this.probe = probe;
    this.dispatcher = new Dispatcher<>(options.perHost(), options.pause().toNanos());
    this.pool =
        new ThreadPoolExecutor(
            options.atOnce(),
            options.atOnce(),
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "external-links");
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
  }

  private record Task(
      Url url,
      String key,
      String host,
      boolean whole,
      int attempt,
      CompletableFuture<Answer> answer) {
    Task next() {
      return new Task(url, key, host, whole, attempt + 1, answer);
    }
  }

  @Override
  public CompletableFuture<Answer> ask(Url url) {
    Url bare = Requests.bare(url);
    String host = bare.host() == null ? "" : bare.host();
    Optional<String> part = options.fragments() ? Parts.of(url) : Optional.empty();
    String key = part.isPresent() ? Requests.key(url) : bare.toString();
    if (options.skips(host)) {
      return known(key, Answer.of(Verdict.OK, "was not asked"));
    }
    Optional<Answer> kept = cache.find(key);
    if (kept.isPresent()) {
      return known(key, kept.get());
    }
    if (part.isEmpty()) {
      return asked(bare, key, host, false);
    }
    CompletableFuture<Answer> page = asked(bare, bare + "#", host, true);
    return known.computeIfAbsent(
        key,
        k ->
            page.thenApply(
                whole -> {
                  Answer answer = whole.at(part.get());
                  cache.keep(key, answer);
                  return answer;
                }));
  }

  private CompletableFuture<Answer> known(String key, Answer answer) {
    return known.computeIfAbsent(key, k -> CompletableFuture.completedFuture(answer));
  }

  /** Each address once, and each page whose parts are asked for once more, to be read. */
  private CompletableFuture<Answer> asked(Url bare, String key, String host, boolean whole) {
    CompletableFuture<Answer> mine = new CompletableFuture<>();
    CompletableFuture<Answer> before = known.putIfAbsent(key, mine);
    if (before != null) {
      return before;
    }
    begin(new Task(bare, key, host, whole, 1, mine));
    return mine;
  }

  @Override
  public boolean isOffline() {
    if (!reached) {
      known.values().forEach(CompletableFuture::join);
    }
    return !reached && (silent.size() >= SILENT_HOSTS || (!silent.isEmpty() && !hasNetwork()));
  }

  private static boolean hasNetwork() {
    try {
      return NetworkInterface.networkInterfaces().anyMatch(HttpWeb::isOutward);
    } catch (SocketException none) {
      return false;
    }
  }

  private static boolean isOutward(NetworkInterface one) {
    try {
      return one.isUp() && !one.isLoopback() && one.getInetAddresses().hasMoreElements();
    } catch (SocketException gone) {
      return false;
    }
  }

  private void begin(Task task) {
    dispatcher.add(task.host(), task);
    pool.execute(this::work);
  }

  private void work() {
    Task task;
    try {
      task = dispatcher.take();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      attempt(task);
    } catch (RuntimeException bug) {
      task.answer().completeExceptionally(bug);
    } finally {
      dispatcher.done(task.host());
    }
  }

  private void attempt(Task task) {
    long left = options.budget().toNanos() - (System.nanoTime() - started);
    if (left <= 0) {
      String about = "was not asked, because the time for external links is used up";
      task.answer().complete(Answer.of(Verdict.UNVERIFIED, about));
      return;
    }
    Answer sentAway = closed.get(task.host());
    if (sentAway != null) {
      task.answer().complete(sentAway);
      return;
    }
    Outcome outcome = task.whole() ? probe.askWhole(task.url()) : probe.ask(task.url());
    Answer answer = outcome.answer();
    long pause = outcome.rest() >= 0 ? outcome.rest() : options.retryPause().toNanos();
    boolean worth = pause <= Math.min(left, options.longestWait().toNanos());
    if (outcome.again() && task.attempt() < MOST_ATTEMPTS && worth) {
      dispatcher.rest(task.host(), pause);
      begin(task.next());
      return;
    }
    if (outcome.rest() >= 0) {
      // It wants to be left alone for longer than there is time: so be it.
      closed.put(task.host(), answer);
    }
    note(task, answer);
    task.answer().complete(answer);
  }

  private void note(Task task, Answer answer) {
    boolean heard = answer.status() > 0;
    switch (answer.verdict()) {
      case NO_HOST, UNREACHABLE, NO_ANSWER -> silent.add(task.host());
      case CERTIFICATE, UNTRUSTED, LOOP -> heard = true;
      case OK, NO_PART, MISSING, SERVER_ERROR, PRIVATE, UNVERIFIED -> {}
    }
    reached |= heard;
    if (!task.whole()) {
      cache.keep(task.key(), answer);
    }
  }
}
