package dev.lamina.check.links;

import dev.lamina.check.Site;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;
import java.util.Set;

/** An address begins with a word and a colon that no browser knows. */
public final class UnknownScheme implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/unknown-scheme",
          null,
          Severity.ERROR,
          "An address begins with a word and a colon that no browser knows.",
          "Nothing happens when it is clicked; most often a scheme is misspelt.",
          "Correct the part before the colon, or accept it with the option \"schemes\".",
          "IANA registry of URI schemes");

  private static final Set<String> KNOWN =
      Set.of(
          "about",
          "blob",
          "callto",
          "data",
          "facetime",
          "facetime-audio",
          "fb-messenger",
          "geo",
          "intent",
          "javascript",
          "magnet",
          "mailto",
          "maps",
          "market",
          "sip",
          "sips",
          "sms",
          "skype",
          "tel",
          "tg",
          "urn",
          "viber",
          "view-source",
          "webcal",
          "whatsapp",
          "xmpp");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    Url url = link.url();
    if (url == null) {
      return Optional.empty();
    }
    boolean known =
        Url.isSpecial(url.scheme())
            || KNOWN.contains(url.scheme())
            || LocalMachine.isLocal(url)
            || site.options().links().schemes().contains(url.scheme());
    if (known) {
      return Optional.empty();
    }
    String message = "The scheme \"" + url.scheme() + ":\" is unknown.";
    Set<String> meant = Set.of("http", "https", "mailto", "tel");
    return Fault.of(
        message,
        Nearest.to(url.scheme(), meant)
            .map(near -> "Did you mean \"" + near + ":\"?")
            .orElse(null));
  }
}
