package dev.lamina.check.links;

import dev.lamina.browser.url.PercentCode;
import dev.lamina.browser.url.Url;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Quoted;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mail link has no address, or one that mail can not be sent to. */
public final class MailtoAddress implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/mailto",
          null,
          Severity.ERROR,
          "A mail link has no address, or one that mail can not be sent to.",
          "The reader writes to the clinic and the mail comes back, or goes nowhere.",
          "Write the address, as in \"mailto:name@example.com\".",
          "RFC 6068");

  private static final String LOCAL = "[^\\s@<>(),;:\\[\\]\"]";

  private static final String WORD = "[^\\s@<>(),;:\\[\\]\".]++";

  private static final String LABEL = "[\\p{L}\\p{N}-]";

  /** What was read is not read again: addresses of a megabyte are refused in time. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          ("(?<!" + LOCAL + ")" + WORD + "(?:\\." + WORD + ")*+@(?!-)")
              + (LABEL + "++(?:\\." + LABEL + "++)*+(?<=\\.\\p{L}" + LABEL + "{1,62})"));

  /** A code that is none makes of one address another that nobody has. */
  private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    Url url = link.url();
    if (url == null || !url.scheme().equals("mailto")) {
      return Optional.empty();
    }
    // "mailto:?subject=…" lets the reader choose whom to send a page to.
    if (url.path().isBlank()) {
      if (url.host() != null && !url.host().isEmpty()) {
        String meant = PercentCode.decode(url.credentials()) + "@" + url.host();
        return Fault.of(
            "The mail link \"" + Quoted.inFull(link.raw()) + "\" has slashes.", within(meant));
      }
      boolean forSharing = url.query() != null && !url.query().isEmpty();
      return forSharing ? Optional.empty() : Fault.of("The mail link has no address.");
    }
    for (String one : url.path().split(",", -1)) {
      String address = PercentCode.decode(one).strip();
      if (LONE_PERCENT.matcher(one).find() || !ADDRESS.matcher(address).matches()) {
        String message = "The mail link's \"" + Quoted.inFull(address) + "\" is no mail address.";
        String encoded = LONE_PERCENT.matcher(one.strip()).replaceAll("%25");
        boolean codeOnly = ADDRESS.matcher(PercentCode.decode(encoded)).matches();
        return Fault.of(message, codeOnly ? "Write \"mailto:" + encoded + "\"." : within(address));
      }
    }
    return Optional.empty();
  }

  /** What to write when an address stands among other words; null when none does. */
  private static @Nullable String within(String text) {
    List<String> several = List.of(text.split("\\s*[;,]\\s*", -1));
    if (several.size() > 1 && several.stream().allMatch(one -> ADDRESS.matcher(one).matches())) {
      return "Write \"mailto:" + String.join(",", several) + "\".";
    }
    Matcher matcher = ADDRESS.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    // "a b@hill.example" may be any of three people: only what is set apart is surely meant.
    String before = text.substring(0, matcher.start()).stripTrailing();
    boolean apart =
        before.isEmpty() || "<([:;,\"'".indexOf(before.charAt(before.length() - 1)) >= 0;
    return apart ? "Write \"mailto:" + matcher.group() + "\"." : null;
  }
}
