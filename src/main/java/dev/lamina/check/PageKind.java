package dev.lamina.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page is for, as far as anybody has said: the user for this path, the build, the site's
 * manifest, the page's own {@code <meta name="page-kind">}, its structured data, the user for all
 * pages; the first that says something counts.
 *
 * @param word as authors write it ({@code procedure}); null when nobody has said
 */
public record PageKind(@Nullable String word) {
  /** Every kind of page. */
  public static final Set<String> WORDS =
      Set.of(
          "home",
          "condition",
          "procedure",
          "test",
          "guide",
          "about",
          "page",
          "post",
          "contact",
          "legal",
          "glossary",
          "news",
          "search",
          "not-found");

  private static final String META = "page-kind";

  /** Types of schema.org that tell what a page is for. */
  private static final Map<String, String> BY_TYPE =
      Map.of(
          "AboutPage", "about",
          "ContactPage", "contact",
          "BlogPosting", "post",
          "NewsArticle", "post");

  /** A page that describes one of these, or is about one, is of its kind. */
  private static final Map<String, String> BY_SUBJECT =
      Map.of(
          "MedicalCondition", "condition",
          "MedicalProcedure", "procedure",
          "SurgicalProcedure", "procedure",
          "TherapeuticProcedure", "procedure",
          "MedicalTherapy", "procedure",
          "MedicalTest", "test",
          "ImagingTest", "test",
          "DiagnosticProcedure", "test");

  /** Made when a page has to be asked: that takes longer than looking at a whole page. */
  private static final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();
  }

  static PageKind of(CheckedPage page) {
    String known = page.site().notes(page.path()).kind();
    known = known == null ? meta(page) : known;
    known = known == null ? structured(page) : known;
    return new PageKind(known == null ? page.site().options().kind() : known);
  }

  private static @Nullable String meta(CheckedPage page) {
    for (Element meta : page.elements().tagged("meta")) {
      String word = meta.attr("content").strip();
      if (meta.attr("name").equalsIgnoreCase(META) && WORDS.contains(word)) {
        return word;
      }
    }
    return null;
  }

  private static @Nullable String structured(CheckedPage page) {
    for (Element script : page.elements().tagged("script")) {
      if (script.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
        String kind = structured(script.data());
        if (kind != null) {
          return kind;
        }
      }
    }
    return null;
  }

  private static @Nullable String structured(String script) {
    JsonNode tree;
    try {
      tree = Json.MAPPER.readTree(script);
    } catch (JacksonException notJson) {
      return null;
    }
    JsonNode graph = tree.path("@graph");
    JsonNode things = graph.isArray() ? graph : tree;
    for (JsonNode thing : things.isArray() ? things : List.of(things)) {
      String kind = first(thing, BY_TYPE);
      kind = kind == null ? first(thing.path("about"), BY_SUBJECT) : kind;
      kind = kind == null ? first(thing, BY_SUBJECT) : kind;
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }

  /** What one of the types of a thing, or of the first of several things, tells. */
  private static @Nullable String first(JsonNode thing, Map<String, String> by) {
    JsonNode one = thing.isArray() ? thing.path(0) : thing;
    JsonNode type = one.path("@type");
    for (JsonNode word : type.isArray() ? type : List.of(type)) {
      String kind = word.isString() ? by.get(word.stringValue()) : null;
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }
}
