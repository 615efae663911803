package dev.lamina.compose;

import dev.lamina.content.Clinic;
import dev.lamina.content.Library;
import dev.lamina.content.Section;
import dev.lamina.content.SectionChange;
import dev.lamina.content.Snippet;
import dev.lamina.content.Topic;
import dev.lamina.content.TopicOverride;
import dev.lamina.content.Unread;
import dev.lamina.content.ValueNames;
import dev.lamina.content.WorkspaceFile;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.markdown.Fragment;
import dev.lamina.markdown.Piece;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proves on the sources that what content refers to exists: values, includes, terms, citations,
 * links and pictures. Shared content is looked at once, not once per clinic.
 */
public final class ReferenceCheck {
  private static final Pattern BRACES = Pattern.compile("\\{\\{\\s*([^}]*?)\\s*}}");

  private final Library library;
  private final DiagnosticSink sink;
  private final Set<String> values;
  private final LinkCheck links;

  public ReferenceCheck(Library library, DiagnosticSink sink) {
    this.library = library;
    this.sink = sink;
    this.values = ValueNames.of(library.workspace());
    this.links = new LinkCheck(library, sink);
  }

  /** Looks at everything. */
  public void run() {
    for (Topic topic : library.topics().values()) {
      page(topic, null);
    }
    for (Snippet snippet : library.snippets().values()) {
      fragment(snippet.body(), null, null);
    }
    for (Clinic clinic : library.clinics()) {
      Stream.concat(clinic.pages().stream(), clinic.posts().stream())
          .forEach(page -> page(page, clinic));
      clinic.overrides().values().forEach(override -> override(override, clinic));
    }
    notices();
    new IncludeCycles(library, sink).report();
  }

  private void page(Topic page, @Nullable Clinic clinic) {
    fragment(page.intro(), page, clinic);
    for (Section section : page.sections()) {
      fragment(section.heading(), page, clinic);
      fragment(section.body(), page, clinic);
    }
    page.matter().covers().stream()
        .filter(covered -> !library.topics().containsKey(covered.value()))
        .forEach(
            covered ->
                unknown(
                    "content/unknown-topic",
                    "topic",
                    covered.value(),
                    covered.where(),
                    library.topics().keySet(),
                    "topics"));
  }

  private void override(TopicOverride override, Clinic clinic) {
    Topic topic = library.topics().get(override.topicId());
    fragment(override.intro(), topic, clinic);
    for (SectionChange change : override.changes()) {
      Section section = change.section();
      if (section != null) {
        fragment(section.heading(), topic, clinic);
        fragment(section.body(), topic, clinic);
      }
    }
  }

  private void notices() {
    for (WorkspaceFile.Notice notice : library.workspace().notices()) {
      if (!library.snippets().containsKey(notice.snippet().value())) {
        unknown(
            "content/unknown-snippet",
            "snippet",
            notice.snippet().value(),
            notice.snippet().where(),
            library.snippets().keySet(),
            "snippets");
      }
    }
  }

  private void fragment(Fragment fragment, @Nullable Topic page, @Nullable Clinic clinic) {
    for (Piece piece : fragment.pieces()) {
      if (piece instanceof Piece.Value value) {
        value(value.key(), value.where());
      } else if (piece instanceof Piece.Include include) {
        include(include);
      } else if (piece instanceof Piece.Term term) {
        named(Unread.Kind.TERM, "term", term.id(), term.where(), library.glossary().keySet());
      } else if (piece instanceof Piece.Cite cite) {
        cite.ids().forEach(id -> cited(id, cite));
      } else if (piece instanceof Piece.LinkOpen link) {
        bracesIn(link.destination(), link.where());
        links.link(link.to(), link.where(), page, clinic);
      } else if (piece instanceof Piece.Image image) {
        bracesIn(image.alt(), image.where());
        links.image(image, clinic);
      }
    }
  }

  private void cited(String id, Piece.Cite cite) {
    Location where = cite.ids().size() == 1 ? cite.where() : cite.where().within(id);
    named(Unread.Kind.SOURCE, "source", id, where, library.references().keySet());
  }

  private void bracesIn(String text, Location where) {
    Matcher matcher = BRACES.matcher(text);
    while (matcher.find()) {
      value(matcher.group(1), where);
    }
  }

  private void value(String key, Location where) {
    String name = key.replaceFirst("^clinic\\.", "");
    if (!values.contains(key) && !library.unread().has(Unread.Kind.VALUE, name)) {
      unknown("content/unknown-value", "value", key, where, values, "values");
    }
  }

  private void include(Piece.Include include) {
    Topic topic = library.topics().get(include.name());
    if (topic == null) {
      if (include.section() == null && library.snippets().containsKey(include.name())) {
        return;
      }
      Set<String> known = new TreeSet<>(library.topics().keySet());
      known.addAll(library.snippets().keySet());
      unknown(
          "content/unknown-include",
          "topic or snippet",
          include.name(),
          include.where().within(include.name()),
          known,
          "topics and snippets");
      return;
    }
    String section = include.section();
    if (section != null && topic.section(section).isEmpty() && !links.added(topic.id(), section)) {
      sink.add(
          LinkCheck.noSection(
              "content/unknown-include",
              topic.id(),
              section,
              include.where().within("#" + section),
              topic.sections().stream().map(Section::id).toList()));
    }
  }

  private void named(
      Unread.Kind kind, String noun, String id, Location where, Collection<String> known) {
    if (!known.contains(id) && !library.unread().has(kind, id)) {
      String rule = kind == Unread.Kind.TERM ? "content/unknown-term" : "content/unknown-citation";
      unknown(rule, noun, id, where, known, noun + "s");
    }
  }

  private void unknown(
      String rule,
      String kind,
      String name,
      Location where,
      Collection<String> known,
      String plural) {
    sink.add(
        Diagnostic.error(
                rule,
                where,
                "There is no " + kind + " \"" + name + "\".",
                Nearest.hint(name, known, plural))
            .about(name));
  }
}
