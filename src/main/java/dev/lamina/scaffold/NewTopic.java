package dev.lamina.scaffold;

import dev.lamina.content.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A topic of the shared library, ready to be written. */
public final class NewTopic {
  /** The kinds a library has several of. */
  public static final List<Kind> KINDS =
      List.of(Kind.CONDITION, Kind.PROCEDURE, Kind.TEST, Kind.GUIDE, Kind.LEGAL);

  private NewTopic() {}

  /** Where the topic stands. */
  public static String path(String id) {
    return "content/topics/" + id + ".md";
  }

  /**
   * The topic's file.
   *
   * @param title null for one made from the id
   * @param reviewer null when nobody has checked it yet
   */
  public static Draft draft(
      String id, Kind kind, @Nullable String title, @Nullable Reviewer reviewer, LocalDate today) {
    Map<String, String> words = Blank.days(today);
    String named = title == null ? Words.title(id) : title;
    words.put("title", Words.yaml(named));
    words.put("kind", kind.word());
    words.put("summary", Words.yaml(Words.summary(named)));
    words.put("review", Reviewer.lines(reviewer, words));
    words.put("front", Blank.fill("new/front.md", words));
    String blank =
        switch (kind) {
          case CONDITION, PROCEDURE, LEGAL -> kind.word();
          default -> "topic";
        };
    String show =
        switch (kind) {
          case PROCEDURE -> "add it to \"offers:\" and \"topics:\" in a clinic.yaml";
          case LEGAL -> "nothing, it comes by itself; \"without:\" in a clinic.yaml leaves it out";
          default -> "add it to \"topics:\" in a clinic.yaml";
        };
    String review = reviewer == null && kind.isEducation() ? " and have a clinician check it" : "";
    return new Draft(
        Map.of(path(id), Blank.fill("new/" + blank + ".md", words)),
        "write its text" + review + ". To show it: " + show + ".");
  }
}
