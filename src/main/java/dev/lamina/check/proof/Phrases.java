package dev.lamina.check.proof;

import dev.lamina.browser.Target;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.lexicon.Lexicon;
import dev.lamina.check.lexicon.Tokens;
import dev.lamina.check.links.Links;
import dev.lamina.check.policy.Alternatives;
import dev.lamina.check.policy.PolicyRule;
import dev.lamina.check.policy.PolicyRule.Spot;
import dev.lamina.check.policy.SitePolicy;
import dev.lamina.check.reference.Use;
import dev.lamina.check.text.Words;
import dev.lamina.check.text.WrittenDate;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Phrases that a page has to say, may say or must not say. */
final class Phrases {
  private static final int DATE_WORDS = 12;

  private final Proof proof;
  private final CheckedPage page;
  private final Wordings wordings;

  Phrases(Proof proof) {
    this.proof = proof;
    this.page = proof.page();
    this.wordings = Wordings.of(page.site());
  }

  /** Whether a page is of the sort that a rule is about. */
  boolean holds(PolicyRule.Having having) {
    if (having.element() != null && !wordings.selector(having.element().value()).isOn(page)) {
      return false;
    }
    if (having.linksOut() && !linksOut()) {
      return false;
    }
    return having.says().isEmpty()
        || having.says().stream().anyMatch(phrase -> !find(phrase).isEmpty());
  }

  private boolean linksOut() {
    return page.shared(Links.class, Links::of).all().stream()
        .anyMatch(link -> link.use() == Use.LINK && link.target().kind() == Target.Kind.EXTERNAL);
  }

  /** Every place where the page says one of these, {@code a | b}. */
  private List<TextSearch.Found> find(String alternatives) {
    return Said.any(page, proof.search(), alternatives);
  }

  /**
   * Phrases that have to be there; those that are not are told together, for they are one fault.
   */
  void demand(SitePolicy.Active active, List<String> phrases, @Nullable Spot spot) {
    List<String> lacking = new ArrayList<>();
    for (String phrase : phrases) {
      List<TextSearch.Found> found = find(phrase);
      List<TextSearch.Found> meant = found.stream().filter(one -> deniedFrom(one) < 0).toList();
      String shown = shown(phrase);
      if (!meant.isEmpty()) {
        place(active, shown, meant, spot);
      } else if (found.isEmpty()) {
        lacking.add(shown);
      } else {
        denied(active, found.get(0));
      }
    }
    if (!lacking.isEmpty()) {
      String id = active.rule().id().value();
      String message = "The page does not say " + list(lacking) + ", which " + id + " asks for.";
      proof.add(Fault.Type.MISSING, active, page.whole(), null, message, null);
    }
  }

  /**
   * The word right before a phrase that denies it, {@code not yet licensed in}; -1 if none does.
   */
  private int deniedFrom(TextSearch.Found found) {
    Words words = proof.words();
    int block = words.get(found.from()).block();
    Lexicon lexicon = page.site().options().policy().notices();
    for (int i = found.from() - 1; i >= 0 && words.get(i).block() == block; i--) {
      Words.Word word = words.get(i);
      Tokens one = new Tokens(lexicon.vocabulary(), 2);
      one.add(word.written());
      boolean ends = ".,;:!?)".indexOf(word.written().charAt(word.written().length() - 1)) >= 0;
      if (ends || one.size() != 1) {
        return -1;
      }
      if (lexicon.words("denies-phrase").get(one.word(0))) {
        return i;
      }
      if (!lexicon.words("between-denial-and-phrase").get(one.word(0))) {
        return -1;
      }
    }
    return -1;
  }

  private void denied(SitePolicy.Active active, TextSearch.Found found) {
    int from = deniedFrom(found);
    String message =
        "The page says \""
            + proof.words().written(from, found.to())
            + "\", which denies what "
            + active.rule().id().value()
            + " asks for.";
    proof.add(Fault.Type.MISSING, active, proof.at(from, found.to()), null, message, null);
  }

  /** The first of a phrase's wordings, in quotation marks. */
  static String shown(String phrase) {
    return "\"" + Alternatives.first(phrase) + "\"";
  }

