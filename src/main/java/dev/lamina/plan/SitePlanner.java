package dev.lamina.plan;

import dev.lamina.compose.Composer;
import dev.lamina.compose.ResolvedPage;
import dev.lamina.content.Clinic;
import dev.lamina.content.Kind;
import dev.lamina.content.Library;
import dev.lamina.content.Topic;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Place;
import dev.lamina.markdown.Destination;
import dev.lamina.source.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides which pages a clinic's site has and where each stands. */
public final class SitePlanner {
  private final Library library;
  private final Composer composer;
  private final DiagnosticSink sink;

  public SitePlanner(Library library, Composer composer, DiagnosticSink sink) {
    this.library = library;
    this.composer = composer;
    this.sink = sink;
  }

  /** The plan of a clinic's site. What is wrong with it goes to the sink. */
  public SitePlan plan(Clinic clinic) {
    Map<String, ResolvedPage> topics = new LinkedHashMap<>();
    library.topics().forEach((id, topic) -> topics.put(id, composer.resolve(topic, clinic)));
    Choice choice = Choice.of(clinic, topics, library);
    PagePlanner planner =
        new PagePlanner(library, clinic, new TextWalk(topics, library.snippets()), sink);
    choice.topics().forEach(planner::topic);
    choice.pages().forEach(planner::page);
    choice.posts().forEach(planner::post);
    choice.rest().forEach(planner::topic);
    Map<String, PagePlan> byTopic = new LinkedHashMap<>(planner.byTopic());
    choice.coveredBy().forEach((topic, page) -> byTopic.put(topic, planner.ofOwn(page)));
    Links links = new Links(byTopic, planner.byPage(), planner.byPost());
    List<PagePlan> pages = inOrder(planner.all());
    new Addresses(clinic, sink).prove(pages);
    new IdleEntries(clinic, sink).report(byTopic.keySet(), planner.included());
    requireHome(pages, clinic);
    List<PagePlan> explaining =
        choice.explaining().stream().map(id -> expect(byTopic.get(id), id)).distinct().toList();
    List<PagePlan> posts =
        pages.stream()
            .filter(page -> page.kind() == Kind.POST)
            .sorted(
                Comparator.comparing(
                        PagePlan::published, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(PagePlan::url))
            .toList();
    return new SitePlan(
        clinic,
        planner.walk(),
        links,
        pages,
        explaining,
        posts,
        menu(explaining, pages),
        footerMenu(pages),
        redirects(pages, clinic),
        planner.terms(),
        planner.media(),
        booking(clinic, links));
  }

  private static <T> T expect(@Nullable T found, String id) {
    if (found == null) {
      throw new IllegalStateException("chosen but not planned: " + id);
    }
    return found;
  }

  private static List<PagePlan> inOrder(List<PagePlan> pages) {
    List<PagePlan> ordered = new ArrayList<>(pages);
    ordered.sort(Comparator.comparing(page -> page.kind() == Kind.HOME ? 0 : 1));
    return ordered;
  }

  private void requireHome(List<PagePlan> pages, Clinic clinic) {
    if (pages.stream().noneMatch(page -> page.kind() == Kind.HOME)) {
      sink.add(
          (library.topics().values().stream().noneMatch(topic -> topic.kind() == Kind.HOME)
                  ? Diagnostic.error(
                      "plan/no-home",
                      Location.ofFile("content/topics/home.md"),
                      "The library has no home page.",
                      "Add this file with \"kind: home\" in its front matter.")
                  : Diagnostic.error(
                      "plan/no-home",
                      clinic.top(),
                      "The site of \"" + clinic.id() + "\" has no home page.",
                      "Remove \"home\" from \"without:\"."))
              .on(new Place(clinic.id(), "")));
    }
  }

  private static List<MenuItem> menu(List<PagePlan> explaining, List<PagePlan> pages) {
    Set<PagePlan> items = new LinkedHashSet<>(explaining);
    pages.stream()
        .filter(page -> page.page().matter().menu() != null || page.kind() == Kind.CONTACT)
        .filter(page -> !inFooter(page) && page.kind() != Kind.HOME && !page.isNotFound())
        .sorted(Comparator.comparing(page -> page.kind() == Kind.CONTACT ? 1 : 0))
        .forEach(items::add);
    return items.stream().map(SitePlanner::item).toList();
  }

  private static List<MenuItem> footerMenu(List<PagePlan> pages) {
    return pages.stream().filter(SitePlanner::inFooter).map(SitePlanner::item).toList();
  }

  private static boolean inFooter(PagePlan page) {
    return page.kind() == Kind.LEGAL || page.kind() == Kind.GLOSSARY;
  }

  private static MenuItem item(PagePlan page) {
    return new MenuItem(page.page().matter().menuTitle(), page);
  }

  private List<Redirect> redirects(List<PagePlan> pages, Clinic clinic) {
    Map<String, String> taken = new LinkedHashMap<>();
    pages.forEach(page -> taken.put(page.url().value(), page.page().source().path()));
    List<Redirect> redirects = new ArrayList<>();
    for (PagePlan page : pages) {
      for (Located<String> old : page.page().matter().movedFrom()) {
        String path = old.value().replaceFirst("^/", "");
        if (!path.matches("([A-Za-z0-9_][A-Za-z0-9._-]*/)*[A-Za-z0-9_][A-Za-z0-9._-]*\\.html")) {
          sink.add(
              Diagnostic.error(
                      "plan/moved-from",
                      old.where(),
                      "\"" + old.value() + "\" is no address that a page of a site can have.",
                      "Write it as it stood behind the domain: \"old-name.html\".")
                  .about(old.value()));
          continue;
        }
        String before = taken.putIfAbsent(path, page.page().source().path());
        if (before == null) {
          redirects.add(new Redirect(new UrlPath(path), page));
        } else {
          sink.add(
              Diagnostic.error(
                      "plan/moved-from",
                      old.where(),
                      "The old address \"" + path + "\" is taken by " + before + ".",
                      "Remove it from \"moved_from:\".")
                  .about(path)
                  .on(new Place(clinic.id(), path)));
        }
      }
    }
    return redirects;
  }

  private @Nullable String booking(Clinic clinic, Links links) {
    Located<String> booking = clinic.file().booking();
    if (booking == null) {
      return null;
    }
    Destination destination = Destination.of(booking.value());
    if (destination instanceof Destination.Outside && booking.value().startsWith("https://")) {
      return booking.value();
    }
    if (destination instanceof Destination.Content content
        && links.resolve(content) instanceof Links.Target.OnSite found) {
      return found.page().url().value() + (found.id() == null ? "" : "#" + found.id());
    }
    sink.add(
        Diagnostic.error(
                "clinic/booking",
                booking.where(),
                "\"" + booking.value() + "\" leads to no page of this site.",
                "Name a page of this clinic, \"contact.md\", or an address with https://.")
            .about(booking.value())
            .on(new Place(clinic.id(), "")));
    return null;
  }

  /**
   * Which pages a site has.
   *
   * @param topics library topics with a page of their own, in menu order
   * @param rest library pages that come by themselves: home, contact, legal pages…
   * @param explaining ids of the topics in menu order, those included that another page stands for
   * @param coveredBy the clinic's page that stands in for a topic
   */
  private record Choice(
      List<ResolvedPage> topics,
      List<Topic> pages,
      List<Topic> posts,
      List<ResolvedPage> rest,
      List<String> explaining,
      Map<String, Topic> coveredBy) {

    static Choice of(Clinic clinic, Map<String, ResolvedPage> resolved, Library library) {
      Map<String, Topic> coveredBy = new LinkedHashMap<>();
      Stream.concat(clinic.pages().stream(), clinic.posts().stream())
          .forEach(
              page ->
                  page.matter().covers().stream()
                      .filter(topic -> resolved.containsKey(topic.value()))
                      .forEach(topic -> coveredBy.putIfAbsent(topic.value(), page)));
      // What a clinic wrote itself to stand in for topics comes first, unless it says where.
      Set<String> explaining = new LinkedHashSet<>();
      List<String> listed = clinic.file().topics().stream().map(Located::value).toList();
      coveredBy.keySet().stream().filter(id -> !listed.contains(id)).forEach(explaining::add);
      explaining.addAll(listed);
      explaining.removeIf(
          id -> {
            ResolvedPage topic = resolved.get(id);
            return topic == null || (topic.matter().kind() == Kind.PROCEDURE && !clinic.offers(id));
          });
      List<ResolvedPage> topics =
          explaining.stream()
              .filter(id -> !coveredBy.containsKey(id))
              .map(id -> expect(resolved.get(id), id))
              .toList();
      Set<String> without = new TreeSet<>();
      clinic.file().without().forEach(left -> without.add(left.value()));
      List<ResolvedPage> rest = new ArrayList<>();
      for (ResolvedPage topic : resolved.values()) {
        boolean wanted =
            topic.matter().kind().comesByItself()
                && !without.contains(topic.id())
                && !explaining.contains(topic.id())
                && !coveredBy.containsKey(topic.id())
                && !(topic.matter().kind() == Kind.NEWS && clinic.posts().isEmpty())
                && !(topic.matter().kind() == Kind.GLOSSARY && library.glossary().isEmpty());
        if (wanted) {
          rest.add(topic);
        }
      }
      return new Choice(
          topics, clinic.pages(), clinic.posts(), rest, List.copyOf(explaining), coveredBy);
    }
  }
}
