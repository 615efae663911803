package dev.lamina.content.load;

import dev.lamina.content.Clinic;
import dev.lamina.content.GlossaryEntry;
import dev.lamina.content.Library;
import dev.lamina.content.Reference;
import dev.lamina.content.Snippet;
import dev.lamina.content.Topic;
import dev.lamina.content.Unread;
import dev.lamina.content.WorkspaceFile;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.markdown.MarkdownReader;
import dev.lamina.source.Recall;
import dev.lamina.source.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a whole workspace, each file once. */
public final class LibraryLoader {
  private static final String CLINICS = "content/clinics";

  private final SourceTree tree;
  private final DiagnosticSink sink;
  private final MarkdownReader markdown;
  private final UniqueNames names;
  private final Recall recall;

  public LibraryLoader(SourceTree tree, MarkdownReader markdown, DiagnosticSink sink) {
    this(tree, markdown, Recall.nothing(), sink);
  }

  /**
   * @param recall what was read before; used and renewed
   */
  public LibraryLoader(
      SourceTree tree, MarkdownReader markdown, Recall recall, DiagnosticSink sink) {
    this.tree = tree;
    this.recall = recall;
    this.sink = sink;
    this.markdown = markdown;
    this.names = new UniqueNames(sink);
  }

  /**
   * Reads the workspace.
   *
   * @param wanted ids of the clinics to read; empty for all of them
   */
  public Library load(Set<String> wanted) {
    List<String> files = tree.filesBelow("content").stream().sorted().toList();
    refuseCaseTwins(files);
    new StrayFiles(sink).report(files);
    Unread.Builder unread = new Unread.Builder();
    WorkspaceFile workspace = new WorkspaceLoader(unread, sink).load(tree);
    RecordFiles records = new RecordFiles(tree, unread, sink);
    Map<String, Reference> references = records.references();
    Map<String, GlossaryEntry> glossary = records.glossary();
    Unread notRead = unread.build();
    TopicLoader topics =
        new TopicLoader(tree, markdown, recall, new MatterCheck(workspace, notRead, sink), sink);
    // In parallel; the order stays that of the names.
    Map<String, Topic> library = new LinkedHashMap<>();
    names.unique(markdownIn(files, "content/topics")).parallelStream()
        .flatMap(path -> topics.topic(path).stream())
        .forEachOrdered(topic -> library.put(topic.id(), topic));
    Map<String, Snippet> snippets = new LinkedHashMap<>();
    names.unique(markdownIn(files, "content/snippets")).parallelStream()
        .flatMap(path -> topics.snippet(path).stream())
        .forEachOrdered(snippet -> snippets.put(snippet.id(), snippet));
    ClinicLoader clinicLoader = new ClinicLoader(tree, topics, workspace, notRead, recall, sink);
    List<Clinic> clinics =
        byClinic(files).entrySet().parallelStream()
            .filter(own -> wanted.isEmpty() || wanted.contains(own.getKey()))
            .map(own -> clinicLoader.load(own.getKey(), own.getValue(), library))
            .flatMap(Optional::stream)
            .toList();
    new ClinicCheck(workspace, sink).together(clinics);
    // What is wrong with them is told when they are built.
    ClinicLoader quiet = new ClinicLoader(tree, topics, workspace, notRead, recall, found -> {});
    List<Clinic> others =
        byClinic(files).keySet().parallelStream()
            .filter(id -> !wanted.isEmpty() && !wanted.contains(id))
            .map(id -> quiet.load(id, List.of(), library))
            .flatMap(Optional::stream)
            .toList();
    recall.forgetUnused();
    return new Library(
        workspace,
        library,
        snippets,
        references,
        glossary,
        clinics,
        others,
        below(files, "content/media"),
        notRead);
  }

  /** The ids of all clinics of a workspace, in order. */
  public static List<String> clinicIds(SourceTree tree) {
    return List.copyOf(byClinic(tree.filesBelow(CLINICS)).keySet());
  }

  /** The folder that holds one folder for each clinic, which is named by its id. */
  public static String clinicsFolder() {
    return CLINICS;
  }

  /** Whether nothing in the folder with this path is read for this clinic. */
  public static boolean isOfOthers(String folder, String clinic) {
    return folder.startsWith(CLINICS + "/")
        && !(folder + "/").startsWith(CLINICS + "/" + clinic + "/");
  }

  /** The files of each clinic, by the clinic's id. */
  private static Map<String, List<String>> byClinic(List<String> files) {
    Map<String, List<String>> byClinic = new TreeMap<>();
    for (String path : below(files, CLINICS)) {
      String rest = path.substring(CLINICS.length() + 1);
      int slash = rest.indexOf('/');
      if (slash > 0) {
        byClinic.computeIfAbsent(rest.substring(0, slash), id -> new ArrayList<>()).add(path);
      }
    }
    return byClinic;
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
