package dev.lamina.check.links;

import dev.lamina.browser.Target;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Quoted;
import dev.lamina.check.reference.Use;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;
import java.util.regex.Pattern;

/** A link, picture, script or style sheet leads to a file that is not there. */
public final class MissingFile implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/missing-file",
          null,
          Severity.ERROR,
          "A link, picture, script or style sheet leads to a file that is not there.",
          "Readers get an error page, a broken picture or an unstyled page.",
          "Correct the address, or put the file in place.",
          "HTML Living Standard, 2.4 URLs");

  private static final String OUTSIDE =
      "It leads out of the checked folder: check the folder that holds the whole site, or take away"
          + " the \"../\" too many.";

  private static final String NO_SERVICE =
      "Remove the element, or put the file in place: plain files answer for no program.";

  /** What programs put addresses in for: {@code {{ url }}}, {@code <%= url %>}, {@code *|URL|*}. */
  private static final Pattern UNFILLED =
      Pattern.compile("\\{\\{|\\{%|<[%?]|\\$\\{|%%\\w|\\*\\||\\[\\[");

  /** Whether an address is to be filled in by a program that has not run. */
  static boolean isUnfilled(String raw) {
    return UNFILLED.matcher(raw).lookingAt();
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    if (link.target().kind() != Target.Kind.MISSING || link.use() == Use.CONNECTION) {
      return Optional.empty();
    }
    String message =
        "The " + link.use().noun() + " \"" + Quoted.inFull(link.raw()) + "\" does not exist.";
    if (isUnfilled(link.raw())) {
      return Fault.of(message, "Fill the address in: it is still that of a template.");
    }
    String hint = Suggestions.of(site).insteadOf(link);
    if (hint == null && link.use() == Use.SERVICE) {
      return Fault.of(message, NO_SERVICE);
    }
    return Fault.of(message, hint == null && AboveRoot.climbsOut(link) ? OUTSIDE : hint);
  }
}
