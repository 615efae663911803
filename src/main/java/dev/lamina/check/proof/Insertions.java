package dev.lamina.check.proof;

import dev.lamina.browser.value.Environment;
import dev.lamina.browser.visible.GeneratedContent;
import dev.lamina.browser.visible.GeneratedContent.Inserted;
import dev.lamina.check.lexicon.Lexicon;
import dev.lamina.check.policy.SitePolicy;
import dev.lamina.check.text.Words;
import dev.lamina.diagnostic.Severity;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Tells words that a style sheet puts into a required text, or right before or behind it. Into it
 * they alter it, and so does "It is not true that" before it; of others around it a person has to
 * say what they do to its sense.
 */
final class Insertions {
  private final Proof proof;
  private final SitePolicy.Active active;
  private final String what;
  private final GeneratedContent generated;

  Insertions(Proof proof, SitePolicy.Active active, String id) {
    this.proof = proof;
    this.active = active;
    this.what = "the text of " + id;
    this.generated = GeneratedContent.of(proof.page().parsed());
  }

  /** Looks at each copy of a text, wherever it is seen. */
  void judge(List<TextSearch.Found> copies) {
    if (generated.isEmpty()) {
      return;
    }
    for (TextSearch.Found copy : copies) {
      List<Seams.Seam> seams = new Seams(proof, copy).all();
      for (int i = 0; i < proof.sightings().environments().size(); i++) {
        if (proof.sightings().isSeen(copy, i) && tells(copy, seams, i)) {
          return;
        }
      }
    }
  }

  private boolean tells(TextSearch.Found copy, List<Seams.Seam> seams, int environment) {
    for (Seams.Seam seam : seams) {
      Optional<Inserted> inserted = generated.at(seam.host(), seam.place(), environment);
      if (inserted.isPresent() && (seam.isInside() || !isLabel(inserted.get()))) {
        tell(copy, seam, inserted.get(), proof.sightings().environments().get(environment));
        return true;
      }
    }
    return false;
  }

  /** Whether it says only what stands above notices, and takes nothing back. */
  private boolean isLabel(Inserted inserted) {
    Lexicon lexicon = proof.page().site().options().policy().notices();
    BitSet labels = lexicon.words("notice-label");
    return Words.of(inserted.words()).words().stream()
        .map(Words.Word::folded)
        .allMatch(word -> labels.get(lexicon.vocabulary().find(word, 0, word.length())));
  }

  /** Whether words go on into the sentence behind them, and turn it round. */
  private static boolean denies(Inserted inserted) {
    String words = inserted.words();
    return Alignment.negates(Words.of(words).words())
        && Character.isLetter(words.charAt(words.length() - 1));
  }

  private void tell(TextSearch.Found copy, Seams.Seam seam, Inserted inserted, Environment where) {
    boolean isBehind = seam.place().equals(GeneratedContent.AFTER);
    String place = seam.isInside() ? " into " : isBehind ? " behind " : " before ";
    boolean isAltered = inserted.certain() && (seam.isInside() || (!isBehind && denies(inserted)));
    String message =
        "A style sheet "
            + (inserted.certain() ? "puts \"" : "may put \"")
            + inserted.words()
            + "\""
            + place
            + what
            + (where.print() ? " in print (" : " (")
            + inserted.source()
            + (isAltered ? ")." : "), and nobody but a reader can tell what that makes of it.");
    String hint = "Leave it out of the style sheet; what has to be said belongs into the page.";
    proof.add(
        isAltered ? Fault.Type.ALTERED : Fault.Type.UNDECIDED,
        active,
        proof.at(copy.from(), copy.to()),
        isAltered ? null : Severity.WARNING,
        message,
        hint);
  }
}
