package dev.lamina.check.lexicon;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.source.RecordBinder;
import dev.lamina.source.ShippedYaml;
import dev.lamina.source.SourceTree;
import dev.lamina.source.YamlReader;
import dev.lamina.stored.Prepared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads word lists: those in the jar, and those that a workspace adds. */
public final class LexiconLoader {
  /** What {@link Prepared} knows the shipped word lists by. */
  public static final String PREPARED = "lexicon";

  /** The same for those that speak of texts beside required ones, which need no others. */
  public static final String NOTICES = "notices";

  /** What {@link Prepared} knows the phrases of each by. */
  public static final String PHRASES = "lexicon-phrases";

  public static final String NOTICE_PHRASES = "notices-phrases";

  private static final List<String> SHIPPED =
      List.of(
          "grammar",
          "sections",
          NOTICES,
          "promises",
          "efficacy",
          "signs",
          "praise",
          "numbers",
          "offers",
          "people",
          "reading",
          "medical");

  /** The numbers that the shipped word lists speak of in particular; known without reading them. */
  public static final Set<String> NUMBERS =
      Set.of("1", "2", "5", "100", "911", "2x", "3x", "4x", "5x", "10x");

  private LexiconLoader() {}

  private static final String FOLDER = "content/lexicon";

  /** Shipped word lists, in the order in which they count. */
  public record WordLists(List<LexiconFile> files) {
    public WordLists {
      files = List.copyOf(files);
    }
  }

  /** The shipped word lists. */
  public static Lexicon shipped() {
    return Shipped.LEXICON;
  }

  /** Of the shipped word lists, those about texts beside required ones: soon read. */
  public static Lexicon notices() {
    return Notices.LEXICON;
  }

  /** Whether a workspace adds anything to the shipped word lists. */
  public static boolean addsTo(SourceTree workspace) {
    return !workspace.filesBelow(FOLDER).isEmpty();
  }

  /**
   * The shipped word lists with what a workspace says in {@code content/lexicon/*.yaml}: phrases
   * and exceptions added to a rule, other limits, or a rule written anew under its old id.
   *
   * @param sink takes what is wrong with the files; a file with a fault is left out
   */
  public static Lexicon load(SourceTree workspace, DiagnosticSink sink) {
    List<LexiconFile> files = new ArrayList<>(Shipped.FILES);
    Lexicon lexicon = shipped();
    for (String path : workspace.filesBelow(FOLDER)) {
      Optional<LexiconFile> file =
          path.endsWith(".yaml")
              ? workspace.read(path, sink).flatMap(f -> bind(f.text(), sink))
              : Optional.empty();
      if (file.isEmpty() || !isKnown(file.get(), path, sink)) {
        continue;
      }
      files.add(file.get());
      try {
        lexicon = new Lexicon(files, null);
      } catch (IllegalArgumentException e) {
        files.remove(files.size() - 1);
        String message = "Something in the word list can't be read: " + e.getMessage() + ".";
        String hint = "Write phrases such as \"(relieve~|ease~) ..3 pain\".";
        sink.add(Diagnostic.error("lexicon/phrase", Location.ofFile(path), message, hint));
      }
    }
    return lexicon;
  }

  /** Whether all rules of a file stand in for shipped ones: others would have no id to select. */
  private static boolean isKnown(LexiconFile file, String path, DiagnosticSink sink) {
    List<String> ids = shipped().rules().stream().map(LexiconFile.Entry::id).toList();
    boolean known = true;
    for (LexiconFile.Entry rule : file.rules()) {
      if (!ids.contains(rule.id())) {
        String message = "There is no rule \"" + rule.id() + "\" to write anew.";
        String hint = "Add phrases to a rule with \"add:\", or forbid them in content/policy.";
        sink.add(Diagnostic.error("lexicon/unknown-rule", Location.ofFile(path), message, hint));
        known = false;
      }
    }
    return known;
  }

  private static Optional<LexiconFile> bind(SourceText text, DiagnosticSink sink) {
    return new RecordBinder(sink).bind(YamlReader.read(text, sink), LexiconFile.class);
  }

  /** The shipped word lists, read from their YAML. */
  public static WordLists readShipped() {
    return read(SHIPPED);
  }

  /** Those of {@link #notices()}, read from their YAML. */
  public static WordLists readNotices() {
    return read(List.of(NOTICES));
  }

  private static WordLists read(List<String> names) {
    return new WordLists(
        names.stream()
            .map(name -> ShippedYaml.read("lexicon/" + name + ".yaml", LexiconFile.class))
            .toList());
  }

  /** The phrases of the shipped word lists, ready to be looked for. */
  public static byte[] readPhrases() {
    return new Lexicon(readShipped().files(), null).book().bytes();
  }

  /** Those of {@link #notices()}. */
  public static byte[] readNoticePhrases() {
    return new Lexicon(readNotices().files(), null).book().bytes();
  }

  private static List<LexiconFile> files(String name, Supplier<WordLists> otherwise) {
    return Prepared.read(name, WordLists.class).orElseGet(otherwise).files();
  }

  private static Lexicon lexicon(List<LexiconFile> files, String phrases) {
    return new Lexicon(files, Prepared.bytes(phrases).map(PhraseBook::of).orElse(null));
  }

  private static final class Shipped {
    static final List<LexiconFile> FILES = files(PREPARED, LexiconLoader::readShipped);
    static final Lexicon LEXICON = lexicon(FILES, PHRASES);
  }

  private static final class Notices {
    static final Lexicon LEXICON =
        lexicon(files(NOTICES, LexiconLoader::readNotices), NOTICE_PHRASES);
  }
}
