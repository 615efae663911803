package dev.lamina.compose;

import dev.lamina.content.Clinic;
import dev.lamina.content.Library;
import dev.lamina.content.Section;
import dev.lamina.content.SectionChange;
import dev.lamina.content.Snippet;
import dev.lamina.content.Topic;
import dev.lamina.content.TopicOverride;
import dev.lamina.content.WorkspaceFile;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.markdown.Fragment;
import dev.lamina.markdown.Piece;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
  /**
   * What {@code clinic.yaml} itself gives, besides the values that {@code lamina.yaml} declares.
   */
  private static final Set<String> OWN_VALUES =
      Set.of(
          "name",
          "short_name",
          "phone",
          "email",
          "domain",
          "tagline",
          "specialist",
          "service_area",
          "founded",
          "address",
          "city",
          "state");

  private static final Pattern BRACES = Pattern.compile("\\{\\{\\s*([^}]*?)\\s*}}");

  private final Library library;
  private final DiagnosticSink sink;
  private final Set<String> values;

  public ReferenceCheck(Library library, DiagnosticSink sink) {
    this.library = library;
    this.sink = sink;
    this.values = new TreeSet<>();
    OWN_VALUES.forEach(key -> values.add("clinic." + key));
    library.workspace().values().keySet().forEach(key -> values.add("clinic." + key));
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
        named("content/unknown-term", "term", term.id(), term.where(), library.glossary().keySet());
      } else if (piece instanceof Piece.Cite cite) {
        cite.ids()
            .forEach(
                id ->
                    named(
                        "content/unknown-citation",
                        "source",
                        id,
                        cite.where(),
                        library.references().keySet()));
      } else if (piece instanceof Piece.LinkOpen link) {
        bracesIn(link.destination(), link.where());
        link(link.destination(), link.where(), page, clinic);
      } else if (piece instanceof Piece.Image image) {
        bracesIn(image.alt(), image.where());
        image(image, clinic);
      }
    }
  }

  private void bracesIn(String text, Location where) {
    Matcher matcher = BRACES.matcher(text);
    while (matcher.find()) {
      value(matcher.group(1), where);
    }
  }

  private void value(String key, Location where) {
    if (!values.contains(key)) {
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
          include.where(),
          known,
          "topics and snippets");
      return;
    }
    String section = include.section();
    if (section != null && topic.section(section).isEmpty() && !added(topic.id(), section)) {
      List<String> ids = topic.sections().stream().map(Section::id).toList();
      unknown(
          "content/unknown-include",
          "section in \"" + topic.id() + "\"",
          section,
          include.where(),
          ids,
          "sections");
    }
  }

  private void link(String written, Location where, @Nullable Topic page, @Nullable Clinic clinic) {
    Destination destination = Destination.of(written);
    if (destination instanceof Destination.SamePage same) {
      if (page != null) {
        anchor(page, same.fragment(), where, clinic);
      }
    } else if (destination instanceof Destination.Media media) {
      media(media.name(), where, clinic);
    } else if (destination instanceof Destination.Content content) {
      Optional<Topic> target = find(content, clinic);
      if (target.isEmpty()) {
        unknown(
            "links/missing-file", "page", content.name() + ".md", where, names(clinic), "pages");
      } else if (content.fragment() != null) {
        anchor(target.get(), content.fragment(), where, clinic);
      }
    } else if (destination instanceof Destination.Outside outside) {
      outside(outside.address(), where);
    }
  }

  private void outside(String address, Location where) {
    String scheme = address.substring(0, Math.max(0, address.indexOf(':')));
    if (address.startsWith("//")) {
      sink.add(
          Diagnostic.error(
                  "links/protocol-relative",
                  where,
                  "The link \"" + address + "\" does not say https.",
                  "Write \"https:" + address + "\".")
              .about(address));
    } else if (!address.startsWith("{{")
        && !Set.of("http", "https", "mailto", "tel")
            .contains(scheme.toLowerCase(java.util.Locale.ROOT))) {
      sink.add(
          Diagnostic.error(
                  "links/scheme",
                  where,
                  "The link \"" + address + "\" starts with \"" + scheme + ":\".",
                  "Link with https:, mailto: or tel:, or to a file of this workspace.")
              .about(address));
    }
  }

  private Optional<Topic> find(Destination.Content content, @Nullable Clinic clinic) {
    if (clinic != null && !content.folder().equals("topics")) {
      List<Topic> own = content.folder().equals("posts") ? clinic.posts() : clinic.pages();
      Optional<Topic> found =
          own.stream().filter(page -> page.id().equals(content.name())).findFirst();
      if (found.isPresent() || !content.folder().isEmpty()) {
        return found;
      }
      Optional<Topic> post =
          clinic.posts().stream().filter(p -> p.id().equals(content.name())).findFirst();
      if (post.isPresent()) {
        return post;
      }
    }
    return content.folder().equals("topics") || content.folder().isEmpty()
        ? Optional.ofNullable(library.topics().get(content.name()))
        : Optional.empty();
  }

  private void anchor(Topic target, String fragment, Location where, @Nullable Clinic clinic) {
    if (fragment.isEmpty() || fragment.equals("top")) {
      return;
    }
    List<String> known = new ArrayList<>();
    target.introAnchors().forEach(anchor -> known.add(anchor.id()));
    for (Section section : target.sections()) {
      known.add(section.id());
      section.anchors().forEach(anchor -> known.add(anchor.id()));
    }
    if (clinic != null && target.matter().covers().isEmpty() && hasIncludes(target)) {
      return; // What an include brings is known only on the page: proved there.
    }
    if (!known.contains(fragment)
        && target.matter().covers().isEmpty()
        && !added(target.id(), fragment)) {
      unknown(
          "links/missing-fragment",
          "section in \"" + target.id() + "\"",
          fragment,
          where,
          known,
          "sections");
    }
  }

  private static boolean hasIncludes(Topic page) {
    return Stream.concat(Stream.of(page.intro()), page.sections().stream().map(Section::body))
        .flatMap(fragment -> fragment.pieces().stream())
        .anyMatch(piece -> piece instanceof Piece.Include);
  }

  /** Whether some clinic adds such a section, or a heading in its own text, to the topic. */
  private boolean added(String topicId, String sectionId) {
    return library.clinics().stream()
        .map(clinic -> clinic.overrides().get(topicId))
        .filter(override -> override != null)
        .flatMap(override -> override.changes().stream())
        .anyMatch(
            change -> {
              Section section = change.section();
              return change.sectionId().equals(sectionId)
                  || (section != null
                      && section.anchors().stream().anyMatch(a -> a.id().equals(sectionId)));
            });
  }

  private void image(Piece.Image image, @Nullable Clinic clinic) {
    Destination destination = Destination.of(image.source());
    if (destination instanceof Destination.Media media) {
      media(media.name(), image.where(), clinic);
    } else {
      sink.add(
          Diagnostic.error(
                  "links/outside-image",
                  image.where(),
                  "The picture \"" + image.source() + "\" is not a file of this workspace.",
                  "Put the file in content/media or in the clinic's media folder and name it.")
              .about(image.source()));
    }
  }

  private void media(String name, Location where, @Nullable Clinic clinic) {
    Set<String> known = new TreeSet<>();
    library.media().forEach(path -> known.add(path.substring("content/media/".length())));
    Stream<Clinic> owners = clinic == null ? library.clinics().stream() : Stream.of(clinic);
    owners.forEach(
        owner ->
            owner
                .media()
                .forEach(
                    path -> known.add(path.replaceFirst("^content/clinics/[^/]+/media/", ""))));
    if (!known.contains(name)) {
      unknown("links/missing-file", "file", name, where, known, "files");
    }
  }

  private Collection<String> names(@Nullable Clinic clinic) {
    Set<String> names = new TreeSet<>();
    library.topics().keySet().forEach(id -> names.add(id + ".md"));
    if (clinic != null) {
      clinic.pages().forEach(page -> names.add(page.id() + ".md"));
      clinic.posts().forEach(post -> names.add(post.id() + ".md"));
    }
    return names;
  }

  private void named(
      String rule, String kind, String id, Location where, Collection<String> known) {
    if (!known.contains(id)) {
      unknown(rule, kind, id, where, known, kind + "s");
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
