package dev.lamina.check.seo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A value of JSON-LD that readers have to see too.
 *
 * @param key the property: {@code lastReviewed}
 * @param offset where the value starts in the script
 */
record StatedValue(String key, String text, int offset) {
  private static final JsonFactory JSON = new JsonFactory();

  /** Properties that stand for themselves. */
  private static final Set<String> KEYS =
      Set.of("telephone", "lastReviewed", "ratingValue", "reviewCount", "reviewBody");

  /** Properties whose {@code name} names somebody or something that readers have to see. */
  private static final Set<String> NAMED = Set.of("reviewedBy", "author", "about", "mainEntity");

  /** The values of a script that readers have to see; none when it is no JSON. */
  static List<StatedValue> in(String script) {
    List<StatedValue> found = new ArrayList<>();
    Deque<String> path = new ArrayDeque<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), script)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case START_OBJECT, START_ARRAY -> path.push(nameOf(parser, path));
          case END_OBJECT, END_ARRAY -> path.pop();
          case VALUE_STRING, VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> {
            String key = nameOf(parser, path);
            String holder = path.isEmpty() ? "" : path.peek();
            if (KEYS.contains(key) || (key.equals("name") && NAMED.contains(holder))) {
              int at = (int) parser.currentTokenLocation().getCharOffset();
              found.add(new StatedValue(key, parser.getString(), at + 1));
            }
          }
          default -> {}
        }
      }
    } catch (JacksonException notJson) {
      return List.of();
    }
    return found;
  }

  /** The property that a value belongs to; items of a list belong to the list's. */
  private static String nameOf(JsonParser parser, Deque<String> path) {
    String name = parser.currentName();
    return name != null ? name : path.isEmpty() ? "" : path.peek();
  }
}
