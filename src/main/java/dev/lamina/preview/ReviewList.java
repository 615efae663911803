package dev.lamina.preview;

import dev.lamina.content.Clinic;
import dev.lamina.content.Library;
import dev.lamina.content.PageMatter;
import dev.lamina.content.PracticeValue;
import dev.lamina.content.Topic;
import dev.lamina.diagnostic.Location;
import dev.lamina.source.Located;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has to be checked again soon, and what nobody has finished yet. */
final class ReviewList {
  private static final int DUE_DAYS = 90;
  private static final int SHOWN = 100;

  private final Library library;
  private final Desk desk;

  ReviewList(Library library, Desk desk) {
    this.library = library;
    this.desk = desk;
  }

  /**
   * Something to do.
   *
   * @param day until when; the first day of all when there is none
   * @param clinic empty for a shared page
   * @param what why it is in the list
   */
  private record Task(
      LocalDate day, String page, String title, String clinic, String what, Location where) {}

  /** Appends pages whose review is due or soon will be. */
  void due(StringBuilder out) {
    List<Task> due = new ArrayList<>();
    library.topics().values().forEach(topic -> due(topic, "", due));
    for (Clinic clinic : library.clinics()) {
      clinic.pages().forEach(page -> due(page, clinic.id(), due));
      clinic.posts().forEach(post -> due(post, clinic.id(), due));
    }
    section(
        "due", "Due for review", "Nothing until " + desk.day().plusDays(DUE_DAYS) + ".", due, out);
  }

  private void due(Topic page, String clinic, List<Task> due) {
    Located<LocalDate> day = page.matter().reviewDue();
    if (day != null && day.value().isBefore(desk.day().plusDays(DUE_DAYS))) {
      String when = (day.value().isBefore(desk.day()) ? "overdue since " : "due ") + day.value();
      due.add(task(page, clinic, day.value(), when, day.where()));
    }
  }

  private static Task task(Topic page, String clinic, LocalDate day, String what, Location where) {
    return new Task(day, page.id(), page.matter().title(), clinic, what, where);
  }

  /** Appends pages and facts that are still drafts. */
  void drafts(StringBuilder out) {
    List<Task> drafts = new ArrayList<>();
    library.topics().values().forEach(topic -> draft(topic, "", drafts));
    for (Clinic clinic : library.clinics()) {
      clinic.pages().forEach(page -> draft(page, clinic.id(), drafts));
      clinic.posts().forEach(post -> draft(post, clinic.id(), drafts));
      clinic.file().values().forEach((key, value) -> blank(clinic, key, value, drafts));
    }
    section(
        "drafts",
        "Drafts",
        "None: every page has been reviewed, every fact filled in.",
        drafts,
        out);
  }

  private void draft(Topic page, String clinic, List<Task> drafts) {
    PageMatter matter = page.matter();
    LocalDate published = matter.published();
    if (published != null && published.isAfter(desk.day())) {
      drafts.add(task(page, clinic, published, "dated " + published, page.at("published")));
    } else if (page.kind().isEducation() && matter.reviewed() == null) {
      drafts.add(task(page, clinic, LocalDate.MIN, "not reviewed yet", page.top()));
    } else if (page.kind().isEducation() && matter.reviewer() == null) {
      drafts.add(task(page, clinic, LocalDate.MIN, "has no reviewer", page.top()));
    }
  }

  /** What stands in brackets is there to be filled in. */
  private static void blank(Clinic clinic, String key, PracticeValue value, List<Task> drafts) {
    String words = value.value().value();
    if (words.startsWith("[") && words.endsWith("]")) {
      Location where = value.value().where();
      drafts.add(
          new Task(
              LocalDate.MIN,
              "home",
              key + " of " + clinic.file().name(),
              clinic.id(),
              "to fill in",
              where));
    }
  }

  private void section(
      String id, String heading, String none, List<Task> tasks, StringBuilder out) {
    tasks.sort(Comparator.comparing(Task::day).thenComparing(Task::title));
    out.append("<section aria-labelledby=\"").append(id).append("\"><h2 id=\"").append(id);
    out.append("\">").append(heading).append("</h2>\n");
    if (tasks.isEmpty()) {
      out.append("<p class=\"quiet\">").append(none).append("</p></section>\n");
      return;
    }
    out.append("<ul class=\"tasks\">\n");
    for (Task task : tasks.stream().limit(SHOWN).toList()) {
      out.append("<li>");
      Workbench.link(task.page(), task.clinic(), task.title(), out);
      boolean over = task.what().startsWith("overdue");
      out.append(over ? " <b class=\"over\">" : " <b>").append(task.what()).append("</b> ");
      out.append(desk.place(task.where())).append("</li>\n");
    }
    out.append("</ul>\n");
    if (tasks.size() > SHOWN) {
      out.append("<p>and ")
          .append(Html.counted(tasks.size() - SHOWN, "more page"))
          .append("</p>\n");
    }
    out.append("</section>\n");
  }
}
