package dev.lamina.template;

import dev.lamina.content.Kind;
import dev.lamina.content.Layout;
import dev.lamina.content.PageMatter;
import dev.lamina.content.Person;
import dev.lamina.content.Reference;
import dev.lamina.content.WorkspaceFile.Spot;
import dev.lamina.fill.Filled;
import dev.lamina.fill.FilledPage;
import dev.lamina.fill.FilledPage.FilledSection;
import dev.lamina.fill.FilledPage.Source;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import dev.lamina.template.PageView.CardView;
import dev.lamina.template.PageView.LinkView;
import dev.lamina.template.PageView.NoticeView;
import dev.lamina.template.PageView.PersonView;
import dev.lamina.template.PageView.SectionView;
import dev.lamina.template.PageView.SourceView;
import dev.lamina.template.PageView.TocEntry;
import dev.lamina.template.SiteView.TopicView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes what templates see of a page, and keeps what their slots stand for. */
final class PageViews {
  /** What readers need not see of an address. */
  private static final Pattern NOT_SHOWN = Pattern.compile("^https?://(www\\.)?|/$");

  private static final int RELATED = 3;

  private final SitePlan site;
  private final SiteView siteView;

  PageViews(SitePlan site, SiteView siteView) {
    this.site = site;
    this.siteView = siteView;
  }

  /**
   * A page as templates see it.
   *
   * @param fills what the slots stand for, by number
   * @param foot the notices at the page's foot, which the frame prints
   * @param footFills what their slots stand for
   */
  record Viewed(PageView view, List<Filled> fills, List<NoticeView> foot, List<Filled> footFills) {}

  Viewed view(FilledPage page) {
    PagePlan plan = page.plan();
    PageMatter matter = plan.page().matter();
    List<Filled> fills = new ArrayList<>();
    Object intro = page.intro().isEmpty() ? "" : slot(page.intro(), fills);
    List<SectionView> sections = new ArrayList<>();
    List<TocEntry> toc = new ArrayList<>();
    boolean asks = plan.layout() == Layout.QA_ARTICLE;
    for (FilledSection section : page.sections()) {
      String question = section.question();
      String entry = asks && question != null ? question : section.title();
      boolean printed = matter.isPrinted(section.role(), section.locked());
      sections.add(section(section, printed, fills));
      toc.add(new TocEntry(section.id(), entry, printed));
    }
    List<NoticeView> start = new ArrayList<>();
    List<NoticeView> end = new ArrayList<>();
    List<NoticeView> foot = new ArrayList<>();
    List<Filled> footFills = new ArrayList<>();
    notices(page, fills, start, end, foot, footFills);
    PageView view =
        new PageView(
            page.title(),
            plan.kind().word(),
            plan.layout() == null ? null : plan.layout().word(),
            page.summary(),
            plan.url().value(),
            plan.root(),
            page.summary(),
            intro,
            sections,
            toc,
            plan.ids().firstOf("risks").orElse(null),
            start,
            end,
            page.sources().stream().map(PageViews::source).toList(),
            person(matter.author()),
            person(matter.reviewer()),
            DateView.of(matter.reviewed() == null ? null : matter.reviewed().value()),
            DateView.of(matter.reviewDue() == null ? null : matter.reviewDue().value()),
            DateView.of(plan.published()),
            matter.alsoCalled(),
            breadcrumbs(plan),
            related(plan),
            matter.contested());
    return new Viewed(view, fills, foot, footFills);
  }

  private static void notices(
      FilledPage page,
      List<Filled> fills,
      List<NoticeView> start,
      List<NoticeView> end,
      List<NoticeView> foot,
      List<Filled> footFills) {
    List<PagePlan.PlacedNotice> placed = page.plan().notices();
    for (int i = 0; i < placed.size(); i++) {
      PagePlan.PlacedNotice notice = placed.get(i);
      boolean atFoot = notice.spot() == Spot.FOOT;
      Slot body = slot(page.notices().get(i), atFoot ? footFills : fills);
      String title = or(notice.snippet().title());
      NoticeView view = new NoticeView(notice.snippet().id(), title, body);
      switch (notice.spot()) {
        case START -> start.add(view);
        case END -> end.add(view);
        case FOOT -> foot.add(view);
      }
    }
  }

  private static Slot slot(Filled text, List<Filled> fills) {
    fills.add(text);
    return Slot.numbered(fills.size() - 1);
  }

  private static SectionView section(FilledSection section, boolean printed, List<Filled> fills) {
    Slot heading = slot(section.heading(), fills);
    String question = section.question();
    return new SectionView(
        section.id(),
        heading,
        question == null ? heading : question,
        slot(section.body(), fills),
        section.role(),
        section.locked(),
        printed);
  }

  private static SourceView source(Source source) {
    Reference reference = source.reference();
    String link = reference.link();
    String shown = NOT_SHOWN.matcher(link).replaceAll("");
    return new SourceView(
        source.number(),
        source.id(),
        reference.title(),
        reference.publisher(),
        String.valueOf(reference.year()),
        link,
        shown,
        DateView.of(reference.checked()));
  }

  private static @Nullable PersonView person(@Nullable Person person) {
    return person == null
        ? null
        : new PersonView(person.name(), or(person.credentials()), or(person.role()));
  }

  private static String or(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  /** Home is above every page but itself, and the list of posts above a post. */
  private List<LinkView> breadcrumbs(PagePlan plan) {
    List<LinkView> above = new ArrayList<>();
    if (plan.kind() == Kind.HOME || plan.isNotFound()) {
      return above;
    }
    above.add(new LinkView("Home", siteView.home()));
    if (plan.kind() == Kind.POST) {
      site.pages().stream()
          .filter(page -> page.kind() == Kind.NEWS)
          .findFirst()
          .ifPresent(
              news ->
                  above.add(new LinkView(news.page().matter().menuTitle(), news.url().value())));
    }
    return above;
  }

  /** The pages that come next in the site's own order, from the last back to the first. */
  private List<CardView> related(PagePlan plan) {
    List<TopicView> topics = siteView.topics();
    if (!plan.kind().isEducation() || topics.isEmpty()) {
      return List.of();
    }
    int here = site.topics().indexOf(plan);
    List<CardView> cards = new ArrayList<>();
    for (int i = 1; i <= topics.size() && cards.size() < RELATED; i++) {
      TopicView next = topics.get((here + i) % topics.size());
      if (!next.href().equals(plan.url().value())) {
        cards.add(new CardView(next.title(), next.href(), next.summary()));
      }
    }
    return cards;
  }
}
