package dev.lamina.content.load;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Files in {@code content} that nothing reads: whoever put them there waits for them in vain. */
final class StrayFiles {
  private static final String CLINICS = "content/clinics/";
  private static final Set<String> SHARED = Set.of("topics", "snippets");
  private static final Set<String> OWN = Set.of("topics", "pages", "posts");
  private static final Set<String> YAML = Set.of("references.yaml", "glossary.yaml");

  private static final Set<String> FOLDERS =
      Set.of("clinics", "topics", "snippets", "media", "policy", "schema");

  /** Endings of files that people mean to be markdown. */
  private static final Set<String> WRITTEN = Set.of("", "markdown", "mdown", "mdx", "txt", "text");

  /** Folders that others read. */
  private static final Set<String> NOT_OURS = Set.of("lexicon", "media", "policy", "schema");

  /** What people and their systems leave lying about. */
  private static final Set<String> LITTER = Set.of("readme.md", "thumbs.db", "desktop.ini");

  private final DiagnosticSink sink;

  StrayFiles(DiagnosticSink sink) {
    this.sink = sink;
  }

  void report(List<String> files) {
    for (String path : files) {
      String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      boolean litter = LITTER.contains(name) || name.endsWith("~");
      if (isFolder(path)) {
        sink.add(noFolder(path));
      } else if (!litter && path.startsWith(CLINICS)) {
        ofClinic(path);
      } else if (!litter) {
        shared(path);
      }
    }
  }

  /** Whether a folder belongs at this path, so that all that should be in it is missing. */
  private static boolean isFolder(String path) {
    if (!path.startsWith(CLINICS)) {
      return path.equals("content") || FOLDERS.contains(path.substring("content/".length()));
    }
    String[] parts = path.substring(CLINICS.length()).split("/", -1);
    return parts.length == 1
        ? parts[0].indexOf('.') < 0
        : parts.length == 2 && (OWN.contains(parts[1]) || parts[1].equals("media"));
  }

  private static Diagnostic noFolder(String path) {
    return Diagnostic.error(
        "source/no-folder",
        Location.ofFile(path),
        "Here is no folder to read: it is a file, a link out of the workspace, or closed to you.",
        "Put the folder itself in its place.");
  }

  private void shared(String path) {
    String rest = path.substring("content/".length());
    int slash = rest.indexOf('/');
    if (slash < 0) {
      if (!YAML.contains(rest)) {
        stray(path, rest, YAML);
      }
      return;
    }
    String folder = rest.substring(0, slash);
    if (NOT_OURS.contains(folder)) {
      return;
    }
    text(path, folder, SHARED);
  }

  private void ofClinic(String path) {
    String rest = path.substring(CLINICS.length());
    String[] parts = rest.split("/", 3);
    if (parts.length < 2) {
      sink.add(
          warning(path, "The file lies beside the clinics' folders.", "Move it into one of them."));
    } else if (parts.length == 2) {
      if (!parts[1].equals("clinic.yaml")) {
        stray(path, parts[1], Set.of("clinic.yaml"));
      }
    } else if (!parts[1].equals("media")) {
      text(path, parts[1], OWN);
    }
  }

  /** A file in a folder that should hold markdown. */
  private void text(String path, String folder, Set<String> known) {
    if (!known.contains(folder)) {
      Optional<String> meant = Nearest.to(folder, known);
      sink.add(
          warning(
              path,
              "Nothing reads the folder \"" + folder + "\".",
              meant.isPresent()
                  ? "Rename it to \"" + meant.get() + "\"."
                  : Nearest.hint(folder, known, "folders")));
    } else if (!path.toLowerCase(Locale.ROOT).endsWith(".md")) {
      sink.add(warning(path, "Nothing reads the file, for it is no markdown.", elsewhere(path)));
    }
  }

  private static String elsewhere(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String ending = dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (WRITTEN.contains(ending)) {
      return "Rename it to \"" + (dot < 1 ? name : name.substring(0, dot)) + ".md\".";
    }
    return ending.startsWith("doc") || ending.equals("odt") || ending.equals("rtf")
        ? "Copy its text into a markdown file, and move it out of content."
        : "Move it to content/media, or to the folder \"media\" of a clinic.";
  }

  private void stray(String path, String name, Set<String> known) {
    sink.add(warning(path, "Nothing reads this file.", Nearest.hint(name, known, "files here")));
  }

  private static Diagnostic warning(String path, String message, String hint) {
    return Diagnostic.warning("source/unread", Location.ofFile(path), message, hint);
  }
}
