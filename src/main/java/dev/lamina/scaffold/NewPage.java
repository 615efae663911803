package dev.lamina.scaffold;

import dev.lamina.content.Clinic;
import dev.lamina.content.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page or post that only one clinic has, ready to be written. */
public final class NewPage {
  /** What a clinic's own page can be. */
  public static final List<Kind> KINDS = List.of(Kind.PAGE, Kind.ABOUT, Kind.LEGAL, Kind.POST);

  private NewPage() {}

  /** Where the page stands: posts begin with their day. */
  public static String path(String clinic, String id, Kind kind, LocalDate today) {
    String folder = "content/clinics/" + clinic + "/";
    return kind == Kind.POST
        ? folder + "posts/" + today + "-" + id + ".md"
        : folder + "pages/" + id + ".md";
  }

  /**
   * The page's file.
   *
   * @param title null for one made from the id
   * @param reviewer null when nobody has checked it yet, and for pages that need no check
   */
  public static Draft draft(
      Clinic clinic,
      String id,
      Kind kind,
      @Nullable String title,
      @Nullable Reviewer reviewer,
      LocalDate today) {
    Map<String, String> words = Blank.days(today);
    String named = title == null ? Words.title(id) : title;
    words.put("title", Words.yaml(named));
    words.put("kind", kind.word());
    words.put("summary", Words.yaml(Words.summary(named)));
    words.put("review", Reviewer.lines(reviewer, words));
    words.put("author", Words.yaml("The team of " + clinic.file().shortName()));
    String review = reviewer == null && kind.isEducation() ? " and have a clinician check it" : "";
    String blank = kind == Kind.POST ? "new/post.md" : "new/page.md";
    return new Draft(
        Map.of(path(clinic.id(), id, kind, today), Blank.fill(blank, words)),
        "write its text"
            + review
            + ". It becomes a page of "
            + clinic.id()
            + " with the next \"lamina build\".");
  }
}
