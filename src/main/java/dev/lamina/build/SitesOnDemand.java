package dev.lamina.build;

import dev.lamina.cache.ByteCache;
import dev.lamina.check.CheckOptions;
import dev.lamina.check.policy.PolicyLoader;
import dev.lamina.content.Clinic;
import dev.lamina.content.Library;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import dev.lamina.source.Recall;
import dev.lamina.source.SourceTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sites of a workspace as a build would make them, but each file only when it is asked for. The
 * content is read once: what changes on disk later needs another object. Serves any number of
 * threads.
 */
public final class SitesOnDemand {
  /** Sites that stay planned, with the pages made so far: those that people have open. */
  private static final int KEPT = 16;

  private static final String WORKSPACE = "lamina.yaml";

  private final SourceTree tree;
  private final CheckOptions options;
  private final Faults faults;
  private final Workshop workshop;
  private final Map<String, Clinic> clinics = new LinkedHashMap<>();
  private final List<Diagnostic> findings;
  private final Set<String> faultyFiles;
  private final Map<String, SiteOnDemand> kept = new LinkedHashMap<>(KEPT * 2, 0.75f, true);
  private final AtomicBoolean broken = new AtomicBoolean();
  private @Nullable CheckOptions withPolicy;
  private @Nullable Usage usage;

  private SitesOnDemand(
      SourceTree tree, CheckOptions options, Set<String> wanted, ByteCache cache, Recall recall) {
    this.tree = tree;
    this.options = options;
    this.faults = new Faults();
    this.workshop = Workshop.open(tree, wanted, cache, recall, faults);
    if (!tree.exists(WORKSPACE)) {
      faults.loading().add(noWorkspaceFile());
    }
    this.findings = faults.sorted();
    this.faultyFiles =
        findings.stream()
            .filter(Diagnostic::isError)
            .map(Diagnostic::where)
            .map(Location::file)
            .collect(Collectors.toUnmodifiableSet());
    workshop.library().clinics().forEach(clinic -> clinics.put(clinic.id(), clinic));
  }

  /** Whoever started had it. */
  private static Diagnostic noWorkspaceFile() {
    return Diagnostic.error(
        "source/unreadable",
        Location.ofFile(WORKSPACE),
        "The file is gone.",
        "Put it back: it names the values and the notices of all pages.");
  }

  /**
   * Reads a workspace. What is wrong in it is in {@link #findings}.
   *
   * @param cache keeps what is slow to make
   * @param recall what was read before; used and renewed
   */
  public static SitesOnDemand read(
      SourceTree tree, CheckOptions options, ByteCache cache, Recall recall) {
    return new SitesOnDemand(tree, options, Set.of(), cache, recall);
  }

  /** Reads what one clinic's site is made of, and no other clinic. */
  public static SitesOnDemand readOne(
      SourceTree tree, CheckOptions options, ByteCache cache, Recall recall, String clinic) {
    return new SitesOnDemand(tree, options, Set.of(clinic), cache, recall);
  }

  public Library library() {
    return workshop.library();
  }

  /** The files that it was read from. */
  public SourceTree files() {
    return tree;
  }

  /** How many clinics show each part of the content; counted when first asked for. */
  public synchronized Usage usage() {
    Usage known = usage;
    if (known == null) {
      known = new Usage();
      for (Clinic clinic : library().clinics()) {
        known.count(workshop.plan(clinic, found -> {}));
      }
      usage = known;
    }
    return known;
  }

  /** What is wrong in the content itself, sorted; pages have findings of their own. */
  public List<Diagnostic> findings() {
    return findings;
  }

  /** Content files with an error in them. */
  public Set<String> faultyFiles() {
    return faultyFiles;
  }

  /** Whether every page asked for so far could be made of content without error. */
  public boolean isWhole() {
    return faultyFiles.isEmpty() && !hasBrokenPages();
  }

  /** Whether a page asked for so far could not be made. */
  public boolean hasBrokenPages() {
    return broken.get();
  }

  /** A page could not be made. */
  void pageIsBroken() {
    broken.set(true);
  }

  /** A clinic's site; empty when there is no such clinic, or when its file can't be read. */
  public Optional<SiteOnDemand> site(String clinic) {
    Clinic found = clinics.get(clinic);
    if (found == null) {
      return Optional.empty();
    }
    synchronized (kept) {
      SiteOnDemand site = kept.computeIfAbsent(clinic, id -> make(found));
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
      return Optional.of(site);
    }
  }

  /** A clinic's site that is dropped after use, for looking at many of them in turn. */
  public Optional<SiteOnDemand> passingSite(String clinic) {
    return Optional.ofNullable(clinics.get(clinic)).map(this::make);
  }

  private SiteOnDemand make(Clinic clinic) {
    return new SiteOnDemand(workshop, clinic, faults, this);
  }

  /** How pages are checked; the policy is read when the first page is. */
  synchronized CheckOptions check() {
    CheckOptions check = withPolicy;
    if (check == null) {
      check = options.withPolicy(PolicyLoader.load(tree)).withThreads(1);
      withPolicy = check;
    }
    return check;
  }
}
