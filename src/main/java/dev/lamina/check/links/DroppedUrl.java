package dev.lamina.check.links;

import dev.lamina.check.Site;
import dev.lamina.check.reference.Quoted;
import dev.lamina.check.reference.Use;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** An address in a style sheet is written so that browsers drop it. */
public final class DroppedUrl implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/dropped-url",
          null,
          Severity.ERROR,
          "An address in a style sheet is written so that browsers drop it.",
          "Without quotes it may hold no space, quotation mark or bracket. Browsers throw the whole declaration away, and the picture or font is not shown although its file is there.",
          "Put the address into quotation marks: url(\"our team.jpg\").",
          "CSS Syntax Module Level 3, 4.3.6 Consume a url token");

  private static final int LONGEST = 120;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean isAbout(Use use) {
    return use == Use.DROPPED;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    String raw = link.raw().strip();
    String message = "Browsers drop \"url(" + Quoted.shortened(raw) + ")\": ";
    boolean runsOn = raw.length() > LONGEST || raw.indexOf('\n') >= 0 || raw.indexOf(';') >= 0;
    if (runsOn) {
      return Fault.of(message + "its bracket is not closed.", "Write \")\" behind the address.");
    }
    String bare = raw.replaceAll("\"|^'|'$", "");
    boolean isQuoted = raw.indexOf('"') >= 0 || raw.indexOf('\'') >= 0;
    String reason =
        isQuoted
            ? "a quotation mark stands in it, but not around it."
            : raw.indexOf('(') >= 0
                ? "it has brackets and no quotation marks."
                : "it has a space and no quotation marks.";
    return Fault.of(message + reason, "Write url(\"" + bare + "\").");
  }
}
