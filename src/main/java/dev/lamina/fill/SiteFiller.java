package dev.lamina.fill;

import dev.lamina.asset.Media;
import dev.lamina.compose.ResolvedPage;
import dev.lamina.compose.ResolvedSection;
import dev.lamina.content.Library;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Place;
import dev.lamina.fill.FilledPage.FilledSection;
import dev.lamina.markdown.Fragment;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import dev.lamina.source.Located;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Fills the pages of one site. Serves any number of threads. */
public final class SiteFiller {
  final SitePlan site;
  final Library library;
  final Media media;
  final DiagnosticSink sink;
  final Values values;
  final @Nullable PagePlan glossary;

  /** What addresses outside of the site become, as they are written: few, and on many pages. */
  final Map<String, String> outside = new ConcurrentHashMap<>();

  /**
   * @param media the pictures and documents of the clinic
   */
  public SiteFiller(SitePlan site, Library library, Media media, DiagnosticSink sink) {
    this.site = site;
    this.library = library;
    this.media = media;
    this.sink = sink;
    this.values = new Values(site.clinic(), library, sink);
    this.glossary = site.glossary().orElse(null);
  }

  /** The page with everything in its place. What is wrong in it goes to the sink. */
  public FilledPage fill(PagePlan plan) {
    ResolvedPage page = plan.page();
    Place place = new Place(site.clinic().id(), plan.url().value());
    PageFiller filler = new PageFiller(this, plan, place);
    String title = values.text(page.matter().title(), page.at("title"), place);
    String summary = page.matter().summary();
    Filled intro = filler.fill(page.intro(), page.id());
    List<FilledSection> sections = new ArrayList<>();
    for (ResolvedSection section : page.sections()) {
      sections.add(section(section, plan, filler, place));
    }
    List<Filled> notices = new ArrayList<>();
    for (PagePlan.PlacedNotice notice : plan.notices()) {
      notices.add(filler.fill(notice.snippet().body(), notice.owner()));
    }
    return new FilledPage(
        plan,
        title,
        summary == null ? "" : values.text(summary, page.at("summary"), place),
        intro,
        sections,
        notices,
        filler.sources());
  }

  /** A text of the front matter as this clinic shows it. */
  public String text(String withBraces, PagePlan page) {
    Place place = new Place(site.clinic().id(), page.url().value());
    return values.text(withBraces, page.page().source().top(), place);
  }

  /** What a page's front matter says, as this clinic shows it, and where it stands. */
  public Map<String, Location> stated(PagePlan page) {
    Map<String, Location> stated = new HashMap<>();
    stated.put(text(page.page().matter().title(), page), page.page().at("title"));
    String summary = page.page().matter().summary();
    if (summary != null) {
      stated.put(text(summary, page), page.page().at("summary"));
    }
    for (ResolvedSection section : page.page().sections()) {
      Located<String> question = section.question();
      if (question != null) {
        stated.put(text(question.value(), page), question.where());
      }
    }
    Located<LocalDate> due = page.page().matter().reviewDue();
    if (due != null) {
      stated.put(due.value().toString(), due.where());
    }
    return stated;
  }

  private FilledSection section(
      ResolvedSection section, PagePlan plan, PageFiller filler, Place place) {
    String owner = section.topicId();
    Location where = section.section().where();
    String id = plan.ids().find(owner, section.id());
    Located<String> question = section.question();
    Filled heading = filler.heading(section.section().heading(), owner, where);
    for (Fragment body : section.bodies()) {
      filler.append(body, owner);
    }
    return new FilledSection(
        id == null ? section.id() : id,
        section.id(),
        values.text(section.section().title(), where, place),
        heading,
        question == null ? null : values.text(question.value(), question.where(), place),
        filler.take(),
        section.section().locked());
  }
}
