package dev.lamina.content.load;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file is known by its name, whatever folder it lies in: two of one name are one too many. */
final class UniqueNames {
  private final DiagnosticSink sink;

  UniqueNames(DiagnosticSink sink) {
    this.sink = sink;
  }

  /** The files of one sort without those whose name is taken, which are reported. */
  List<String> unique(List<String> paths) {
    Map<String, String> taken = new LinkedHashMap<>();
    List<String> unique = new ArrayList<>();
    for (String path : paths) {
      String before = taken.putIfAbsent(TopicLoader.id(path), path);
      if (before == null) {
        unique.add(path);
      } else {
        sink.add(
            Diagnostic.error(
                "source/same-name",
                Location.ofFile(path),
                "The file has the same name as \"" + before + "\".",
                "Rename one of the two files: links know them by their names alone."));
      }
    }
    return unique;
  }
}
