package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.build.TestWorkspace.Built;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whole small sites, from their files to finished pages. */
final class BuildTest {

  @Test
  void everyClinicGetsItsOwnSite() {
    Built built = TestWorkspace.small().build();
    assertThat(built.console()).isEmpty();
    assertThat(built.output().keySet())
        .contains(
            "north/index.html",
            "north/heel-pain.html",
            "north/needling.html",
            "north/contact.html",
            "north/glossary.html",
            "north/404.html",
            "north/sitemap.xml",
            "north/robots.txt",
            "north/site-manifest.json",
            "south/index.html",
            "south/heel-pain.html");
    assertThat(built.page("north/index.html"))
        .contains("<title>North Foot Clinic</title>")
        .contains("<h1>Welcome to North Foot Clinic</h1>")
        .contains("tel:+15555550101")
        .doesNotContain("South");
    assertThat(built.page("south/contact.html")).doesNotContain("North").doesNotContain("0101");
  }

  @Test
  void procedureThatIsNotOfferedLeavesNoPageNoMenuEntryAndNoLink() {
    Built built = TestWorkspace.small().build();
    assertThat(built.output()).doesNotContainKey("south/needling.html");
    assertThat(built.page("south/heel-pain.html"))
        .contains("A needle treatment is one choice.")
        .doesNotContain("needling");
    assertThat(built.page("north/heel-pain.html"))
        .contains("<a href=\"needling.html#risks\">needle treatment</a>");
  }

  @Test
  void valuesAreTextAndNeverMarkup() {
    Built built =
        TestWorkspace.small()
            .edit(
                "content/clinics/north/clinic.yaml",
                "value: ten minutes",
                "value: \"<script>alert(1)</script> & \\\"ten\\\"\"")
            .build();
    assertThat(built.page("north/needling.html"))
        .contains("You rest for &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;ten&quot;.")
        .doesNotContain("<script>alert");
  }

  @Test
  void valueThatAnAddressLacksIsToldWhereverItIsUsed() {
    String links = "\n\n[Write](mailto:{{clinic.email}}) or [call](tel:{{clinic.email}}).\n";
    Built built =
        TestWorkspace.small()
            .edit("content/topics/heel-pain.md", "Rest helps most people.", "Rest helps." + links)
            .with(
                """
                -- content/topics/shoes.md --
                ---
                title: Shoes
                kind: guide
                summary: What to wear.
                ---
                ## Soft soles {#soles}
                Wear them.
                """
                    + links)
            .edit("content/clinics/south/clinic.yaml", "topics: [", "topics: [shoes, ")
            .build();
    assertThat(built.result().findings())
        .filteredOn(found -> found.rule().equals("content/missing-value"))
        .extracting(found -> found.where().file())
        .containsExactly(
            "content/topics/heel-pain.md",
            "content/topics/heel-pain.md",
            "content/topics/shoes.md",
            "content/topics/shoes.md");
  }

  @Test
  void halfACharacterIsToldWhereItIsEscapedAndBreaksNothing() {
    Built built =
        TestWorkspace.small()
            .edit(
                "content/topics/needling.md", "title: Needle treatment", "title: \"Half \\uD83D\"")
            .edit("content/topics/heel-pain.md", "Rest helps most people.", "Half &#xD83D; of it.")
            .build();
    assertThat(built.result().findings())
        .filteredOn(found -> found.rule().equals("source/character"))
        .extracting(found -> found.where().display())
        .containsExactly("content/topics/needling.md:2:8");
  }

  @Test
  void sharedTextIsParsedOnceAndAnEditReachesEveryClinic() {
    Built built =
        TestWorkspace.small()
            .edit("content/topics/heel-pain.md", "Rest helps most people.", "Rest may help.")
            .build();
    assertThat(built.page("north/heel-pain.html")).contains("Rest may help.");
    assertThat(built.page("south/heel-pain.html")).contains("Rest may help.");
  }

  @Test
  void markdownThatIsParsedDoesNotGrowWithTheClinics() {
    Built fifty = clinics(50).build();
    Built fiveHundred = clinics(500).build();

    assertThat(fiveHundred.result().sites()).isEqualTo(500);
    assertThat(fiveHundred.result().pages()).isEqualTo(10 * fifty.result().pages());
    assertThat(fiveHundred.result().parsed())
        .isPositive()
        .isEqualTo(fifty.result().parsed())
        .isLessThanOrEqualTo(TestWorkspace.small().files().size());
  }

