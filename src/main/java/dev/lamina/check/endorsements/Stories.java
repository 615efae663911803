package dev.lamina.check.endorsements;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.claims.ClaimScan;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Passage.Kind;
import dev.lamina.check.sentence.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * The passages of a page in which patients speak: quotes in the first person, and what stands under
 * a heading such as "What our patients say".
 */
record Stories(List<Passage> all) {
  private static final int LEAST = 25;

  Stories {
    all = List.copyOf(all);
  }

  static Stories of(CheckedPage page) {
    return page.shared(Stories.class, Stories::read);
  }

  private static Stories read(CheckedPage page) {
    List<Passage> found = new ArrayList<>();
    PageSentences sentences = PageSentences.of(page);
    for (Passage passage : sentences.passages()) {
      boolean prose = passage.kind() != Kind.HEADING && passage.kind() != Kind.ATTRIBUTE;
      if (prose && passage.is(Role.TESTIMONIALS) && passage.text().length() > LEAST) {
        found.add(passage);
      }
    }
    for (ClaimScan.Mention mention : ClaimScan.of(page).mentions("first-person")) {
      Passage passage = mention.sentence().passage();
      int start = sentences.tokens().start(mention.from());
      boolean abbreviated = passage.text().startsWith("i.e", start);
      if (passage.kind() == Kind.QUOTE && !abbreviated && !found.contains(passage)) {
        found.add(passage);
      }
    }
    return new Stories(found);
  }
}
