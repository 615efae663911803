package dev.lamina.explain;

import dev.lamina.brand.ThemeFiles;
import dev.lamina.brand.ThemePlace;
import dev.lamina.compose.Origin;
import dev.lamina.compose.ResolvedPage;
import dev.lamina.compose.ResolvedSection;
import dev.lamina.content.Clinic;
import dev.lamina.content.Kind;
import dev.lamina.content.Layout;
import dev.lamina.content.Library;
import dev.lamina.content.Section;
import dev.lamina.content.SectionChange;
import dev.lamina.content.SectionChange.Mode;
import dev.lamina.content.TopicOverride;
import dev.lamina.content.WorkspaceFile;
import dev.lamina.diagnostic.Location;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import dev.lamina.source.SourceTree;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of every part of a page which file won and which lost. */
public final class Explainer {
  private final SourceTree tree;
  private final Library library;
  private final SitePlan site;
  private final PagePlan plan;
  private final ResolvedPage page;
  private final Clinic clinic;
  private final ClinicLines lines;
  private final PageText text;

  /** For one page of one clinic's site. */
  public Explainer(SourceTree tree, Library library, SitePlan site, PagePlan plan) {
    this.tree = tree;
    this.library = library;
    this.site = site;
    this.plan = plan;
    this.page = plan.page();
    this.clinic = site.clinic();
    this.lines = new ClinicLines(clinic, tree);
    this.text = new PageText(site, plan);
  }

  /** {@code file:line}, which editors open. */
  static String line(Location where) {
    return where.line() == 0 ? where.file() : where.file() + ":" + where.line();
  }

  /** The whole account, ready to print. */
  public String text() {
    Rows sections = sections();
    Rows notices = notices();
    return Stream.of(head(), sections, notices, values(), links(), pictures(), templates())
        .filter(rows -> !rows.isEmpty())
        .map(Rows::toString)
        .collect(Collectors.joining("\n"));
  }

  private Rows head() {
    Rows rows = new Rows(plan.url() + " of " + clinic.id() + ": " + page.matter().title());
    TopicOverride override = page.override();
    String source = page.source().path();
    rows.row("made of", source + (override == null ? "" : ", changed by " + override.path()));
    TopicOverride.Matter own = override == null ? null : override.matter();
    rows.row("title", winner("title"));
    if (page.matter().menu() != null) {
      rows.row("menu", winner("menu"));
    }
    if (page.matter().summary() != null) {
      rows.row("summary", winner("summary"));
    }
    if (!page.intro().isEmpty()) {
      boolean ownIntro = override != null && !override.intro().isEmpty();
      boolean lost = ownIntro && !page.source().intro().isEmpty();
      rows.row("intro", ownIntro ? own(lost) : source);
      Set<String> told = override == null ? Set.of(source) : Set.of(source, override.path());
      text.files.forEach(
          (file, where) -> {
            if (!told.contains(file)) {
              rows.row("", "includes " + line(where));
            }
          });
    }
    Layout layout = plan.layout();
    if (layout != null) {
      rows.row("layout", layout.word() + ", from " + layoutFrom(own));
    }
    page.matter().covers().forEach(c -> rows.row("stands in", "for the topic " + c.value()));
    site.redirects().stream()
        .filter(redirect -> redirect.to().equals(plan))
        .forEach(redirect -> rows.row("moved from", redirect.from().value()));
    return rows;
  }

  private String winner(String key) {
    String winner = line(page.at(key));
    TopicOverride override = page.override();
    boolean sharedLost =
        override != null
            && override.keys().containsKey(key)
            && page.source().keys().containsKey(key);
    return sharedLost ? winner + " over " + line(page.source().at(key)) : winner;
  }

  /** The clinic's file, and the shared one if it had something to lose. */
  private String own(boolean sharedLost) {
    TopicOverride override = page.override();
    String path = override == null ? page.source().path() : override.path();
    return sharedLost ? path + " over " + page.source().path() : path;
  }

  private String layoutFrom(TopicOverride.@Nullable Matter own) {
    if (own != null && own.layout() != null) {
      return own(false);
    }
    if (page.source().matter().layout() != null) {
      return page.source().path();
    }
    return plan.kind() == Kind.POST ? "the program: posts have it" : lines.of("layout");
  }

