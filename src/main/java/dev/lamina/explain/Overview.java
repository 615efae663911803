package dev.lamina.explain;

import dev.lamina.compose.Origin;
import dev.lamina.compose.ResolvedPage;
import dev.lamina.compose.ResolvedSection;
import dev.lamina.content.Clinic;
import dev.lamina.content.Kind;
import dev.lamina.content.SectionChange;
import dev.lamina.content.Topic;
import dev.lamina.content.TopicOverride;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One page over all clinics: who has it, where, and what differs from the shared text. */
public final class Overview {
  private Overview() {}

  /**
   * The overview, ready to print.
   *
   * @param name without ending
   * @param topic the shared topic of this name, null when only clinics have such a page
   * @param wanted the name as somebody gave it
   */
  public static String of(String name, @Nullable Topic topic, List<SitePlan> sites, String wanted) {
    String heading =
        topic == null ? name : name + ": " + topic.matter().title() + " (" + topic.path() + ")";
    Rows rows = new Rows(heading);
    for (SitePlan site : sites) {
      Optional<PagePlan> page = PageFinder.find(site, wanted);
      if (page.isPresent()) {
        rows.row(site.clinic().id(), page.get().url().value(), difference(page.get(), topic));
      } else {
        rows.row(site.clinic().id(), "no page", why(site.clinic(), topic));
      }
    }
    return rows.toString();
  }

  private static String why(Clinic clinic, @Nullable Topic topic) {
    return topic != null && topic.kind() == Kind.PROCEDURE && !clinic.offers(topic.id())
        ? "it does not offer this procedure"
        : "";
  }

  private static String difference(PagePlan plan, @Nullable Topic topic) {
    ResolvedPage page = plan.page();
    if (!page.source().path().startsWith("content/topics/")) {
      boolean standsIn = topic != null && !page.id().equals(topic.id());
      return (standsIn ? "stands in: " : "its own: ") + page.source().path();
    }
    TopicOverride override = page.override();
    if (override == null) {
      return "as shared";
    }
    List<String> changes = new ArrayList<>();
    TopicOverride.Matter own = override.matter();
    add(changes, "title", own.title() != null);
    add(changes, "menu", own.menu() != null);
    add(changes, "summary", own.summary() != null);
    add(changes, "layout", own.layout() != null);
    add(changes, "intro", !override.intro().isEmpty());
    for (ResolvedSection section : page.sections()) {
      change(section.origin()).ifPresent(word -> changes.add(section.id() + " " + word));
    }
    page.hidden().forEach(hidden -> changes.add(hidden.sectionId() + " hidden"));
    return changes.isEmpty() ? "as shared" : "changes " + String.join(", ", changes);
  }

  private static void add(List<String> changes, String what, boolean changed) {
    if (changed) {
      changes.add(what);
    }
  }

  private static Optional<String> change(Origin origin) {
    if (origin instanceof Origin.Extended extended) {
      return Optional.of("(" + mode(extended.by()) + ")");
    }
    return origin instanceof Origin.AsWritten ? Optional.empty() : Optional.of(origin.word());
  }

  private static String mode(SectionChange change) {
    return "text " + change.mode().name().toLowerCase(Locale.ROOT);
  }
}
