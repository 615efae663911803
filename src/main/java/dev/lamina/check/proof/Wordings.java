package dev.lamina.check.proof;

import dev.lamina.browser.SharedWork;
import dev.lamina.check.ClinicFacts;
import dev.lamina.check.Site;
import dev.lamina.check.policy.Alternatives;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The texts and selectors of a policy, read once for all pages of a site. */
public final class Wordings {
  private final ClinicFacts facts;
  private final ConcurrentMap<String, Optional<RequiredText>> texts = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, List<RequiredText>> phrases = new ConcurrentHashMap<>();
  private final SharedWork work;

  private Wordings(Site site) {
    this.facts = site.facts();
    this.work = site.work();
  }

  public static Wordings of(Site site) {
    return site.shared(Wordings.class, Wordings::new);
  }

  /** A text for this site's clinic; empty when a value in it is not known. */
  public Optional<RequiredText> text(String template) {
    return texts.computeIfAbsent(template, key -> RequiredText.of(key, facts));
  }

  /** The ways to say a phrase, {@code a | b}; without those whose values are not known. */
  public List<RequiredText> phrase(String alternatives) {
    return phrases.computeIfAbsent(
        alternatives,
        key -> {
          List<RequiredText> all = new ArrayList<>();
          for (String one : Alternatives.of(key)) {
            text(one).ifPresent(all::add);
          }
          return List.copyOf(all);
        });
  }

  /** A CSS selector; the policy has been read with it, so it is one. */
  PageSelector selector(String css) {
    return work.of(PageSelector.class, css, () -> PageSelector.of(css));
  }
}
