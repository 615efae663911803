package dev.lamina.compose;

import dev.lamina.content.Clinic;
import dev.lamina.content.PageMatter;
import dev.lamina.content.Section;
import dev.lamina.content.SectionChange;
import dev.lamina.content.SectionChange.Mode;
import dev.lamina.content.Topic;
import dev.lamina.content.TopicOverride;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.diagnostic.Place;
import dev.lamina.diagnostic.Severity;
import dev.lamina.markdown.Anchor;
import dev.lamina.markdown.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies a clinic's changes to a topic, by section id, never by words. */
public final class Composer {
  private final DiagnosticSink sink;
  private final AsWritten unchanged;

  /**
   * Composes for one clinic or several.
   *
   * @param unchanged shared by all composers of a build
   */
  public Composer(AsWritten unchanged, DiagnosticSink sink) {
    this.unchanged = unchanged;
    this.sink = sink;
  }

  /** A page that is no clinic's variant of anything: shown as written. */
  public static ResolvedPage asWritten(Topic page) {
    return new ResolvedPage(
        page,
        null,
        page.matter(),
        page.intro(),
        page.sections().stream()
            .map(section -> ResolvedSection.asWritten(page.id(), section))
            .toList(),
        List.of());
  }

  /** The topic as the clinic shows it. */
  public ResolvedPage resolve(Topic topic, Clinic clinic) {
    TopicOverride override = clinic.overrides().get(topic.id());
    if (override == null) {
      return unchanged.topic(topic);
    }
    List<ResolvedSection> sections = new ArrayList<>();
    List<SectionChange> hidden = new ArrayList<>();
    for (Section section : topic.sections()) {
      Optional<SectionChange> change =
          override.changes().stream()
              .filter(c -> c.mode() != Mode.ADD && c.sectionId().equals(section.id()))
              .findFirst();
      if (change.isEmpty()) {
        sections.add(ResolvedSection.asWritten(topic.id(), section));
        continue;
      }
      if (!allows(section, change.get(), override, clinic)) {
        sections.add(ResolvedSection.asWritten(topic.id(), section));
        continue;
      }
      noteDrift(section, change.get(), override, clinic);
      if (change.get().mode() == Mode.HIDE) {
        hidden.add(change.get());
      } else {
        sections.add(changed(topic, section, change.get()));
      }
    }
    for (SectionChange change : override.changes()) {
      if (change.mode() == Mode.ADD) {
        add(change, topic, sections);
      } else if (topic.section(change.sectionId()).isEmpty()) {
        reportUnknown(change, topic);
      }
    }
    Fragment intro = override.intro().isEmpty() ? topic.intro() : override.intro();
    return new ResolvedPage(
        topic, override, matter(topic.matter(), override), intro, sections, hidden);
  }

  private static ResolvedSection changed(Topic topic, Section shared, SectionChange change) {
    Section own = expectSection(change);
    if (change.mode() == Mode.REPLACE) {
      Section replaced =
          new Section(
              own.id(),
              own.title(),
              own.heading(),
              // A question belongs to the shared heading; other words need their own.
              own.title().equals(shared.title()) ? shared.question() : null,
              own.body(),
              own.anchors(),
              shared.locked(),
              own.markdown(),
              own.where());
      return new ResolvedSection(
          topic.id(), replaced, List.of(own.body()), own.anchors(), new Origin.Replaced(change));
    }
    boolean before = change.mode() == Mode.BEFORE;
    Fragment first = before ? own.body() : shared.body();
    Fragment second = before ? shared.body() : own.body();
    List<Anchor> anchors = new ArrayList<>(before ? own.anchors() : shared.anchors());
    anchors.addAll(before ? shared.anchors() : own.anchors());
    return new ResolvedSection(
        topic.id(), shared, List.of(first, second), anchors, new Origin.Extended(change));
  }

  private void add(SectionChange change, Topic topic, List<ResolvedSection> sections) {
    if (topic.section(change.sectionId()).isPresent()) {
      sink.add(
          Diagnostic.error(
              "override/already-there",
              change.where(),
              "The topic \"" + topic.id() + "\" has a section \"" + change.sectionId() + "\".",
              "Choose another id, or write \"mode: replace\"."));
      return;
    }
    Section own = expectSection(change);
    ResolvedSection added =
        new ResolvedSection(
            topic.id(), own, List.of(own.body()), own.anchors(), new Origin.Added(change));
    sections.add(positionAfter(change.after(), change, topic, sections), added);
  }

