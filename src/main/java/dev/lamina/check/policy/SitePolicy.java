package dev.lamina.check.policy;

import dev.lamina.check.ClinicFacts;
import dev.lamina.check.Site;
import dev.lamina.source.Located;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules that hold for one site.
 *
 * @param active those whose facts are so, with the facts that switched them on
 * @param unanswered rules that nobody can switch on or off, by the fact that is not known
 */
public record SitePolicy(List<Active> active, Map<String, List<String>> unanswered) {
  public SitePolicy {
    active = List.copyOf(active);
    unanswered = Map.copyOf(unanswered);
  }

  /**
   * A rule that holds.
   *
   * @param because the facts that switched it on: {@code states: CA}; empty when it always holds
   */
  public record Active(Policy.Entry entry, String because) {
    public PolicyRule rule() {
      return entry.rule();
    }

    /** Whether it holds on pages of this kind. */
    public boolean isOn(Optional<String> kind) {
      return rule().on().stream()
          .anyMatch(
              on ->
                  on.value().equals("all") || (kind.isPresent() && on.value().equals(kind.get())));
    }
  }

  /** The rules for a site, worked out once. */
  public static SitePolicy of(Site site) {
    return site.shared(SitePolicy.class, SitePolicy::choose);
  }

  private static SitePolicy choose(Site site) {
    List<Active> active = new ArrayList<>();
    Map<String, List<String>> unanswered = new TreeMap<>();
    LocalDate today = site.options().asOf();
    for (Policy.Entry entry : site.options().policy().rules()) {
      PolicyRule rule = entry.rule();
      boolean inForce =
          (rule.effective() == null || !today.isBefore(rule.effective()))
              && (rule.ends() == null || !today.isAfter(rule.ends()))
              && (rule.clinics().isEmpty() || rule.clinics().contains(site.clinic()))
              && rule.severity() != PolicyFile.Level.OFF;
      if (inForce) {
        Question question = new Question(site.facts());
        PolicyRule.When when = rule.when();
        if (when != null) {
          question.ask(when);
        }
        if (!question.no && question.unknown.isEmpty()) {
          active.add(new Active(entry, String.join(", ", question.yes)));
        } else if (!question.no) {
          for (String fact : question.unknown) {
            unanswered.computeIfAbsent(fact, key -> new ArrayList<>()).add(rule.id().value());
          }
        }
      }
    }
    return new SitePolicy(active, unanswered);
  }

  /** Compares what a rule asks with what is known of a clinic. */
  private static final class Question {
    private final ClinicFacts facts;
    private final List<String> yes = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private boolean no;

    Question(ClinicFacts facts) {
      this.facts = facts;
    }

    void ask(PolicyRule.When when) {
      anyOf("states", when.states());
      anyOf("kind", when.kind());
      is("fed_funds", when.fedFunds());
      is("hipaa", when.hipaa());
      is("works_at_facility", when.worksAtFacility());
      is("self_pay", when.selfPay());
      is("nonprofit_hospital", when.nonprofitHospital());
      is("physician_owned_hospital", when.physicianOwnedHospital());
      is("telehealth", when.telehealth());
      is("part2_records", when.part2Records());
      Integer from = when.employeesFrom();
      if (from != null) {
        Optional<Object> known = facts.fact("employees");
        boolean holds = known.isPresent() && known.get() instanceof Integer n && n >= from;
        note("employees", known.isPresent(), holds, known.orElse("") + "");
      }
    }

    private void is(String fact, @org.jspecify.annotations.Nullable Boolean wanted) {
      if (wanted != null) {
        Optional<Object> known = facts.fact(fact);
        note(fact, known.isPresent(), known.equals(Optional.of(wanted)), wanted.toString());
      }
    }

    private void anyOf(String fact, List<Located<String>> wanted) {
      if (wanted.isEmpty()) {
        return;
      }
      Optional<Object> known = facts.fact(fact);
      List<?> has =
          known.isEmpty() ? List.of() : known.get() instanceof List<?> l ? l : List.of(known.get());
      String found =
          has.stream()
              .map(Object::toString)
              .filter(one -> wanted.stream().anyMatch(want -> want.value().equalsIgnoreCase(one)))
              .findFirst()
              .orElse("");
      boolean answered = known.isPresent() && !has.isEmpty();
      note(fact, answered, !found.isEmpty(), found.toUpperCase(Locale.ROOT));
    }

    private void note(String fact, boolean answered, boolean holds, String value) {
      if (!answered) {
        unknown.add(fact);
      } else if (holds) {
        yes.add(fact + ": " + value);
      } else {
        no = true;
      }
    }
  }
}
