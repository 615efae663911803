package dev.lamina.check.proof;

import dev.lamina.check.policy.SitePolicy;
import dev.lamina.check.proof.Alignment.Change;
import dev.lamina.check.text.LookAlikes;
import dev.lamina.check.text.Words;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Severity;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Tells how a text on a page differs from the one that has to be there. */
final class AlteredText {
  private static final int AROUND = 3;
  private static final int LONGEST = 12;

  private final Proof proof;
  private final SitePolicy.Active active;
  private final String id;

  AlteredText(Proof proof, SitePolicy.Active active, String id) {
    this.proof = proof;
    this.active = active;
    this.id = id;
  }

  /** Tells the closest of the approved texts, or that none is there at all. */
  void judge(List<RequiredText> texts) {
    if (texts.stream().anyMatch(this::isWrittenWithLookAlikes)) {
      return;
    }
    RequiredText text = texts.get(0);
    Alignment best = proof.search().closest(text.words());
    for (RequiredText other : texts.subList(1, texts.size())) {
      Alignment one = proof.search().closest(other.words());
      if (one.kept() * text.words().size() > best.kept() * other.words().size()) {
        best = one;
        text = other;
      }
    }
    if (best.isClose(text.words().size())) {
      altered(best, text.words());
      return;
    }
    for (RequiredText one : texts) {
      Optional<PicturedText> pictured = PicturedText.find(proof.page(), one.words());
      if (pictured.isPresent()) {
        pictured(pictured.get(), one);
        return;
      }
    }
    String shown = text.shown().replaceAll("\\.$", "");
    String message = "The page does not say what " + id + " asks for: \"" + shown + "\".";
    String hint = "Add the text, word for word: \"" + folded(text) + "\"";
    proof.add(Fault.Type.MISSING, active, proof.page().whole(), null, message, hint);
  }

  /** Tells a text that readers see as it should be, and that no search finds and nobody hears. */
  private boolean isWrittenWithLookAlikes(RequiredText text) {
    Words page = proof.words();
    if (page.words().stream().allMatch(word -> LookAlikes.first(word.written()) == null)) {
      return false;
    }
    List<TextSearch.Found> seen =
        new TextSearch(LookAlikes.seen(page), proof.blocks()).exact(text.words());
    if (seen.isEmpty()) {
      return false;
    }
    int at = seen.get(0).from();
    while (LookAlikes.first(page.get(at).written()) == null) {
      at++;
    }
    String written = page.get(at).written();
    char letter = Objects.requireNonNull(LookAlikes.first(written));
    String script = Character.UnicodeScript.of(letter).name();
    String message =
        "The text of "
            + id
            + " has a "
            + script.charAt(0)
            + script.substring(1).toLowerCase(Locale.ROOT)
            + " letter in \""
            + written
            + "\" that only looks like \""
            + LookAlikes.latin(letter)
            + "\".";
    String shown = text.shown().replaceAll("\\.$", "");
    String hint = "Type the text anew, with the letters of its language: \"" + shown + "\".";
    proof.add(Fault.Type.ALTERED, active, proof.at(at, at + 1), null, message, hint);
    return true;
  }

  private void pictured(PicturedText found, RequiredText text) {
    String message = "The text of " + id + " " + found.described() + ".";
    String hint = "Write it on the page as text, beside the picture: \"" + folded(text) + "\"";
    Location where = proof.page().at(found.element());
    proof.add(Fault.Type.MISSING, active, where, null, message, hint);
  }

  private static String folded(RequiredText text) {
    return text.text().replaceAll("\\s+", " ");
  }

  private void altered(Alignment found, Words wanted) {
    Words page = proof.words();
    Change change = found.changes().get(0);
    String lost = found.lostNegation(wanted, page);
    String added = found.addedNegation(wanted, page);
    if (!lost.isEmpty() || !added.isEmpty()) {
      change = changeWith(found, lost.isEmpty() ? added : lost, wanted, page);
    }
    String there =
        page.written(
            Math.max(found.from(), change.pageFrom() - AROUND),
            Math.min(found.to(), Math.min(change.pageTo(), change.pageFrom() + LONGEST) + AROUND));
    String should =
        wanted.written(
            change.wantedFrom() - AROUND,
            Math.min(change.wantedTo(), change.wantedFrom() + LONGEST) + AROUND);
    String what =
        !lost.isEmpty()
            ? "The word \"" + lost + "\" is gone from the text of " + id
            : !added.isEmpty()
                ? "The word \"" + added + "\" has come into the text of " + id
                : "The text of " + id + " is altered";
    int others = found.changes().size() - 1;
    String more =
        others == 0 ? "" : " (" + others + " more " + (others == 1 ? "change" : "changes") + ")";
    String message = what + ": it says \"" + there + "\", not \"" + should + "\"" + more + ".";
    int from = Math.max(found.from(), change.pageFrom() - 1);
    Location where = proof.at(from, Math.max(from + 1, change.pageTo() + 1));
    String hint = "Write \"" + should + "\" again.";
    proof.add(Fault.Type.ALTERED, active, where, null, message, hint);
  }

  private static Change changeWith(Alignment found, String word, Words wanted, Words page) {
    for (Change change : found.changes()) {
      for (int i = change.wantedFrom(); i < change.wantedTo(); i++) {
        if (wanted.get(i).folded().equals(word)) {
          return change;
        }
      }
      for (int i = change.pageFrom(); i < change.pageTo(); i++) {
        if (page.get(i).folded().equals(word)) {
          return change;
        }
      }
    }
    return found.changes().get(0);
  }

  /** All words are there, but a mark or a capital letter is not. */
  void punctuation(TextSearch.Found found, RequiredText text) {
    Words wanted = text.words();
    Words page = proof.words();
    if (found.to() - found.from() != wanted.size()) {
      return;
    }
    for (int i = 0; i < wanted.size(); i++) {
      String should = plain(wanted.get(i).written());
      String there = plain(page.get(found.from() + i).written());
      boolean isLast = i == wanted.size() - 1;
      if (!should.equals(there) && !(isLast && endsAlike(there, should))) {
        String message =
            "The text of " + id + " has \"" + there + "\" where it should have \"" + should + "\".";
        Location where = proof.at(found.from() + i, found.from() + i + 1);
        String hint = "Write it exactly so: \"" + should + "\".";
        proof.add(Fault.Type.WORDING, active, where, Severity.WARNING, message, hint);
        return;
      }
    }
  }

  /** The last mark may be left out or be another, but not make a question of what is said. */
  private static boolean endsAlike(String there, String should) {
    boolean asks = there.indexOf('?') >= 0 && should.indexOf('?') < 0;
    return there.startsWith(bare(should)) && !asks;
  }

  private static String bare(String word) {
    return word.replaceAll("\\p{Punct}+$", "");
  }

  /** With straight quotes and without ligatures, whatever the page's typography. */
  private static String plain(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC)
        .replace('\u2019', '\'')
        .replace('\u2018', '\'')
        .replace('\u201C', '"')
        .replace('\u201D', '"');
  }
}
