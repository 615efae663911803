package dev.lamina.cli;

import dev.lamina.content.Clinic;
import dev.lamina.content.Kind;
import dev.lamina.content.Library;
import dev.lamina.content.Topic;
import dev.lamina.content.load.LibraryLoader;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.diagnostic.OperationFailedException;
import dev.lamina.markdown.MarkdownReader;
import dev.lamina.plan.UrlPath;
import dev.lamina.scaffold.Draft;
import dev.lamina.scaffold.Reviewer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A workspace's content for commands that add to it or explain it. What is wrong in it is for
 * {@code lamina build} to tell.
 */
record Content(Workspace workspace, Library library) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Reads the workspace around a folder. */
  static Content around(Path folder) {
    Workspace workspace = Workspace.around(folder);
    LibraryLoader loader =
        new LibraryLoader(workspace.tree(), new MarkdownReader(), new Diagnostics());
    return new Content(workspace, loader.load(Set.of()));
  }

  /** The named clinic. */
  Clinic clinic(String id) {
    return library.clinics().stream()
        .filter(clinic -> clinic.id().equals(id))
        .findFirst()
        .orElseThrow(() -> noClinic(id));
  }

  private UsageException noClinic(String id) {
    List<String> known = workspace.clinics();
    return known.contains(id)
        ? new UsageException(
            "The file content/clinics/"
                + id
                + "/clinic.yaml can't be used as it is. \"lamina build --clinic "
                + id
                + "\" says why.")
        : new UsageException(
            "There is no clinic \"" + id + "\". " + Nearest.hint(id, known, "clinics"));
  }

  /** The named topic. */
  Topic topic(String id) {
    Topic topic = library.topics().get(id.endsWith(".md") ? id.replaceFirst("\\.md$", "") : id);
    if (topic == null) {
      Set<String> known = library.topics().keySet();
      throw new UsageException(
          "There is no topic \"" + id + "\". " + Nearest.hint(id, known, "topics"));
    }
    return topic;
  }

  /** A name for a new file or folder, which becomes part of an address. */
  static String newName(String name) {
    if (!NAME.matcher(name).matches()) {
      String better = UrlPath.slug(name.replaceFirst("\\.md$", "")).replaceAll("[.-]+", "-");
      throw new UsageException(
          "\""
              + name
              + "\" can't be a name: it takes small letters, digits and hyphens."
              + System.lineSeparator()
              + "Did you mean \""
              + better
              + "\"?");
    }
    return name;
  }

  /** One of these kinds. */
  static Kind kind(String word, List<Kind> kinds) {
    return kinds.stream()
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "The kind \""
                        + word
                        + "\" can't be made here. "
                        + Nearest.hint(word, kinds.stream().map(Kind::word).toList(), "kinds")));
  }

  /** The clinician that somebody named, null when nobody did. */
  static @Nullable Reviewer reviewer(@Nullable String words) {
    return words == null
        ? null
        : Reviewer.parse(words)
            .orElseThrow(
                () ->
                    new UsageException(
                        "The reviewer \""
                            + words
                            + "\" has no degree. Write it as in \"Mara Ellison, MD\"."));
  }

  private static void takeBack(Path written) {
    try {
      Files.deleteIfExists(written);
    } catch (IOException stays) {
      // What kept the others from being written keeps this one from being removed.
    }
  }

  /** Writes what is new, all of it or nothing, and says so in two lines. */
  void write(Draft draft, PrintWriter out) {
    for (String path : draft.files().keySet()) {
      if (Files.exists(workspace.root().resolve(path))) {
        throw new UsageException(
            path + " is there already, and nothing was written. Choose another name.");
      }
    }
    List<Path> written = new ArrayList<>();
    try {
      for (Map.Entry<String, String> file : draft.files().entrySet()) {
        Path path = workspace.root().resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
        written.add(path);
      }
    } catch (IOException e) {
      written.forEach(Content::takeBack);
      throw new OperationFailedException(
          "The new files can't be written. Check the folder and the space left.", e);
    }
    if (!draft.files().isEmpty()) {
      out.println("Wrote " + String.join(" and ", draft.files().keySet()) + ".");
      out.print("Next: ");
    }
    out.println(draft.next().stripTrailing());
    out.flush();
  }
}
