package dev.lamina.check.endorsements;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.claims.ClaimScan;
import dev.lamina.check.claims.ClaimScan.Mention;
import dev.lamina.check.lexicon.Tokens;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Passage.Area;
import dev.lamina.check.sentence.Passage.Kind;
import dev.lamina.check.sentence.Role;
import dev.lamina.check.sentence.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The passages that tell a patient's story in the third person: "Maria, 54, could not climb stairs.
 * Six weeks later she ran a marathon." Somebody, how bad it was, a turn, how good it is: all four
 * have to be there, in this order.
 */
final class TalesOfOthers {
  /** {@code Maria, 54}, {@code Linda K.}, {@code Tom (61)}. */
  private static final Pattern SOMEBODY =
      Pattern.compile(
          "\\b\\p{Lu}\\p{Ll}{1,20}(?: \\p{Lu}\\.| \\p{Lu}\\p{Ll}{1,20})?"
              + "(?:, (?:age |aged )?\\d{2}\\b| \\(\\d{2}\\))|\\b\\p{Lu}\\p{Ll}{1,20} \\p{Lu}\\. ");

  private final ClaimScan scan;
  private final Tokens tokens;

  /** "Linda had been in pain" */
  private final BitSet auxiliary;

  private TalesOfOthers(CheckedPage page) {
    this.scan = ClaimScan.of(page);
    this.tokens = PageSentences.of(page).tokens();
    this.auxiliary = PageSentences.of(page).lexicon().words("told-of");
  }

  /** The passages with such a story, in the order of the page. */
  static List<Passage> in(CheckedPage page) {
    return new TalesOfOthers(page).find();
  }

  private List<Passage> find() {
    List<Mention> gains = scan.mentions("story-gain");
    List<Mention> plights = scan.mentions("story-plight");
    if (gains.isEmpty() || plights.isEmpty()) {
      return List.of();
    }
    IdentityHashMap<Passage, Mention> plightOf = firstOf(plights);
    IdentityHashMap<Passage, Mention> personOf = firstOf(scan.mentions("story-person"));
    IdentityHashMap<Sentence, Mention> turns = new IdentityHashMap<>();
    scan.mentions("story-turn").forEach(turn -> turns.putIfAbsent(turn.sentence(), turn));
    Set<Passage> told = Stories.ofOnePage();
    List<Passage> found = new ArrayList<>();
    for (Mention gain : gains) {
      Passage passage = gain.sentence().passage();
      Mention plight = plightOf.get(passage);
      if (plight != null
          && turns.containsKey(gain.sentence())
          && plight.sentence().from() <= gain.sentence().from()
          && plight.from() < gain.from()
          && isProse(passage)
          && (personOf.containsKey(passage) || isOfSomebody(plight))
          && told.add(passage)) {
        found.add(passage);
      }
    }
    return found;
  }

  private static IdentityHashMap<Passage, Mention> firstOf(List<Mention> mentions) {
    IdentityHashMap<Passage, Mention> first = new IdentityHashMap<>();
    mentions.forEach(mention -> first.putIfAbsent(mention.sentence().passage(), mention));
    return first;
  }

  private static boolean isProse(Passage passage) {
    return passage.area() == Area.MAIN
        && passage.kind() != Kind.HEADING
        && passage.kind() != Kind.ATTRIBUTE
        && !passage.is(Role.REFERENCES)
        && !passage.is(Role.MYTHS);
  }

  /** Whether the one who was badly off has a name and an age, or a name right before the words. */
  private boolean isOfSomebody(Mention plight) {
    Passage passage = plight.sentence().passage();
    int until = tokens.end(plight.to() - 1);
    Matcher somebody = SOMEBODY.matcher(passage.text()).region(0, until);
    if (somebody.find()) {
      return true;
    }
    int before = plight.from() - 1;
    while (before > plight.sentence().from() && auxiliary.get(tokens.word(before))) {
      before--;
    }
    return before >= plight.sentence().from()
        && tokens.isUnknown(before)
        && Character.isUpperCase(passage.text().charAt(tokens.start(before)));
  }
}
