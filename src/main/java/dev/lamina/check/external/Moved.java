package dev.lamina.check.external;

import dev.lamina.browser.url.Url;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Objects;
import java.util.Optional;

/** A link leads to an address that its page has left for good. */
public final class Moved implements ExternalRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "external/moved",
          null,
          Severity.INFO,
          "A link leads to an address that its page has left for good.",
          "It works as long as somebody keeps the redirect alive.",
          "Write the new address.",
          "RFC 9110, 15.4.2 and 15.4.9");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Spot spot, Answer answer) {
    String target = answer.movedTo();
    if (answer.verdict() != Answer.Verdict.OK || target == null) {
      return Optional.empty();
    }
    Url from = spot.url();
    Url to = Url.parse(target, null);
    if (to == null || isOnlySafer(from, to)) {
      return Optional.empty();
    }
    boolean home = to.path().equals("/") && to.query() == null && from.path().length() > 1;
    if (home) {
      return Optional.of(
          new Fault(
              "The "
                  + spot.noun()
                  + " leads to \""
                  + spot.shown()
                  + "\", which sends everybody to its home page.",
              "Look whether the page still exists somewhere, or take the link out."));
    }
    String fragment = from.fragment() == null || to.fragment() != null ? "" : "#" + from.fragment();
    return Optional.of(
        new Fault(
            "The " + spot.noun() + " leads to \"" + spot.shown() + "\", which has moved for good.",
            "Write \"" + target + fragment + "\"."));
  }

  /** {@code links/insecure} says already that {@code https:} is wanted there. */
  private static boolean isOnlySafer(Url from, Url to) {
    return from.scheme().equals("http")
        && to.scheme().equals("https")
        && Objects.equals(from.host(), to.host())
        && from.path().equals(to.path())
        && Objects.equals(from.query(), to.query());
  }
}
