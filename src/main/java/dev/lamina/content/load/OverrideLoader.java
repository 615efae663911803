package dev.lamina.content.load;

import dev.lamina.content.Section;
import dev.lamina.content.SectionChange;
import dev.lamina.content.SectionChange.Mode;
import dev.lamina.content.Topic;
import dev.lamina.content.TopicOverride;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.markdown.MarkdownFile;
import dev.lamina.markdown.MarkdownSection;
import dev.lamina.source.RecordBinder;
import dev.lamina.source.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one file with a clinic's changes to a topic. */
final class OverrideLoader {
  private static final String SECTIONS = "sections";

  private final String path;
  private final MarkdownFile file;
  private final YamlNode.Mapping yaml;
  private final DiagnosticSink sink;

  OverrideLoader(String path, MarkdownFile file, YamlNode.Mapping yaml, DiagnosticSink sink) {
    this.path = path;
    this.file = file;
    this.yaml = yaml;
    this.sink = sink;
  }

  /** The changes; empty when the library has no such topic, which is reported. */
  Optional<TopicOverride> load(Map<String, Topic> library) {
    String id = TopicLoader.id(path);
    Topic shared = library.get(id);
    if (shared == null) {
      sink.add(
          Diagnostic.error(
                  "override/unknown-topic",
                  Location.ofFile(path),
                  "The library has no topic \"" + id + "\" to change.",
                  Nearest.to(id, library.keySet())
                      .map(meant -> "Rename the file to \"" + meant + ".md\".")
                      .orElse(Nearest.hint(id, library.keySet(), "topics")))
              .about(id));
      return Optional.empty();
    }
    TopicOverride.Matter matter =
        new RecordBinder(sink)
            .bindOr(
                yaml,
                TopicOverride.Matter.class,
                new TopicOverride.Matter(null, null, null, null, Map.of()));
    List<SectionChange> changes = new ArrayList<>();
    for (MarkdownSection section : file.sections()) {
      changes.add(change(section, matter.sections().get(section.id()), shared));
    }
    Set<String> written =
        file.sections().stream().map(MarkdownSection::id).collect(Collectors.toSet());
    matter.sections().entrySet().stream()
        .filter(entry -> !written.contains(entry.getKey()))
        .forEach(entry -> changes.add(bodiless(entry.getKey(), entry.getValue())));
    refuseIdle(matter, changes);
    Map<String, Location> keys = new HashMap<>();
    yaml.entries().forEach(entry -> keys.put(entry.key(), entry.value().where()));
    Location top = file.source().atLine(1, 1);
    return Optional.of(new TopicOverride(id, path, matter, keys, file.intro(), changes, top));
  }

  private void refuseIdle(TopicOverride.Matter matter, List<SectionChange> changes) {
    boolean says =
        matter.title() != null
            || matter.menu() != null
            || matter.summary() != null
            || matter.layout() != null;
    boolean unread = !yaml.whole() || !yaml.entries().isEmpty();
    if (changes.isEmpty() && file.intro().isEmpty() && !says && !unread) {
      sink.add(
          Diagnostic.error(
              "override/nothing",
              Location.ofFile(path),
              "The file changes nothing in the topic.",
              "Write the section that differs, as in \"## Heading {#id}\", or delete the file."));
    }
  }

  private SectionChange change(
      MarkdownSection section, TopicOverride.@Nullable Change how, Topic shared) {
    Mode mode = how == null || how.mode() == null ? Mode.REPLACE : how.mode();
    if (mode == Mode.HIDE) {
      sink.add(
          Diagnostic.error(
              "override/hidden-text",
              section.where(),
              "The section \"" + section.id() + "\" is hidden and has a text all the same.",
              "Remove the text, or write \"mode: replace\"."));
    }
    if (!section.hasOwnId()) {
      sink.add(TopicLoader.missingId(section, sameTitle(section, shared)));
    }
    if (how != null && how.after() != null && mode != Mode.ADD) {
      sink.add(
          Diagnostic.error(
                  "override/after",
                  keyAt(section.id(), section.where()),
                  "\"after:\" is for added sections, but \"" + section.id() + "\" keeps its place.",
                  "Remove \"after: " + how.after() + "\", or write \"mode: add\".")
              .about(section.id()));
    }
    return new SectionChange(
        section.id(),
        mode,
        how == null ? null : how.base(),
        how == null ? null : how.after(),
        TopicLoader.section(section, Map.of(), Set.of()),
        section.where());
  }

  /** The id that a section of this heading has in the library, else one made from its words. */
  private static String sameTitle(MarkdownSection section, Topic shared) {
    return shared.sections().stream()
        .filter(other -> other.title().equalsIgnoreCase(section.title()))
        .map(Section::id)
        .findFirst()
        .orElse(section.id());
  }

  private SectionChange bodiless(String id, TopicOverride.Change how) {
    Location where = keyAt(id, yaml.where());
    Mode mode = how.mode() == null ? Mode.REPLACE : how.mode();
    if (mode != Mode.HIDE) {
      sink.add(
          Diagnostic.error(
              "override/no-text",
              where,
              "The section \"" + id + "\" is changed but has no text below.",
              "Add \"## Heading {#" + id + "}\" and its text, or write \"mode: hide\"."));
    }
    return new SectionChange(id, Mode.HIDE, how.base(), how.after(), null, where);
  }

  private Location keyAt(String id, Location otherwise) {
    return yaml.entry(SECTIONS, id).map(YamlNode.Entry::keyAt).orElse(otherwise);
  }
}
