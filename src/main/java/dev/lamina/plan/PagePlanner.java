package dev.lamina.plan;

import dev.lamina.compose.Composer;
import dev.lamina.compose.ResolvedPage;
import dev.lamina.content.Clinic;
import dev.lamina.content.Kind;
import dev.lamina.content.Layout;
import dev.lamina.content.Library;
import dev.lamina.content.PageMatter;
import dev.lamina.content.Snippet;
import dev.lamina.content.Topic;
import dev.lamina.content.WorkspaceFile.Condition;
import dev.lamina.content.WorkspaceFile.Notice;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.plan.PagePlan.PlacedNotice;
import dev.lamina.source.Located;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives each chosen page its address, the ids of its headings and the notices it must carry. */
final class PagePlanner {
  private static final int MOST_PARTS = 4_000;
  private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(.+)");

  private final Library library;
  private final Clinic clinic;
  private final TextWalk walk;
  private final DiagnosticSink sink;
  private final Map<String, PagePlan> byTopic = new LinkedHashMap<>();
  private final Map<String, PagePlan> byPage = new LinkedHashMap<>();
  private final Map<String, PagePlan> byPost = new LinkedHashMap<>();
  private final List<PagePlan> all = new ArrayList<>();
  private final Set<String> terms = new TreeSet<>();
  private final Set<String> media = new TreeSet<>();
  private final Set<String> included = new TreeSet<>();

  PagePlanner(Library library, Clinic clinic, TextWalk walk, DiagnosticSink sink) {
    this.library = library;
    this.clinic = clinic;
    this.walk = walk;
    this.sink = sink;
  }

  void topic(ResolvedPage topic) {
    byTopic.put(topic.id(), add(topic, address(topic), topic.matter().published()));
  }

  void page(Topic page) {
    ResolvedPage written = Composer.asWritten(page);
    byPage.put(page.id(), add(written, address(written), page.matter().published()));
  }

  /** A post: the day in its file's name is the day it was published. */
  void post(Topic post) {
    Matcher dated = DATED.matcher(post.id());
    LocalDate day = dated.matches() ? day(dated.group(1)) : null;
    String name = dated.matches() ? dated.group(2) : post.id();
    LocalDate published = post.matter().published();
    if (day == null) {
      String named = "Begin it with the day, as in \"2026-05-04-" + UrlPath.slug(name) + ".md\".";
      sink.add(
          Diagnostic.error(
              "content/post-date",
              post.file(),
              dated.matches()
                  ? "The day \"" + dated.group(1) + "\" in the post's file name does not exist."
                  : "The post's file name does not begin with a day.",
              named));
    } else if (published != null && !published.equals(day)) {
      sink.add(
          Diagnostic.error(
              "content/post-date",
              post.at("published"),
              "The post was published on \""
                  + published
                  + "\", but its file name says "
                  + day
                  + ".",
              "Remove \"published:\": the file's name says it."));
    }
    UrlPath url = UrlPath.page("news/", name);
    byPost.put(post.id(), add(Composer.asWritten(post), url, published == null ? day : published));
  }

  /** The plan of a page or post that the clinic wrote itself. */
  PagePlan ofOwn(Topic written) {
    return all.stream()
        .filter(plan -> plan.page().source().path().equals(written.path()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not planned: " + written.path()));
  }

  TextWalk walk() {
    return walk;
  }

  Map<String, PagePlan> byTopic() {
    return byTopic;
  }

  Map<String, PagePlan> byPage() {
    return byPage;
  }

  Map<String, PagePlan> byPost() {
    return byPost;
  }

  List<PagePlan> all() {
    return all;
  }

  Set<String> terms() {
    return terms;
  }

  Set<String> included() {
    return included;
  }

  Set<String> media() {
    return media;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static UrlPath address(ResolvedPage page) {
    return switch (page.matter().kind()) {
      case HOME -> new UrlPath("index.html");
      case NEWS -> new UrlPath("news/index.html");
      case SEARCH -> new UrlPath("search.html");
      case NOT_FOUND -> new UrlPath("404.html");
      default -> UrlPath.page("", page.id());
    };
  }

  private PagePlan add(ResolvedPage page, UrlPath url, @Nullable LocalDate published) {
    String domain = clinic.file().domain().value();
    PageScan scan = new PageScan(walk, library.references(), domain, sink);
    scan.linksOut = booksElsewhere(domain);
    scan.page(page);
    List<PlacedNotice> notices = notices(page.matter().kind(), scan);
    refuseTooMany(page, notices.size());
    new LeafletCheck(library, walk, sink).check(page);
    terms.addAll(scan.terms);
    media.addAll(scan.media);
    included.addAll(scan.included);
    PagePlan plan =
        new PagePlan(url, page, layout(page.matter()), scan.ids.build(), notices, published);
    all.add(plan);
    return plan;
  }

  /** Templates may put the button that leads to another site on any page. */
  private boolean booksElsewhere(String ownDomain) {
    Located<String> booking = clinic.file().booking();
    return booking != null
        && booking.value().startsWith("https://")
        && !booking.value().startsWith("https://" + ownDomain);
  }

  /** Nobody reads that much on one page, and later stages count on an end. */
  private void refuseTooMany(ResolvedPage page, int notices) {
    int parts = page.sections().size() + notices;
    if (parts > MOST_PARTS) {
      sink.add(
          Diagnostic.error(
              "plan/too-long",
              page.source().file(),
              "The page has " + parts + " sections and notices, more than " + MOST_PARTS + ".",
              "Divide it into several pages."));
    }
  }

  /** Those of the workspace's notices that hold for this page. */
  private List<PlacedNotice> notices(Kind kind, PageScan scan) {
    List<PlacedNotice> placed = new ArrayList<>();
    List<PlacedNotice> outward = new ArrayList<>();
    for (Notice notice : library.workspace().notices()) {
      Snippet snippet = library.snippets().get(notice.snippet().value());
      boolean meant =
          notice.on().stream()
              .anyMatch(on -> on.value().equals("all") || on.value().equals(kind.word()));
      if (snippet == null || !meant) {
        continue;
      }
      PlacedNotice here = new PlacedNotice(snippet, notice.place());
      placed.add(here);
      if (notice.when() == Condition.EXTERNAL_LINKS) {
        outward.add(here);
      } else {
        scan.text(snippet.body(), here.owner());
      }
    }
    // Another notice may hold the link that makes this one necessary.
    if (scan.linksOut) {
      outward.forEach(notice -> scan.text(notice.snippet().body(), notice.owner()));
    } else {
      placed.removeAll(outward);
    }
    return placed;
  }

  private @Nullable Layout layout(PageMatter matter) {
    if (matter.layout() != null) {
      return matter.layout();
    }
    if (matter.kind() == Kind.POST) {
      return Layout.BLOG_POST;
    }
    return matter.kind().isEducation() ? clinic.file().layout() : null;
  }
}
