package dev.lamina.check.proof;

import dev.lamina.check.lexicon.Lexicon;
import dev.lamina.check.lexicon.Tokens;
import dev.lamina.check.policy.SitePolicy;
import dev.lamina.check.text.Block;
import dev.lamina.check.text.Words;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Severity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells words of the page right before or behind a required text that take it back: "It is not true
 * that", "The following does not apply to us." Those that can mean nothing else alter it; of
 * others, such as "Myth:", a person has to say what they do to its sense.
 *
 * <p>Which words these are is data: the word list {@code notices}.
 */
final class Denials {
  /** Behind labels and what nobody sees, no more stretches of text are looked through. */
  private static final int MOST_STRETCHES = 8;

  /** Of a block that holds many copies, not all of it is read for each. */
  private static final int LONGEST_STRETCH = 1_000;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?][^\\p{L}\\p{N}]*$");

  private final Proof proof;
  private final SitePolicy.Active active;
  private final String what;
  private final Lexicon lexicon;
  private final Words words;

  Denials(Proof proof, SitePolicy.Active active, String id) {
    this.proof = proof;
    this.active = active;
    this.what = "the text of " + id;
    this.lexicon = proof.page().site().options().policy().notices();
    this.words = proof.words();
  }

  /**
   * A part of a sentence, between two marks.
   *
   * @param mark what ends the sentence there; a space when nothing does
   * @param acts what its phrases do to a text beside it
   * @param isLabel whether it says only what stands above notices or at the foot of pages
   */
  private record Part(
      Block block, int start, int end, char mark, Set<String> acts, boolean isLabel) {
    private boolean does(String act) {
      return acts.contains(act) && mark != '?' && !acts.contains("upholds");
    }

    /**
     * Whether it takes a text back.
     *
     * @param goesOn whether the text's last sentence goes on in it
     */
    boolean denies(boolean isBehind, boolean goesOn) {
      return isBehind
          ? does("denies-above") || (goesOn && does("limits-going-on"))
          : does("denies-next") || (mark == ' ' && does("denies-leading-in"));
    }

    boolean doubts(boolean isBehind) {
      return isBehind
          ? does("doubts-above")
          : does("doubts-next") || (mark == ' ' && does("doubts-leading-in"));
    }
  }

  /** Looks at what stands around each copy, and tells the first denial. */
  void judge(List<TextSearch.Found> copies) {
    for (TextSearch.Found copy : copies) {
      boolean goesOn = !SENTENCE_END.matcher(words.get(copy.to() - 1).written()).find();
      if (tells(before(copy), false, false) || tells(behind(copy), true, goesOn)) {
        return;
      }
    }
  }

  /** The nearest part of a sentence before a text that readers see and that is no label. */
  private @Nullable Part before(TextSearch.Found copy) {
    int to = copy.from();
    for (int left = MOST_STRETCHES; to > 0 && left > 0; left--) {
      int number = words.get(to - 1).block();
      Block block = proof.blocks().get(number);
      boolean isSame = words.get(to).block() == number;
      int end = isSame ? words.get(to).start() : block.text().length();
      int from = to - 1;
      while (from > 0 && isIn(words.get(from - 1), number, end)) {
        from--;
      }
      List<Part> parts = parts(block, words.get(from).start(), end);
      for (int i = parts.size() - 1; i >= 0; i--) {
        Part part = parts.get(i);
        if (!part.isLabel() && isSeen(part, from, to, copy)) {
          return part;
        }
      }
      to = from;
    }
    return null;
  }

  /** The nearest part of a sentence behind a text that readers see and that is no label. */
  private @Nullable Part behind(TextSearch.Found copy) {
    int from = copy.to();
    for (int left = MOST_STRETCHES; from < words.size() && left > 0; left--) {
      int number = words.get(from).block();
      Block block = proof.blocks().get(number);
      boolean isSame = words.get(from - 1).block() == number;
      int start = isSame ? words.get(from - 1).end() : 0;
      int to = from + 1;
      while (to < words.size() && isIn(words.get(to), number, start)) {
        to++;
      }
      boolean goesOn = to < words.size() && words.get(to).block() == number;
      int end = goesOn ? words.get(to).start() : block.text().length();
      for (Part part : parts(block, start, end)) {
        if (!part.isLabel() && isSeen(part, from, to, copy)) {
          return part;
        }
      }
      from = to;
    }
    return null;
  }

  /** Whether a word stands in a block, and near a place of it. */
  private static boolean isIn(Words.Word word, int block, int place) {
    return word.block() == block && Math.abs(word.start() - place) < LONGEST_STRETCH;
  }

  /** Takes a stretch of a block apart. */
  private List<Part> parts(Block block, int from, int to) {
    String text = block.text();
    Tokens tokens = new Tokens(lexicon.vocabulary(), 32);
    tokens.add(text, from, to);
    BitSet labels = lexicon.words("notice-label");
    List<Part> parts = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      if (i == tokens.size() || tokens.afterBreak(i)) {
        Set<String> acts = new TreeSet<>();
        lexicon
            .noticePhrases()
            .scan(tokens, first, i, (owner, start, end) -> acts.add(lexicon.notice(owner)));
        boolean isLabel = true;
        for (int token = first; token < i; token++) {
          isLabel &= labels.get(tokens.word(token));
        }
        isLabel |= acts.equals(Set.of("says-nothing"));
        int end = tokens.end(i - 1);
        char mark = mark(text, end, i == tokens.size() ? to : tokens.start(i));
        parts.add(new Part(block, tokens.start(first), end, mark, acts, isLabel));
        first = i;
      }
    }
    return parts;
  }

  private static char mark(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (".!?".indexOf(text.charAt(i)) >= 0) {
        return text.charAt(i);
      }
    }
    return ' ';
  }

  /** Whether a part and the text are seen together somewhere. */
  private boolean isSeen(Part part, int from, int to, TextSearch.Found copy) {
    int first = from;
    while (first < to && words.get(first).end() <= part.start()) {
      first++;
    }
    int last = to;
    while (last > first && words.get(last - 1).start() >= part.end()) {
      last--;
    }
    TextSearch.Found said = new TextSearch.Found(first, last);
    Sightings sightings = proof.sightings();
    for (int i = 0; i < sightings.environments().size() && first < last; i++) {
      if (sightings.isSeen(copy, i) && sightings.isSeen(said, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean tells(@Nullable Part part, boolean isBehind, boolean goesOn) {
    boolean denies = part != null && part.denies(isBehind, goesOn);
    if (part == null || !(denies || part.doubts(isBehind))) {
      return false;
    }
    String said = part.block().text().substring(part.start(), part.end());
    String place = isBehind ? " behind " : " before ";
    String message =
        denies
            ? "The words \"" + said + "\"" + place + what + " take it back."
            : "\""
                + said
                + "\" stands"
                + place
                + what
                + ", and nobody but a reader can tell what that makes of it.";
    Location where = part.block().at(proof.page(), part.start(), part.end());
    String hint = "Take these words away, or ask whoever keeps the policy what holds here.";
    proof.add(
        denies ? Fault.Type.ALTERED : Fault.Type.UNDECIDED,
        active,
        where,
        denies ? null : Severity.WARNING,
        message,
        hint);
    return true;
  }
}
