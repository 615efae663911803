package dev.lamina.check.balance;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.claims.ClaimScan;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Passage.Area;
import dev.lamina.check.sentence.Passage.Kind;
import dev.lamina.check.sentence.Role;
import java.util.List;

/** Tells which pages have to give a fair account of a procedure, and finds the parts of it. */
final class ProcedurePages {
  /** So many letters tell one thing that a page names from another. */
  private static final int ROOT = 4;

  private ProcedurePages() {}

  /**
   * Whether a page offers a procedure: its author says so, or it has a part about the benefits of
   * one that the word lists know.
   */
  static boolean isOne(CheckedPage page) {
    String kind = page.kind().orElse("");
    return switch (kind) {
      case "procedure" -> true;
      case "", "post", "page" -> PageSentences.of(page).has(Role.BENEFITS) && isAboutCement(page);
      default -> false;
    };
  }

  /** Whether the page speaks of a procedure whose serious risks are known by name. */
  static boolean isAboutCement(CheckedPage page) {
    return ClaimScan.of(page).mentions("topic-cement").stream()
        .anyMatch(mention -> mention.sentence().passage().area() == Area.MAIN);
  }

  /** The text of a part of the main text, its headings left out. */
  static List<Passage> part(CheckedPage page, Role role) {
    return PageSentences.of(page).in(role).stream()
        .filter(passage -> passage.area() == Area.MAIN)
        .filter(passage -> passage.kind() != Kind.HEADING && passage.kind() != Kind.ATTRIBUTE)
        .toList();
  }

  /** The beginning of the word: a brace and bracing are one choice. */
  static String root(CheckedPage page, ClaimScan.Mention mention) {
    PageSentences sentences = PageSentences.of(page);
    String word = sentences.lexicon().vocabulary().word(sentences.tokens().word(mention.from()));
    return word.substring(0, Math.min(word.length(), ROOT));
  }
}
