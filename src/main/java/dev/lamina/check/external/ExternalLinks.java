package dev.lamina.check.external;

import dev.lamina.browser.Target;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.Site;
import dev.lamina.check.links.Link;
import dev.lamina.check.links.LinkedFile;
import dev.lamina.check.links.Links;
import dev.lamina.check.reference.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The links of one site that lead out of it. Each is asked for as soon as it is seen, while other
 * pages are still being read; the answers are there when the rules judge.
 */
final class ExternalLinks {
  private final Site site;
  private final Web web;
  private final ConcurrentMap<String, Asked> asked = new ConcurrentHashMap<>();
  private @Nullable List<Answered> answered;

  private record Asked(CompletableFuture<Answer> answer, Queue<Spot> spots) {}

  /** A link and what came of it. */
  record Answered(Spot spot, Answer answer) {}

  /** Browsers open a connection for the first, send a form to the second, and tell the third. */
  private static final Set<Use> UNASKED = EnumSet.of(Use.CONNECTION, Use.FORM, Use.PING);

  private ExternalLinks(Site site, Web web) {
    this.site = site;
    this.web = web;
  }

  /** Those of a site, collected once for all rules. */
  static ExternalLinks of(Site site, Web web) {
    return site.shared(ExternalLinks.class, key -> new ExternalLinks(key, web));
  }

  /** A page whose links have been taken; each rule shows it, one of them is the first. */
  private record Seen() {}

  void look(CheckedPage page) {
    page.shared(Seen.class, this::take);
  }

  private Seen take(CheckedPage page) {
    page.shared(Links.class, Links::of).all().forEach(this::take);
    return new Seen();
  }

  private void take(Link link) {
    boolean fetched = !UNASKED.contains(link.use());
    if (link.target().kind() == Target.Kind.EXTERNAL && link.url() != null && fetched) {
      int start = link.reference().start();
      Spot spot = new Spot(link.from(), start, link.reference().end(), link.url(), link.use());
      String key = Requests.key(link.url());
      asked
          .computeIfAbsent(key, k -> new Asked(web.ask(spot.url()), new ConcurrentLinkedQueue<>()))
          .spots()
          .add(spot);
    }
  }

  /** All links with their answers, sorted; waits for those that are still out. */
  synchronized List<Answered> answered() {
    if (answered == null) {
      LinkedFile.of(site).forEach(file -> file.links().forEach(this::take));
      List<Answered> all = new ArrayList<>();
      Map<String, Asked> sorted = new TreeMap<>(asked);
      for (Asked one : sorted.values()) {
        Answer answer = one.answer().join();
        one.spots().forEach(spot -> all.add(new Answered(spot, answer)));
      }
      all.sort(
          Comparator.comparing((Answered a) -> a.spot().path())
              .thenComparing(a -> a.spot().start()));
      answered = List.copyOf(all);
    }
    return answered;
  }

  boolean isOffline() {
    return !answered().isEmpty() && web.isOffline();
  }
}
