package dev.lamina.check.links;

import dev.lamina.browser.url.Url;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Quoted;
import dev.lamina.check.reference.Use;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** An address begins with a word and a colon that no browser knows. */
public final class UnknownScheme implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/unknown-scheme",
          null,
          Severity.ERROR,
          "An address begins with a word and a colon that no browser knows, or follows.",
          "Nothing happens when it is clicked; most often a scheme is misspelt.",
          "Correct the part before the colon, or accept it with the option \"schemes\".",
          "IANA registry of URI schemes");

  private static final Set<String> KNOWN =
      Set.of(
          "about",
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
    if (isRefused(link, url)) {
      return Fault.of(
          "Browsers don't follow links to \"" + url.scheme() + ":\" addresses.",
          switch (url.scheme()) {
            case "data" ->
                "Save what it holds as a file and link to that; or let it be saved: add \"download\".";
            case "about" -> "Link to a page: such addresses are the browser's own.";
            default -> "Write \"" + Quoted.inFull(link.raw().strip().substring(12)) + "\".";
          });
    }
    boolean known =
        Url.isSpecial(url.scheme())
            || KNOWN.contains(url.scheme())
            || LocalMachine.isLocal(url)
            || site.options().links().schemes().contains(url.scheme());
    if (known) {
      return Optional.empty();
    }
    String message = "The scheme \"" + Quoted.shortened(url.scheme()) + ":\" is unknown.";
    Set<String> meant = Set.of("http", "https", "mailto", "tel");
    return Fault.of(message, Nearest.to(url.scheme(), meant).map(s -> hint(link, s)).orElse(null));
  }

  /** The address with the scheme that was meant; where it may be either, the one that encrypts. */
  private static String hint(Link link, String meant) {
    String raw = link.raw().strip();
    String scheme = meant.equals("http") ? "https" : meant;
    String address = scheme + raw.substring(raw.indexOf(':'));
    return Quoted.shortened(address).equals(address)
        ? "Did you mean \"" + address + "\"?"
        : "Did you mean \"" + scheme + ":\"?";
  }

  /** Browsers show such an address in a picture, or save it, and never go there. */
  private static boolean isRefused(Link link, Url url) {
    boolean isData = url.scheme().equals("data");
    Element element = link.reference().element();
    boolean isBrowsers = url.scheme().equals("about") && !url.path().equals("blank");
    return (isData || isBrowsers || url.scheme().equals("view-source"))
        && link.use() == Use.LINK
        && element != null
        && (element.nameIs("a") || element.nameIs("area"))
        && !(isData && element.hasAttr("download"));
  }
}
