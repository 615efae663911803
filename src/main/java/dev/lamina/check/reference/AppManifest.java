package dev.lamina.check.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;

/** What the manifest of a web application names: its icons, where it starts, its shortcuts. */
public final class AppManifest {
  private static final JsonFactory JSON = new JsonFactory();

  private AppManifest() {}

  /**
   * One address.
   *
   * @param offset where it starts in the manifest
   */
  public record Found(Use use, String url, int offset) {}

  /** The addresses of a manifest, all of which start from it; none when it is no JSON. */
  public static List<Found> of(String manifest) {
    List<Found> found = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), manifest)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        Use use = token == JsonToken.VALUE_STRING ? use(parser.streamReadContext()) : null;
        String url = use == null ? "" : parser.getString();
        if (use != null && !url.isBlank()) {
          int offset = (int) parser.currentTokenLocation().getCharOffset() + 1;
          found.add(new Found(use, url, offset));
        }
      }
    } catch (JacksonException notJson) {
      return List.of();
    }
    return List.copyOf(found);
  }

  private static @Nullable Use use(TokenStreamContext at) {
    String key = at.inObject() ? at.currentName() : null;
    if (key == null) {
      return null;
    }
    TokenStreamContext list = at.getParent();
    boolean isRoot = list != null && list.inRoot();
    String listed = list != null && list.inArray() ? list.getParent().currentName() : null;
    return switch (key) {
      case "start_url" -> isRoot ? Use.LINK : null;
      case "url" -> "shortcuts".equals(listed) ? Use.LINK : null;
      case "src" ->
          "icons".equals(listed) ? Use.ICON : "screenshots".equals(listed) ? Use.IMAGE : null;
      default -> null;
    };
  }
}
