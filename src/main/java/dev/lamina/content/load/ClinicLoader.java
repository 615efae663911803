package dev.lamina.content.load;

import dev.lamina.content.Clinic;
import dev.lamina.content.ClinicFile;
import dev.lamina.content.PracticeValue;
import dev.lamina.content.Topic;
import dev.lamina.content.TopicOverride;
import dev.lamina.content.WorkspaceFile;
import dev.lamina.content.WorkspaceFile.ValueRule;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.source.Located;
import dev.lamina.source.RecordBinder;
import dev.lamina.source.SourceFile;
import dev.lamina.source.SourceTree;
import dev.lamina.source.YamlReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what belongs to one clinic. */
final class ClinicLoader {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private final SourceTree tree;
  private final TopicLoader topics;
  private final WorkspaceFile workspace;
  private final DiagnosticSink sink;

  ClinicLoader(SourceTree tree, TopicLoader topics, WorkspaceFile workspace, DiagnosticSink sink) {
    this.tree = tree;
    this.topics = topics;
    this.workspace = workspace;
    this.sink = sink;
  }

  Optional<Clinic> load(String id, List<String> files, Map<String, Topic> library) {
    String folder = "content/clinics/" + id;
    String path = folder + "/clinic.yaml";
    Optional<SourceFile> read = tree.read(path, sink);
    if (!ID.matcher(id).matches()) {
      sink.add(
          Diagnostic.error(
              "clinic/id",
              Location.ofFile(path),
              "The folder's name \"" + id + "\" can't be a clinic's id.",
              "Use small letters, digits and hyphens, as in \"north-hill\"."));
    }
    if (read.isEmpty()) {
      sink.add(
          Diagnostic.error(
              "clinic/no-clinic-yaml",
              Location.ofFile(path),
              "The clinic \"" + id + "\" has no clinic.yaml.",
              "Add one, or make the clinic with \"lamina new clinic " + id + "\"."));
      return Optional.empty();
    }
    Optional<ClinicFile> bound =
        new RecordBinder(sink).bind(YamlReader.read(read.get().text(), sink), ClinicFile.class);
    Map<String, TopicOverride> overrides = new LinkedHashMap<>();
    for (String file : markdownIn(files, folder + "/topics")) {
      topics
          .override(file)
          .filter(override -> known(override, library))
          .ifPresent(override -> overrides.put(override.topicId(), override));
    }
    List<Topic> pages = pages(files, folder + "/pages");
    List<Topic> posts = pages(files, folder + "/posts");
    if (bound.isEmpty()) {
      return Optional.empty();
    }
    ClinicFile file = bound.get();
    Location top = read.get().text().atLine(1, 1);
    checkNames(file, library);
    Map<String, String> values = values(file, top);
    List<String> media = files.stream().filter(f -> f.startsWith(folder + "/media/")).toList();
    return Optional.of(new Clinic(id, path, file, overrides, pages, posts, values, media, top));
  }

  private List<Topic> pages(List<String> files, String folder) {
    return markdownIn(files, folder).stream().map(topics::page).flatMap(Optional::stream).toList();
  }

  private boolean known(TopicOverride override, Map<String, Topic> library) {
    boolean known = library.containsKey(override.topicId());
    if (!known) {
      sink.add(
          Diagnostic.error(
                  "override/unknown-topic",
                  override.top(),
                  "The library has no topic \"" + override.topicId() + "\" to change.",
                  Nearest.hint(override.topicId(), library.keySet(), "topics"))
              .about(override.topicId()));
    }
    return known;
  }

  private void checkNames(ClinicFile file, Map<String, Topic> library) {
    List<Located<String>> named = new ArrayList<>(file.topics());
    named.addAll(file.without());
    named.addAll(file.offers());
    for (Located<String> topic : named) {
      if (!library.containsKey(topic.value())) {
        unknown("clinic/unknown-topic", "The library has no topic", topic, library.keySet());
      }
    }
    file.values()
        .forEach(
            (key, value) -> {
              if (!workspace.values().containsKey(key)) {
                Located<String> named1 = new Located<>(key, value.value().where());
                unknown(
                    "clinic/unknown-value",
                    "lamina.yaml declares no value",
                    named1,
                    workspace.values().keySet());
              }
            });
  }

  private void unknown(String rule, String what, Located<String> name, Collection<String> known) {
    sink.add(
        Diagnostic.error(
                rule,
                name.where(),
                what + " \"" + name.value() + "\".",
                Nearest.hint(name.value(), known, "names"))
            .about(name.value()));
  }

  /** What {@code {{clinic.…}}} prints, by key; a key that the clinic leaves out is absent. */
  private Map<String, String> values(ClinicFile file, Location top) {
    Map<String, String> values = new LinkedHashMap<>();
    put(values, "name", file.name());
    put(values, "short_name", file.shortName());
    put(values, "phone", file.phone());
    put(values, "email", file.email());
    put(values, "domain", file.domain().value());
    put(values, "tagline", file.tagline());
    put(values, "specialist", file.specialist());
    put(values, "service_area", file.serviceArea());
    put(values, "founded", file.founded());
    ClinicFile.Address address = file.address();
    if (address != null) {
      put(
          values,
          "address",
          address.street() + ", " + address.city() + ", " + address.state() + " " + address.zip());
      put(values, "city", address.city());
      put(values, "state", address.state());
    }
    workspace
        .values()
        .forEach(
            (key, rule) -> {
              PracticeValue value = file.values().get(key);
              if (value != null) {
                refuseWrongType(key, rule, value);
                values.put(key, value.value().value());
              } else if (!rule.optional()) {
                sink.add(
                    Diagnostic.error(
                            "clinic/missing-value",
                            top,
                            "The value \"" + key + "\" (" + rule.about() + ") is missing.",
                            "Add below \"values:\" the line \"  "
                                + key
                                + ": {value: …, source: …}\".")
                        .about(key));
              }
            });
    return values;
  }

  private void refuseWrongType(String key, ValueRule rule, PracticeValue value) {
    String text = value.value().value();
    boolean fits =
        switch (rule.type()) {
          case TEXT -> !text.isBlank();
          case NUMBER -> text.matches("-?[0-9]+([.][0-9]+)?");
          case DATE -> text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
          case URL -> text.matches("https?://\\S+");
          case PHONE -> text.matches("\\+?[0-9() .-]{7,25}");
        };
    if (!fits) {
      String wanted = rule.type().name().toLowerCase(Locale.ROOT);
      sink.add(
          Diagnostic.error(
                  "clinic/wrong-value",
                  value.value().where(),
                  "The value \"" + key + "\" is \"" + text + "\", which is not a " + wanted + ".",
                  "lamina.yaml says what it is: " + rule.about() + ".")
              .about(key));
    }
  }

  private static void put(Map<String, String> values, String key, @Nullable Object value) {
    if (value != null) {
      values.put(key, value.toString());
    }
  }

  private static List<String> markdownIn(List<String> files, String folder) {
    return files.stream()
        .filter(path -> path.startsWith(folder + "/"))
        .filter(path -> path.toLowerCase(Locale.ROOT).endsWith(".md"))
        .toList();
  }
}
