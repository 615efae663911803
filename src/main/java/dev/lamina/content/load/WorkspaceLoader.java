package dev.lamina.content.load;

import dev.lamina.content.Kind;
import dev.lamina.content.Unread;
import dev.lamina.content.ValueNames;
import dev.lamina.content.WorkspaceFile;
import dev.lamina.content.WorkspaceFile.Notice;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.source.Located;
import dev.lamina.source.RecordBinder;
import dev.lamina.source.SourceFile;
import dev.lamina.source.SourceTree;
import dev.lamina.source.YamlNode;
import dev.lamina.source.YamlReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads {@code lamina.yaml}. */
final class WorkspaceLoader {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final String ALL = "all";

  private final DiagnosticSink sink;
  private final Unread.Builder unread;

  WorkspaceLoader(Unread.Builder unread, DiagnosticSink sink) {
    this.unread = unread;
    this.sink = sink;
  }

  WorkspaceFile load(SourceTree tree) {
    WorkspaceFile empty = new WorkspaceFile("", Map.of(), List.of());
    Optional<SourceFile> file = tree.read("lamina.yaml", sink);
    if (file.isEmpty()) {
      unread.addAll(Unread.Kind.VALUE);
      return empty;
    }
    YamlNode.Mapping yaml = YamlReader.read(file.get().text(), sink);
    WorkspaceFile workspace = new RecordBinder(sink).bindOr(yaml, WorkspaceFile.class, empty);
    if (!yaml.whole() || yaml.entries().isEmpty()) {
      unread.addAll(Unread.Kind.VALUE);
    }
    yaml.find("values")
        .filter(node -> node instanceof YamlNode.Mapping)
        .ifPresent(node -> values((YamlNode.Mapping) node, workspace));
    notices(workspace);
    return workspace;
  }

  private void values(YamlNode.Mapping values, WorkspaceFile workspace) {
    for (YamlNode.Entry entry : values.entries()) {
      String name = entry.key();
      if (!workspace.values().containsKey(name)) {
        unread.add(Unread.Kind.VALUE, name);
      }
      if (ValueNames.isOwn(name)) {
        sink.add(
            Diagnostic.error(
                    "workspace/value-name",
                    entry.keyAt(),
                    "The value \"" + name + "\" is a key of clinic.yaml itself.",
                    "Remove it, or give it another name, as in \"other_" + name + "\".")
                .about(name));
      } else if (!NAME.matcher(name).matches()) {
        sink.add(
            Diagnostic.error(
                    "workspace/value-name",
                    entry.keyAt(),
                    "The name \"" + name + "\" can't stand in braces.",
                    "Use small letters, digits and underscores, as in \"wait_time\".")
                .about(name));
      }
    }
  }

  private void notices(WorkspaceFile workspace) {
    TreeSet<String> words = new TreeSet<>(Arrays.stream(Kind.values()).map(Kind::word).toList());
    words.add(ALL);
    Map<String, String> placed = new LinkedHashMap<>();
    for (Notice notice : workspace.notices()) {
      if (notice.on().isEmpty()) {
        sink.add(
            Diagnostic.error(
                "workspace/notice",
                notice.snippet().where(),
                "The notice \"" + notice.snippet().value() + "\" names no kind of page.",
                "Add the kinds, as in \"on: [condition, procedure]\", or \"on: [all]\"."));
      }
      for (Located<String> on : notice.on()) {
        if (!words.contains(on.value())) {
          sink.add(
              Diagnostic.error(
                      "workspace/unknown-kind",
                      on.where(),
                      "There is no kind of page \"" + on.value() + "\".",
                      Nearest.hint(on.value(), words, "kinds"))
                  .about(on.value()));
        }
      }
      once(notice, placed);
    }
  }

  /** A page may carry a notice in one place only. */
  private void once(Notice notice, Map<String, String> placed) {
    String snippet = notice.snippet().value();
    for (Located<String> on : notice.on()) {
      boolean all = on.value().equals(ALL);
      boolean again =
          placed.containsKey(snippet + " " + on.value())
              || placed.containsKey(snippet + " " + ALL)
              || (all && placed.containsKey(snippet));
      if (again) {
        sink.add(
            Diagnostic.error(
                    "workspace/notice",
                    notice.snippet().where(),
                    "The notice \"" + snippet + "\" would stand twice on one page.",
                    "Keep one line for it, or name other kinds in \"on:\".")
                .about(snippet));
        return;
      }
    }
    placed.put(snippet, snippet);
    notice.on().forEach(on -> placed.put(snippet + " " + on.value(), snippet));
  }
}
