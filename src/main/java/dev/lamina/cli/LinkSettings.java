package dev.lamina.cli;

import dev.lamina.browser.Serving;
import dev.lamina.check.LinkOptions;
import dev.lamina.check.LinkOptions.Followed;
import dev.lamina.diagnostic.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The {@code --option} settings of a command line as {@link LinkOptions}. */
final class LinkSettings {
  private static final List<String> NAMES =
      List.of(
          "index-files",
          "extensions",
          "elsewhere",
          "www-is-same",
          "templates",
          "noscript",
          "verbatim",
          "nofollow",
          "forms",
          "lazy-attributes",
          "insecure-hosts",
          "schemes",
          "script-fragments",
          "integrity",
          "icons");

  private LinkSettings() {}

  static LinkOptions parse(Map<String, String> settings) {
    List<String> all = Stream.of(NAMES, ExternalSettings.NAMES).flatMap(List::stream).toList();
    for (String name : settings.keySet()) {
      if (!all.contains(name)) {
        throw new UsageException(
            "There is no option \"" + name + "\". " + Nearest.hint(name, all, "options"));
      }
    }
    LinkOptions defaults = LinkOptions.DEFAULTS;
    return new LinkOptions(
        serving(settings),
        followed(settings),
        words(settings, "lazy-attributes", defaults.lazyAttributes()),
        words(settings, "insecure-hosts", defaults.insecureHosts()),
        words(settings, "schemes", defaults.schemes()),
        words(settings, "script-fragments", defaults.scriptFragments()),
        flag(settings, "integrity", defaults.integrity()),
        flag(settings, "icons", defaults.icons()));
  }

  private static Serving serving(Map<String, String> settings) {
    Serving defaults = Serving.DEFAULTS;
    List<String> elsewhere = words(settings, "elsewhere", defaults.elsewhere());
    for (String pattern : elsewhere) {
      if (!pattern.startsWith("/")) {
        throw new UsageException(
            "The option \"elsewhere\" names addresses from the root, such as /portal/*, not \""
                + pattern
                + "\".");
      }
    }
    return new Serving(
        words(settings, "index-files", defaults.indexFiles()),
        words(settings, "extensions", defaults.extensions()).stream()
            .map(word -> word.startsWith(".") ? word.substring(1) : word)
            .toList(),
        elsewhere,
        flag(settings, "www-is-same", defaults.wwwIsSame()));
  }

  private static Followed followed(Map<String, String> settings) {
    Followed defaults = Followed.DEFAULTS;
    return new Followed(
        flag(settings, "templates", defaults.templates()),
        flag(settings, "noscript", defaults.noscript()),
        flag(settings, "verbatim", defaults.verbatim()),
        flag(settings, "nofollow", defaults.nofollow()),
        flag(settings, "forms", defaults.forms()));
  }

  private static List<String> words(
      Map<String, String> settings, String name, List<String> otherwise) {
    String value = settings.get(name);
    return value == null
        ? otherwise
        : Arrays.stream(value.split(",", -1)).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  static boolean flag(Map<String, String> settings, String name, boolean otherwise) {
    String value = settings.get(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.equals("true") && !value.equals("false")) {
      throw new UsageException(
          "The option \"" + name + "\" is true or false, not \"" + value + "\".");
    }
    return value.equals("true");
  }
}
