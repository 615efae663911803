package dev.lamina.fill;

import dev.lamina.content.Clinic;
import dev.lamina.content.GlossaryEntry;
import dev.lamina.content.Library;
import dev.lamina.content.ValueNames;
import dev.lamina.content.WorkspaceFile;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Place;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts one clinic's values in the place of {@code {{clinic.…}}}. */
final class Values {
  private static final Pattern BRACES = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

  private final Clinic clinic;
  private final Map<String, GlossaryEntry> glossary;
  private final Set<String> mayLack;
  private final DiagnosticSink sink;

  Values(Clinic clinic, Library library, DiagnosticSink sink) {
    this.clinic = clinic;
    this.glossary = library.glossary();
    this.mayLack = mayLack(library.workspace());
    this.sink = sink;
  }

  /** Values that a clinic may leave out: any other that lacks was told of when files were read. */
  private static Set<String> mayLack(WorkspaceFile workspace) {
    Set<String> names = new TreeSet<>(ValueNames.of(workspace));
    workspace
        .values()
        .forEach(
            (key, rule) -> {
              if (!rule.optional()) {
                names.remove("clinic." + key);
              }
            });
    return names;
  }

  /** The value as plain text; one that the clinic lacks is reported and shown by its name. */
  String value(String key, Location where, Place place) {
    String name = key.startsWith("clinic.") ? key.substring("clinic.".length()) : key;
    String value = clinic.values().get(name);
    if (value != null) {
      return value;
    }
    if (!mayLack.contains(key)) {
      return "{{" + key + "}}";
    }
    sink.add(
        Diagnostic.error(
                "content/missing-value",
                where,
                "The clinic \"" + clinic.id() + "\" has no \"" + name + "\".",
                "Add it to " + clinic.path() + ", or leave this sentence out for that clinic.")
            .about(key)
            .on(place));
    return "{{" + key + "}}";
  }

  /** Plain text with the values put in; a term stands for its word, a citation for nothing. */
  String text(String withBraces, Location where, Place place) {
    if (withBraces.indexOf("{{") < 0) {
      return withBraces;
    }
    Matcher matcher = BRACES.matcher(withBraces);
    return matcher
        .replaceAll(match -> Matcher.quoteReplacement(inside(match.group(1), where, place)))
        .strip();
  }

  private String inside(String words, Location where, Place place) {
    if (words.startsWith("term:")) {
      String id = words.substring("term:".length()).strip();
      GlossaryEntry entry = glossary.get(id);
      return entry == null ? id : entry.term();
    }
    return words.startsWith("cite:") ? "" : value(words, where, place);
  }
}
