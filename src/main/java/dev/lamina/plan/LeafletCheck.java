package dev.lamina.plan;

import dev.lamina.compose.ResolvedPage;
import dev.lamina.compose.ResolvedSection;
import dev.lamina.content.Library;
import dev.lamina.content.Section;
import dev.lamina.content.Topic;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.markdown.Fragment;
import dev.lamina.markdown.Piece;

/**
 * A printed leaflet that leaves sections out may not leave out what the library locks: paper with
 * the benefits and without the risks is no fair account.
 */
final class LeafletCheck {
  private final Library library;
  private final TextWalk walk;
  private final DiagnosticSink sink;

  LeafletCheck(Library library, TextWalk walk, DiagnosticSink sink) {
    this.library = library;
    this.walk = walk;
    this.sink = sink;
  }

  void check(ResolvedPage page) {
    if (page.matter().leaflet().isEmpty()) {
      return;
    }
    for (ResolvedSection section : page.sections()) {
      if (!page.matter().isPrinted(section.id(), section.section().locked())) {
        for (Fragment body : section.bodies()) {
          walk.walk(body, section.topicId(), (piece, owner) -> piece(piece, owner, page, section));
        }
      }
    }
  }

  private void piece(Piece piece, String owner, ResolvedPage page, ResolvedSection in) {
    Topic topic = library.topics().get(owner);
    if (topic == null || !(piece instanceof Piece.HeadingOpen heading)) {
      return;
    }
    boolean locked = topic.section(heading.id()).map(Section::locked).orElse(false);
    if (locked) {
      sink.add(
          Diagnostic.error(
                  "content/leaflet",
                  page.source().at("leaflet"),
                  "The leaflet leaves out \""
                      + in.id()
                      + "\", which holds the locked section \""
                      + owner
                      + "#"
                      + heading.id()
                      + "\".",
                  "Add \"" + in.id() + "\" to \"leaflet:\", and leave out another section.")
              .about(in.id()));
    }
  }
}
