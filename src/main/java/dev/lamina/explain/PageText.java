package dev.lamina.explain;

import dev.lamina.compose.ResolvedSection;
import dev.lamina.diagnostic.Location;
import dev.lamina.markdown.Destination;
import dev.lamina.markdown.Fragment;
import dev.lamina.markdown.Piece;
import dev.lamina.plan.Links;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a page's text uses, found by going through it as the build does. */
final class PageText {
  private static final Pattern VALUE = Pattern.compile("\\{\\{\\s*(clinic\\.[a-z0-9_]+)\\s*}}");

  private final SitePlan site;
  private final PagePlan page;

  /** {@code clinic.phone}, … */
  final Set<String> values = new TreeSet<>();

  /** Where each link to content leads, as written. */
  final Map<String, String> links = new LinkedHashMap<>();

  /** Names of pictures and documents. */
  final Set<String> media = new TreeSet<>();

  /** Files that the part looked at last takes text from, with the first line of each. */
  Map<String, Location> files = new LinkedHashMap<>();

  PageText(SitePlan site, PagePlan page) {
    this.site = site;
    this.page = page;
    bracesIn(page.page().matter().title());
    String summary = page.page().matter().summary();
    bracesIn(summary == null ? "" : summary);
    add(page.page().intro(), page.page().id());
  }

  /** Goes through a section; afterwards {@link #files} is about it. */
  void section(ResolvedSection section) {
    files = new LinkedHashMap<>();
    add(section.section().heading(), section.topicId());
    section.bodies().forEach(body -> add(body, section.topicId()));
  }

  void notice(PagePlan.PlacedNotice notice) {
    add(notice.snippet().body(), notice.owner());
  }

  private void add(Fragment text, String owner) {
    site.walk().walk(text, owner, this::visit);
  }

  private void visit(Piece piece, String owner) {
    if (piece instanceof Piece.Mark mark) {
      files.putIfAbsent(mark.where().file(), mark.where());
    } else if (piece instanceof Piece.Value value) {
      values.add(value.key());
    } else if (piece instanceof Piece.Image image) {
      bracesIn(image.alt());
      destination(image.source(), image.to(), owner, image.where());
    } else if (piece instanceof Piece.LinkOpen link) {
      bracesIn(link.destination());
      destination(link.destination(), link.to(), owner, link.where());
    }
  }

  private void destination(String written, Destination destination, String owner, Location where) {
    if (destination instanceof Destination.Media file) {
      media.add(file.name());
    } else if (destination instanceof Destination.Content content) {
      links.putIfAbsent(written, target(site.links().resolve(content), where));
    } else if (destination instanceof Destination.SamePage same) {
      links.putIfAbsent(written, target(site.links().resolve(page, owner, same.fragment()), where));
    }
  }

  private static String target(Links.Target target, Location where) {
    if (target instanceof Links.Target.OnSite found) {
      return found.page().url() + (found.id() == null ? "" : "#" + found.id());
    }
    if (target instanceof Links.Target.NoHeading missing) {
      return missing.page().url() + ", which has no heading \"" + missing.fragment() + "\"";
    }
    return "dropped, its words stay (" + Explainer.line(where) + "): no such page on this site";
  }

  private void bracesIn(String text) {
    VALUE.matcher(text).results().map((MatchResult found) -> found.group(1)).forEach(values::add);
  }
}
