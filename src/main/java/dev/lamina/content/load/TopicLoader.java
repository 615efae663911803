package dev.lamina.content.load;

import dev.lamina.content.Kind;
import dev.lamina.content.PageMatter;
import dev.lamina.content.Section;
import dev.lamina.content.Snippet;
import dev.lamina.content.Topic;
import dev.lamina.content.TopicOverride;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.markdown.MarkdownFile;
import dev.lamina.markdown.MarkdownReader;
import dev.lamina.markdown.MarkdownSection;
import dev.lamina.source.Located;
import dev.lamina.source.Recall;
import dev.lamina.source.RecordBinder;
import dev.lamina.source.SourceFile;
import dev.lamina.source.SourceTree;
import dev.lamina.source.YamlNode;
import dev.lamina.source.YamlReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads markdown files: topics, pages, snippets and a clinic's changes to topics. */
final class TopicLoader {
  private final SourceTree tree;
  private final MarkdownReader markdown;
  private final Recall recall;
  private final MatterCheck check;
  private final DiagnosticSink sink;

  TopicLoader(
      SourceTree tree,
      MarkdownReader markdown,
      Recall recall,
      MatterCheck check,
      DiagnosticSink sink) {
    this.tree = tree;
    this.recall = recall;
    this.markdown = markdown;
    this.check = check;
    this.sink = sink;
  }

  /** A topic of the library: every section has an id of its author's. */
  Optional<Topic> topic(String path) {
    return read(path).map(file -> page(path, file, true));
  }

  /** A page or post of a clinic: section ids may come from the headings. */
  Optional<Topic> page(String path) {
    return read(path).map(file -> page(path, file, false));
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
  Optional<TopicOverride> override(String path, Map<String, Topic> library) {
    return read(path)
        .flatMap(
            file -> {
              YamlNode.Mapping yaml = matter(file).orElse(YamlNode.Mapping.empty(top(file)));
              check.braces(yaml);
              return new OverrideLoader(path, file, yaml, sink).load(library);
            });
  }

  private Topic page(String path, MarkdownFile file, boolean ownIds) {
    Optional<YamlNode.Mapping> found = matter(file);
    if (found.isEmpty()) {
      sink.add(
          Diagnostic.error(
              "content/no-front-matter",
              top(file),
              "The file does not begin with front matter.",
              "Begin it with \"---\", \"title: …\", \"kind: …\" and \"---\", a line each."));
    }
    YamlNode.Mapping yaml = found.orElse(new YamlNode.Mapping(List.of(), top(file), false));
    check.braces(yaml);
    PageMatter matter =
        new RecordBinder(sink).bindOr(yaml, PageMatter.class, standIn(id(path), path));
    Set<String> locked = matter.locked().stream().map(Located::value).collect(Collectors.toSet());
    List<Section> sections = new ArrayList<>();
    for (MarkdownSection section : file.sections()) {
      if (ownIds && !section.hasOwnId()) {
        sink.add(missingId(section, section.id()));
      }
      sections.add(section(section, matter.questions(), locked));
    }
    Map<String, Location> keys = new LinkedHashMap<>();
    yaml.entries().forEach(entry -> keys.put(entry.key(), entry.value().where()));
    if (yaml.find("kind").filter(node -> says(node, matter.kind().word())).isEmpty()) {
      keys.remove("kind"); // It can't be read, and what stands in for it is nobody's mistake.
    }
    Topic topic =
        new Topic(
            id(path), path, matter, file.intro(), file.introAnchors(), sections, keys, top(file));
    check.page(topic);
    return topic;
  }

  private static boolean says(YamlNode node, String word) {
    return node instanceof YamlNode.Scalar scalar && scalar.text().equals(word);
  }

  /** What a page is taken for whose front matter can't be read: so its text is looked at too. */
  private static PageMatter standIn(String id, String path) {
    Kind named =
        Arrays.stream(Kind.values())
            .filter(kind -> kind.comesByItself() && kind.word().equals(id))
            .findFirst()
            .orElse(Kind.PAGE);
    return new PageMatter(
        id,
        path.contains("/posts/") ? Kind.POST : named,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        Map.of(),
        false,
        false,
        List.of(),
        List.of());
  }

  static Section section(
      MarkdownSection from, Map<String, Located<String>> questions, Set<String> locked) {
    return new Section(
        from.id(),
        from.title(),
        from.heading(),
        questions.get(from.id()),
        from.body(),
        from.anchors(),
        locked.contains(from.id()),
        from.markdown(),
        from.where());
  }

  /** A section without an id; {@code proposed} is one that it could have. */
  static Diagnostic missingId(MarkdownSection section, String proposed) {
    return Diagnostic.error(
            "content/missing-id",
            section.where(),
            "The section \"" + section.title() + "\" has no id.",
            "Write \"## " + section.title() + " {#" + proposed + "}\".")
        .about(section.title());
  }

  private Optional<MarkdownFile> read(String path) {
    return tree.read(path, sink)
        .map(SourceFile::text)
        .map(text -> recall.of(text, MarkdownFile.class, sink, to -> markdown.read(text, to)));
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