  /** The small workspace with so many clinics. */
  private static TestWorkspace clinics(int count) {
    TestWorkspace workspace = TestWorkspace.small().unchecked();
    String north = workspace.files().get("content/clinics/north/clinic.yaml");
    workspace.without("content/clinics/north/clinic.yaml");
    workspace.without("content/clinics/south/clinic.yaml");
    for (int i = 0; i < count; i++) {
      String own = north.replace("north", "c" + i).replace("North", "Clinic " + i);
      workspace.with(Map.of("content/clinics/c" + i + "/clinic.yaml", own));
    }
    return workspace;
  }

  @Test
  void overriddenSectionKeepsItsPlace() {
    Built built =
        TestWorkspace.small()
            .with(
                """
                -- content/clinics/north/topics/heel-pain.md --
                ---
                sections:
                  what: {mode: after, base: "00000000"}
                ---
                ## Here {#what}
                We see this every day.
                """)
            .build();
    assertThat(built.page("north/heel-pain.html"))
        .containsSubsequence(
            "<h2>What it is</h2>", "gets sore", "We see this every day.", "<h2>Treatment</h2>");
    assertThat(built.page("south/heel-pain.html")).doesNotContain("every day");
    assertThat(built.console()).contains("override/drift");
  }

  @Test
  void questionLedLayoutAsks() {
    Built built =
        TestWorkspace.small()
            .edit("content/clinics/south/clinic.yaml", "topics:", "offers: [needling]\ntopics:")
            .build();
    assertThat(built.page("south/needling.html")).contains("<h2>What is it?</h2>");
    assertThat(built.page("north/needling.html")).contains("<h2>What it is</h2>");
  }

  @Test
  void ownPageStandsInForTopicsAndLinksFollow() {
    Built built =
        TestWorkspace.small()
            .with(
                """
                -- content/clinics/north/pages/feet.md --
                ---
                title: All about feet
                kind: condition
                summary: Everything at once.
                covers: [heel-pain, needling]
                reviewer: {name: Ida Fenwick, credentials: MD, role: foot doctor}
                reviewed: 2026-09-14
                review_due: 2028-09-14
                ---
                {{include: heel-pain#what}}

                {{include: needling#what}}

                {{include: needling#risks}}
                """)
            .build();
    assertThat(built.console()).isEmpty();
    assertThat(built.output()).doesNotContainKey("north/needling.html");
    assertThat(built.page("north/index.html")).contains("<a href=\"feet.html\">heel pain</a>");
    assertThat(built.page("north/feet.html"))
        .contains("<h2 id=\"what\">What it is</h2>")
        .contains("<h2 id=\"needling-what\">What it is</h2>")
        .contains("<h2 id=\"risks\">Risks</h2>");
  }

  @Test
  void oldAddressLeadsOn() {
    Built built =
        TestWorkspace.small()
            .edit(
                "content/topics/heel-pain.md",
                "kind: condition",
                "kind: condition\nmoved_from: [sore-heel.html]")
            .build();
    assertThat(built.page("north/sore-heel.html"))
        .contains("<meta http-equiv=\"refresh\" content=\"0; url=heel-pain.html\">");
  }

  @Test
  void errorHoldsBackOnlyTheClinicThatHasIt() {
    Built built =
        TestWorkspace.small()
            .edit("content/clinics/south/clinic.yaml", "booking: contact.md", "booking: visit.md")
            .build();
    assertThat(built.result().held()).containsExactly("south");
    assertThat(built.result().sharedFault()).isFalse();
    assertThat(built.output())
        .containsKey("north/index.html")
        .doesNotContainKey("south/index.html");
  }

  @Test
  void errorInSharedTextHoldsBackEverything() {
    Built built =
        TestWorkspace.small()
            .edit("content/topics/heel-pain.md", "{{term: tendon}}", "{{term: tendn}}")
            .build();
    assertThat(built.result().sharedFault()).isTrue();
    assertThat(built.output()).isEmpty();
  }

  @Test
  void threadsAndOrderDoNotShowInTheBytes() {
    Built one = TestWorkspace.small().threads(1).build();
    Built many = TestWorkspace.small().threads(7).build();
    assertThat(many.texts()).isEqualTo(one.texts());
  }
}