  private int positionAfter(
      @Nullable String after, SectionChange change, Topic topic, List<ResolvedSection> sections) {
    if (after == null) {
      return sections.size();
    }
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).id().equals(after)) {
        return i + 1;
      }
    }
    if (topic.section(after).isEmpty()) {
      sink.add(
          Diagnostic.error(
                  "override/unknown-section",
                  change.where(),
                  "The topic \"" + topic.id() + "\" has no section \"" + after + "\" to add after.",
                  Nearest.hint(after, ids(topic), "sections"))
              .about(after));
    }
    return sections.size();
  }

  private boolean allows(
      Section section, SectionChange change, TopicOverride override, Clinic clinic) {
    boolean allowed = Lock.allows(section, change.mode());
    if (!allowed) {
      String instead =
          change.mode() == Mode.HIDE
              ? "Remove this line: everybody has to be able to read the section."
              : "Add to it instead: write " + SectionLine.toWrite(section, Mode.AFTER, override);
      sink.add(Lock.refusal(section, change.mode(), clinic.id(), change.where(), instead));
    }
    return allowed;
  }

  /** Says when the shared text has moved since the clinic wrote its own. */
  private void noteDrift(
      Section shared, SectionChange change, TopicOverride override, Clinic clinic) {
    String now = shared.digest().brief();
    Section own = change.section();
    if (change.mode() == Mode.REPLACE && own != null && own.markdown().equals(shared.markdown())) {
      sink.add(
          Diagnostic.warning(
                  "override/same-text",
                  change.where(),
                  "The section \"" + shared.id() + "\" says what the shared text says.",
                  "Remove it here: then it follows the shared text.")
              .about(shared.id())
              // Who has just begun with the shared text has noted which one.
              .as(now.equals(change.base()) ? Severity.INFO : Severity.WARNING)
              .on(new Place(clinic.id(), "")));
      return;
    }
    if (change.mode() == Mode.HIDE || now.equals(change.base())) {
      return;
    }
    boolean noted = change.base() != null;
    sink.add(
        new Diagnostic(
            noted ? "override/drift" : "override/no-base",
            null,
            noted ? Severity.WARNING : Severity.INFO,
            change.where(),
            noted
                ? "The shared text of \"" + shared.id() + "\" has changed since this was written."
                : "Nothing says which shared text of \"" + shared.id() + "\" this was written for.",
            (noted ? "Read " + shared.where().display() + ", then accept it " : "Note it ")
                + SectionLine.toWrite(shared, change.mode(), override),
            shared.id(),
            List.of(new Place(clinic.id(), ""))));
  }

  private void reportUnknown(SectionChange change, Topic topic) {
    sink.add(
        Diagnostic.error(
                "override/unknown-section",
                change.where(),
                "The topic \""
                    + topic.id()
                    + "\" has no section \""
                    + change.sectionId()
                    + "\" to change.",
                Nearest.hint(change.sectionId(), ids(topic), "sections"))
            .about(change.sectionId()));
  }

  private static PageMatter matter(PageMatter shared, TopicOverride override) {
    TopicOverride.Matter own = override.matter();
    return new PageMatter(
        own.title() == null ? shared.title() : own.title(),
        shared.kind(),
        own.menu() == null ? shared.menu() : own.menu(),
        own.summary() == null ? shared.summary() : own.summary(),
        own.layout() == null ? shared.layout() : own.layout(),
        shared.alsoCalled(),
        shared.author(),
        shared.reviewer(),
        shared.reviewed(),
        shared.reviewDue(),
        shared.published(),
        shared.locked(),
        shared.leaflet(),
        shared.questions(),
        shared.contested(),
        shared.ai(),
        shared.covers(),
        shared.movedFrom());
  }

  private static List<String> ids(Topic topic) {
    return topic.sections().stream().map(Section::id).toList();
  }

  private static Section expectSection(SectionChange change) {
    Section section = change.section();
    if (section == null) {
      throw new IllegalStateException("only a hidden section has no text: " + change);
    }
    return section;
  }
}