  /** All of which are wanted: {@code "a", "b" and "c"}. */
  static String list(List<String> shown) {
    int last = shown.size() - 1;
    return last == 0
        ? shown.get(0)
        : String.join(", ", shown.subList(0, last)) + " and " + shown.get(last);
  }

  private void place(
      SitePolicy.Active active, String shown, List<TextSearch.Found> found, @Nullable Spot spot) {
    String id = active.rule().id().value();
    List<TextSearch.Found> placed = proof.inPlace(found, spot);
    TextSearch.Found first = placed.isEmpty() ? found.get(0) : placed.get(0);
    Supplier<Location> where = () -> proof.at(first.from(), first.to());
    if (placed.isEmpty() && spot != null) {
      String stands = proof.placement().described(first.from());
      String message =
          "What "
              + id
              + " asks for, "
              + shown
              + ", stands "
              + stands
              + ", but belongs "
              + spot.words()
              + ".";
      proof.add(Fault.Type.MISPLACED, active, where.get(), null, message, null);
      placed = found;
    }
    List<List<Element>> copies = placed.stream().map(proof.sightings()::holders).toList();
    proof.addSight(active, "The phrase " + shown + " of " + id, where, copies);
  }

  /** Phrases and elements that must not be there. */
  void forbid(SitePolicy.Active active, PolicyRule.Forbid forbid) {
    String id = active.rule().id().value();
    for (String phrase : forbid.says()) {
      for (TextSearch.Found found : find(phrase)) {
        if (!isExcused(found, forbid.unless())) {
          String words = proof.words().written(found.from(), found.to());
          String message = "The page says \"" + words + "\", which " + id + " rules out.";
          proof.add(
              Fault.Type.FORBIDDEN,
              active,
              page.toEdit(proof.at(found.from(), found.to()), words),
              null,
              message,
              null);
        }
      }
    }
    if (forbid.element() != null) {
      for (Element element : wordings.selector(forbid.element().value()).all(page)) {
        String message = "The page has a <" + element.normalName() + "> that " + id + " rules out.";
        proof.add(Fault.Type.FORBIDDEN, active, page.at(element), null, message, null);
      }
    }
  }

  private boolean isExcused(TextSearch.Found found, List<String> unless) {
    int block = proof.words().get(found.from()).block();
    return unless.stream()
        .flatMap(excuse -> find(excuse).stream())
        .anyMatch(excuse -> proof.words().get(excuse.from()).block() == block);
  }

  /** A date behind some words that must not be past. */
  void date(SitePolicy.Active active, String labels) {
    String id = active.rule().id().value();
    String label = Alternatives.first(labels);
    List<TextSearch.Found> found =
        find(labels).stream().sorted(Comparator.comparingInt(TextSearch.Found::from)).toList();
    if (found.isEmpty()) {
      String message = "The page does not say \"" + label + "\", which " + id + " asks for.";
      proof.add(Fault.Type.MISSING, active, page.whole(), null, message, null);
      return;
    }
    TextSearch.Found at = found.get(found.size() - 1);
    Supplier<Location> where = () -> proof.at(at.from(), at.to() + 3);
    String what = "The phrase \"" + label + "\" of " + id;
    proof.addSight(active, what, where, found.stream().map(proof.sightings()::holders).toList());
    String behind = proof.words().written(at.to(), at.to() + DATE_WORDS);
    Optional<LocalDate> date = WrittenDate.find(behind).map(WrittenDate::last);
    if (date.isEmpty()) {
      String message = "There is no date behind \"" + label + "\", as " + id + " asks for.";
      proof.add(
          Fault.Type.MISSING,
          active,
          where.get(),
          null,
          message,
          "Write it out: \"September 14, 2028\".");
    } else if (date.get().isBefore(page.site().options().asOf())) {
      String message = "The date behind \"" + label + "\", " + date.get() + ", is past.";
      Location due = page.orStated(where.get(), date.get().toString());
      proof.add(Fault.Type.OVERDUE, active, due, Severity.ERROR, message, null);
    }
  }
}
