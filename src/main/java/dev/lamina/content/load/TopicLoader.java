package dev.lamina.content.load;

import dev.lamina.content.PageMatter;
import dev.lamina.content.Section;
import dev.lamina.content.SectionChange;
import dev.lamina.content.SectionChange.Mode;
import dev.lamina.content.Snippet;
import dev.lamina.content.Topic;
import dev.lamina.content.TopicOverride;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.markdown.MarkdownFile;
import dev.lamina.markdown.MarkdownReader;
import dev.lamina.markdown.MarkdownSection;
import dev.lamina.source.Digest;
import dev.lamina.source.Located;
import dev.lamina.source.RecordBinder;
import dev.lamina.source.SourceTree;
import dev.lamina.source.YamlNode;
import dev.lamina.source.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads markdown files: topics, pages, snippets and a clinic's changes to topics. */
final class TopicLoader {
  private final SourceTree tree;
  private final MarkdownReader markdown;
  private final DiagnosticSink sink;

  TopicLoader(SourceTree tree, MarkdownReader markdown, DiagnosticSink sink) {
    this.tree = tree;
    this.markdown = markdown;
    this.sink = sink;
  }

  /** A topic of the library: every section has an id of its author's. */
  Optional<Topic> topic(String path) {
    return read(path).flatMap(file -> page(path, file, true));
  }

  /** A page or post of a clinic: section ids may come from the headings. */
  Optional<Topic> page(String path) {
    return read(path).flatMap(file -> page(path, file, false));
  }

  /** A snippet: no sections. */
  Optional<Snippet> snippet(String path) {
    Optional<MarkdownFile> read = read(path);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    MarkdownFile file = read.get();
    for (MarkdownSection section : file.sections()) {
      sink.add(
          Diagnostic.error(
              "content/snippet-heading",
              section.where(),
              "A snippet has no headings, but here is \"" + section.title() + "\".",
              "Use bold text, or make it a topic with sections."));
    }
    String title =
        matter(file)
            .flatMap(m -> new RecordBinder(sink).bind(m, Snippet.Matter.class))
            .map(Snippet.Matter::title)
            .orElse(null);
    return Optional.of(new Snippet(id(path), path, title, file.intro(), top(file)));
  }

  /** A clinic's changes to a topic. */
  Optional<TopicOverride> override(String path) {
    Optional<MarkdownFile> read = read(path);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    MarkdownFile file = read.get();
    YamlNode.Mapping yaml = matter(file).orElse(YamlNode.Mapping.empty(top(file)));
    TopicOverride.Matter matter =
        new RecordBinder(sink)
            .bind(yaml, TopicOverride.Matter.class)
            .orElse(new TopicOverride.Matter(null, null, null, null, Map.of()));
    List<SectionChange> changes = new ArrayList<>();
    for (MarkdownSection section : file.sections()) {
      changes.add(change(section, matter.sections().get(section.id())));
    }
    Set<String> written =
        file.sections().stream().map(MarkdownSection::id).collect(Collectors.toSet());
    matter.sections().entrySet().stream()
        .filter(entry -> !written.contains(entry.getKey()))
        .forEach(entry -> changes.add(bodiless(entry.getKey(), entry.getValue(), yaml)));
    return Optional.of(new TopicOverride(id(path), path, matter, file.intro(), changes, top(file)));
  }

  private SectionChange change(MarkdownSection section, TopicOverride.@Nullable Change how) {
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
      sink.add(missingId(section));
    }
    return new SectionChange(
        section.id(),
        mode,
        how == null ? null : how.base(),
        how == null ? null : how.after(),
        section(section, Map.of(), Set.of()),
        section.where());
  }

  private SectionChange bodiless(String id, TopicOverride.Change how, YamlNode.Mapping yaml) {
    Location where =
        yaml.find("sections")
            .filter(node -> node instanceof YamlNode.Mapping)
            .flatMap(
                node ->
                    ((YamlNode.Mapping) node)
                        .entries().stream().filter(e -> e.key().equals(id)).findFirst())
            .map(YamlNode.Entry::keyAt)
            .orElse(yaml.where());
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

  private Optional<Topic> page(String path, MarkdownFile file, boolean ownIds) {
    Optional<YamlNode.Mapping> yaml = matter(file);
    if (yaml.isEmpty()) {
      sink.add(
          Diagnostic.error(
              "content/no-front-matter",
              top(file),
              "The file does not begin with front matter.",
              "Begin it with \"---\", \"title: …\", \"kind: …\" and \"---\", a line each."));
      return Optional.empty();
    }
    Optional<PageMatter> bound = new RecordBinder(sink).bind(yaml.get(), PageMatter.class);
    if (bound.isEmpty()) {
      return Optional.empty();
    }
    PageMatter matter = bound.get();
    Set<String> locked = matter.locked().stream().map(Located::value).collect(Collectors.toSet());
    List<Section> sections = new ArrayList<>();
    for (MarkdownSection section : file.sections()) {
      if (ownIds && !section.hasOwnId()) {
        sink.add(missingId(section));
      }
      sections.add(section(section, matter.questions(), locked));
    }
    Topic topic =
        new Topic(id(path), path, matter, file.intro(), file.introAnchors(), sections, top(file));
    refuseUnknownSections(topic);
    return Optional.of(topic);
  }

  private static Section section(
      MarkdownSection from, Map<String, Located<String>> questions, Set<String> locked) {
    Located<String> question = questions.get(from.id());
    return new Section(
        from.id(),
        from.title(),
        from.heading(),
        question == null ? null : question.value(),
        from.body(),
        from.anchors(),
        locked.contains(from.id()),
        Digest.of(from.markdown()),
        from.where());
  }

  private void refuseUnknownSections(Topic topic) {
    List<String> known = topic.sections().stream().map(Section::id).toList();
    List<Located<String>> named = new ArrayList<>(topic.matter().locked());
    topic.matter().questions().forEach((id, q) -> named.add(new Located<>(id, q.where())));
    for (Located<String> each : named) {
      if (!known.contains(each.value())) {
        sink.add(
            Diagnostic.error(
                    "content/unknown-section",
                    each.where(),
                    "The page has no section \"" + each.value() + "\".",
                    Nearest.hint(each.value(), known, "sections"))
                .about(each.value()));
      }
    }
  }

  private static Diagnostic missingId(MarkdownSection section) {
    return Diagnostic.error(
            "content/missing-id",
            section.where(),
            "The section \"" + section.title() + "\" has no id.",
            "Write \"## " + section.title() + " {#" + section.id() + "}\".")
        .about(section.title());
  }

  private Optional<MarkdownFile> read(String path) {
    return tree.read(path, sink).map(file -> markdown.read(file.text(), sink));
  }

  private Optional<YamlNode.Mapping> matter(MarkdownFile file) {
    if (!file.hasFrontMatter()) {
      return Optional.empty();
    }
    return Optional.of(
        YamlReader.read(file.source(), file.frontMatterStart(), file.frontMatterEnd(), sink));
  }

  private static Location top(MarkdownFile file) {
    return file.source().atLine(1, 1);
  }

  static String id(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(0, name.length() - ".md".length());
  }
}
