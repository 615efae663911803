package dev.lamina.check.endorsements;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.claims.ClaimScan;
import dev.lamina.check.lexicon.Tokens;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Passage.Kind;
import dev.lamina.check.sentence.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The passages of a page in which patients speak or are spoken of: quotes in the first person, what
 * stands under a heading such as "What our patients say", paragraphs that quote a patient by name,
 * and those that tell how badly somebody was and how well somebody is.
 */
record Stories(List<Passage> all) {
  private static final int LEAST = 25;

  /** A name as patients are called by: {@code Maria K.} */
  private static final Pattern NAME =
      Pattern.compile(
          "\\s+\\p{Lu}\\p{L}+\\s+\\p{Lu}\\."
              // A family name may follow, or else the first word of a sentence.
              + "(?!\\s*(?!(?:He|She|They|His|Her|After|Before|Today|Now|We|The)\\s)\\p{Lu}\\p{Ll})");

  private static final Pattern END = Pattern.compile("[.?!](?=\\W|$)");

  Stories {
    all = List.copyOf(all);
  }

  static Stories of(CheckedPage page) {
    return page.shared(Stories.class, Stories::read);
  }

  private static Stories read(CheckedPage page) {
    ClaimScan scan = ClaimScan.of(page);
    Set<Passage> known = ofOnePage();
    List<Passage> found = new ArrayList<>();
    PageSentences sentences = PageSentences.of(page);
    for (Passage passage : sentences.passages()) {
      boolean prose = passage.kind() != Kind.HEADING && passage.kind() != Kind.ATTRIBUTE;
      if (prose
          && passage.is(Role.TESTIMONIALS)
          && passage.text().length() > LEAST
          && known.add(passage)) {
        found.add(passage);
      }
    }
    Quotations quotations = new Quotations();
    Set<Passage> attributed = attributed(page, quotations);
    Set<Passage> signed = ofOnePage();
    List<ClaimScan.Mention> praise = scan.mentions("thanks-and-praise");
    if (!scan.mentions("first-person").isEmpty() || !praise.isEmpty()) {
      signed = Signatures.quotesIn(sentences.passages(), quotations);
    }
    for (ClaimScan.Mention mention : praise) {
      Passage passage = mention.sentence().passage();
      int start = sentences.tokens().start(mention.from());
      boolean isQuoted = passage.kind() == Kind.QUOTE || quotations.hold(passage, start);
      if (signed.contains(passage) && isQuoted && known.add(passage)) {
        found.add(passage);
      }
    }
    attributed.addAll(signed);
    for (ClaimScan.Mention mention : scan.mentions("first-person")) {
      Passage passage = mention.sentence().passage();
      int start = sentences.tokens().start(mention.from());
      boolean abbreviated =
          passage.text().startsWith("i.e", start) || passage.text().startsWith("I/O", start);
      boolean speaks =
          passage.kind() == Kind.QUOTE
              || (attributed.contains(passage) && quotations.hold(passage, start));
      boolean tells = !abbreviated && !asks(passage.text(), start);
      if (speaks && tells && known.add(passage)) {
        found.add(passage);
      }
    }
    TalesOfOthers.in(page).stream().filter(known::add).forEach(found::add);
    return new Stories(found);
  }

  /** Whether a sentence ends in a question: what patients ask, nobody has been through. */
  private static boolean asks(String text, int from) {
    Matcher end = END.matcher(text);
    return end.find(from) && end.group().equals("?");
  }

  /** The paragraphs that say which patient says what is quoted in them. */
  private static Set<Passage> attributed(CheckedPage page, Quotations quotations) {
    ClaimScan scan = ClaimScan.of(page);
    Tokens tokens = PageSentences.of(page).tokens();
    Set<Passage> found = ofOnePage();
    for (ClaimScan.Mention mention : scan.mentions("says")) {
      Passage passage = mention.sentence().passage();
      Matcher name = NAME.matcher(passage.text());
      name.region(tokens.end(mention.to() - 1), passage.text().length());
      if (name.lookingAt() && isBesideQuotes(mention, tokens, quotations)) {
        found.add(passage);
      }
    }
    for (ClaimScan.Mention mention : scan.mentions("patient-says")) {
      if (isBesideQuotes(mention, tokens, quotations)) {
        found.add(mention.sentence().passage());
      }
    }
    for (ClaimScan.Mention mention : scan.mentions("clinician-says")) {
      if (isBesideQuotes(mention, tokens, quotations)) {
        found.remove(mention.sentence().passage());
      }
    }
    return found;
  }

  /** Each is one of its own, though thousands may have the same words. */
  static Set<Passage> ofOnePage() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static boolean isBesideQuotes(
      ClaimScan.Mention mention, Tokens tokens, Quotations quotations) {
    Passage passage = mention.sentence().passage();
    return quotations.areIn(passage) && !quotations.hold(passage, tokens.start(mention.from()));
  }
}
