package dev.lamina.scaffold;

import dev.lamina.content.Clinic;
import dev.lamina.content.Kind;
import dev.lamina.content.Library;
import dev.lamina.content.Topic;
import dev.lamina.content.WorkspaceFile.ValueRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A clinic, ready to be filled in.
 *
 * @param name null for one made from the id
 * @param domain null for an invented one
 * @param phone null for an invented one
 * @param brand a brand that exists; null for a new one, named like the clinic
 */
public record NewClinic(
    String id,
    @Nullable String name,
    @Nullable String domain,
    @Nullable String phone,
    @Nullable String brand) {

  /** Where the clinic's file stands. */
  public String path() {
    return "content/clinics/" + id + "/clinic.yaml";
  }

  /**
   * The clinic's files: it shows all topics of the library but procedures, which nobody can offer
   * by default.
   *
   * @param hasBrand whether the workspace has a brand of the clinic's id
   */
  public Draft draft(Library library, boolean hasBrand, LocalDate today) {
    Map<String, String> words = Blank.days(today);
    words.put("id", id);
    words.put("name", Words.yaml(name == null ? Words.name(id) : name));
    words.put("domain", Words.yaml(domain == null ? id + ".example" : domain));
    words.put("phone", Words.yaml(phone == null ? freePhone(library.clinics()) : phone));
    words.put("brand", brand == null ? id : brand);
    words.put("topics", String.join(", ", topics(library, false)));
    List<String> procedures = topics(library, true);
    words.put("procedures", procedures.isEmpty() ? "none yet" : String.join(", ", procedures));
    words.put("booking", library.topics().containsKey("contact") ? "booking: contact.md\n" : "");
    words.put("values", values(library, words));
    Map<String, String> files = new TreeMap<>();
    files.put(path(), Blank.fill("new/clinic.yaml", words));
    if (brand == null && !hasBrand) {
      files.put("templates/" + id + "/brand.yaml", Blank.fill("new/brand.yaml", words));
    }
    boolean blanks = words.getOrDefault("values", "").contains("\"[");
    return new Draft(
        files,
        "answer each of \"facts:\""
            + (blanks ? ", fill in what is in [brackets]" : "")
            + ". Then: lamina build --clinic "
            + id);
  }

  private static List<String> topics(Library library, boolean procedures) {
    return library.topics().values().stream()
        .filter(topic -> topic.kind().isEducation())
        .filter(topic -> (topic.kind() == Kind.PROCEDURE) == procedures)
        .map(Topic::id)
        .toList();
  }

  /** What nobody knows yet stands in brackets, so that it is seen and not believed. */
  private static String values(Library library, Map<String, String> words) {
    StringBuilder values = new StringBuilder();
    library
        .workspace()
        .values()
        .forEach(
            (key, rule) -> {
              values.append("\n  # ").append(rule.about().replaceAll("\\s+", " "));
              values.append("\n  ").append(rule.optional() ? "# " : "").append(key);
              values.append(": {value: ").append(blank(key, rule, words));
              values.append(", source: \"Not asked yet\"}");
            });
    return values.isEmpty() ? " {}" : values.toString();
  }

  private static String blank(String key, ValueRule rule, Map<String, String> words) {
    return switch (rule.type()) {
      case TEXT -> "\"[" + key.replace('_', ' ') + "]\"";
      case NUMBER -> "\"0\"";
      case DATE -> words.getOrDefault("today", "");
      case URL -> "\"https://" + words.get("domain") + "/\"";
      case PHONE -> "\"" + words.get("phone") + "\"";
    };
  }

  /** Two clinics never share a phone, not even an invented one. */
  private static String freePhone(List<Clinic> clinics) {
    List<String> taken = clinics.stream().map(clinic -> clinic.file().phone()).toList();
    return IntStream.rangeClosed(100, 199)
        .mapToObj(number -> String.format(Locale.ROOT, "(555) 555-0%d", number))
        .filter(phone -> !taken.contains(phone))
        .findFirst()
        .orElse("(555) 555-0100");
  }
}
