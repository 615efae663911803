package dev.lamina.check.links;

import dev.lamina.browser.url.Url;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Quoted;
import dev.lamina.check.reference.Use;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Browsers refuse a script or style sheet for what its {@code integrity} says. */
public final class Integrity implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/integrity",
          null,
          Severity.ERROR,
          "Browsers refuse a script or style sheet for what its integrity says, or can't read it.",
          "The page stays without its looks, or without what the script does; nothing on it says why.",
          "Write the hash of the file that is there now, or leave \"integrity\" out.",
          "W3C Subresource Integrity");

  private static final String NEEDS_CORS =
      "Add crossorigin=\"anonymous\"; the other server has to allow it.";

  private static final String NEEDED =
      "Add integrity=\"sha384-…\" and crossorigin=\"anonymous\", or load it from your own server.";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean isAbout(Use use) {
    return use == Use.SCRIPT || use == Use.STYLE || use == Use.RESOURCE;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    Element element = link.reference().element();
    Url url = link.url();
    if (element == null || url == null || !url.isHttp() || !isNamedBy(element, link)) {
      return Optional.empty();
    }
    String named = "The " + link.use().noun() + " \"" + Quoted.inFull(link.raw()) + "\" ";
    boolean inside = link.target().isInside();
    if (!element.hasAttr("integrity")) {
      boolean wanted = !inside && site.options().links().integrity();
      return wanted && link.use() != Use.RESOURCE
          ? Fault.of(named + "of another server has no integrity.", NEEDED)
          : Optional.empty();
    }
    List<FileHash> hashes = FileHash.strongestOf(element.attr("integrity"));
    if (hashes.isEmpty()) {
      return element.attr("integrity").isBlank()
          ? Optional.empty()
          : Fault.of(
              named + "has an integrity that no browser can read.", right(link, site, hashes));
    }
    if (!inside && !isModule(element) && !element.hasAttr("crossorigin")) {
      return Fault.of(named + "has an integrity and no \"crossorigin\": refused.", NEEDS_CORS);
    }
    boolean refused =
        link.target().isSent()
            && hashes.stream().noneMatch(hash -> hash.isOf(link.target().path(), site));
    return refused
        ? Fault.of(
            named + "is another file than its integrity says: refused.", right(link, site, hashes))
        : Optional.empty();
  }

  /** Whether this is the address that the element loads, and not one in its text. */
  private static boolean isNamedBy(Element element, Link link) {
    return element.attr("src").equals(link.raw()) || element.attr("href").equals(link.raw());
  }

  /** Modules are always asked for as if they had a "crossorigin". */
  private static boolean isModule(Element element) {
    return element.attr("type").strip().equalsIgnoreCase("module")
        || element.attr("rel").toLowerCase(Locale.ROOT).contains("modulepreload");
  }

  /** What to write instead; null when the file is not ours to look at. */
  private static @Nullable String right(Link link, Site site, List<FileHash> hashes) {
    if (!link.target().isSent()) {
      return null;
    }
    String algorithm = hashes.isEmpty() ? "sha384" : hashes.get(0).algorithm();
    return FileHash.of(algorithm, link.target().path(), site)
        .map(hash -> "If it is the file that you want, write integrity=\"" + hash + "\".")
        .orElse(null);
  }
}
