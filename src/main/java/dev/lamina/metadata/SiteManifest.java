package dev.lamina.metadata;

import dev.lamina.compose.Origin;
import dev.lamina.compose.ResolvedPage;
import dev.lamina.compose.ResolvedSection;
import dev.lamina.content.SectionChange;
import dev.lamina.plan.OutputFile;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.PagePlan.PlacedNotice;
import dev.lamina.plan.SitePlan;
import dev.lamina.plan.UrlPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * {@code site-manifest.json}: every page with its address and what it was made from, and a hash of
 * every file, so that anybody can tell later what was online. One writes those of all sites of a
 * run: what a topic is made of is the same on most of them. Serves any number of threads.
 */
public final class SiteManifest {
  /** Where it stands in its site. */
  public static final UrlPath PATH = new UrlPath("site-manifest.json");

  /** A section on each line, as deep as a page's keys. */
  private static final String SECTION = "\n        ";

  private static final String TOPICS = "content/topics/";

  private static final String SECTIONS_END = "\n      ";

  /** The sections of topics that sites show as they are; by the object, for its text is long. */
  private final Map<ResolvedPage, JsonText.Ready> asWritten =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /**
   * The manifest of a site.
   *
   * @param checked whether the rules have looked at these pages
   * @param files every other file of the site, by path
   */
  public OutputFile of(SitePlan site, boolean checked, Map<UrlPath, OutputFile> files) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("schema", 1);
    tree.put("generator", "lamina");
    tree.put("clinic", site.clinic().id());
    tree.put("name", site.clinic().file().name());
    tree.put("url", site.base());
    tree.put("checked", checked);
    List<Object> pages = new ArrayList<>();
    for (PagePlan page : site.pages()) {
      if (files.containsKey(page.url())) {
        pages.add(page(page, site));
      }
    }
    tree.put("pages", pages);
    Map<String, Object> hashes = new LinkedHashMap<>();
    files.forEach((path, file) -> hashes.put(path.value(), file.hash().hex()));
    tree.put("xxh3", hashes);
    return new OutputFile(PATH, JsonText.pretty(tree));
  }

  private Map<String, Object> page(PagePlan plan, SitePlan site) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("url", plan.url().value());
    page.put("canonical", site.base() + plan.url().canonical());
    page.put("kind", plan.kind().word());
    page.put("source", plan.page().source().path());
    if (plan.page().override() != null) {
      page.put("override", plan.page().override().path());
    }
    page.put("sections", sections(plan.page()));
    page.put("hidden", plan.page().hidden().stream().map(SectionChange::sectionId).toList());
    page.put(
        "notices", plan.notices().stream().map(PlacedNotice::snippet).map(s -> s.id()).toList());
    return page;
  }

  private JsonText.Ready sections(ResolvedPage page) {
    boolean isShared = page.override() == null && page.source().path().startsWith(TOPICS);
    return isShared ? asWritten.computeIfAbsent(page, SiteManifest::written) : written(page);
  }

  private static JsonText.Ready written(ResolvedPage page) {
    StringJoiner lines = new StringJoiner("," + SECTION, "[" + SECTION, SECTIONS_END + "]");
    lines.setEmptyValue("[ ]");
    page.sections().forEach(section -> lines.add(JsonText.ready(section(section)).json()));
    return new JsonText.Ready(lines.toString());
  }

  private static Map<String, Object> section(ResolvedSection section) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("id", section.id());
    node.put("origin", section.origin().word());
    node.put("source", section.section().where().file());
    if (section.origin() instanceof Origin.Extended extended) {
      node.put("change", extended.by().where().file());
    }
    return node;
  }
}
