package dev.lamina.content.load;

import dev.lamina.content.Clinic;
import dev.lamina.content.ClinicFile;
import dev.lamina.content.Facts;
import dev.lamina.content.Kind;
import dev.lamina.content.Topic;
import dev.lamina.content.Unread;
import dev.lamina.content.WorkspaceFile;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.source.Located;
import dev.lamina.source.YamlNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code clinic.yaml} names has to exist, and to make sense together. */
final class ClinicCheck {
  private final WorkspaceFile workspace;
  private final DiagnosticSink sink;

  ClinicCheck(WorkspaceFile workspace, DiagnosticSink sink) {
    this.workspace = workspace;
    this.sink = sink;
  }

  /** Looks at one clinic. */
  void alone(ClinicFile file, Map<String, Topic> library) {
    List.of(file.topics(), file.without(), file.offers()).forEach(list -> topics(list, library));
    for (Located<String> offered : file.offers()) {
      Topic topic = library.get(offered.value());
      if (topic != null && kindIsRead(topic) && topic.kind() != Kind.PROCEDURE) {
        tell(
            "clinic/no-procedure",
            offered,
            "\"" + offered.value() + "\" is a " + topic.kind().word() + ", not a procedure.",
            "Remove it from \"offers:\"; \"topics:\" gives it a page.");
      }
    }
    Set<String> listed = file.topics().stream().map(Located::value).collect(Collectors.toSet());
    for (Located<String> left : file.without()) {
      Topic topic = library.get(left.value());
      if (listed.contains(left.value())) {
        tell(
            "clinic/without",
            left,
            "\"" + left.value() + "\" is left out and stands under \"topics:\" all the same.",
            "Remove it from one of the two.");
      } else if (topic != null && kindIsRead(topic) && !topic.kind().comesByItself()) {
        tell(
            "clinic/without",
            left,
            "\"" + left.value() + "\" has a page only where \"topics:\" lists it.",
            "Remove it from \"without:\".");
      }
    }
  }

  private static boolean kindIsRead(Topic topic) {
    return topic.keys().containsKey("kind");
  }

  private void topics(List<Located<String>> names, Map<String, Topic> library) {
    Set<String> seen = new HashSet<>();
    for (Located<String> name : names) {
      if (!library.containsKey(name.value())) {
        unknown("clinic/unknown-topic", "The library has no topic", name, library.keySet());
      } else if (!seen.add(name.value())) {
        String message = "\"" + name.value() + "\" stands in the list twice.";
        tell("clinic/twice", name, message, "Remove one of the two.");
      }
    }
  }

  /** Values that nobody has declared. */
  void values(YamlNode.Mapping yaml, Unread unread) {
    if (!(yaml.find("values").orElse(null) instanceof YamlNode.Mapping values)) {
      return;
    }
    Set<String> known = workspace.values().keySet();
    for (YamlNode.Entry entry : values.entries()) {
      if (!known.contains(entry.key()) && !unread.has(Unread.Kind.VALUE, entry.key())) {
        sink.add(
            Diagnostic.error(
                    "clinic/unknown-value",
                    entry.keyAt(),
                    "lamina.yaml declares no value \"" + entry.key() + "\".",
                    Nearest.to(entry.key(), known)
                        .map(meant -> "Did you mean \"" + meant + "\"?")
                        .orElse(
                            "Declare it there below \"values:\", as in "
                                + entry.key()
                                + ": {about: \"…\", type: text}."))
                .about(entry.key()));
      }
    }
  }

  /** States and languages that no rule would know, so that none would hold. */
  void facts(YamlNode.Mapping yaml) {
    if (yaml.find("facts").orElse(null) instanceof YamlNode.Mapping facts) {
      codes(facts, "states", Facts.STATE, "the postal code of a state", "[CO]");
      codes(facts, "languages", Facts.LANGUAGE, "the code of a language", "[en]");
    }
  }

  private void codes(
      YamlNode.Mapping facts, String key, String pattern, String form, String example) {
    YamlNode given = facts.find(key).orElse(null);
    List<YamlNode> items =
        given instanceof YamlNode.Sequence list
            ? list.items()
            : given == null ? List.of() : List.of(given);
    for (YamlNode item : items) {
      if (item instanceof YamlNode.Scalar one && !one.text().matches(pattern)) {
        tell(
            "schema/wrong-type",
            new Located<>(one.text(), one.where()),
            "The key \"" + key + "\" lists \"" + one.text() + "\", not " + form + ".",
            "Write codes, as in \"" + key + ": " + example + "\".");
      }
    }
  }

  /** Looks at all clinics side by side. */
  void together(List<Clinic> clinics) {
    Map<String, Clinic> domains = new LinkedHashMap<>();
    for (Clinic clinic : clinics) {
      Located<String> domain = clinic.file().domain();
      Clinic before = domains.putIfAbsent(domain.value().toLowerCase(Locale.ROOT), clinic);
      if (before != null) {
        tell(
            "clinic/same-domain",
            domain,
            "The domain \"" + domain.value() + "\" is that of \"" + before.id() + "\" already.",
            "Give each clinic a domain of its own.");
      }
    }
  }

  private void unknown(String rule, String what, Located<String> name, Collection<String> known) {
    tell(
        rule,
        name,
        what + " \"" + name.value() + "\".",
        Nearest.hint(name.value(), known, "topics"));
  }

  private void tell(String rule, Located<String> name, String message, String hint) {
    sink.add(Diagnostic.error(rule, name.where(), message, hint).about(name.value()));
  }
}
