package dev.lamina.preview;

import dev.lamina.content.Clinic;
import dev.lamina.content.Library;
import dev.lamina.content.Section;
import dev.lamina.content.SectionChange;
import dev.lamina.content.Topic;
import dev.lamina.content.TopicOverride;
import dev.lamina.markdown.Fragment;
import dev.lamina.markdown.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds words in titles and texts of all content, the shared and the clinics' own. */
final class Search {
  private static final int MOST = 60;
  private static final int BEFORE = 60;
  private static final int AFTER = 110;

  /**
   * A file in which all words stand.
   *
   * @param page its id
   * @param clinic whose it is; empty for the shared library
   * @param before the text in front of the first match
   * @param match empty when only the title matches
   */
  record Hit(
      String page,
      String clinic,
      String path,
      String title,
      String before,
      String match,
      String after) {}

  private final List<String> words;
  private final List<Hit> inTitle = new ArrayList<>();
  private final List<Hit> inText = new ArrayList<>();

  private Search(String query) {
    this.words =
        Stream.of(query.toLowerCase(Locale.ROOT).split("\\s+", -1))
            .filter(w -> !w.isEmpty())
            .toList();
  }

  /** What holds all words of a query, titles first. */
  static List<Hit> run(Library library, String query) {
    Search search = new Search(query);
    if (search.words.isEmpty()) {
      return List.of();
    }
    library.topics().values().forEach(topic -> search.page(topic, ""));
    for (Clinic clinic : library.clinics()) {
      clinic.pages().forEach(page -> search.page(page, clinic.id()));
      clinic.posts().forEach(post -> search.page(post, clinic.id()));
      for (TopicOverride override : clinic.overrides().values()) {
        Topic topic = library.topics().get(override.topicId());
        search.override(override, topic, clinic.id());
      }
    }
    return Stream.concat(search.inTitle.stream(), search.inText.stream()).limit(MOST).toList();
  }

  private void page(Topic page, String clinic) {
    StringBuilder text = new StringBuilder();
    String summary = page.matter().summary();
    text.append(summary == null ? "" : summary).append(' ');
    add(page.intro(), text);
    page.sections().forEach(section -> add(section, text));
    file(page.id(), clinic, page.path(), page.matter().title(), text.toString());
  }

  private void override(TopicOverride override, @Nullable Topic topic, String clinic) {
    StringBuilder text = new StringBuilder();
    add(override.intro(), text);
    override.changes().stream().map(SectionChange::section).forEach(section -> add(section, text));
    String own = override.matter().title();
    String title = own != null ? own : topic == null ? override.topicId() : topic.matter().title();
    file(override.topicId(), clinic, override.path(), title, text.toString());
  }

  private static void add(@Nullable Section section, StringBuilder text) {
    if (section != null) {
      text.append(section.title()).append(". ");
      add(section.body(), text);
    }
  }

  private static void add(Fragment fragment, StringBuilder text) {
    for (Piece piece : fragment.pieces()) {
      if (piece instanceof Piece.Html html) {
        VisibleText.append(html.html(), text);
      } else if (piece instanceof Piece.Term term) {
        text.append(term.id());
      } else if (piece instanceof Piece.Value) {
        text.append('…');
      }
    }
    text.append(' ');
  }

  private void file(String id, String clinic, String path, String title, String text) {
    String low = text.toLowerCase(Locale.ROOT);
    String lowTitle = title.toLowerCase(Locale.ROOT);
    if (!words.stream().allMatch(word -> low.contains(word) || lowTitle.contains(word))) {
      return;
    }
    boolean titled = words.stream().allMatch(lowTitle::contains);
    String word = words.get(0);
    int at = low.indexOf(word);
    // Lower case may be longer than the text; then nothing is marked.
    boolean marked = at >= 0 && low.length() == text.length();
    Hit hit =
        marked
            ? new Hit(
                id,
                clinic,
                path,
                title,
                text.substring(Math.max(0, at - BEFORE), at),
                text.substring(at, at + word.length()),
                text.substring(
                    at + word.length(), Math.min(text.length(), at + word.length() + AFTER)))
            : new Hit(
                id, clinic, path, title, text.substring(0, Math.min(AFTER, text.length())), "", "");
    (titled ? inTitle : inText).add(hit);
  }
}
