package dev.lamina.scaffold;

import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.markdown.MarkdownReader;
import dev.lamina.source.Digest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A small workspace that builds clean: one invented clinic, two topics, what every site needs. */
public final class SampleWorkspace {
  private static final String OVERRIDDEN = "content/topics/heel-injection.md";

  private SampleWorkspace() {}

  /**
   * Its files by path, schemas included.
   *
   * @param today for its review dates
   */
  public static Map<String, String> files(LocalDate today) {
    Map<String, String> words = Blank.days(today);
    words.put("base", base(Blank.fill("workspace/" + OVERRIDDEN, words), "during"));
    Map<String, String> files = new TreeMap<>(Schemas.files());
    Blank.read("workspace.txt")
        .lines()
        .forEach(
            path ->
                // Its real name would hide files from the version control of this program.
                files.put(
                    path.equals("gitignore") ? ".gitignore" : path,
                    Blank.fill("workspace/" + path, words)));
    return Collections.unmodifiableMap(files);
  }

  /** What an override notes of the shared section it was written for. */
  private static String base(String topic, String section) {
    return new MarkdownReader()
        .read(new SourceText(OVERRIDDEN, topic), new Diagnostics()).sections().stream()
            .filter(found -> found.id().equals(section))
            .map(found -> Digest.of(found.markdown()).brief())
            .findFirst()
            .orElseThrow();
  }
}
