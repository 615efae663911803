package dev.lamina.check.claims;

import dev.lamina.check.lexicon.Lexicon;
import dev.lamina.check.lexicon.LexiconFile.Excuse;
import dev.lamina.check.lexicon.Tokens;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Role;
import dev.lamina.check.sentence.Sentence;
import dev.lamina.check.text.Block;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jsoup.nodes.Node;

/** Tells under what circumstances words are said: denied, softened, asked, quoted, cited. */
final class Circumstances {
  /** Words further back belong to another thought. */
  private static final int REACH = 14;

  private static final int LONGEST_QUOTE = 400;

  private final Tokens tokens;
  private final BitSet negation;
  private final BitSet negationAfter;
  private final BitSet only;
  private final BitSet hedge;
  private final BitSet unsure;
  private final BitSet condition;
  private final BitSet interrogative;
  private final BitSet subordinator;
  private final BitSet contrast;

  Circumstances(PageSentences page) {
    Lexicon lexicon = page.lexicon();
    this.tokens = page.tokens();
    this.negation = lexicon.words("negation");
    this.negationAfter = lexicon.words("negation-after");
    this.only = lexicon.words("only");
    this.hedge = lexicon.words("hedge");
    this.unsure = lexicon.words("unsure");
    this.condition = lexicon.words("condition");
    this.interrogative = lexicon.words("interrogative");
    this.subordinator = lexicon.words("subordinator");
    this.contrast = lexicon.words("contrast");
  }

  /**
   * Whether an excuse holds for words of a sentence.
   *
   * @param pageCited whether any sentence of the page carries a citation, its lists of sources
   *     aside
   */
  boolean holds(Excuse excuse, Sentence sentence, int from, int to, boolean pageCited) {
    return switch (excuse) {
      case NEGATED -> isNegated(sentence, from, to);
      case NEGATED_INSIDE -> isInside(from, to, negation);
      case HEDGED_INSIDE -> isInside(from, to, hedge);
      case DENIED -> isInside(sentence.from() - 1, sentence.to(), negation);
      case UNSURE -> isInside(sentence.from() - 1, sentence.to(), unsure);
      case HEDGED -> before(sentence, from, hedge) >= 0 || isConditional(sentence, from);
      case IF -> isConditional(sentence, from);
      case ASKED -> isAsked(sentence);
      case QUOTED -> isQuoted(sentence, from);
      case CITED -> sentence.cited();
      case PAGE_CITED -> pageCited;
      case PARTED -> isParted(sentence, from, to);
      case COMMA -> IntStream.range(from + 1, to).anyMatch(tokens::afterComma);
      case LINKED -> isLinked(sentence, from);
      case RECASED -> isRecased(sentence, from, to);
    };
  }

  private boolean isNegated(Sentence sentence, int from, int to) {
    int at = before(sentence, from, negation);
    // "No scars, no risk": each denies a thing of its own.
    boolean inRow = at >= 0 && tokens.afterComma(from) && tokens.word(at) == tokens.word(from);
    if (at >= 0 && !inRow && !(at + 1 < from && only.get(tokens.word(at + 1)))) {
      return true;
    }
    // "It guarantees nothing" denies; "No risk, no scars" goes on with a thing of its own.
    return to < sentence.to()
        && !tokens.afterBreak(to)
        && !tokens.afterComma(to)
        && negationAfter.get(tokens.word(to));
  }

  private boolean isInside(int from, int to, BitSet words) {
    for (int at = from + 1; at < to; at++) {
      if (words.get(tokens.word(at))) {
        return true;
      }
    }
    return false;
  }

  private boolean isConditional(Sentence sentence, int from) {
    return before(sentence, from, condition) >= 0;
  }

  /** The nearest of these words before a token, in the same clause; -1 if there is none. */
  private int before(Sentence sentence, int from, BitSet words) {
    boolean opensWithClause = subordinator.get(tokens.word(sentence.from()));
    int first = Math.max(sentence.from(), from - REACH);
    for (int at = from - 1; at >= first; at--) {
      boolean cut =
          tokens.afterBreak(at + 1)
              || (opensWithClause && tokens.afterComma(at + 1))
              || contrast.get(tokens.word(at));
      if (cut) {
        return -1;
      }
      if (words.get(tokens.word(at))) {
        return at;
      }
    }
    return -1;
  }

  private boolean isParted(Sentence sentence, int from, int to) {
    String text = sentence.passage().text();
    for (int at = from + 1; at < to; at++) {
      if (tokens.start(at) < tokens.end(at - 1)
          || !text.substring(tokens.end(at - 1), tokens.start(at)).isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** "AND and" and "a A" are two words; "The the" is one twice. */
  private boolean isRecased(Sentence sentence, int from, int to) {
    String text = sentence.passage().text();
    for (int at = from + 1; at < to; at++) {
      boolean raised = Character.isUpperCase(text.charAt(tokens.start(at)));
      boolean raisedBefore =
          Character.isUpperCase(text.charAt(tokens.start(at - 1)))
              && (at - 1 > sentence.from()
                  || Character.isUpperCase(text.charAt(tokens.end(at - 1) - 1)));
      boolean single = tokens.end(at - 1) - tokens.start(at - 1) == 1 && at - 1 == sentence.from();
      if (raised != raisedBefore && !single) {
        return true;
      }
    }
    return false;
  }

  private boolean isAsked(Sentence sentence) {
    if (!sentence.isQuestion()) {
      return false;
    }
    int end = Math.min(sentence.to(), sentence.from() + 3);
    for (int at = sentence.from(); at < end; at++) {
      if (interrogative.get(tokens.word(at))) {
        return true;
      }
    }
    return false;
  }

  private boolean isQuoted(Sentence sentence, int from) {
    Passage passage = sentence.passage();
    if (passage.is(Role.MYTHS) || startsWithMyth(sentence)) {
      return true;
    }
    String text = passage.text();
    int at = tokens.start(from);
    boolean straight = false;
    for (int i = at - 1; i >= Math.max(0, at - LONGEST_QUOTE); i--) {
      char c = text.charAt(i);
      if (c == '\u201C') {
        return true;
      }
      if (c == '\u201D') {
        return false;
      }
      straight ^= c == '"';
    }
    return straight;
  }

  private static boolean startsWithMyth(Sentence sentence) {
    return sentence.passage().text().regionMatches(true, sentence.start(), "myth", 0, 4);
  }

  private boolean isLinked(Sentence sentence, int from) {
    Block block = sentence.passage().block();
    if (block == null) {
      return false;
    }
    for (Node up = block.nodeAt(tokens.start(from)); up != null; up = up.parent()) {
      if (up.normalName().equals("a")) {
        return true;
      }
      if (up.equals(block.element())) {
        break;
      }
    }
    return false;
  }
}
