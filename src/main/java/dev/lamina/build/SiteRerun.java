package dev.lamina.build;

import dev.lamina.build.record.PageRecord;
import dev.lamina.build.record.PageRecord.Needs;
import dev.lamina.build.record.SiteRecord;
import dev.lamina.check.Looked;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.OperationFailedException;
import dev.lamina.plan.OutputFile;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import dev.lamina.source.ContentHash;
import dev.lamina.template.RenderedPage;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One site of a {@link Rerun}: decides which of its pages stay, and writes down what the next run
 * has to know of all of them.
 */
final class SiteRerun implements Looked.Memory {
  private final Rerun rerun;
  private final PlannedSite site;
  private final boolean checks;
  private final String clinic;
  private final @Nullable SiteRecord before;
  private final Map<PagePlan, Needs> needs = new HashMap<>();
  private final Map<String, PageRecord> staying = new ConcurrentHashMap<>();
  private final Map<String, PageRecord> made = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Looked> looked = new ConcurrentHashMap<>();

  SiteRerun(Rerun rerun, PlannedSite site, boolean checks) {
    this.rerun = rerun;
    this.site = site;
    this.checks = checks;
    this.clinic = site.plan().clinic().id();
    this.before = rerun.before(clinic);
  }

  /**
   * Compares all pages with those of the last run.
   *
   * @param others the site's files that are no pages
   */
  void compare(List<OutputFile> others) {
    SitePlan plan = site.plan();
    PageReach.OfSite reach = rerun.reach().new OfSite(site);
    String face = PageReach.hash(site.face());
    String around = checks ? around(plan, others) : "";
    for (PagePlan page : plan.pages()) {
      PageReach.Made of = reach.of(page);
      Needs now = rerun.shared(new Needs(of.files(), face, of.links(), around));
      needs.put(page, now);
      PageRecord known = before == null ? null : before.pages().get(page.url().value());
      String why = known == null || before == null ? whyNew() : why(page, known, now, before);
      if (why.isEmpty() && known != null) {
        staying.put(page.url().value(), known);
      } else {
        rerun.reasons().add(clinic, page.url().value(), why);
      }
    }
  }

  private String whyNew() {
    return rerun.global().isEmpty() ? "the page is new" : rerun.global();
  }

  /** Why a page can't stay; empty when it can. */
  private String why(PagePlan page, PageRecord known, Needs now, SiteRecord last) {
    if (!rerun.global().isEmpty()) {
      return rerun.global();
    }
    for (String path : now.files()) {
      if (rerun.isChanged(path)) {
        return path + " changed";
      }
    }
    if (!now.files().equals(known.needs().files())) {
      return "it is made of other files than before";
    }
    String template =
        last.brand().equals(site.brand())
            ? rerun.changedTemplate(site, known.templates())
            : site.brand();
    if (!template.isEmpty()) {
      return template + " changed";
    }
    if (!now.face().equals(known.needs().face())) {
      return "what all pages of its site show changed: a name, a menu, a title, a style";
    }
    if (!now.links().equals(known.needs().links())) {
      return "a page or picture that it leads to changed its address or its parts";
    }
    if (!now.around().equals(known.needs().around()) || (checks && known.looked() == null)) {
      return "the site has other files, styles or scripts";
    }
    String path = page.url().value();
    boolean stands = rerun.standing(clinic, path).equals(last.files().getOrDefault(path, "?"));
    return stands ? "" : "the published page is gone or was changed by hand";
  }

  /** What rules judge pages by beside the pages themselves. */
  private static String around(SitePlan plan, List<OutputFile> others) {
    Map<String, String> all = new TreeMap<>();
    plan.pages().forEach(page -> all.put(page.url().value(), ""));
    for (OutputFile file : others) {
      String path = file.path().value();
      boolean isRead = path.endsWith(".css") || path.endsWith(".js");
      boolean changes = !file.path().equals(SitePlan.SEARCH_INDEX) || namesClasses(file);
      all.put(path, isRead && changes ? file.hash().hex() : "");
    }
    return PageReach.hash(all.toString());
  }

  /** Whether a rule might take words of the search index for a script that changes classes. */
  private static boolean namesClasses(OutputFile file) {
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    return text.contains("class") || text.contains("Class");
  }

  boolean stays(PagePlan page) {
    return staying.containsKey(page.url().value());
  }

  boolean anyStays() {
    return !staying.isEmpty();
  }

  /** Nothing stays after all. */
  void makeAll(String why) {
    staying.keySet().forEach(page -> rerun.reasons().add(clinic, page, why));
    staying.clear();
    looked.clear();
  }

  /** What was found while a page was made that stays. */
  List<Diagnostic> foundBefore(PagePlan page) {
    PageRecord known = staying.get(page.url().value());
    return known == null ? List.of() : known.made();
  }

  /** A page that stays, as a file of its site. */
  OutputFile file(PagePlan page) {
    String path = page.url().value();
    String hash = before == null ? "" : before.files().getOrDefault(path, "");
    return OutputFile.standing(
        page.url(),
        new ContentHash(hash),
        () ->
            rerun
                .standing()
                .bytes(clinic, path)
                .orElseThrow(
                    () ->
                        new OperationFailedException(
                            "The published page \"" + path + "\" went away. Build again.")));
  }

  /** Takes note of a page that was made. */
  void made(RenderedPage page, List<Diagnostic> found) {
    Needs now = needs.get(page.plan());
    boolean traceable = page.templates().stream().noneMatch(name -> name.contains("*"));
    if (now != null && traceable) {
      List<String> templates = rerun.shared(page.templates().stream().sorted().toList());
      PageRecord record = new PageRecord(now, templates, List.copyOf(found), null);
      made.put(page.plan().url().value(), record);
    }
  }

  /**
   * Whether a page that stays was judged by another page that does not stay as it was.
   *
   * @param files all files of the site, by path
   */
  boolean judgedByChanged(Map<String, OutputFile> files) {
    for (PageRecord page : staying.values()) {
      Looked last = page.looked();
      for (String path : last == null ? List.<String>of() : last.read()) {
        OutputFile now = files.get(path);
        String hash = before == null ? "" : before.files().getOrDefault(path, "");
        if (now == null || !now.hash().hex().equals(hash)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public Optional<Looked> known(String path) {
    return Optional.ofNullable(staying.get(path)).map(PageRecord::looked);
  }

  @Override
  public void learn(String path, Supplier<Looked> offered) {
    Looked one = offered.get();
    looked.put(path, one.found().isEmpty() ? rerun.shared(one) : one);
  }

  /** Writes the site down, when all of it is good. */
  void finished(Collection<OutputFile> files) {
    Map<String, String> hashes = new TreeMap<>();
    files.forEach(file -> hashes.put(file.path().value(), file.hash().hex()));
    Map<String, PageRecord> pages = new TreeMap<>(staying);
    made.forEach(
        (path, page) -> {
          Looked one = looked.get(path);
          if (one != null || !checks) {
            pages.put(path, new PageRecord(page.needs(), page.templates(), page.made(), one));
          }
        });
    pages.values().forEach(page -> rerun.changedTemplate(site, page.templates()));
    rerun.finished(clinic, site.brand(), hashes, pages);
  }
}
