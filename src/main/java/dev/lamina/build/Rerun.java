package dev.lamina.build;

import dev.lamina.build.record.BuildRecord;
import dev.lamina.build.record.Outcome;
import dev.lamina.build.record.PageRecord;
import dev.lamina.build.record.SiteRecord;
import dev.lamina.content.Clinic;
import dev.lamina.source.ContentHash;
import dev.lamina.source.HashedTree;
import dev.lamina.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * A run that knows the one before it: which files have changed since, which pages may stay. A page
 * stays when all that it was made and judged by is as it was, and its bytes still stand where they
 * were put; everything else is made as if there had been no run before. Used for one run; serves
 * any number of threads.
 */
public final class Rerun {
  /** Texts and rules that every page is judged by. */
  private static final List<String> POLICY =
      List.of("content/policy/", "content/lexicon/", "content/snippets/");

  private final String tool;
  private final @Nullable BuildRecord last;
  private final Standing standing;
  private final Reasons reasons = new Reasons();
  private final PageReach reach = new PageReach();
  private final ConcurrentMap<Object, Object> alike = new ConcurrentHashMap<>();
  private final Map<String, SiteRecord> sites = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> templates = new ConcurrentHashMap<>();
  private final Map<String, Map<List<String>, String>> templateChanges = new ConcurrentHashMap<>();
  private final Set<String> changed = new TreeSet<>();
  private Map<String, String> inputs = Map.of();
  private String options = "";
  private String directory = "";
  private String global = "";
  private boolean recordable;
  private boolean unchanged;

  /**
   * @param tool the version of the program, by its content
   * @param last what the last run wrote down; null when there is nothing to be believed
   * @param standing the sites that it has put in place
   */
  public Rerun(String tool, @Nullable BuildRecord last, Standing standing) {
    this.tool = tool;
    this.last = last;
    this.standing = standing;
  }

  /** Why each page was made that was made. */
  public Reasons reasons() {
    return reasons;
  }

  /** Whether nothing had changed, so that nothing was made. */
  public boolean isUnchanged() {
    return unchanged;
  }

  /** Hashes the workspace and compares it with that of the last run. */
  SourceTree begin(SourceTree tree, BuildOptions build) {
    HashedTree hashed = new HashedTree(tree);
    inputs = hashed.hashes();
    options = build.fingerprint();
    recordable = hashed.isWhole() && build.clinics().isEmpty();
    if (last == null) {
      global = "nothing is known of an earlier run";
    } else if (!last.tool().equals(tool)) {
      global = "Lamina is another version";
    } else if (!last.options().equals(options) || !recordable) {
      global = "the options of the run are others";
    } else {
      Set<String> paths = new TreeSet<>(inputs.keySet());
      paths.addAll(last.inputs().keySet());
      for (String path : paths) {
        String now = inputs.getOrDefault(path, "");
        if (!now.equals(last.inputs().getOrDefault(path, ""))) {
          changed.add(path);
        }
      }
      if (build.checks()) {
        changed.stream()
            .filter(path -> POLICY.stream().anyMatch(path::startsWith))
            .findFirst()
            .ifPresent(path -> global = path + " changed, which every page is judged by");
      }
    }
    return hashed;
  }

  /** What the last run came to, if this one can only come to the same. */
  Optional<BuildResult> same() {
    if (last == null || !global.isEmpty() || !changed.isEmpty() || !last.outcome().whole()) {
      return Optional.empty();
    }
    Map<String, Set<String>> files = new TreeMap<>();
    last.sites().forEach((clinic, site) -> files.put(clinic, site.files().keySet()));
    boolean stands =
        standing.holdsOnly(files)
            && last.sites().entrySet().parallelStream()
                .allMatch(site -> stands(site.getKey(), site.getValue()));
    if (!stands) {
      return Optional.empty();
    }
    unchanged = true;
    Outcome outcome = last.outcome();
    return Optional.of(
        new BuildResult(
            outcome.sites(),
            outcome.pages(),
            outcome.links(),
            0,
            outcome.findings(),
            Set.of(),
            false));
  }

