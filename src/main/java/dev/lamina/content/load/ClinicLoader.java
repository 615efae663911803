package dev.lamina.content.load;

import dev.lamina.content.Clinic;
import dev.lamina.content.ClinicFile;
import dev.lamina.content.ClinicPlaces;
import dev.lamina.content.PracticeValue;
import dev.lamina.content.Topic;
import dev.lamina.content.TopicOverride;
import dev.lamina.content.Unread;
import dev.lamina.content.WorkspaceFile;
import dev.lamina.content.WorkspaceFile.ValueRule;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.source.Recall;
import dev.lamina.source.RecordBinder;
import dev.lamina.source.SourceFile;
import dev.lamina.source.SourceTree;
import dev.lamina.source.YamlNode;
import dev.lamina.source.YamlReader;
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
  private final Unread unread;
  private final UniqueNames names;
  private final Recall recall;
  private final DiagnosticSink sink;

  ClinicLoader(
      SourceTree tree,
      TopicLoader topics,
      WorkspaceFile workspace,
      Unread unread,
      Recall recall,
      DiagnosticSink sink) {
    this.tree = tree;
    this.topics = topics;
    this.workspace = workspace;
    this.unread = unread;
    this.recall = recall;
    this.names = new UniqueNames(sink);
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
    SourceText text = read.get().text();
    Bound parsed = recall.of(text, Bound.class, sink, to -> Bound.of(text, to));
    YamlNode.Mapping yaml = parsed.yaml();
    Optional<ClinicFile> bound = parsed.file();
    Map<String, TopicOverride> overrides = new LinkedHashMap<>();
    for (String file : names.unique(markdownIn(files, folder + "/topics"))) {
      topics
          .override(file, library)
          .ifPresent(override -> overrides.put(override.topicId(), override));
    }
    List<Topic> pages = pages(files, folder + "/pages");
    List<Topic> posts = pages(files, folder + "/posts");
    if (bound.isEmpty() || !yaml.whole()) {
      return Optional.empty();
    }
    ClinicFile file = bound.get();
    Location top = read.get().text().atLine(1, 1);
    ClinicCheck check = new ClinicCheck(workspace, sink);
    check.alone(file, library);
    check.values(yaml, unread);
    check.facts(yaml);
    Map<String, String> values = values(file, yaml);
    List<String> media = files.stream().filter(f -> f.startsWith(folder + "/media/")).toList();
    ClinicPlaces places = PrintedTexts.of(yaml, top);
    return Optional.of(
        new Clinic(id, path, file, overrides, pages, posts, values, places, media, top));
  }

  /**
   * A {@code clinic.yaml} as it is written.
   *
   * @param file empty when it can't be used
   */
  private record Bound(YamlNode.Mapping yaml, Optional<ClinicFile> file) {
    static Bound of(SourceText text, DiagnosticSink sink) {
      YamlNode.Mapping yaml = YamlReader.read(text, sink);
      return new Bound(yaml, new RecordBinder(sink).bind(yaml, ClinicFile.class));
    }
  }

  private List<Topic> pages(List<String> files, String folder) {
    return names.unique(markdownIn(files, folder)).stream()
        .map(topics::page)
        .flatMap(Optional::stream)
        .toList();
  }

  /** What {@code {{clinic.…}}} prints, by key; a key that the clinic leaves out is absent. */
  private Map<String, String> values(ClinicFile file, YamlNode.Mapping yaml) {
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
              } else if (!rule.optional() && yaml.whole()) {
                reportMissing(key, rule, yaml);
              }
            });
    return values;
  }

  private void reportMissing(String key, ValueRule rule, YamlNode.Mapping yaml) {
    if (yaml.entry("values", key).isPresent()) {
      return; // It is there and can't be read, which was reported.
    }
    Optional<YamlNode.Entry> values = yaml.entry("values");
    String line = key + ": {value: …, source: …}";
    sink.add(
        Diagnostic.error(
                "clinic/missing-value",
                values.map(YamlNode.Entry::keyAt).orElse(yaml.where()),
                "The value \"" + key + "\" is missing: " + rule.about() + ".",
                values.isPresent()
                    ? "Add below \"values:\" the line \"  " + line + "\"."
                    : "Add the lines \"values:\" and \"  " + line + "\".")
            .about(key));
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
                  "Write a " + wanted + ", as lamina.yaml asks: " + rule.about() + ".")
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
