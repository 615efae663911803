package dev.lamina.check;

import dev.lamina.source.SiteFiles;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a site says about itself in its {@code site-manifest.json}: Lamina writes one, and any other
 * generator may. Only {@code pages[].url} and {@code pages[].kind} are needed.
 *
 * @param clinic its id in the workspace; empty when it is not told
 * @param url where the site is served; null when it is not told
 * @param kinds what its pages are for, by path
 * @param problem why the manifest can't be used; null when it can, or when there is none
 */
public record SiteNotes(
    String clinic, @Nullable String url, Map<String, String> kinds, @Nullable String problem) {
  /** Where the manifest stands. */
  public static final String PATH = "site-manifest.json";

  private static final long LARGEST = 64L << 20;

  public SiteNotes {
    kinds = Map.copyOf(kinds);
  }

  /** Reads the manifest of a site, if it has one. */
  public static SiteNotes of(SiteFiles files) {
    if (!files.paths().contains(PATH)) {
      return new SiteNotes("", null, Map.of(), null);
    }
    try {
      return read(JsonMapper.shared().readTree(files.bytes(PATH, LARGEST)));
    } catch (JacksonException notJson) {
      String reason = notJson.getOriginalMessage().lines().findFirst().orElse("");
      return unusable("it is not valid JSON: " + reason);
    } catch (IOException unreadable) {
      return unusable("it can't be read");
    }
  }

  private static SiteNotes unusable(String problem) {
    return new SiteNotes("", null, Map.of(), problem);
  }

  private static SiteNotes read(JsonNode manifest) {
    Map<String, String> kinds = new TreeMap<>();
    String problem = manifest.path("pages").isArray() ? null : "it has no list \"pages\"";
    for (JsonNode page : manifest.path("pages")) {
      String path = page.path("url").asString("");
      String kind = page.path("kind").asString("");
      if (PageKind.WORDS.contains(kind)) {
        kinds.put(path, kind);
      } else if (problem == null) {
        problem =
            "it calls \"" + path + "\" a page of the kind \"" + kind + "\", and there is none";
      }
    }
    String clinic = manifest.path("clinic").asString("");
    String url = manifest.path("url").asString("");
    return new SiteNotes(clinic, url.startsWith("http") ? url : null, kinds, problem);
  }
}