  /** Takes the clinics of the workspace, whose names rules look for on all sites. */
  void clinics(List<Clinic> clinics, boolean checks) {
    StringBuilder all = new StringBuilder();
    for (Clinic clinic : clinics) {
      all.append(clinic.id());
      for (String key : List.of("name", "short_name", "domain", "phone")) {
        all.append('\n').append(clinic.values().get(key));
      }
    }
    directory = PageReach.hash(all.toString());
    if (last != null && global.isEmpty() && checks && !directory.equals(last.directory())) {
      global = "a clinic is new, gone, or goes by another name";
    }
  }

  /** What is known of a site that is being made. */
  SiteRerun site(PlannedSite site, boolean checks) {
    return new SiteRerun(this, site, checks);
  }

  /** Why no page can stay; empty when some may. */
  String global() {
    return global;
  }

  Standing standing() {
    return standing;
  }

  PageReach reach() {
    return reach;
  }

  boolean isChanged(String path) {
    return changed.contains(path);
  }

  /** What the last run put in place for a clinic. */
  @Nullable SiteRecord before(String clinic) {
    return last == null ? null : last.sites().get(clinic);
  }

  /**
   * The first of these templates that is not what it was in the last run, empty when all are; takes
   * note of what they are now. Few lists of templates make all pages of a brand.
   */
  String changedTemplate(PlannedSite site, List<String> names) {
    return templateChanges
        .computeIfAbsent(site.brand(), key -> new ConcurrentHashMap<>())
        .computeIfAbsent(names, key -> findChangedTemplate(site, key));
  }

  private String findChangedTemplate(PlannedSite site, List<String> names) {
    String changed = "";
    for (String name : names) {
      String now = template(site, name);
      String before = templateBefore(site.brand(), name);
      if (changed.isEmpty() && !now.equals(before)) {
        changed = (now.equals("none") ? before : now).split(" ", 2)[0];
      }
    }
    return changed;
  }

  private String templateBefore(String brand, String name) {
    return last == null
        ? ""
        : last.templates().getOrDefault(brand, Map.of()).getOrDefault(name, "");
  }

  private String template(PlannedSite site, String name) {
    return templates
        .computeIfAbsent(site.brand(), key -> new ConcurrentHashMap<>())
        .computeIfAbsent(name, site::template);
  }

  /** The first of all that are equal: what thousands of pages share is written down once. */
  <T> T shared(T value) {
    @SuppressWarnings("unchecked") // What is equal is of the same type.
    T first = (T) alike.computeIfAbsent(value, key -> value);
    return first;
  }

  void finished(
      String clinic, String brand, Map<String, String> files, Map<String, PageRecord> of) {
    sites.put(clinic, new SiteRecord(brand, files, of));
  }

  private boolean stands(String clinic, SiteRecord site) {
    return site.files().entrySet().stream()
        .allMatch(file -> standing(clinic, file.getKey()).equals(file.getValue()));
  }

  /** The hash of the bytes that stand under a path; empty when none do. */
  String standing(String clinic, String path) {
    return standing.bytes(clinic, path).map(bytes -> ContentHash.of(bytes).hex()).orElse("");
  }

  /**
   * What the next run has to know, once the sites are in place; empty when nothing can be told it.
   */
  public Optional<BuildRecord> record(BuildResult result) {
    if (!recordable || unchanged) {
      return Optional.empty();
    }
    Map<String, SiteRecord> good = new TreeMap<>(sites);
    good.keySet().removeAll(result.held());
    Map<String, Map<String, String>> used = new TreeMap<>();
    templates.forEach((brand, names) -> used.put(brand, new TreeMap<>(names)));
    Outcome outcome =
        new Outcome(
            result.sites(), result.pages(), result.links(), result.findings(), result.isClean());
    return Optional.of(
        new BuildRecord(tool, options, new TreeMap<>(inputs), directory, outcome, used, good));
  }
}
