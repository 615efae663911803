package dev.lamina.cli;

import dev.lamina.check.links.LinkOptions;
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
          "templates",
          "noscript",
          "forms",
          "lazy-attributes",
          "insecure-hosts",
          "schemes",
          "script-fragments");

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
        words(settings, "index-files", defaults.indexFiles()),
        flag(settings, "templates", defaults.templates()),
        flag(settings, "noscript", defaults.noscript()),
        flag(settings, "forms", defaults.forms()),
        words(settings, "lazy-attributes", defaults.lazyAttributes()),
        words(settings, "insecure-hosts", defaults.insecureHosts()),
        words(settings, "schemes", defaults.schemes()),
        words(settings, "script-fragments", defaults.scriptFragments()));
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
