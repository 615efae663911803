package dev.lamina.check.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads phrases as word lists write them.
 *
 * <p>{@code word} stands for itself, {@code word~} for its regular forms, {@code word+} for one and
 * more of it (or for what one and many do: {@code ease+}), {@code (a|b c)} for one of these, {@code
 * [a]} for one that may be left out, {@code <name>} for a word of a class, {@code #} for a number,
 * {@code ..} for up to three words of any kind and {@code ..8} for up to eight. {@code ^} at the
 * start and {@code $} at the end tie a phrase to the sentence's ends. {@code /} is the end of a
 * sentence or a mark that parts it, with the next word right behind: {@code downtime / none} is
 * found in "Downtime? None." and in "Downtime: none".
 */
final class PhraseParser {
  /** More ways to read one phrase are a mistake of its author. */
  private static final int MOST_READINGS = 256;

  /** As texts have them, see {@link Tokens}: with marks only inside, and alone for what is paid. */
  private static final Pattern WORD =
      Pattern.compile("#?[\\p{L}\\p{N}]+([.,'\u2019_]+[\\p{L}\\p{N}]+)*|[%$]");

  private final Vocabulary vocabulary;
  private final Map<String, List<String>> classes;

  /** What was read before: a few words make up most phrases. Nobody changes these sets. */
  private final Map<String, BitSet> knownForms = new HashMap<>();

  private final Map<String, BitSet> knownClasses = new HashMap<>();

  PhraseParser(Vocabulary vocabulary, Map<String, List<String>> classes) {
    this.vocabulary = vocabulary;
    this.classes = classes;
  }

  /**
   * All readings of a phrase.
   *
   * @throws IllegalArgumentException when it can't be read; the message says why
   */
  List<Phrase> parse(String written, int owner) {
    String body = written.strip();
    boolean atStart = body.startsWith("^");
    boolean atEnd = body.endsWith("$") && !body.endsWith(" $");
    body = body.substring(atStart ? 1 : 0, body.length() - (atEnd ? 1 : 0)).strip();
    List<List<Phrase.Step>> readings = new ArrayList<>(sequence(body));
    readings.removeIf(List::isEmpty);
    if (readings.isEmpty()) {
      throw new IllegalArgumentException("it has no words");
    }
    List<Phrase> phrases = new ArrayList<>();
    readings.forEach(steps -> phrases.add(new Phrase(steps, atStart, atEnd, owner)));
    return phrases;
  }

  /**
   * A part of a phrase so far.
   *
   * @param gap how many other words may stand before the next one
   */
  private record Reading(List<Phrase.Step> steps, int gap) {}

  private List<List<Phrase.Step>> sequence(String text) {
    List<Reading> readings = List.of(new Reading(List.of(), 0));
    boolean apart = false;
    for (String part : parts(text)) {
      if (part.equals("/")) {
        apart = true;
        continue;
      }
      if (part.startsWith("..")) {
        int gap = part.length() == 2 ? 3 : Integer.parseInt(part.substring(2));
        readings = readings.stream().map(r -> new Reading(r.steps(), r.gap() + gap)).toList();
        continue;
      }
      List<Reading> longer = new ArrayList<>();
      for (List<Phrase.Step> next : part(part)) {
        for (Reading before : readings) {
          longer.add(join(before, next, apart));
        }
      }
      if (longer.size() > MOST_READINGS) {
        throw new IllegalArgumentException("it has too many readings");
      }
      readings = longer;
      apart = false;
    }
    if (apart) {
      throw new IllegalArgumentException("nothing stands behind its \"/\"");
    }
    return readings.stream().map(Reading::steps).toList();
  }

  private static Reading join(Reading before, List<Phrase.Step> next, boolean apart) {
    if (apart && (before.steps().isEmpty() || next.isEmpty() || before.gap() > 0)) {
      throw new IllegalArgumentException("a word has to stand right before and behind its \"/\"");
    }
    if (next.isEmpty()) {
      // Where a word is left out, the gap before it is there all the same.
      return before;
    }
    List<Phrase.Step> all = new ArrayList<>(before.steps());
    all.addAll(next);
    if (!before.steps().isEmpty()) {
      Phrase.Step step = next.get(0);
      int gap = Math.max(before.gap(), step.gap());
      all.set(before.steps().size(), new Phrase.Step(step.words(), gap, apart || step.apart()));
    }
    return new Reading(all, 0);
  }

  /** Words, groups and gaps. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ' ' : text.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (c == ' ' && depth == 0) {
        if (i > start) {
          parts.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    if (depth != 0) {
      throw new IllegalArgumentException("a bracket is not closed");
    }
    return parts;
  }

  private List<List<Phrase.Step>> part(String part) {
    char first = part.charAt(0);
    boolean optional = first == '[' && part.endsWith("]");
    if (optional || (first == '(' && part.endsWith(")"))) {
      List<List<Phrase.Step>> readings = new ArrayList<>();
      if (optional) {
        readings.add(List.of());
      }
      BitSet single = new BitSet();
      for (String choice : choices(part.substring(1, part.length() - 1))) {
        for (List<Phrase.Step> reading : sequence(choice)) {
          if (reading.size() == 1 && reading.get(0).gap() == 0 && !reading.get(0).apart()) {
            single.or(reading.get(0).words());
          } else {
            readings.add(reading);
          }
        }
      }
      if (!single.isEmpty()) {
        readings.add(List.of(step(single)));
      }
      return readings;
    }
    if (first == '<' && part.endsWith(">")) {
      return List.of(List.of(step(ofClass(part.substring(1, part.length() - 1)))));
    }
    return List.of(words(part));
  }

  private static List<String> choices(String text) {
    List<String> choices = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? '|' : text.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (c == '|' && depth == 0) {
        choices.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    return choices;
  }

  /** A hyphen parts words here as it does in text. */
  private List<Phrase.Step> words(String written) {
    List<Phrase.Step> steps = new ArrayList<>();
    for (String word : written.split("-", -1)) {
      steps.add(step(forms(word)));
    }
    return steps;
  }

  private static Phrase.Step step(BitSet words) {
    return new Phrase.Step(words, 0, false);
  }

  /** The words of a class; not to be changed. */
  BitSet ofClass(String name) {
    BitSet known = knownClasses.get(name);
    if (known != null) {
      return known;
    }
    List<String> words = classes.get(name);
    if (words == null) {
      throw new IllegalArgumentException("there is no class <" + name + ">");
    }
    BitSet set = new BitSet();
    words.forEach(word -> set.or(forms(word)));
    knownClasses.put(name, set);
    return set;
  }

  private BitSet forms(String word) {
    BitSet known = knownForms.get(word);
    if (known == null) {
      known = newForms(word);
      knownForms.put(word, known);
    }
    return known;
  }

  private BitSet newForms(String word) {
    BitSet set = new BitSet();
    if (word.equals("#")) {
      set.set(Vocabulary.NUMBER);
    } else if (word.startsWith("<") && word.endsWith(">")) {
      set.or(ofClass(word.substring(1, word.length() - 1)));
    } else if (word.endsWith("~")) {
      Inflection.of(plain(word, 1)).forEach(form -> set.set(vocabulary.add(form)));
    } else if (word.endsWith("+")) {
      Inflection.ofNumber(plain(word, 1)).forEach(form -> set.set(vocabulary.add(form)));
    } else {
      set.set(vocabulary.add(plain(word, 0)));
    }
    return set;
  }

  /**
   * A word without the mark at its end.
   *
   * @throws IllegalArgumentException when a page could never have it: nobody would hear of that
   */
  private static String plain(String word, int mark) {
    String plain = word.substring(0, word.length() - mark);
    int bracket = plain.indexOf('(');
    if (bracket > 0 && plain.endsWith(")")) {
      String first = plain.substring(0, bracket);
      String many = first + plain.substring(bracket + 1, plain.length() - 1);
      String instead = many.equals(first + "s") ? first + "+" : "(" + first + "|" + many + ")";
      throw new IllegalArgumentException("no word is \"" + word + "\"; write \"" + instead + "\"");
    }
    if (!WORD.matcher(plain).matches()) {
      throw new IllegalArgumentException("no word is \"" + word + "\"");
    }
    return plain;
  }
}
