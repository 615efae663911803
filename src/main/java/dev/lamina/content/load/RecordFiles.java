package dev.lamina.content.load;

import dev.lamina.content.GlossaryEntry;
import dev.lamina.content.Reference;
import dev.lamina.content.Unread;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.source.RecordBinder;
import dev.lamina.source.SourceFile;
import dev.lamina.source.SourceTree;
import dev.lamina.source.YamlNode;
import dev.lamina.source.YamlReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads files that hold records by id: sources and the glossary. */
final class RecordFiles {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

  private final SourceTree tree;
  private final Unread.Builder unread;
  private final DiagnosticSink sink;

  RecordFiles(SourceTree tree, Unread.Builder unread, DiagnosticSink sink) {
    this.tree = tree;
    this.unread = unread;
    this.sink = sink;
  }

  Map<String, Reference> references() {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    Map<String, Reference> references =
        read("content/references.yaml", Reference.class, Unread.Kind.SOURCE, entries);
    references.forEach(
        (id, reference) -> {
          YamlNode.Entry entry = entries.get(id);
          if (reference.link().isEmpty() && entry != null && !tells(entry)) {
            sink.add(
                Diagnostic.error(
                        "content/no-address",
                        entry.keyAt(),
                        "The source \"" + id + "\" has neither a DOI nor an address.",
                        "Add \"doi: 10.1002/…\" or \"url: https://…\" below it.")
                    .about(id));
          }
        });
    return references;
  }

  /** Whether an address stands there, even one that can't be read. */
  private static boolean tells(YamlNode.Entry entry) {
    return entry.value() instanceof YamlNode.Mapping mapping
        && (mapping.entry("doi").isPresent() || mapping.entry("url").isPresent());
  }

  Map<String, GlossaryEntry> glossary() {
    return read(
        "content/glossary.yaml", GlossaryEntry.class, Unread.Kind.TERM, new LinkedHashMap<>());
  }

  private <T> Map<String, T> read(
      String path, Class<T> type, Unread.Kind kind, Map<String, YamlNode.Entry> entries) {
    Map<String, T> records = new LinkedHashMap<>();
    Optional<SourceFile> file = tree.read(path, sink);
    if (file.isEmpty()) {
      if (tree.exists(path)) {
        unread.addAll(kind); // It can't be read, which was reported.
      }
      return records;
    }
    RecordBinder binder = new RecordBinder(sink);
    YamlNode.Mapping yaml = YamlReader.read(file.get().text(), sink);
    if (!yaml.whole()) {
      unread.addAll(kind);
    }
    for (YamlNode.Entry entry : yaml.entries()) {
      entries.put(entry.key(), entry);
      if (entry.value() instanceof YamlNode.Mapping mapping) {
        // The key's own line is where somebody looks for what is missing below it.
        YamlNode.Mapping placed =
            new YamlNode.Mapping(mapping.entries(), entry.keyAt(), mapping.whole());
        binder.bind(placed, type).ifPresent(record -> records.put(entry.key(), record));
      } else {
        sink.add(
            Diagnostic.error(
                "schema/wrong-type",
                entry.keyAt(),
                "The entry \"" + entry.key() + "\" has no keys of its own.",
                "Write its keys below it, two spaces to the right: " + shape(kind) + "."));
      }
      if (!records.containsKey(entry.key())) {
        unread.add(kind, entry.key());
      }
      if (!ID.matcher(entry.key()).matches()) {
        refuseId(entry);
      }
    }
    return records;
  }

  private void refuseId(YamlNode.Entry entry) {
    String plain = entry.key().strip().replaceAll("[^A-Za-z0-9]+", "-");
    sink.add(
        Diagnostic.error(
                "content/id",
                entry.keyAt(),
                "The id \"" + entry.key() + "\" can't stand in braces.",
                "Use letters, digits and hyphens, as in \"" + plain.replaceAll("^-|-$", "") + "\".")
            .about(entry.key()));
  }

  private static String shape(Unread.Kind kind) {
    return kind == Unread.Kind.TERM
        ? "\"term: …\" and \"plain: …\""
        : "\"title: …\", \"publisher: …\", \"year: …\", \"url: …\" and \"checked: …\"";
  }
}
