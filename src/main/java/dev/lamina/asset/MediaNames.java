package dev.lamina.asset;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.plan.UrlPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refuses names that a web address can't tell apart, or that only some machines can. */
final class MediaNames {
  private MediaNames() {}

  /**
   * Reports each path whose name comes too close to an earlier one.
   *
   * @param paths of one folder
   * @param below of the folder that this one adds to; the very same name replaces a file there
   */
  static void check(List<String> paths, List<String> below, DiagnosticSink sink) {
    Map<String, String> taken = new HashMap<>();
    for (String path : below) {
      taken.putIfAbsent(UrlPath.slug(Media.name(path)), path);
    }
    for (String path : paths.stream().sorted().toList()) {
      String before = taken.put(UrlPath.slug(Media.name(path)), path);
      if (before != null && !replaces(path, before, below)) {
        sink.add(tooClose(path, before));
      }
    }
  }

  private static boolean replaces(String path, String before, List<String> below) {
    return Media.name(path).equals(Media.name(before)) && below.contains(before);
  }

  private static Diagnostic tooClose(String path, String before) {
    String message =
        path.equals(before)
            ? "Two files are named \"" + path + "\", their letters put together in two ways."
            : "The names \""
                + before
                + "\" and \""
                + path
                + "\" can't be told apart in an address.";
    return Diagnostic.error(
            "asset/same-name",
            Location.ofFile(path),
            message,
            "Rename one of them with small letters, digits and hyphens, or remove it.")
        .about(path);
  }
}
