package dev.lamina.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The clinician who answers for a new page.
 *
 * @param role what this person does; null when nobody said
 */
public record Reviewer(String name, String credentials, @Nullable String role) {

  /**
   * Reads {@code Mara Ellison, MD} or {@code Mara Ellison, MD, radiologist}; empty without degree.
   */
  public static Optional<Reviewer> parse(String words) {
    List<String> parts = new ArrayList<>();
    for (String part : words.split(",", 3)) {
      parts.add(part.strip());
    }
    boolean whole = parts.size() > 1 && parts.stream().noneMatch(String::isEmpty);
    return whole
        ? Optional.of(
            new Reviewer(parts.get(0), parts.get(1), parts.size() > 2 ? parts.get(2) : null))
        : Optional.empty();
  }

  /** The lines of front matter about the review; without a reviewer, as a reminder. */
  static String lines(@Nullable Reviewer reviewer, Map<String, String> days) {
    if (reviewer == null) {
      return Blank.fill("new/no-review.md", days);
    }
    Map<String, String> words = new TreeMap<>(days);
    words.put("reviewer", reviewer.yaml());
    return Blank.fill("new/review.md", words);
  }

  private String yaml() {
    String end = role == null ? "}" : ", role: " + Words.yaml(role) + "}";
    return "{name: " + Words.yaml(name) + ", credentials: " + Words.yaml(credentials) + end;
  }
}