  /** In the order of the page; what is hidden stands where it would have been. */
  private Rows sections() {
    Rows rows = new Rows("Sections");
    List<SectionChange> hidden = new ArrayList<>(page.hidden());
    List<String> order = page.source().sections().stream().map(Section::id).toList();
    for (ResolvedSection section : page.sections()) {
      int at = order.indexOf(section.id());
      for (Iterator<SectionChange> left = hidden.iterator(); left.hasNext(); ) {
        SectionChange change = left.next();
        if (at >= 0 && order.indexOf(change.sectionId()) < at) {
          hide(change, rows);
          left.remove();
        }
      }
      section(section, rows);
    }
    hidden.forEach(change -> hide(change, rows));
    return rows;
  }

  private void section(ResolvedSection section, Rows rows) {
    text.section(section);
    String id = section.id() + (section.section().locked() ? " (locked)" : "");
    String shared = page.source().section(section.id()).map(s -> line(s.where())).orElse("");
    Set<String> told = new LinkedHashSet<>();
    Origin origin = section.origin();
    if (origin instanceof Origin.Replaced replaced) {
      rows.row(id, "replaced", line(replaced.by().where()) + " over " + shared);
      told.add(replaced.by().where().file());
    } else if (origin instanceof Origin.Extended extended) {
      String own = line(extended.by().where());
      boolean before = extended.by().mode() == Mode.BEFORE;
      rows.row(
          id,
          before ? "before" : "after",
          before ? own + ", then " + shared : shared + ", then " + own);
      told.add(extended.by().where().file());
      told.add(page.source().path());
    } else if (origin instanceof Origin.Added added) {
      rows.row(id, "added", line(added.by().where()));
      told.add(added.by().where().file());
    } else {
      boolean library = page.source().path().startsWith("content/topics/");
      rows.row(id, library ? "shared" : "own", line(section.section().where()));
      told.add(page.source().path());
    }
    text.files.forEach(
        (file, where) -> {
          if (!told.contains(file)) {
            rows.row("", "includes", line(where));
          }
        });
  }

  private void hide(SectionChange change, Rows rows) {
    String shared =
        page.source().section(change.sectionId()).map(s -> line(s.where())).orElse("nothing");
    rows.row(change.sectionId(), "hidden", line(change.where()) + " over " + shared);
  }

  private Rows notices() {
    Rows rows = new Rows("Notices");
    for (PagePlan.PlacedNotice notice : plan.notices()) {
      text.notice(notice);
      String asked =
          library.workspace().notices().stream()
              .map(WorkspaceFile.Notice::snippet)
              .filter(snippet -> snippet.value().equals(notice.snippet().id()))
              .map(snippet -> " (asked for in " + line(snippet.where()) + ")")
              .findFirst()
              .orElse("");
      String spot = notice.spot().name().toLowerCase(Locale.ROOT);
      rows.row(notice.snippet().id(), spot, notice.snippet().path() + asked);
    }
    return rows;
  }

  private Rows values() {
    Rows rows = new Rows("Values");
    for (String value : text.values) {
      String shown = clinic.values().get(value.replaceFirst("^clinic\\.", ""));
      if (shown == null) {
        rows.row(value, "missing", "not in " + clinic.path());
      } else {
        rows.row(value, shown, lines.ofValue(value));
      }
    }
    return rows;
  }

  private Rows links() {
    Rows rows = new Rows("Links");
    text.links.forEach((written, target) -> rows.row(written, target));
    return rows;
  }

  private Rows pictures() {
    Rows rows = new Rows("Pictures and files");
    for (String name : text.media) {
      String places =
          Stream.concat(clinic.media().stream(), library.media().stream())
              .filter(path -> path.endsWith("/media/" + name))
              .collect(Collectors.joining(" over "));
      rows.row(name, places.isEmpty() ? "missing" : places);
    }
    return rows;
  }

  /** The page's own templates, and all others that the brand brings. */
  private Rows templates() {
    String brand = clinic.file().brand().value();
    String folder = "templates/" + brand + "/";
    ThemeFiles theme = new ThemeFiles(tree, brand);
    Set<String> names = new LinkedHashSet<>(List.of("frame.ftlh", plan.template()));
    tree.filesBelow("templates/" + brand).stream()
        .filter(path -> path.startsWith(folder + "blocks/"))
        .forEach(path -> names.add(path.substring(folder.length())));
    Rows rows = new Rows("Templates");
    for (String name : names) {
      List<String> found = theme.found(name).stream().map(ThemePlace::shownAs).toList();
      rows.row(name, found.isEmpty() ? "missing" : String.join(" over ", found));
    }
    return rows;
  }
}
