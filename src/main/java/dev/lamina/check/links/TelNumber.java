package dev.lamina.check.links;

import dev.lamina.browser.url.PercentCode;
import dev.lamina.browser.url.Url;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Quoted;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A phone link has no number, or one that can not be dialled. */
public final class TelNumber implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/tel",
          null,
          Severity.ERROR,
          "A phone link has no number, or one that can not be dialled.",
          "On a phone, the tap that should call the clinic does nothing or dials a wrong number.",
          "Write the number with its country and without spaces or letters, as in \"tel:+15555550110\".",
          "RFC 3966");

  /** Commas are pauses: phones dial the extension behind them when somebody has answered. */
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9*#().-]+(?:,[0-9*#,]*)?");

  private static final Pattern EXTENSION =
      Pattern.compile("(.*?[0-9)])[\\s,]*(?:ext(?:ension)?\\.?|x|p|w)[\\s.:]*([0-9]{1,7})");

  /** Letters of a number that people remember, "1-800-CLINIC": each stands for a key. */
  private static final Pattern VANITY = Pattern.compile("\\+?1?[-. (]*8[0-9]{2}[-. )]*[0-9a-z-]+");

  private static final String KEYS = "22233344455566677778889999";

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
    if (url.host() != null && number.isEmpty() && url.host().chars().anyMatch(Character::isDigit)) {
      return Fault.of(
          "The phone link \""
              + Quoted.inFull(link.raw())
              + "\" has slashes, so that nothing is dialled.",
          write(url, PercentCode.decode(url.host()).replaceAll("[^0-9+]", "")));
    }
    if (number.isEmpty()) {
      return url.scheme().equals("sms")
          ? Optional.empty()
          : Fault.of("The phone link has no number.");
    }
    if (NUMBER.matcher(number).matches() && number.chars().filter(Character::isDigit).count() > 2) {
      return Optional.empty();
    }
    String digits = number.replaceAll("[^0-9+]", "");
    String dense = number.replaceAll("\\s", "");
    boolean onlySpaces = dense.length() < number.length() && NUMBER.matcher(dense).matches();
    String which = "The phone link's \"" + Quoted.inFull(number) + "\" ";
    return onlySpaces
        ? Fault.of(
            which + "has spaces, and not every phone dials what stands behind them.",
            "Write it without spaces: \"" + url.scheme() + ":" + digits + "\".")
        : Fault.of(which + "can't be dialled.", dialled(url, number.toLowerCase(Locale.ROOT)));
  }

  /** The number in digits, where it is clear which are meant; null elsewhere. */
  private static @Nullable String dialled(Url url, String number) {
    if (number.length() > 60) {
      return null;
    }
    Matcher extension = EXTENSION.matcher(number);
    if (extension.matches() && NUMBER.matcher(extension.group(1).replace(" ", "")).matches()) {
      return write(url, extension.group(1).replaceAll("[^0-9+]", "") + "," + extension.group(2));
    }
    if (!VANITY.matcher(number).matches()) {
      return null;
    }
    StringBuilder digits = new StringBuilder();
    number
        .chars()
        .map(c -> c >= 'a' && c <= 'z' ? KEYS.charAt(c - 'a') : c)
        .filter(c -> c == '+' || Character.isDigit(c))
        .forEach(c -> digits.append((char) c));
    return digits.length() < 10 ? null : write(url, digits.toString());
  }

  private static String write(Url url, String digits) {
    return "Write \"" + url.scheme() + ":" + digits + "\".";
  }
}
