package dev.lamina.content.load;

import dev.lamina.content.Clinic;
import dev.lamina.content.GlossaryEntry;
import dev.lamina.content.Library;
import dev.lamina.content.Reference;
import dev.lamina.content.Snippet;
import dev.lamina.content.Topic;
import dev.lamina.content.WorkspaceFile;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.markdown.MarkdownReader;
import dev.lamina.source.RecordBinder;
import dev.lamina.source.SourceFile;
import dev.lamina.source.SourceTree;
import dev.lamina.source.YamlNode;
import dev.lamina.source.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a whole workspace, each file once. */
public final class LibraryLoader {
  private static final String CLINICS = "content/clinics";

  private final SourceTree tree;
  private final DiagnosticSink sink;
  private final TopicLoader topics;

  public LibraryLoader(SourceTree tree, MarkdownReader markdown, DiagnosticSink sink) {
    this.tree = tree;
    this.sink = sink;
    this.topics = new TopicLoader(tree, markdown, sink);
  }

  /**
   * Reads the workspace.
   *
   * @param wanted ids of the clinics to read; empty for all of them
   */
  public Library load(Set<String> wanted) {
    List<String> files = tree.filesBelow("content");
    refuseCaseTwins(files);
    WorkspaceFile workspace = workspace();
    Map<String, Topic> library = new LinkedHashMap<>();
    for (String path : markdownIn(files, "content/topics")) {
      topics.topic(path).ifPresent(topic -> library.put(topic.id(), topic));
    }
    Map<String, Snippet> snippets = new LinkedHashMap<>();
    for (String path : markdownIn(files, "content/snippets")) {
      topics.snippet(path).ifPresent(snippet -> snippets.put(snippet.id(), snippet));
    }
    ClinicLoader clinicLoader = new ClinicLoader(tree, topics, workspace, sink);
    List<Clinic> clinics = new ArrayList<>();
    for (String id : clinicIds(files)) {
      if (wanted.isEmpty() || wanted.contains(id)) {
        List<String> own = below(files, CLINICS + "/" + id);
        clinicLoader.load(id, own, library).ifPresent(clinics::add);
      }
    }
    return new Library(
        workspace,
        library,
        snippets,
        records("content/references.yaml", Reference.class),
        records("content/glossary.yaml", GlossaryEntry.class),
        clinics,
        below(files, "content/media"));
  }

  /** The ids of all clinics of a workspace, in order. */
  public static List<String> clinicIds(SourceTree tree) {
    return clinicIds(tree.filesBelow(CLINICS));
  }

  private static List<String> clinicIds(List<String> files) {
    Set<String> ids = new LinkedHashSet<>();
    for (String path : below(files, CLINICS)) {
      String rest = path.substring(CLINICS.length() + 1);
      int slash = rest.indexOf('/');
      if (slash > 0) {
        ids.add(rest.substring(0, slash));
      }
    }
    return List.copyOf(ids);
  }

  private WorkspaceFile workspace() {
    Optional<SourceFile> file = tree.read("lamina.yaml", sink);
    Optional<WorkspaceFile> bound =
        file.flatMap(
            f -> new RecordBinder(sink).bind(YamlReader.read(f.text(), sink), WorkspaceFile.class));
    return bound.orElseGet(() -> new WorkspaceFile("", Map.of(), List.of()));
  }

  /** A file that holds records by id. */
  private <T> Map<String, T> records(String path, Class<T> type) {
    Map<String, T> records = new LinkedHashMap<>();
    Optional<SourceFile> file = tree.read(path, sink);
    if (file.isEmpty()) {
      return records;
    }
    RecordBinder binder = new RecordBinder(sink);
    for (YamlNode.Entry entry : YamlReader.read(file.get().text(), sink).entries()) {
      if (entry.value() instanceof YamlNode.Mapping mapping) {
        // The key's own line is where somebody looks for what is missing below it.
        YamlNode.Mapping placed = new YamlNode.Mapping(mapping.entries(), entry.keyAt());
        binder.bind(placed, type).ifPresent(record -> records.put(entry.key(), record));
      } else {
        sink.add(
            Diagnostic.error(
                "schema/wrong-type",
                entry.keyAt(),
                "The entry \"" + entry.key() + "\" has no keys of its own.",
                "Write its keys below it, two spaces to the right."));
      }
    }
    return records;
  }

  /** Two names that differ only in case are one file on half of the world's disks. */
  private void refuseCaseTwins(List<String> files) {
    Map<String, String> seen = new LinkedHashMap<>();
    for (String path : files) {
      String before = seen.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
      if (before != null) {
        sink.add(
            Diagnostic.error(
                "source/case-twin",
                Location.ofFile(path),
                "The name differs from \"" + before + "\" only in capital letters.",
                "Rename one of the two files."));
      }
    }
  }

  private static List<String> below(List<String> files, String folder) {
    return files.stream().filter(path -> path.startsWith(folder + "/")).toList();
  }

  private static List<String> markdownIn(List<String> files, String folder) {
    return below(files, folder).stream()
        .filter(path -> path.toLowerCase(Locale.ROOT).endsWith(".md"))
        .toList();
  }
}
