package dev.lamina.check.lexicon;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.source.RecordBinder;
import dev.lamina.source.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads word lists: those in the jar, and those that a workspace adds. */
public final class LexiconLoader {
  private static final List<String> SHIPPED =
      List.of(
          "grammar",
          "sections",
          "promises",
          "praise",
          "numbers",
          "offers",
          "people",
          "reading",
          "medical");

  private LexiconLoader() {}

  /** The shipped word lists. */
  public static Lexicon shipped() {
    return Shipped.LEXICON;
  }

  private static final class Shipped {
    static final Lexicon LEXICON = new Lexicon(files());

    private static List<LexiconFile> files() {
      Diagnostics problems = new Diagnostics();
      List<LexiconFile> files = new ArrayList<>();
      for (String name : SHIPPED) {
        SourceText text = new SourceText("lexicon/" + name + ".yaml", text(name));
        new RecordBinder(problems)
            .bind(YamlReader.read(text, problems), LexiconFile.class)
            .ifPresent(files::add);
      }
      List<Diagnostic> faults = problems.sorted();
      if (!faults.isEmpty()) {
        Diagnostic first = faults.get(0);
        throw new IllegalStateException(first.where().display() + ": " + first.message());
      }
      return files;
    }

    private static String text(String name) {
      String path = "/lexicon/" + name + ".yaml";
      try (InputStream in = LexiconLoader.class.getResourceAsStream(path)) {
        if (in == null) {
          throw new IllegalStateException("the jar has no " + path);
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
