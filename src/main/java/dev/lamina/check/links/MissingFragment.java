package dev.lamina.check.links;

import dev.lamina.browser.Target;
import dev.lamina.browser.url.PercentCode;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.Site;
import dev.lamina.check.SiteJudge;
import dev.lamina.check.SiteRule;
import dev.lamina.check.reference.Quoted;
import dev.lamina.check.reference.Reference;
import dev.lamina.check.reference.References;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.NearWords;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** A link leads to a part of a page, or shows one of a drawing, that is not there. */
public final class MissingFragment implements SiteRule<MissingFragment.Note> {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/missing-fragment",
          null,
          Severity.ERROR,
          "A link leads to a part of a page, or shows one of a drawing, that is not there.",
          "Readers land at the top of the page and have to look for what they were sent to; of a"
              + " drawing they see nothing.",
          "Correct the part after \"#\", or give the heading (or part of a drawing) that id.",
          "HTML Living Standard, 7.4.6.4 Scrolling to a fragment");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /**
   * What is to be known of a page.
   *
   * @param targets what fragments can lead to in it
   * @param leading its links to parts of other pages, and to parts of drawings
   */
  record Note(Set<String> targets, List<Leading> leading) {}

  /** A link as it is written, and where it leads. */
  record Leading(String raw, String to, String fragment) {
    /** Pages far apart hold the same link; what it says tells most others from it. */
    @Override
    public int hashCode() {
      return raw.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Leading link
          && raw.equals(link.raw)
          && to.equals(link.to)
          && fragment.equals(link.fragment);
    }
  }

  @Override
  public Note note(CheckedPage page, DiagnosticSink sink) {
    Set<String> own = page.shared(References.class, References::of).targets();
    Map<String, Leading> leading = new LinkedHashMap<>();
    for (Link link : page.shared(Links.class, Links::of).all()) {
      Optional<Leading> one = leading(link, page.site());
      if (one.isEmpty()) {
        continue;
      }
      if (!one.get().to().equals(page.path())) {
        leading.put(link.raw(), one.get());
      } else if (!has(own, one.get().fragment())) {
        report(page, link, page.shared(OwnParts.class, OwnParts::of).words(), sink);
      }
    }
    return new Note(own, List.copyOf(leading.values()));
  }

  /** A link to a part of a page, if it is one. */
  private static Optional<Leading> leading(Link link, Site site) {
    Target target = link.target();
    boolean leads = target.isSent() && !PlaceholderLink.isPlaceholder(link.raw());
    Optional<String> fragment = leads ? link.fragment() : Optional.empty();
    return fragment
        .filter(
            part ->
                DrawingParts.areShownBy(link)
                    || (Site.isPage(target.path()) && !isTop(part) && !isForScripts(part, site)))
        .map(part -> new Leading(link.raw(), target.path(), part));
  }

  private static boolean isForScripts(String fragment, Site site) {
    return site.options().links().scriptFragments().stream().anyMatch(fragment::startsWith);
  }

  /** What a page's own links may have been meant for. */
  private record OwnParts(NearWords words) {
    static OwnParts of(CheckedPage page) {
      return new OwnParts(new NearWords(page.shared(References.class, References::of).targets()));
    }
  }

  private static void report(CheckedPage page, Link link, NearWords there, DiagnosticSink sink) {
    Reference at = link.reference();
    String hint = hint(link, there);
    page.report(sink, INFO, page.at(at.start(), at.end()), message(link), hint, link.raw());
  }

  @Override
  public SiteJudge<Note> start(Site site) {
    return new Judge(site);
  }

  private static final class Judge implements SiteJudge<Note> {
    private final Site site;
    private final ConcurrentMap<String, Set<String>> targets = new ConcurrentHashMap<>();

    private final ConcurrentMap<String, Optional<Set<String>>> drawings = new ConcurrentHashMap<>();

    /** The same, made ready to compare with when the first wrong link leads there. */
    private final Map<String, NearWords> near = new HashMap<>();

    /** Ids and links are the same words on many pages; each is kept once. */
    private final ConcurrentMap<Object, Object> words = new ConcurrentHashMap<>();

    private final Queue<Map.Entry<String, Leading>> pending = new ConcurrentLinkedQueue<>();

    Judge(Site site) {
      this.site = site;
    }

    @Override
    public void take(String path, Note note) {
      targets.put(path, Set.of(note.targets().stream().map(this::once).toArray(String[]::new)));
      for (Leading link : note.leading()) {
        // Most links lead to pages that have been looked at already: nothing to remember then.
        Set<String> there = Site.isPage(link.to()) ? targets.get(link.to()) : parts(link.to());
        if (there == null || !has(there, link.fragment())) {
          pending.add(Map.entry(path, once(link)));
        }
      }
    }

    @Override
    public void judge(DiagnosticSink sink) {
      Map<String, Set<Leading>> broken = new TreeMap<>();
      for (Map.Entry<String, Leading> one : pending) {
        Leading link = one.getValue();
        Set<String> there = parts(link.to());
        if (there != null && !has(there, link.fragment())) {
          broken.computeIfAbsent(one.getKey(), from -> new HashSet<>()).add(link);
        }
      }
      broken.forEach((from, links) -> tell(site.open(from), links, sink));
    }

    private void tell(CheckedPage page, Set<Leading> broken, DiagnosticSink sink) {
      for (Link link : page.shared(Links.class, Links::of).all()) {
        Optional<Leading> one = leading(link, site).filter(broken::contains);
        one.ifPresent(found -> report(page, link, words(found.to()), sink));
      }
    }

    private NearWords words(String path) {
      return near.computeIfAbsent(path, to -> new NearWords(Objects.requireNonNull(parts(to))));
    }

    /** What fragments can lead to in a page or drawing; null when it can't be read. */
    private @Nullable Set<String> parts(String path) {
      return Site.isPage(path)
          ? targets.computeIfAbsent(path, this::read)
          : drawings.computeIfAbsent(path, to -> DrawingParts.of(site, to)).orElse(null);
    }

    /** A page that was not among those to check, but that a checked one leads to. */
    private Set<String> read(String path) {
      CheckedPage page = site.open(path);
      return Set.copyOf(page.shared(References.class, References::of).targets());
    }

    private <T> T once(T word) {
      @SuppressWarnings("unchecked") // Equal things are of one class.
      T known = (T) words.putIfAbsent(word, word);
      return known == null ? word : known;
    }
  }

  private static String message(Link link) {
    String raw = Quoted.inFull(link.raw());
    return Site.isPage(link.target().path())
        ? "The link \"" + raw + "\" leads to a part that is not on its page."
        : "The drawing \"" + raw + "\" has no such part, so nothing is shown.";
  }

  private static @Nullable String hint(Link link, NearWords there) {
    String wanted = PercentCode.decode(link.fragment().orElse(""));
    String raw = link.raw().strip();
    String page = Quoted.inFull(raw.substring(0, Math.max(0, raw.indexOf('#'))));
    return there.to(wanted).map(near -> "Did you mean \"" + page + "#" + near + "\"?").orElse(null);
  }

  private static boolean isTop(String fragment) {
    return fragment.toLowerCase(Locale.ROOT).equals("top");
  }

  /** As written, or else decoded: in that order, as browsers do. */
  private static boolean has(Set<String> targets, String fragment) {
    return targets.contains(fragment) || targets.contains(PercentCode.decode(fragment));
  }
}
