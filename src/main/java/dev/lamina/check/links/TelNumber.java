package dev.lamina.check.links;

import dev.lamina.check.Site;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;
import java.util.regex.Pattern;

/** A phone link has no number, or one that can not be dialled. */
public final class TelNumber implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/tel",
          null,
          Severity.ERROR,
          "A phone link has no number, or one that can not be dialled.",
          "On a phone, the tap that should call the clinic does nothing or dials a wrong number.",
          "Write \"tel:+15555550110\": a plus, the country, the number, no spaces or letters.",
          "RFC 3966");

  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9*#().-]+");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    Url url = link.url();
    if (url == null || !(url.scheme().equals("tel") || url.scheme().equals("sms"))) {
      return Optional.empty();
    }
    String number = PercentCode.decode(url.path()).split(";", 2)[0].strip();
    if (number.isEmpty()) {
      return url.scheme().equals("sms")
          ? Optional.empty()
          : Fault.of("The phone link has no number.");
    }
    if (NUMBER.matcher(number).matches() && number.chars().filter(Character::isDigit).count() > 2) {
      return Optional.empty();
    }
    String digits = number.replaceAll("[^0-9+]", "");
    boolean onlySpaces = NUMBER.matcher(number.replaceAll("\\s", "")).matches();
    String which = "The phone link's \"" + number + "\" ";
    return onlySpaces
        ? Fault.of(
            which + "has spaces, and not every phone dials what stands behind them.",
            "Write it without spaces: \"" + url.scheme() + ":" + digits + "\".")
        : Fault.of(which + "can't be dialled.");
  }
}
