package dev.lamina.check.claims;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.lexicon.LexiconFile.Entry;
import dev.lamina.check.lexicon.LexiconLoader;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import java.util.ArrayList;
import java.util.List;

/** A rule that is written as a word list: {@code src/main/resources/lexicon}. */
public final class ClaimRule implements PageRule {
  private final int index;
  private final String message;
  private final RuleInfo info;

  private ClaimRule(int index, Entry entry) {
    this.index = index;
    this.message = entry.message();
    this.info =
        new RuleInfo(
            entry.id(),
            entry.catalogue(),
            entry.severity().severity(),
            entry.summary(),
            entry.why(),
            entry.fix(),
            entry.source());
  }

  /** The rules of all shipped word lists, sorted by id. */
  public static List<ClaimRule> all() {
    List<Entry> entries = LexiconLoader.shipped().rules();
    List<ClaimRule> rules = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      rules.add(new ClaimRule(i, entries.get(i)));
    }
    return rules;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (ClaimScan.Claim claim : ClaimScan.of(page).claims(index)) {
      String told = message.replace("{words}", "\"" + claim.words() + "\"");
      page.report(
          sink,
          info,
          claim.sentence().passage().at(page, claim.start(), claim.end()),
          told,
          claim.fix(),
          claim.words());
    }
  }
}
