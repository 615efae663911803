package dev.lamina.asset;

import dev.lamina.cache.ByteCache;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.source.MemoryTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Media of a library and of a clinic, to be filled by a test. */
final class MediaFolder {
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<String> listedTwice = new ArrayList<>();
  private final Diagnostics found = new Diagnostics();

  MediaFolder shared(String name, byte[] bytes) {
    files.put("content/media/" + name, bytes);
    return this;
  }

  MediaFolder shared(String name, String text) {
    return shared(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** As a disk lists a name that is there in two Unicode forms. */
  MediaFolder sharedTwice(String name, String text) {
    listedTwice.add("content/media/" + name);
    return shared(name, text);
  }

  MediaFolder own(String name, String text) {
    files.put("content/clinics/hill/media/" + name, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Media load() {
    MemoryTree tree = MemoryTree.ofBytes(files);
    List<String> shared = new ArrayList<>(tree.filesBelow("content/media"));
    shared.addAll(listedTwice);
    return Media.shared(tree, ByteCache.none(), shared, found)
        .with(tree.filesBelow("content/clinics/hill/media"), found);
  }

  /** What loading reports: place, severity, rule, message and hint, one finding after the other. */
  String problems() {
    load();
    return told(found.sorted());
  }

  static String told(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(
            d ->
                d.where().display()
                    + " "
                    + d.severity().word()
                    + " "
                    + d.rule()
                    + "\n"
                    + d.message()
                    + (d.hint() == null ? "" : "\n" + d.hint())
                    + "\n")
        .collect(Collectors.joining());
  }
}
