package dev.lamina.check.endorsements;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.lexicon.Lexicon;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Passage.Area;
import dev.lamina.check.sentence.Role;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody is called "Dr." and no page says which degree is behind it. */
public final class LoneTitle implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "credentials/title",
          "CRED-TITLE",
          Severity.WARNING,
          "Somebody is called \"Dr.\" without a degree or a profession.",
          "Dentists, chiropractors and scientists are doctors too; readers take them for physicians.",
          "Write degree and profession at first mention: \"Jane Roe, MD, radiologist\".",
          "NY GBL 350-b; FL 456.072(1)(t)");

  private static final Pattern TITLED =
      Pattern.compile(
          "\\bDrs?\\. (?:\\p{Lu}[\\p{L}.'\u2019-]{0,24} ){0,2}(\\p{Lu}[\\p{L}'\u2019-]{1,24})");

  /** What a name has behind it where it is no doctor's. */
  private record Namesakes(Pattern behind, Pattern own) {
    /** Words such as "Park" are family names, too: "Dr. Min Park". */
    static Namesakes of(Lexicon lexicon) {
      String roads = oneOf(lexicon.spellings("named-after"));
      String places = oneOf(lexicon.spellings("named-after-or-name"));
      String heads = oneOf(lexicon.spellings("head-of-holiday"));
      return new Namesakes(
          Pattern.compile(" (?:[JS]r\\.? )?(?:" + roads + "|" + places + ")"),
          Pattern.compile(
              "(?<=\\p{Ll} |Jr\\. )(?:" + roads + "|(?<=" + heads + " )" + places + ")"));
    }

    /** Whether a street, a school or a holiday is named after somebody who was found. */
    boolean areFor(String text, Matcher titled) {
      Matcher rest = behind.matcher(text).region(titled.end(), text.length());
      Matcher taken = own.matcher(text).useTransparentBounds(true);
      return rest.lookingAt() || taken.region(titled.start(1), text.length()).lookingAt();
    }
  }

  /** Any of these words, as a whole. */
  private static String oneOf(List<String> words) {
    return words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")\\b"));
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    if (!hasTitle(page.html())) {
      return;
    }
    Set<String> told = new HashSet<>();
    Lexicon lexicon = PageSentences.of(page).lexicon();
    Namesakes namesakes = Namesakes.of(lexicon);
    for (Passage passage : PageSentences.of(page).passages()) {
      if (passage.area() != Area.MAIN || passage.is(Role.REFERENCES)) {
        continue;
      }
      Matcher matcher = TITLED.matcher(passage.text());
      while (matcher.find()) {
        String name = matcher.group(1);
        if (!namesakes.areFor(passage.text(), matcher)
            && told.add(name)
            && !hasDegree(page, name, lexicon)) {
          String message = "\"" + matcher.group() + "\" has no degree beside the name.";
          page.report(
              sink,
              INFO,
              passage.at(page, matcher.start(), matcher.end()),
              message,
              null,
              matcher.group());
        }
      }
    }
  }

  private static boolean hasTitle(String html) {
    int at = html.indexOf('D');
    while (at >= 0 && !html.startsWith("r.", at + 1) && !html.startsWith("rs.", at + 1)) {
      at = html.indexOf('D', at + 1);
    }
    return at >= 0;
  }

  private static boolean hasDegree(CheckedPage page, String name, Lexicon lexicon) {
    String degree = ",? \\(?" + oneOf(lexicon.spellings("degree"));
    Pattern named = Pattern.compile("\\b" + Pattern.quote(name) + degree);
    return PageSentences.of(page).passages().stream()
        .anyMatch(passage -> named.matcher(passage.text()).find());
  }
}
