package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.Rules;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.source.MemoryTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a template prints is mended in the template, so findings name the line of it. */
final class TemplateFindingsTest {
  private static final String FOOT = "templates/base/blocks/site-footer.ftlh";

  private static List<Diagnostic> found(TestWorkspace workspace, String rules) {
    return TestWorkspace.build(
            MemoryTree.of(workspace.files()), 2, Rules.select(Rules.all(), rules))
        .result()
        .findings();
  }

  private static List<String> places(TestWorkspace workspace, String rules) {
    return found(workspace, rules).stream()
        .map(finding -> finding.where().display() + " " + finding.subject())
        .toList();
  }

  private static TestWorkspace withFoot(String foot) {
    return TestWorkspace.small().with(Map.of(FOOT, foot));
  }

  @Test
  void aLinkOfTheFooterIsToldOnceForAllSites() {
    String foot =
        """
        <footer>
          <p>Call us.</p>

          <p>Or <a href="/nowhere/">write</a>.</p>
        </footer>
        """;
    List<Diagnostic> found = found(withFoot(foot), "links/missing-file");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).where().file()).isEqualTo(FOOT);
    assertThat(found.get(0).where().line()).isEqualTo(4);
    assertThat(found.get(0).where().excerpt()).contains("/nowhere/");
    assertThat(found.get(0).places()).hasSizeGreaterThan(5);
  }

  @Test
  void linesAreCountedBehindDirectivesCommentsAndValues() {
    String foot =
        """
        <#-- A note.
             Of two lines. -->
        <footer>
        <#if site.phone??>
          <p>${site.phone}</p>
        </#if>
        <#list ["a", "b"] as letter>
          <p>${letter}

          <a href="/${letter}-is-missing/">Read</a></p>
        </#list>
        <#macro mark text><b>${text}</b></#macro>
        <@mark "We guarantee a cure."/>
        </footer>
        """;
    assertThat(places(withFoot(foot), "links/missing-file,claims/guarantee"))
        .containsExactlyInAnyOrder(
            FOOT + ":10:1 /a-is-missing/", FOOT + ":10:1 /b-is-missing/", FOOT + ":12:1 guarantee");
  }

  @Test
  void aMacroCalledOverSeveralLinesPrintsItsOwn() {
    String foot =
        """
        <#macro mark text
                more><p>${text}
        <a href="/${more}/">${more}</a>
        <a href="/other/">Other</a></p>
        </#macro>
        <footer>
        <@mark
          "Hello"
          "nowhere"
        />
        <a href="/last/">Last</a>
        </footer>
        """;
    assertThat(places(withFoot(foot), "links/missing-file"))
        .containsExactlyInAnyOrder(
            FOOT + ":3:1 /nowhere/", FOOT + ":4:10 /other/", FOOT + ":11:10 /last/");
  }

  @Test
  void everyPartOfAPageKnowsItsTemplate() {
    String block = "<nav>\n<a href=\"/nowhere/\">A</a>\n</nav>\n";
    for (String part : List.of("breadcrumbs", "notice", "site-header", "side")) {
      TestWorkspace workspace =
          TestWorkspace.small().with(Map.of("templates/base/blocks/" + part + ".ftlh", block));
      assertThat(places(workspace, "links/missing-file"))
          .as(part)
          .containsOnly("templates/base/blocks/" + part + ".ftlh:2:10 /nowhere/");
    }
  }

  @Test
  void aTitleAndASummaryAreMendedInTheFrontMatterOfTheClinicThatChangesThem() {
    String own =
        """
        ---
        summary: We guarantee a cure.
        title: Our amazing heels
        ---
        """;
    String path = "content/clinics/north/topics/heel-pain.md";
    TestWorkspace workspace = TestWorkspace.small().with(Map.of(path, own));
    assertThat(places(workspace, "claims/*"))
        .containsExactlyInAnyOrder(path + ":2:13 guarantee", path + ":3:12 amazing");
  }

  @Test
  void aSummaryInALongerTextOfATemplateIsStillTheAuthors() {
    String side = "<p>In short: ${page.summary} So much for ${page.title}.</p>\n";
    String needling = "content/topics/needling.md";
    TestWorkspace workspace =
        TestWorkspace.small()
            .with(Map.of("templates/base/blocks/side.ftlh", side))
            .edit(needling, "A needle loosens", "Our amazing needle loosens");
    assertThat(places(workspace, "claims/hype")).containsExactly(needling + ":4:14 amazing");
  }
}
