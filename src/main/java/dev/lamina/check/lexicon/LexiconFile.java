package dev.lamina.check.lexicon;

import dev.lamina.diagnostic.Severity;
import dev.lamina.source.Key;
import dev.lamina.source.Located;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One file of words and of rules about words. */
public record LexiconFile(
    @Key(about = "What the file is for, in a sentence.", example = "Promises about results.")
        String about,
    @Key(about = "Laws, standards or decisions behind it.", example = "16 CFR 255.2") String source,
    @Key(about = "When somebody last compared it with its sources.", example = "2026-11-21")
        LocalDate checked,
    @Key(about = "Classes of words, by the name that phrases use in <…>.")
        Map<String, List<String>> words,
    @Key(about = "Phrases of headings, by the part of a page that they open.")
        Map<String, List<String>> headings,
    @Key(about = "Phrases beside required texts, by what they do to those.")
        Map<String, List<String>> notices,
    @Key(about = "Phrases that other rules look for, by name.") Map<String, List<String>> lists,
    @Key(about = "Phrases that say little alone and much together, by name.")
        Map<String, List<String>> signs,
    @Key(about = "Letters that rules look for just as they stand, by name.", example = "[\"{{\"]")
        Map<String, List<String>> spellings,
    @Key(about = "Figures that rules go by, by name.") Map<String, Integer> limits,
    @Key(about = "Rules about sentences.") List<Entry> rules,
    @Key(about = "What to add to rules and lists that are shipped.") List<Addition> add) {

  public LexiconFile {
    words = inOrder(words);
    headings = inOrder(headings);
    notices = inOrder(notices);
    lists = inOrder(lists);
    signs = inOrder(signs);
    spellings = inOrder(spellings);
    limits = inOrder(limits);
    rules = List.copyOf(rules);
    add = List.copyOf(add);
  }

  /** As they are written, so that a jar that holds them is the same whenever it is made. */
  private static <V> Map<String, V> inOrder(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** A rule about what sentences say. */
  public record Entry(
      @Key(about = "Id of the rule.", example = "claims/guarantee") String id,
      @Nullable @Key(about = "Id in the rule catalogue.", example = "CLAIM-GUAR") String catalogue,
      @Key(about = "How severe its findings are.", example = "error") Level severity,
      @Key(about = "What is wrong when it reports, as a sentence.") String summary,
      @Key(about = "What happens when it is left so.") String why,
      @Key(about = "What to do about it.") String fix,
      @Key(about = "Law, standard or policy behind it.") String source,
      @Key(about = "The finding; {words} are the words found, in quotes.") String message,
      @Key(about = "Whether it is told only where no other rule of its family is.") boolean weak,
      @Key(about = "Only on pages of these kinds.", example = "[procedure]") List<String> on,
      @Key(about = "Not in these parts of a page.", example = "[risks]") List<String> notIn,
      @Key(about = "Phrases with the circumstances that excuse them.") List<Group> groups,
      @Key(about = "Phrases that excuse what they overlap.") List<String> except,
      @Key(about = "Phrases that excuse the whole sentence.") List<String> unlessSentence,
      @Key(about = "Phrases that excuse the whole paragraph.") List<String> unlessParagraph,
      @Key(about = "Phrases that excuse the whole page.") List<String> unlessPage) {
    /** Whether both are of one family: what their ids say before the stroke is the same. */
    public boolean isKin(Entry other) {
      String family = id.substring(0, id.indexOf('/') + 1);
      return other.id.startsWith(family);
    }

    public Entry {
      on = List.copyOf(on);
      notIn = List.copyOf(notIn);
      groups = List.copyOf(groups);
      except = List.copyOf(except);
      unlessSentence = List.copyOf(unlessSentence);
      unlessParagraph = List.copyOf(unlessParagraph);
      unlessPage = List.copyOf(unlessPage);
    }
  }

  /** Phrases that are excused in the same way. */
  public record Group(
      @Key(about = "What is looked for.", example = "[\"guarantee~\"]") List<String> phrases,
      @Key(about = "What excuses it.", example = "[negated, hedged]") List<Excuse> unless,
      @Key(about = "Phrases of which the sentence needs one as well.") List<String> near,
      @Key(about = "Signs of which the sentence needs every one as well.", example = "[ours, gain]")
          List<String> with,
      @Nullable @Key(about = "What to do about these, where the rule's own advice says too little.")
          String fix,
      @Key(about = "More phrases, each with what to write.", example = "{recieve: receive}")
          Map<String, String> instead) {
    public Group {
      phrases = List.copyOf(phrases);
      unless = List.copyOf(unless);
      near = List.copyOf(near);
      with = List.copyOf(with);
      instead = inOrder(instead);
    }

    /** What to do about these words; null where the rule's own advice holds. */
    public @Nullable String fixOf(String words) {
      String right = instead.get(words.toLowerCase(Locale.ROOT));
      if (right == null) {
        return fix;
      }
      if (right.isBlank()) {
        return "Take \"" + words + "\" out.";
      }
      boolean capital = Character.isUpperCase(words.charAt(0));
      String first = right.substring(0, 1);
      return "Write \""
          + (capital ? first.toUpperCase(Locale.ROOT) : first)
          + right.substring(1)
          + "\".";
    }
  }

  /** What a workspace adds to a shipped rule or list. */
  public record Addition(
      @Key(about = "Id of the rule, or name of the list.", example = "claims/guarantee")
          Located<String> to,
      @Key(about = "What else is looked for.") List<String> phrases,
      @Key(about = "What else excuses it.") List<String> except,
      @Key(about = "Why.", example = "Decision of our review board, May 2026") String reason) {
    public Addition {
      phrases = List.copyOf(phrases);
      except = List.copyOf(except);
    }
  }

  /** What takes the sting out of a phrase. */
  public enum Excuse {
    /** {@code no}, {@code not}, {@code never} before it, in the same clause. */
    NEGATED,
    /** The same, among the words that a phrase leaves open. */
    NEGATED_INSIDE,
    /** {@code may}, {@code some people}, {@code we aim to}. */
    HEDGED,
    /** The same, among the words that a phrase leaves open. */
    HEDGED_INSIDE,
    /** {@code no}, {@code not}, {@code never} anywhere in the sentence. */
    DENIED,
    /** {@code may}, {@code some people}, {@code if}, {@code unless} anywhere in the sentence. */
    UNSURE,
    /** It is asked, not said. */
    ASKED,
    /** It stands in quotation marks. */
    QUOTED,
    /** A citation stands in the same sentence. */
    CITED,
    /** A citation stands somewhere on the page. */
    PAGE_CITED,
    /** A mark stands among its words: a comma, a quotation mark, a bracket. */
    PARTED,
    /** A comma stands among its words: they may belong to two parts of the sentence. */
    COMMA,
    /** The words are a link: what is behind them stands there. */
    LINKED,
    /** {@code if}, {@code when}, {@code whether} before it: nothing is said to be so. */
    IF,
    /** One of its words has capitals that the word before it lacks, or the other way round. */
    RECASED
  }

  /** How severe findings are. */
  public enum Level {
    ERROR(Severity.ERROR),
    WARNING(Severity.WARNING),
    INFO(Severity.INFO);

    private final Severity severity;

    Level(Severity severity) {
      this.severity = severity;
    }

    public Severity severity() {
      return severity;
    }
  }
}
