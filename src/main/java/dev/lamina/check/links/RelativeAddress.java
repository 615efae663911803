package dev.lamina.check.links;

import dev.lamina.browser.url.Url;
import dev.lamina.browser.url.UrlParser;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Quoted;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An address that only machines read is not absolute. */
public final class RelativeAddress implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/relative-address",
          null,
          Severity.WARNING,
          "An address that only machines read is not absolute.",
          "Social networks and search engines do not resolve it: the card has no picture, the hint is ignored.",
          "Write it in full, with \"https:\" and the host.",
          "The Open Graph protocol; RFC 6596; search engines' advice on hreflang");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    if (!link.use().isForMachines() || link.url() == null || link.raw().isBlank()) {
      return Optional.empty();
    }
    String raw = UrlParser.clean(link.raw());
    if (UrlParser.schemeEnd(raw) >= 0) {
      return Optional.empty();
    }
    return Fault.of(
        "The " + link.use().noun() + " \"" + Quoted.inFull(raw) + "\" is not absolute.",
        inFull(link.url()));
  }

  /** The address to paste; null when nobody has said where the site is served. */
  private static @Nullable String inFull(Url url) {
    String address = url.toString();
    boolean known = url.isHttp() && !Objects.equals(url.host(), Url.NOWHERE.host());
    return known && Quoted.inFull(address).equals(address) ? "Write \"" + address + "\"." : null;
  }
}
