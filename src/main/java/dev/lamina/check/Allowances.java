package dev.lamina.check;

import dev.lamina.check.policy.Excuse;
import dev.lamina.check.policy.Policy;
import dev.lamina.check.policy.PolicyFile;
import dev.lamina.check.policy.PolicyFile.Allowance;
import dev.lamina.check.policy.PolicyFile.SeverityChange;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Place;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace's policy does to findings: changes how severe they are, and accepts some for a
 * while. An acceptance ends by itself, and one that nothing needs any more is told.
 */
public final class Allowances {
  static final RuleInfo UNUSED =
      new RuleInfo(
          "policy/unused-allowance",
          null,
          Severity.WARNING,
          "The policy accepts a finding that there is none of.",
          "It would hide the same fault when it comes back.",
          "Remove it.",
          "house");

  static final RuleInfo EXPIRED =
      new RuleInfo(
          "policy/expired-allowance",
          null,
          Severity.ERROR,
          "The policy accepted a finding up to a day that is past.",
          "What was put off has to be decided now.",
          "Fix what it is about, or decide again and set a new date.",
          "house");

  private final Policy policy;
  private final boolean asksOthers;
  private final LocalDate today;
  private final Set<Allowance> used = ConcurrentHashMap.newKeySet();

  /** What authors accept in their texts, and how far each reaches there. */
  private final Map<Allowance, Excuse> excuses = new LinkedHashMap<>();

  private final List<Allowance> all = new ArrayList<>();

  public Allowances(CheckOptions options) {
    this.policy = options.policy();
    this.asksOthers = options.web() != null;
    this.today = options.asOf();
    all.addAll(policy.allowances());
    for (Excuse excuse : policy.excuses()) {
      Terms terms = Terms.of(excuse.rule().value(), excuse.terms(), today);
      if (terms.problem().isEmpty()) {
        String file = excuse.rule().where().file();
        Allowance one =
            new Allowance(excuse.rule(), null, file, null, excuse.terms(), terms.until());
        excuses.put(one, excuse);
        all.add(one);
      }
    }
  }

  /** Whether these changes leave nothing of a rule, whatever the clinic. */
  public static boolean isOff(RuleInfo rule, List<SeverityChange> changes) {
    boolean off = false;
    for (SeverityChange change : changes) {
      if (Rules.matches(change.rule().value(), rule.id())) {
        boolean turnsOff = change.level() == PolicyFile.Level.OFF;
        off = turnsOff && (off || change.clinics().isEmpty());
      }
    }
    return off;
  }

  /** A finding as the policy wants it told; empty when it is accepted or switched off. */
  public Optional<Diagnostic> apply(Diagnostic found) {
    if (policy.severities().isEmpty() && all.isEmpty()) {
      return Optional.of(found);
    }
    PolicyFile.Level level = level(found);
    if (level == PolicyFile.Level.OFF || isAllowed(found)) {
      return Optional.empty();
    }
    return Optional.of(level == null ? found : found.as(Severity.valueOf(level.name())));
  }

  /** The allowances that were needed. */
  public Set<Allowance> used() {
    return Set.copyOf(used);
  }

  private PolicyFile.@Nullable Level level(Diagnostic found) {
    PolicyFile.Level level = null;
    for (SeverityChange change : policy.severities()) {
      boolean clinic =
          change.clinics().isEmpty()
              || found.places().stream().anyMatch(p -> change.clinics().contains(p.clinic()));
      if (clinic && names(change.rule().value(), found)) {
        level = change.level();
      }
    }
    return level;
  }

  private boolean isAllowed(Diagnostic found) {
    boolean allowed = false;
    for (Allowance one : all) {
      if (!today.isAfter(one.until()) && isAbout(one, found)) {
        used.add(one);
        allowed = true;
      }
    }
    return allowed;
  }

  private boolean isAbout(Allowance one, Diagnostic found) {
    if (!names(one.rule().value(), found)) {
      return false;
    }
    Excuse excuse = excuses.get(one);
    if (excuse != null) {
      int line = found.where().line();
      boolean may = !found.rule().startsWith("required/");
      boolean here = excuse.rule().where().file().equals(found.where().file());
      return may && here && line >= excuse.from() && line <= excuse.to();
    }
    if (one.subject() != null && !one.subject().equals(found.subject())) {
      return false;
    }
    String clinic = one.clinic();
    String page = one.page();
    boolean file = page == null || Rules.matches(page, found.where().file());
    if (found.places().isEmpty()) {
      return file && clinic == null;
    }
    for (Place place : found.places()) {
      boolean here = clinic == null || clinic.equals(place.clinic());
      if (here && (file || (page != null && Rules.matches(page, place.page())))) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(String glob, Diagnostic found) {
    return Rules.matches(glob, found.rule()) || glob.equals(found.catalogue());
  }

  /** Tells what has run out. */
  public void judgeEnds(DiagnosticSink sink) {
    for (Allowance one : new LinkedHashSet<>(policy.allowances())) {
      if (today.isAfter(one.until())) {
        String rule = one.rule().value();
        String message = "The acceptance of \"" + rule + "\" ended on " + one.until() + ".";
        sink.add(EXPIRED.finding(one.rule().where(), message, null, rule));
      }
    }
    for (Excuse excuse : policy.excuses()) {
      String rule = excuse.rule().value();
      Terms terms = Terms.of(rule, excuse.terms(), today);
      if (!terms.problem().isEmpty()) {
        Location where = excuse.rule().where();
        sink.add(Comments.REFUSED.finding(where, terms.problem(), terms.hint(), rule));
      }
    }
  }

  /**
   * Tells what nothing needed; only for runs of all rules on all sites.
   *
   * @param needed those that were needed, over all sites
   */
  public void judgeNeed(Set<Allowance> needed, DiagnosticSink sink) {
    for (Allowance one : new LinkedHashSet<>(all)) {
      String rule = one.rule().value();
      if (!today.isAfter(one.until()) && !needed.contains(one) && !isUnasked(rule)) {
        boolean comment = excuses.containsKey(one);
        String who = comment ? "The comment" : "The policy";
        String message = who + " accepts \"" + rule + "\" here, but nothing is found.";
        sink.add(
            (comment ? Comments.UNUSED : UNUSED).finding(one.rule().where(), message, null, rule));
      }
    }
  }

  /** Whether a rule has found nothing because other people's servers were not asked. */
  private boolean isUnasked(String rule) {
    return !asksOthers && rule.startsWith("external/");
  }
}
