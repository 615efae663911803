package dev.lamina.check.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The addresses in a JSON-LD script.
 *
 * @param addresses values of keys that mean a file or a page
 * @param problem why it is no JSON; null when it is
 */
public record JsonLd(List<Address> addresses, @Nullable Problem problem) {
  private static final JsonFactory JSON = new JsonFactory();

  /** Properties whose values are addresses, in microdata as well. */
  static final Set<String> KEYS =
      Set.of(
          "url",
          "image",
          "logo",
          "photo",
          "contentUrl",
          "thumbnailUrl",
          "embedUrl",
          "sameAs",
          "item",
          "mainEntityOfPage",
          "downloadUrl",
          "installUrl",
          "discussionUrl",
          "hasMap",
          "target",
          "urlTemplate",
          "archivedAt",
          "citation",
          "license",
          "isBasedOn");

  /** A value and where it starts in the script. */
  record Address(String url, int offset) {}

  /**
   * Where and why reading stopped.
   *
   * @param fix null when nobody can tell
   */
  public record Problem(String reason, @Nullable String fix, int offset) {}

  public static JsonLd read(String script) {
    List<Address> addresses = new ArrayList<>();
    String text = script.isBlank() ? "" : script;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING && isKey(parser)) {
          String url = parser.getString();
          // A template for a search box is no address yet.
          if (isAddress(url)) {
            addresses.add(
                new Address(url, (int) parser.currentTokenLocation().getCharOffset() + 1));
          }
        }
      }
      Problem empty = text.isEmpty() ? new Problem("it is empty", "Take the script out.", 0) : null;
      return new JsonLd(List.copyOf(addresses), empty);
    } catch (JacksonException notJson) {
      return new JsonLd(List.copyOf(addresses), problem(notJson, script));
    }
  }

  /** Where and why a script is no JSON. */
  static Problem problem(JacksonException notJson, String script) {
    long offset = notJson.getLocation() == null ? 0 : notJson.getLocation().getCharOffset();
    return JsonMistake.at((int) Math.min(offset, script.length()), script);
  }

  private static boolean isKey(JsonParser parser) {
    var context = parser.streamReadContext();
    String name = context.inArray() ? context.getParent().currentName() : context.currentName();
    return name != null && KEYS.contains(name);
  }

  /** Whether a value of such a key is an address, not a name or a template of one. */
  static boolean isAddress(String value) {
    return !value.isBlank()
        && value.indexOf('{') < 0
        && (value.startsWith("/") || value.contains("://") || value.startsWith("./"));
  }
}
