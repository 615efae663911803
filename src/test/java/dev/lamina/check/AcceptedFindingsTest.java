package dev.lamina.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.policy.Policy;
import dev.lamina.check.policy.PolicyLoader;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.source.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be accepted for a while: by the policy, by a comment, by a baseline. */
final class AcceptedFindingsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-21");
  private static final String LINK = "<p><a href='gone.html'>x</a></p>\n";

  @Test
  void aCommentAcceptsTheElementBehindItAndNoMore() {
    String comment =
        "<!-- allow: links/missing-file — the page comes in May, until 2027-05-31 -->\n";
    assertThat(rules(comment + LINK + LINK)).containsExactly("links/missing-file");
    assertThat(rules(comment + LINK)).isEmpty();
  }

  @Test
  void aCommentThatNothingNeedsIsTold() {
    assertThat(rules("<!-- allow: links/missing-file - gone, until 2027-05-31 -->\n<p>x</p>"))
        .containsExactly("policy/unused-comment");
  }

  @Test
  void aCommentWithoutReasonOrEndOrPastItIsRefused() {
    for (String terms :
        List.of("", "— because", "— because, until soon", "— x, until 2026-11-20")) {
      assertThat(rules("<!-- allow: links/missing-file " + terms + " -->\n" + LINK))
          .containsExactlyInAnyOrder("policy/refused-comment", "links/missing-file");
    }
  }

  @Test
  void whatIsWrongWithACommentIsToldWithWhatToWrite() {
    assertThat(hint("links/missing-file"))
        .isEqualTo("Write <!-- allow: links/missing-file — the reason, until 2027-02-19 -->.");
    assertThat(hint("links/missing-fil — x, until 2027-05-31"))
        .isEqualTo("Did you mean \"links/missing-file\"?");
    assertThat(hint("links/missing-file — x, until 2026-05-31")).contains("write a later day");
    assertThat(hint("required/missing — x, until 2027-05-31")).startsWith("Remove the comment");
  }

  private static String hint(String terms) {
    return check("<!-- allow: " + terms + " -->\n<p>x</p>", Policy.NONE).findings().stream()
        .filter(finding -> finding.rule().equals("policy/refused-comment"))
        .map(finding -> String.valueOf(finding.hint()))
        .findFirst()
        .orElse("");
  }

  @Test
  void aCommentCanNotAcceptARequiredText() {
    assertThat(rules("<!-- allow: required/missing — no, until 2027-05-31 -->\n<p>x</p>"))
        .containsExactly("policy/refused-comment");
  }

  @Test
  void thePolicyChangesSeveritiesAndAcceptsUntilADay() {
    Policy policy = policy("severity: [{rule: links/*, level: warning, reason: later}]");
    assertThat(check(LINK, policy).findings()).noneMatch(Diagnostic::isError).hasSize(1);
    Policy allow =
        policy("allow: [{rule: links/missing-file, page: a.html, reason: x, until: 2026-11-21}]");
    CheckResult result = check(LINK, allow);
    assertThat(result.findings()).isEmpty();
    assertThat(result.used()).hasSize(1);
    Policy past = policy("allow: [{rule: links/missing-file, reason: x, until: 2026-11-20}]");
    assertThat(check(LINK, past).findings()).hasSize(1);
    Diagnostics told = new Diagnostics();
    Allowances judging = new Allowances(options(past));
    judging.judgeNeed(result.used(), told);
    judging.judgeEnds(told);
    assertThat(told.sorted())
        .extracting(Diagnostic::rule)
        .containsExactly("policy/expired-allowance");
  }

  @Test
  void aBaselineAcceptsUntilItIsStaleExpiredOrAboutARequiredText() {
    List<Diagnostic> found = check(LINK, Policy.NONE).findings();
    String written = Baseline.NONE.renewed(found, DAY, rule -> true).text();
    assertThat(apply(written, found)).contains("baseline/refused", "links/missing-file");
    String filled = written.replace("reason:", "reason: later").replace("owner:", "owner: web");
    assertThat(apply(filled, found)).isEmpty();
    assertThat(apply(filled, check("<br>" + LINK, Policy.NONE).findings())).isEmpty();
    assertThat(apply(filled, List.of())).containsExactly("baseline/stale");
    assertThat(apply(filled.replace("2027-02-19", "2026-11-20"), found))
        .containsExactlyInAnyOrder("baseline/expired", "links/missing-file");
    assertThat(apply(filled.replace("links/missing-file", "required/missing"), List.of()))
        .containsExactly("baseline/refused");
  }

  @Test
  void whatNobodyHasFilledInIsOneFinding() {
    List<Diagnostic> found = check(LINK + LINK.replace("gone", "lost"), Policy.NONE).findings();
    String written = Baseline.NONE.renewed(found, DAY, rule -> true).text();
    assertThat(Baseline.read(new SourceText("baseline.yaml", written)).apply(found, DAY, r -> true))
        .filteredOn(one -> one.rule().equals("baseline/refused"))
        .singleElement()
        .extracting(Diagnostic::message)
        .isEqualTo("2 entries name no reason or no owner.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\"b\\\\c",
        "#z: y",
        "- a",
        "{x",
        "it's",
        "a\u007fb",
        "c\u0085d",
        "e\u2028f",
        "\ufeffx",
        "\u202eabc",
        "&#xd800;s",
        "\ud83d\ude00",
        "p&#0;q"
      })
  void whateverAnAddressHoldsABaselineCanSayIt(String address) {
    List<Diagnostic> found =
        check("<p><a href=\"" + address.replace("\"", "&quot;") + ".html\">x</a></p>", Policy.NONE)
            .findings();
    assertThat(found).isNotEmpty();
    String filled =
        Baseline.NONE
            .renewed(found, DAY, rule -> true)
            .text()
            .replace("reason:", "reason: later")
            .replace("owner:", "owner: web");
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(filled)).isTrue();
    assertThat(apply(filled, found)).isEmpty();
  }

  private static List<String> apply(String baseline, List<Diagnostic> found) {
    return Baseline.read(new SourceText("baseline.yaml", baseline))
        .apply(found, DAY, rule -> true)
        .stream()
        .map(Diagnostic::rule)
        .toList();
  }

  private static Policy policy(String changes) {
    String head = "pack: own\nabout: Ours.\njurisdiction: here\nchecked: 2026-11-01\n";
    Policy policy = PolicyLoader.of(List.of(new SourceText("own.yaml", head + changes + "\n")));
    assertThat(policy.problems()).isEmpty();
    return policy;
  }

  private static List<String> rules(String body) {
    return check(body, Policy.NONE).findings().stream().map(Diagnostic::rule).toList();
  }

  private static CheckResult check(String body, Policy policy) {
    String html =
        "<!DOCTYPE html>\n<html lang=en><title>T</title><body>\n" + body + "</body></html>";
    MemoryFiles files =
        new MemoryFiles("", Map.of("a.html", html.getBytes(StandardCharsets.UTF_8)));
    Site site = Site.of(files, options(policy)).build();
    List<Rule> rules = Rules.select(Rules.all(), "links/*,required/*");
    return new Checker(rules).check(List.of(site), site.options());
  }

  private static CheckOptions options(Policy policy) {
    return CheckOptions.asOf(DAY).withPolicy(policy);
  }
}
