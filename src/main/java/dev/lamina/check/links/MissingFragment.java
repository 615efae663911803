package dev.lamina.check.links;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageText;
import dev.lamina.check.Site;
import dev.lamina.check.SiteJudge;
import dev.lamina.check.SiteRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** A link leads to a part of a page that is not there. */
public final class MissingFragment implements SiteRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/missing-fragment",
          null,
          Severity.ERROR,
          "A link leads to a part of a page that is not there.",
          "Readers land at the top of the page and have to look for what they were sent to.",
          "Correct the part after \"#\", or give the heading that id.",
          "HTML Living Standard, 7.4.6.4 Scrolling to a fragment");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public SiteJudge start(Site site) {
    return new Judge(site);
  }

  /** A link to look at when all pages are known: where it stands and where it leads, no more. */
  private record Pending(String from, int start, int end, String raw, String to, String fragment) {}

  private static final class Judge implements SiteJudge {
    private final Site site;
    private final ConcurrentMap<String, Set<String>> targets = new ConcurrentHashMap<>();

    /** Ids are the same words on many pages; each word is kept once. */
    private final ConcurrentMap<String, String> words = new ConcurrentHashMap<>();

    private final Queue<Pending> pending = new ConcurrentLinkedQueue<>();

    Judge(Site site) {
      this.site = site;
    }

    @Override
    public void look(CheckedPage page, DiagnosticSink sink) {
      Set<String> own = page.shared(References.class, References::of).targets();
      targets.put(page.path(), Set.of(own.stream().map(this::once).toArray(String[]::new)));
      for (Link link : page.shared(Links.class, Links::of).all()) {
        Target target = link.target();
        Optional<String> fragment = target.isSent() ? link.fragment() : Optional.empty();
        if (fragment.isEmpty() || !Site.isPage(target.path()) || isTop(fragment.get())) {
          continue;
        }
        Reference at = link.reference();
        if (target.path().equals(page.path())) {
          if (!has(own, fragment.get())) {
            String hint = hint(fragment.get(), own);
            String message = message(link.raw());
            page.report(sink, INFO, page.at(at.start(), at.end()), message, hint, link.raw());
          }
        } else if (!isKnown(target.path(), fragment.get())) {
          pending.add(
              new Pending(
                  page.path(),
                  at.start(),
                  at.end(),
                  once(link.raw()),
                  target.path(),
                  once(fragment.get())));
        }
      }
    }

    @Override
    public void judge(DiagnosticSink sink) {
      Map<String, @Nullable PageText> texts = new HashMap<>();
      // Sorted, so that each page with findings is read once.
      List<Pending> inOrder = pending.stream().sorted(Comparator.comparing(Pending::from)).toList();
      for (Pending link : inOrder) {
        Set<String> there = targets.computeIfAbsent(link.to(), this::read);
        if (has(there, link.fragment())) {
          continue;
        }
        PageText text = texts.get(link.from());
        if (text == null) {
          texts.clear();
          text = site.text(link.from()).orElse(null);
          texts.put(link.from(), text);
        }
        if (text != null) {
          String hint = hint(link.fragment(), there);
          sink.add(
              INFO.finding(text.at(link.start(), link.end()), message(link.raw()), hint, link.raw())
                  .on(site.place(link.from())));
        }
      }
    }

    /** Most links lead to pages that have been looked at already: nothing to remember then. */
    private boolean isKnown(String path, String fragment) {
      Set<String> there = targets.get(path);
      return there != null && has(there, fragment);
    }

    /** A page that was not among those to check, but that a checked one leads to. */
    private Set<String> read(String path) {
      CheckedPage page = site.open(path);
      return Set.copyOf(page.shared(References.class, References::of).targets());
    }

    private String once(String word) {
      String known = words.putIfAbsent(word, word);
      return known == null ? word : known;
    }
  }

  private static String message(String raw) {
    return "The link \"" + raw.strip() + "\" leads to a part that is not on its page.";
  }

  private static @Nullable String hint(String fragment, Set<String> there) {
    String wanted = PercentCode.decode(fragment);
    return Nearest.to(wanted, there).map(near -> "Did you mean \"#" + near + "\"?").orElse(null);
  }

  private static boolean isTop(String fragment) {
    return fragment.toLowerCase(Locale.ROOT).equals("top");
  }

  /** As written, or else decoded: in that order, as browsers do. */
  private static boolean has(Set<String> targets, String fragment) {
    return targets.contains(fragment) || targets.contains(PercentCode.decode(fragment));
  }
}
