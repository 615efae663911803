package dev.lamina.build;

import dev.lamina.check.CheckOptions;
import dev.lamina.check.ClinicDirectory;
import dev.lamina.check.ClinicFacts;
import dev.lamina.check.Origins;
import dev.lamina.check.PageNotes;
import dev.lamina.check.Site;
import dev.lamina.content.Clinic;
import dev.lamina.plan.OutputFile;
import dev.lamina.plan.PagePlan;
import dev.lamina.source.MemoryFiles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A finished site as the checker takes it. */
public final class SiteToCheck {
  private SiteToCheck() {}

  /** What rules may ask about a clinic, one of these. */
  public static ClinicFacts facts(Clinic clinic, List<Clinic> all) {
    return ClinicAnswers.of(clinic, ClinicAnswers.directory(all));
  }

  /** The files of a site with what is known of its clinic and pages. */
  public static Site of(FinishedSite site, CheckOptions options) {
    Map<String, byte[]> bytes = new TreeMap<>();
    for (OutputFile file : site.files()) {
      bytes.put(file.path().value(), file.bytes());
    }
    Map<String, PageNotes> notes = new TreeMap<>();
    for (PagePlan page : site.plan().pages()) {
      notes.put(page.url().value(), new PageNotes(page.kind().word(), Origins.NONE));
    }
    String id = site.plan().clinic().id();
    return Site.of(new MemoryFiles(id + "/", bytes), options)
        .clinic(id, ClinicAnswers.of(site.plan().clinic(), ClinicDirectory.EMPTY))
        .notes(notes)
        .baseUrl(site.plan().base())
        .build();
  }
}
