package dev.lamina.check.links;

import dev.lamina.browser.Target;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Reference;
import dev.lamina.check.reference.Reference.Scope;
import dev.lamina.check.reference.Use;
import dev.lamina.diagnostic.SourceText;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of a site that is no page and names others: a style sheet, a script, a manifest.
 *
 * @param links in the order of the file
 */
public record LinkedFile(String path, SourceText text, List<Link> links) {

  public LinkedFile {
    links = List.copyOf(links);
  }

  /** Those of a site whose links are judged. */
  public static List<LinkedFile> of(Site site) {
    return Stream.of(
            StyleSheets.of(site).sheets(), ScriptFiles.of(site).all(), Manifests.of(site).all())
        .flatMap(List::stream)
        .toList();
  }

  static LinkedFile of(Site site, String path, String text, List<Link> links) {
    return new LinkedFile(path, new SourceText(site.files().display(path), text), links);
  }

  /** An address that stands in such a file, and where it leads. */
  static Link link(String path, Use use, String url, int offset, Target target) {
    Reference.Span span = new Reference.Span(offset, offset + url.length());
    return new Link(
        new Reference(use, url, () -> span, Scope.PAGE, null, List.of()), target, path, path);
  }
}
