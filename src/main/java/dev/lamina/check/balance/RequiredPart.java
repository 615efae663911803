package dev.lamina.check.balance;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.claims.ClaimScan;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Passage.Kind;
import dev.lamina.check.sentence.Role;
import dev.lamina.check.sentence.Sentence;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page about a procedure lacks a part that belongs to a fair account. */
public final class RequiredPart implements PageRule {
  private static final Pattern CLAUSE_END = Pattern.compile("[.;:!?]");
  private static final Pattern LAST_OF_ROW = Pattern.compile("\\b(?:or|and)\\b");

  private final RuleInfo info;
  private final Role role;
  private final int items;
  private final String heading;

  private RequiredPart(RuleInfo info, Role role, int items, String heading) {
    this.info = info;
    this.role = role;
    this.items = items;
    this.heading = heading;
  }

  /** All parts that are asked for, but for the risks: those have a rule of their own. */
  public static List<RequiredPart> all() {
    return List.of(
        part(
            "balance/alternatives",
            "BAL-ALT",
            Severity.ERROR,
            Role.ALTERNATIVES,
            2,
            "Other choices",
            "what else a patient can do, doing nothing among it",
            "general practice of informed consent"),
        part(
            "balance/who-not",
            "BAL-CONTRA",
            Severity.ERROR,
            Role.WHO_NOT,
            0,
            "Who should not have it",
            "who should not have it",
            "Medicare coverage rules for the topic"),
        part(
            "content/preparation",
            "CONT-PREP",
            Severity.WARNING,
            Role.BEFORE,
            0,
            "Before the procedure",
            "how to get ready",
            "house policy"),
        part(
            "content/aftercare",
            "CONT-AFTER",
            Severity.WARNING,
            Role.AFTER,
            0,
            "After the procedure",
            "what to do afterward and when to call",
            "house policy"),
        part(
            "content/cause",
            "CONT-CAUSE",
            Severity.WARNING,
            Role.CAUSE,
            0,
            "Treat the cause",
            "what to do about the cause",
            "Medicare coverage rules for the topic ask for bone-health advice"));
  }

  private static RequiredPart part(
      String id,
      String catalogue,
      Severity severity,
      Role role,
      int items,
      String heading,
      String what,
      String source) {
    RuleInfo info =
        new RuleInfo(
            id,
            catalogue,
            severity,
            "A page about a procedure does not say " + what + ".",
            "Without it, readers can't weigh the procedure against the rest of their choices.",
            "Add a section \""
                + heading
                + "\"; in markdown: \"## "
                + heading
                + " {#"
                + role.word()
                + "}\".",
            source);
    return new RequiredPart(info, role, items, heading);
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    if (!ProcedurePages.isOne(page)) {
      return;
    }
    List<Passage> part = ProcedurePages.part(page, role);
    if (part.isEmpty()) {
      String message = "The page has no section such as \"" + heading + "\".";
      page.report(sink, info, page.whole(), message, null, role.word());
      return;
    }
    Passage first = part.get(0);
    if (items > 0 && !names(page, part)) {
      String message = "The section \"" + title(page, first) + "\" names fewer than " + items;
      String hint = "List them in it, \"doing nothing for now\" among them.";
      page.report(sink, info, first.at(page, 0, 1), message + " choices.", hint, role.word());
    } else if (role == Role.WHO_NOT && !rulesOut(page, first, part)) {
      String message = "The section \"" + title(page, first) + "\" keeps nobody from it.";
      String hint = "Say in it who should not have the procedure, and for what reason.";
      page.report(sink, info, first.at(page, 0, 1), message, hint, role.word());
    }
  }

  /** The heading of a part; how we would call it when it has none. */
  private String title(CheckedPage page, Passage first) {
    return first.heading() < 0
        ? heading
        : PageSentences.of(page).headings().get(first.heading()).text();
  }

  /** Whether a part, or its heading, says that somebody should not have the procedure. */
  private boolean rulesOut(CheckedPage page, Passage first, List<Passage> part) {
    String title = title(page, first);
    return ClaimScan.of(page).mentions("rules-out").stream()
        .map(mention -> mention.sentence().passage())
        .anyMatch(
            passage ->
                part.contains(passage)
                    || (passage.kind() == Kind.HEADING && passage.text().equals(title)));
  }

  /** Whether a part names as many choices as are asked for. */
  private boolean names(CheckedPage page, List<Passage> part) {
    long listed = part.stream().filter(p -> p.kind() == Kind.ITEM || p.kind() == Kind.CELL).count();
    long said = part.stream().filter(p -> p.kind() == Kind.PARAGRAPH).count();
    if (listed >= items || said > items) {
      return true;
    }
    Set<String> choices = new HashSet<>();
    Set<Sentence> withChoice = new HashSet<>();
    for (ClaimScan.Mention mention : ClaimScan.of(page).mentions("other-choice")) {
      if (part.contains(mention.sentence().passage())) {
        choices.add(ProcedurePages.root(page, mention));
        withChoice.add(mention.sentence());
      }
    }
    Set<Sentence> ofOthers = new HashSet<>();
    ClaimScan.of(page).mentions("no-choice").forEach(mention -> ofOthers.add(mention.sentence()));
    return choices.size() >= items
        || PageSentences.of(page).sentences().stream()
            .filter(sentence -> part.contains(sentence.passage()) && !ofOthers.contains(sentence))
            .anyMatch(sentence -> hasRow(sentence.text(), withChoice.contains(sentence)));
  }

  /**
   * Whether a sentence counts up things to choose from: {@code a brace, exercise, or nothing}.
   *
   * @param hasChoice whether it names something that patients choose; else only "or" tells
   */
  private static boolean hasRow(String sentence, boolean hasChoice) {
    for (String clause : CLAUSE_END.split(sentence, -1)) {
      int second = clause.indexOf(',', clause.indexOf(',') + 1);
      Matcher last = LAST_OF_ROW.matcher(clause).region(Math.max(second, 0), clause.length());
      if (second > 0 && last.find() && (hasChoice || last.group().equals("or"))) {
        return true;
      }
    }
    return false;
  }
}
