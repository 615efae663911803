package dev.lamina.plan;

import dev.lamina.compose.ResolvedPage;
import dev.lamina.compose.ResolvedSection;
import dev.lamina.content.Reference;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.markdown.Destination;
import dev.lamina.markdown.Fragment;
import dev.lamina.markdown.Piece;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a look through a page's text finds, before anything is written: a page's links can only be
 * made when the ids of all other pages are known.
 */
final class PageScan {
  private final TextWalk walk;
  private final Map<String, Reference> references;
  private final DiagnosticSink sink;
  private final String ownDomain;

  final PageIds.Builder ids = new PageIds.Builder();

  /** Words of the glossary. */
  final Set<String> terms = new LinkedHashSet<>();

  /** Pictures and documents by the names authors use. */
  final Set<String> media = new LinkedHashSet<>();

  /** Whether the page leads out of its site. */
  boolean linksOut;

  /** Topics and snippets that the page includes. */
  final Set<String> included = new LinkedHashSet<>();

  private @Nullable Location lastInclude;

  PageScan(
      TextWalk walk, Map<String, Reference> references, String ownDomain, DiagnosticSink sink) {
    this.walk = walk;
    this.references = references;
    this.ownDomain = ownDomain;
    this.sink = sink;
  }

  void page(ResolvedPage page) {
    text(page.intro(), page.id());
    for (ResolvedSection section : page.sections()) {
      add(section.topicId(), section.id(), section.section().where());
      text(section.section().heading(), section.topicId());
      section.bodies().forEach(body -> text(body, section.topicId()));
    }
  }

  void text(Fragment text, String owner) {
    lastInclude = null;
    walk.walk(text, owner, this::visit);
  }

  private void visit(Piece piece, String owner) {
    if (piece instanceof Piece.Include include) {
      lastInclude = include.where();
      included.add(include.name());
    } else if (piece instanceof Piece.HeadingOpen heading) {
      if (!heading.id().isEmpty()) {
        add(owner, heading.id(), lastInclude);
      }
    } else if (piece instanceof Piece.WithId tag) {
      add(owner, tag.id(), lastInclude);
    } else if (piece instanceof Piece.Term term) {
      terms.add(term.id());
    } else if (piece instanceof Piece.Cite cite) {
      for (String id : cite.ids()) {
        Reference reference = references.get(id);
        linksOut |= reference != null && !reference.link().isEmpty();
      }
    } else if (piece instanceof Piece.Image image) {
      destination(image.to());
    } else if (piece instanceof Piece.LinkOpen link) {
      destination(link.to());
    }
  }

  private void destination(Destination destination) {
    if (destination instanceof Destination.Media file) {
      media.add(file.name());
    } else if (destination instanceof Destination.Outside outside) {
      String address = outside.address();
      linksOut |= address.startsWith("http") && !address.contains("//" + ownDomain);
    }
  }

  private void add(String owner, String id, @Nullable Location where) {
    if (!ids.add(owner, id) && where != null) {
      sink.add(
          Diagnostic.error(
                  "include/twice",
                  where,
                  "The section \"" + id + "\" of \"" + owner + "\" is on this page already.",
                  "Include it once, and link to it from here: [" + id + "](#" + id + ").")
              .about(owner + "#" + id));
    }
  }
}
