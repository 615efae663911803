package dev.lamina.check.content;

import dev.lamina.browser.ElementIndex;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.claims.ClaimScan;
import dev.lamina.check.lexicon.Lexicon;
import dev.lamina.check.lexicon.Tokens;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Sentence;
import dev.lamina.check.text.Needle;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Left-overs of a page builder, a template or a draft stand in the text. */
public final class Residue implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "content/residue",
          "READ-SCRAPE",
          Severity.ERROR,
          "Left-overs of a page builder, a template or a draft stand in the text.",
          "Readers stop trusting a page that nobody has read to the end.",
          "Take the left-over out, or write what it stands for.",
          "house policy");

  private static final Pattern CLOSED = Pattern.compile("\\}\\}+|%>|[#%]\\}|\\]+|\\}");

  private static final Needle WRITTEN_GAP = new Needle("&nbsp;&nbsp;&nbsp;");
  private static final char SPACE = '\u00A0';
  private static final Needle GAP = new Needle("\u00A0\u00A0\u00A0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Lexicon lexicon = PageSentences.of(page).lexicon();
    for (Passage passage : PageSentences.of(page).passages()) {
      String text = passage.words();
      if (!hasBracket(text)) {
        continue;
      }
      // The one capital that becomes two characters would move all that is behind it.
      String lower = text.replace('\u0130', 'i').toLowerCase(Locale.ROOT);
      for (String left : lexicon.spellings("left-over")) {
        int at = lower.indexOf(left);
        if (at >= 0 && !credits(lower, at, lexicon)) {
          int end = endOf(text, at, left);
          report(page, sink, passage, at, end);
          break;
        }
      }
    }
    @Nullable Sentence told = null;
    for (ClaimScan.Mention mention : ClaimScan.of(page).mentions("residue")) {
      if (!mention.sentence().equals(told) && !asks(mention.sentence().passage())) {
        report(page, sink, mention);
      }
      told = mention.sentence();
    }
    for (ClaimScan.Mention mention : ClaimScan.of(page).mentions("residue-in-capitals")) {
      if (standsOut(mention, PageSentences.of(page).tokens())) {
        report(page, sink, mention);
      }
    }
    gaps(page, sink);
  }

  /** Behind the bracket that closes it, where one is near. */
  private static int endOf(String text, int at, String left) {
    Matcher close =
        CLOSED.matcher(text).region(at + left.length(), Math.min(text.length(), at + 60));
    return close.find() ? close.end() : Math.min(text.length(), at + Math.max(left.length(), 24));
  }

  /** Whether a bracket says whose picture it is: {@code [Photo: National Institutes of Health]}. */
  private static boolean credits(String lower, int bracket, Lexicon lexicon) {
    for (String picture : lexicon.spellings("credited")) {
      if (lower.startsWith(picture, bracket + 1)) {
        int behind = bracket + 1 + picture.length();
        int at = lower.startsWith(" ", behind) ? behind + 1 : behind;
        if (lexicon.spellings("credit").stream().anyMatch(mark -> isThere(mark, lower, at))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a word stands there, and not only the first letters of a longer one. */
  private static boolean isThere(String word, String text, int at) {
    int end = at + word.length();
    boolean whole =
        end >= text.length()
            || !Character.isLetterOrDigit(word.charAt(word.length() - 1))
            || !Character.isLetterOrDigit(text.charAt(end));
    return whole && text.startsWith(word, at);
  }

  /** Whether a text says what belongs into a field: "Your practice name". */
  static boolean asks(Passage passage) {
    return ElementIndex.around(passage.element(), "label") != null
        || ElementIndex.around(passage.element(), "legend") != null;
  }

  /** Whether a word is in capitals, and the next one is not: whole headings may well be. */
  private static boolean standsOut(ClaimScan.Mention mention, Tokens tokens) {
    int next = mention.to();
    return isInCapitals(mention.sentence(), mention.from(), tokens)
        && (next >= mention.sentence().to() || !isInCapitals(mention.sentence(), next, tokens));
  }

  private static boolean isInCapitals(Sentence sentence, int token, Tokens tokens) {
    return sentence
        .passage()
        .text()
        .substring(tokens.start(token), tokens.end(token))
        .chars()
        .allMatch(Character::isUpperCase);
  }

  private static void report(CheckedPage page, DiagnosticSink sink, ClaimScan.Mention mention) {
    Tokens tokens = PageSentences.of(page).tokens();
    int start = tokens.start(mention.from());
    int end = tokens.end(mention.to() - 1);
    report(page, sink, mention.sentence().passage(), start, end);
  }

  /** Whether a text has a character that all of them have one of: hardly any text does. */
  private static boolean hasBracket(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[' || (c > 'z' && c < '~') || c == '<') {
        return true;
      }
    }
    return false;
  }

  private static void report(
      CheckedPage page, DiagnosticSink sink, Passage passage, int start, int end) {
    String words = passage.text().substring(start, end);
    String message = "The text holds the left-over \"" + words + "\".";
    page.report(sink, INFO, passage.at(page, start, end), message, null, words);
  }

  /** Spaces that do not break, in rows: text moved into place by hand. */
  private static void gaps(CheckedPage page, DiagnosticSink sink) {
    String html = page.html();
    int at = WRITTEN_GAP.in(html);
    at = at < 0 && html.indexOf(SPACE) >= 0 ? GAP.in(html) : at;
    if (at >= 0) {
      String message = "Three or more \"&nbsp;\" stand in a row.";
      page.report(sink, INFO, page.at(at, at + 1), message, "Use a style for the space.", "&nbsp;");
    }
  }
}
