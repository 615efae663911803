package dev.lamina.build;

import dev.lamina.compose.Origin;
import dev.lamina.compose.ResolvedPage;
import dev.lamina.compose.ResolvedSection;
import dev.lamina.content.Snippet;
import dev.lamina.content.TopicOverride;
import dev.lamina.markdown.Destination;
import dev.lamina.markdown.Fragment;
import dev.lamina.markdown.Piece;
import dev.lamina.plan.Links;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import dev.lamina.source.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds out what pages are made of: the files of their text, with all that it includes, and what
 * their links and pictures lead to. A topic that many sites show as it is, is looked through once.
 */
final class PageReach {
  /** Read for every page: its facts and notices. */
  private static final String WORKSPACE = "lamina.yaml";

  /** Which text refers to what; by the object, for its content is long. */
  private final Map<Object, Reach> known = Collections.synchronizedMap(new IdentityHashMap<>());

  /** What one text refers to by itself. */
  private record Reach(
      Set<String> files, Set<String> includes, Set<Destination.Content> links, Set<String> media) {
    Reach() {
      this(new TreeSet<>(), new TreeSet<>(), new HashSet<>(), new TreeSet<>());
    }

    void addAll(Reach other) {
      files.addAll(other.files);
      links.addAll(other.links);
      media.addAll(other.media);
    }
  }

  /** One site in which pages are looked at. */
  final class OfSite {
    private final PlannedSite site;
    private final SitePlan plan;
    private final Map<PagePlan, String> targets = new HashMap<>();

    OfSite(PlannedSite site) {
      this.site = site;
      this.plan = site.plan();
    }

    /** The paths of all files that the page's text comes from, and a hash of where it leads. */
    Made of(PagePlan page) {
      Reach all = new Reach();
      all.files.add(WORKSPACE);
      all.files.add(plan.clinic().path());
      Set<String> seen = new HashSet<>();
      Deque<Reach> open = new ArrayDeque<>();
      open.add(reach(page.page()));
      page.notices().forEach(notice -> open.add(reach(notice.snippet())));
      while (!open.isEmpty()) {
        Reach one = open.pop();
        all.addAll(one);
        for (String name : one.includes) {
          all.links.add(new Destination.Content("topics", name, null));
          if (seen.add(name)) {
            plan.walk().topic(name).ifPresent(topic -> open.add(reach(topic)));
            plan.walk().snippet(name).ifPresent(snippet -> open.add(reach(snippet)));
          }
        }
      }
      return new Made(List.copyOf(all.files), hash(leads(page, all)));
    }

    private String leads(PagePlan page, Reach all) {
      StringBuilder leads = new StringBuilder(target(page));
      List<Destination.Content> links = new ArrayList<>(all.links);
      links.sort(
          Comparator.comparing(Destination.Content::folder)
              .thenComparing(Destination.Content::name));
      for (Destination.Content to : links) {
        leads.append('\n').append(to.folder()).append('/').append(to.name()).append(' ');
        if (plan.links().resolve(to) instanceof Links.Target.OnSite onSite) {
          leads.append(target(onSite.page()));
        }
      }
      for (String name : all.media) {
        leads.append('\n').append(name).append(' ').append(site.asset(name));
      }
      return leads.toString();
    }

    /** All that a link can find of a page. */
    private String target(PagePlan page) {
      return targets.computeIfAbsent(
          page,
          key -> {
            StringBuilder hidden = new StringBuilder();
            page.page().hidden().forEach(change -> hidden.append(change.sectionId()).append(' '));
            String where = page.url() + " " + page.published() + " " + page.notices().size();
            return hash(where + "\n" + page.ids().face() + "\n" + hidden);
          });
    }
  }

  /**
   * What a page is made of.
   *
   * @param files paths, sorted
   * @param links a hash of what its links and pictures lead to
   */
  record Made(List<String> files, String links) {}

  private Reach reach(ResolvedPage page) {
    Reach known = this.known.get(page);
    if (known == null) {
      known = look(page);
      this.known.put(page, known);
    }
    return known;
  }

  private Reach reach(Snippet snippet) {
    Reach known = this.known.get(snippet);
    if (known == null) {
      known = new Reach();
      known.files.add(snippet.path());
      look(snippet.body(), known);
      this.known.put(snippet, known);
    }
    return known;
  }

  private static Reach look(ResolvedPage page) {
    Reach reach = new Reach();
    reach.files.add(page.source().path());
    TopicOverride override = page.override();
    if (override != null) {
      reach.files.add(override.path());
    }
    look(page.intro(), reach);
    for (ResolvedSection section : page.sections()) {
      reach.files.add(section.section().where().file());
      if (section.origin() instanceof Origin.Extended extended) {
        reach.files.add(extended.by().where().file());
      }
      look(section.section().heading(), reach);
      section.bodies().forEach(body -> look(body, reach));
    }
    return reach;
  }

  private static void look(Fragment text, Reach reach) {
    for (Piece piece : text.pieces()) {
      if (piece instanceof Piece.Include include) {
        reach.includes.add(include.name());
      } else if (piece instanceof Piece.Term) {
        reach.files.add("content/glossary.yaml");
      } else if (piece instanceof Piece.Cite) {
        reach.files.add("content/references.yaml");
      } else if (piece instanceof Piece.Image image) {
        look(image.to(), reach);
      } else if (piece instanceof Piece.LinkOpen link) {
        look(link.to(), reach);
      }
    }
  }

  private static void look(Destination destination, Reach reach) {
    if (destination instanceof Destination.Media file) {
      reach.media.add(file.name());
    } else if (destination instanceof Destination.Content content) {
      reach.links.add(new Destination.Content(content.folder(), content.name(), null));
    }
  }

  static String hash(String text) {
    return ContentHash.of(text.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
