package dev.lamina.cli;

import dev.lamina.cache.CacheFile;
import dev.lamina.check.external.AnswerCache;
import dev.lamina.check.external.HttpWeb;
import dev.lamina.check.external.WebOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a command line that is about links to other sites. */
final class ExternalSettings {
  /** Names for {@code --option}. */
  static final List<String> NAMES =
      List.of(
          "external-timeout",
          "external-budget",
          "external-at-once",
          "external-per-host",
          "external-pause",
          "external-longest-wait",
          "external-fresh-days",
          "external-retry-hours",
          "external-local",
          "external-fragments",
          "external-skip");

  static final Option<Boolean> ON =
      Option.flag(
          "external", "Asks other people's servers, too, whether the pages linked to are there.");

  static final Option<String> CACHE =
      Option.text(
          "external-cache",
          "FILE",
          """
          Where their answers are kept; "none": nowhere. Default: .lamina/external-links.txt in \
          the workspace, else lamina/external-links.txt in your cache folder.""");

  private final Call call;

  ExternalSettings(Call call) {
    this.call = call;
  }

  boolean isOn() {
    return call.has(ON);
  }

  /** What is asked and what is remembered, for one run. */
  record Asking(HttpWeb web, AnswerCache cache, @Nullable CacheFile file) {
    /** Keeps the answers for the next run. */
    void end() {
      if (file != null) {
        file.write(cache.text());
      }
    }
  }

  /** Makes ready to ask; null when nobody is to be asked. */
  @Nullable Asking open(Map<String, String> settings) {
    if (!isOn()) {
      if (call.has(CACHE)) {
        throw new UsageException("\"--external-cache\" needs \"--external\".");
      }
      for (String name : NAMES) {
        if (settings.containsKey(name)) {
          throw new UsageException("The option \"" + name + "\" needs \"--external\".");
        }
      }
      return null;
    }
    Numbers numbers = new Numbers(settings);
    Surroundings surroundings = call.surroundings();
    AnswerCache.Lifetimes lifetimes =
        new AnswerCache.Lifetimes(
            Duration.ofDays(numbers.of("external-fresh-days", 7)),
            Duration.ofHours(numbers.of("external-retry-hours", 1)));
    WebOptions options = options(settings, numbers);
    AnswerCache cache = new AnswerCache(surroundings.clock(), lifetimes);
    CacheFile file = file(surroundings);
    Optional<String> before = file == null ? Optional.empty() : file.read();
    if (file != null && before.isPresent() && !cache.read(before.get())) {
      if (call.has(CACHE)) {
        refuseOther(file, before.get());
      }
      call.err().println("The cache \"" + file.path() + "\" is damaged: it is begun anew.");
    }
    HttpWeb web =
        new HttpWeb(
            options,
            cache,
            new Proxies(surroundings.environment()),
            "Mozilla/5.0 (compatible; lamina; link checker)",
            surroundings.clock());
    return new Asking(web, cache, file);
  }

  private static WebOptions options(Map<String, String> settings, Numbers numbers) {
    WebOptions usual = WebOptions.DEFAULTS;
    String skip = settings.getOrDefault("external-skip", "");
    return new WebOptions(
        Duration.ofSeconds(numbers.of("external-timeout", usual.timeout().toSeconds())),
        (int) numbers.of("external-at-once", usual.atOnce()),
        (int) numbers.of("external-per-host", usual.perHost()),
        Duration.ofMillis(numbers.of("external-pause", usual.pause().toMillis())),
        usual.retryPause(),
        Duration.ofSeconds(numbers.of("external-longest-wait", usual.longestWait().toSeconds())),
        Duration.ofSeconds(numbers.of("external-budget", usual.budget().toSeconds())),
        LinkSettings.flag(settings, "external-local", usual.localToo()),
        LinkSettings.flag(settings, "external-fragments", usual.fragments()),
        Arrays.stream(skip.split(",", -1))
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .toList());
  }

  /** A name that somebody mistyped must not cost them the file of that name. */
  private static void refuseOther(CacheFile file, String text) {
    if (!AnswerCache.isCache(text)) {
      throw new UsageException(
          "\""
              + file.path()
              + "\" is no cache of links, which would replace it. Name another file, or remove it.");
    }
  }

  private @Nullable CacheFile file(Surroundings surroundings) {
    String named = call.value(CACHE).orElse(null);
    if (named != null) {
      return named.equals("none") ? null : new CacheFile(surroundings.folder().resolve(named));
    }
    String name = "external-links.txt";
    Optional<Workspace> workspace = Workspace.find(surroundings.folder());
    if (workspace.isPresent()) {
      return new CacheFile(workspace.get().root().resolve(".lamina").resolve(name));
    }
    String caches = surroundings.environment().getOrDefault("XDG_CACHE_HOME", "");
    String home = surroundings.environment().getOrDefault("HOME", "");
    if (caches.isEmpty() && home.isEmpty()) {
      return null;
    }
    Path folder = caches.isEmpty() ? Path.of(home, ".cache") : Path.of(caches);
    return new CacheFile(folder.resolve("lamina").resolve(name));
  }

  /** Whole numbers among the settings. */
  private record Numbers(Map<String, String> settings) {
    long of(String name, long otherwise) {
      String value = settings.get(name);
      if (value == null) {
        return otherwise;
      }
      boolean mayBeNone = name.equals("external-pause") || name.equals("external-longest-wait");
      if (!value.matches("\\d{1,7}") || (!mayBeNone && Long.parseLong(value) == 0)) {
        throw new UsageException(
            "The option \"" + name + "\" is a whole number, not \"" + value + "\".");
      }
      return Long.parseLong(value);
    }
  }
}
