package dev.lamina.check.reference;

import dev.lamina.browser.url.Url;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Which files the names stand for that modules import: {@code {"imports": {"menu": "./menu.js"}}}.
 *
 * @param entries of {@code imports} and of all {@code scopes}, in their order
 * @param problem why browsers can't read it; null when they can
 */
public record ImportMap(List<Entry> entries, JsonLd.@Nullable Problem problem) {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * One name.
   *
   * @param offset where the address starts in the script
   */
  public record Entry(String name, String address, int offset) {

    /** Whether all names that begin so lead into a folder. */
    boolean isFolder() {
      return address.endsWith("/");
    }

    /** Whether it begins as an address has to. */
    public boolean isUrl() {
      return address.startsWith("/")
          || address.startsWith("./")
          || address.startsWith("../")
          || Url.parse(address, null) != null;
    }

    /** Why browsers take no notice of it; empty when they do. */
    public String problem() {
      if (!isUrl()) {
        return "does not begin with \"./\", \"../\" or \"/\"";
      }
      return name.endsWith("/") && !isFolder() ? "does not end with a slash as its name does" : "";
    }
  }

  static ImportMap read(String script) {
    List<Entry> entries = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), script)) {
      boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        TokenStreamContext at = parser.streamReadContext();
        if (token == JsonToken.VALUE_STRING && (isIn("imports", at, 1) || isIn("scopes", at, 2))) {
          int offset = (int) parser.currentTokenLocation().getCharOffset() + 1;
          entries.add(new Entry(at.currentName(), parser.getString(), offset));
        }
      }
      JsonLd.Problem none = isObject ? null : new JsonLd.Problem("it is no object", null, 0);
      return new ImportMap(List.copyOf(entries), none);
    } catch (JacksonException notJson) {
      return new ImportMap(List.copyOf(entries), JsonLd.problem(notJson, script));
    }
  }

  /** Whether this part of the map stands so many objects deep in one of its keys. */
  private static boolean isIn(String key, TokenStreamContext part, int deep) {
    TokenStreamContext up = part;
    for (int i = 0; i < deep && up != null && up.inObject(); i++) {
      up = up.getParent();
    }
    return part.inObject()
        && up != null
        && up.inObject()
        && key.equals(up.currentName())
        && up.getParent().inRoot();
  }
}
