package dev.lamina.build;

import dev.lamina.compose.Origin;
import dev.lamina.compose.ResolvedSection;
import dev.lamina.content.Clinic;
import dev.lamina.content.TopicOverride;
import dev.lamina.plan.PagePlan;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which content files a page is made of. Files that it includes piece by piece are not among them.
 */
final class PageSources {
  private PageSources() {}

  static Set<String> of(PagePlan page, Clinic clinic) {
    Set<String> files = new TreeSet<>();
    files.add("lamina.yaml");
    files.add("content/references.yaml");
    files.add("content/glossary.yaml");
    files.add(clinic.path());
    files.add(page.page().source().path());
    TopicOverride override = page.page().override();
    if (override != null) {
      files.add(override.path());
    }
    for (ResolvedSection section : page.page().sections()) {
      files.add(section.section().where().file());
      if (section.origin() instanceof Origin.Extended extended) {
        files.add(extended.by().where().file());
      }
    }
    page.notices().forEach(notice -> files.add(notice.snippet().path()));
    return files;
  }
}
