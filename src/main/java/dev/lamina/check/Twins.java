package dev.lamina.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lamina.check.policy.SitePolicy;
import dev.lamina.check.reference.Reference;
import dev.lamina.check.reference.References;
import dev.lamina.source.ContentHash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/**
 * Pages in which nothing was found, so that their twins on other clinics' sites need not be looked
 * at again.
 *
 * <p>Two pages are twins if they have the same address and the same bytes but for what their
 * clinics go by ({@link OwnNames}), and their sites have the same files, style sheets, scripts and
 * rules of the policy. Whatever a rule reads of the one, it reads of the other: a name where a name
 * is, a phone where a phone is, a number where a number is. A page with any finding has no twins;
 * each is looked at. Safe to use from any thread; one for a run.
 */
public final class Twins {
  private final ConcurrentMap<ContentHash, Clean> clean = new ConcurrentHashMap<>();

  /** Pages that were found clean or are being looked at. */
  private final Set<ContentHash> begun = ConcurrentHashMap.newKeySet();

  /**
   * A page in which nothing was found.
   *
   * @param notes what it told the rules that judge whole sites
   * @param links how many references it has
   * @param read other pages that rules read to judge it
   */
  record Clean(Map<SiteRule<?>, Object> notes, int links, List<Read> read) {
    /** The paths of those other pages. */
    Set<String> paths() {
      return read.stream().map(Read::path).collect(Collectors.toUnmodifiableSet());
    }
  }

  record Read(String path, ContentHash marked) {}

  /** What is remembered, as it holds for one site. */
  OfSite of(Site site) {
    return new OfSite(this, site);
  }

  /** One site among twins. */
  static final class OfSite {
    /** What rules ask for by these names, beside what policies are switched on by. */
    private static final List<String> TEXTS = List.of("specialist", "city", "state");

    private static final List<String> FACTS = List.of("kind", "states", "languages");

    private final Twins twins;
    private final Site site;
    private final ConcurrentMap<String, Optional<ContentHash>> marked = new ConcurrentHashMap<>();
    private final Optional<ContentHash> surroundings;

    private OfSite(Twins twins, Site site) {
      this.twins = twins;
      this.site = site;
      this.surroundings = surroundings();
    }

    /** What pages are judged by beside their own bytes; empty when it can't be compared. */
    private Optional<ContentHash> surroundings() {
      StringBuilder all = new StringBuilder(2048);
      for (String path : site.files().paths()) {
        all.append(path).append('\n');
        if (isReadByPages(path)) {
          Optional<ContentHash> hash = nameless(path);
          if (hash.isEmpty()) {
            return Optional.empty();
          }
          all.append(hash.get().hex()).append('\n');
        }
      }
      FACTS.forEach(key -> all.append(site.facts().fact(key)).append('\n'));
      TEXTS.forEach(key -> all.append(site.facts().text(key)).append('\n'));
      new TreeSet<>(site.options().policy().spoken().values())
          .forEach(key -> all.append(site.facts().text(key)).append('\n'));
      all.append(site.facts().people()).append('\n').append(site.baseUrl()).append('\n');
      for (SitePolicy.Active active : SitePolicy.of(site).active()) {
        all.append(active.rule().id().value()).append(' ').append(active.because()).append('\n');
      }
      return Optional.of(ContentHash.of(site.names().marked(all.toString().getBytes(UTF_8))));
    }

    /** The hash of a file in which no name of the clinic stands; empty when one does. */
    private Optional<ContentHash> nameless(String path) {
      try {
        Beginnings all = site.served().sharedFrom(path, Beginnings.class, Beginnings::new);
        boolean named =
            site.names().mayBeIn(all)
                && bytes(path).map(b -> site.names().areIn(new String(b, UTF_8))).orElse(true);
        return named ? Optional.empty() : Optional.of(site.served().hash(path));
      } catch (IOException unreadable) {
        return Optional.empty();
      }
    }

    private static boolean isReadByPages(String path) {
      String lower = path.toLowerCase(Locale.ROOT);
      return lower.endsWith(".css") || lower.endsWith(".js") || lower.endsWith(".mjs");
    }

    /**
     * Whether nobody has begun to look at a twin of a page, or one was found clean. Else it is
     * better to look at other pages first: then two sites that are checked at the same time share
     * the work.
     */
    boolean isFirst(String path) {
      Optional<ContentHash> key = key(path);
      return key.isEmpty() || twins.clean.containsKey(key.get()) || twins.begun.add(key.get());
    }

    /** A page that was found clean and whose twin this is. */
    Optional<Clean> twin(String path) {
      return key(path)
          .map(twins.clean::get)
          .filter(
              clean ->
                  clean.read().stream()
                      .allMatch(read -> marked(read.path()).equals(Optional.of(read.marked()))));
    }

    /** Remembers a page in which nothing was found. */
    void remember(CheckedPage page, Map<SiteRule<?>, Object> notes) {
      List<Reference> references = page.shared(References.class, References::of).all();
      List<Read> read = new ArrayList<>();
      for (String path : page.read()) {
        marked(path).ifPresent(hash -> read.add(new Read(path, hash)));
      }
      boolean all = read.size() == page.read().size();
      if (all && references.stream().noneMatch(this::namesAFile) && !isExcused(page)) {
        Clean clean = new Clean(Map.copyOf(notes), references.size(), List.copyOf(read));
        key(page.path()).ifPresent(key -> twins.clean.putIfAbsent(key, clean));
      }
    }

    /** Whether an address holds a name where a twin's may lead to another file. */
    private boolean namesAFile(Reference reference) {
      String raw = reference.raw().strip();
      String base = site.root().toString();
      boolean isOwn = raw.startsWith("tel:") || raw.startsWith("mailto:");
      return !isOwn
          && site.names().areIn(raw.startsWith(base) ? raw.substring(base.length()) : raw);
    }

    /** Whether a comment in it accepts findings. */
    private static boolean isExcused(CheckedPage page) {
      return Comments.mayExcuse(page);
    }

    private Optional<ContentHash> key(String path) {
      if (surroundings.isEmpty()) {
        return Optional.empty();
      }
      String around = surroundings.get().hex() + '\n' + site.notes(path).kind() + '\n' + path;
      return marked(path).map(page -> ContentHash.of((around + '\n' + page.hex()).getBytes(UTF_8)));
    }

    private Optional<ContentHash> marked(String path) {
      return marked.computeIfAbsent(
          path, key -> bytes(key).map(html -> ContentHash.of(site.names().marked(html))));
    }

    private Optional<byte[]> bytes(String path) {
      try {
        return Optional.of(site.served().bytes(path));
      } catch (IOException unreadable) {
        return Optional.empty();
      }
    }
  }
}
