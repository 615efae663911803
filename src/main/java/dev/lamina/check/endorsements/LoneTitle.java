package dev.lamina.check.endorsements;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Passage.Area;
import dev.lamina.check.sentence.Role;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final String DEGREE =
      ",? \\(?(?:M\\.?D|D\\.?O|Ph\\.?D|DPM|DC|DDS|DMD|DPT|PsyD|NP|PA|FACR|FACS|MBBS)\\b";

  private static final String ROAD =
      "Drive|Dr\\b|Street|St\\b|Avenue|Ave\\b|Blvd|Boulevard|Road|Rd\\b|Parkway\\b|Plaza|High School";

  /** These are family names, too: "Dr. Min Park". */
  private static final String PLACE = "Way\\b|Park\\b|Lane\\b|Day\\b";

  /** A street, a school or a holiday that is named after somebody, behind the name. */
  private static final Pattern NAMESAKE =
      Pattern.compile(" (?:[JS]r\\.? )?(?:" + ROAD + "|" + PLACE + ")");

  /** The same where it was taken for the family name. */
  private static final Pattern OWN_WORD =
      Pattern.compile("(?<=\\p{Ll} |Jr\\. )(?:" + ROAD + "|(?<=King )(?:" + PLACE + "))");

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
    for (Passage passage : PageSentences.of(page).passages()) {
      if (passage.area() != Area.MAIN || passage.is(Role.REFERENCES)) {
        continue;
      }
      Matcher matcher = TITLED.matcher(passage.text());
      while (matcher.find()) {
        String name = matcher.group(1);
        if (!isNamesake(passage.text(), matcher) && told.add(name) && !hasDegree(page, name)) {
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

  private static boolean isNamesake(String text, Matcher titled) {
    Matcher behind = NAMESAKE.matcher(text).region(titled.end(), text.length());
    Matcher own = OWN_WORD.matcher(text).useTransparentBounds(true);
    return behind.lookingAt() || own.region(titled.start(1), text.length()).lookingAt();
  }

  private static boolean hasTitle(String html) {
    int at = html.indexOf('D');
    while (at >= 0 && !html.startsWith("r.", at + 1) && !html.startsWith("rs.", at + 1)) {
      at = html.indexOf('D', at + 1);
    }
    return at >= 0;
  }

  private static boolean hasDegree(CheckedPage page, String name) {
    Pattern named = Pattern.compile("\\b" + Pattern.quote(name) + DEGREE);
    return PageSentences.of(page).passages().stream()
        .anyMatch(passage -> named.matcher(passage.text()).find());
  }
}
