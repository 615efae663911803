package dev.lamina.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lamina.brand.ContrastCheck.Finding;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Colors that can't be read, and what is proposed instead. */
final class ContrastCheckTest {
  private static final int TRIES = 300;

  @Test
  void ratioIsThatOfWcag() {
    assertThat(Contrast.ratio(Rgb.BLACK, Rgb.WHITE)).isEqualTo(21);
    assertThat(Contrast.ratio(Rgb.of("#777777"), Rgb.WHITE)).isCloseTo(4.478, within(0.001));
    assertThat(Contrast.ratio(Rgb.WHITE, Rgb.of("#767676"))).isCloseTo(4.542, within(0.001));
    assertThat(Contrast.ratio(Rgb.of("#FF0000"), Rgb.WHITE)).isCloseTo(3.998, within(0.001));
  }

  @Test
  void paleTextIsToldOnceWithItsWorstPair() {
    assertThat(new BrandWorkspace().change("\"#1B2A33\"", "\"#8A949B\"").problems())
        .isEqualTo(
            """
            templates/hill/brand.yaml:7:9 error brand/contrast
            The color "text" is "#8A949B", which is hard to read: "muted" #A0A8AE on "tint" #E6EDF0 \
            has a contrast of 2.03:1, less than 4.5:1.
            Write text: "#333739", the nearest color that passes.
            """);
  }

  @Test
  void brightAccentIsToldWithTheButtonOnIt() {
    assertThat(new BrandWorkspace().change("\"#A63D28\"", "\"#E8871E\"").problems())
        .contains("The color \"accent\" is \"#E8871E\", which is hard to read:")
        .contains("\"on-accent\" #FFFFFF on \"accent\" #E8871E")
        .contains("less than 4.5:1");
  }

  @Test
  void darkPageIsToldBeforeItsText() {
    String problems =
        new BrandWorkspace()
            .put(
                "templates/hill/brand.yaml",
                BrandWorkspace.YAML.replace("#F7F9FA", "#202428").replace("#1B2A33", "#F2F2F2"))
            .problems();
    assertThat(problems)
        .contains("The color \"page\" is \"#202428\"")
        .contains("The color \"text\" is \"#F2F2F2\"");
  }

  @Test
  void proposalsTakenTogetherAlwaysPass() {
    Random random = new Random(1);
    int found = 0;
    for (int i = 0; i < TRIES; i++) {
      BrandColors colors = anyColors(random);
      BrandColors mended = colors;
      for (Finding finding : ContrastCheck.findings(colors)) {
        assertThat(finding.value()).isEqualTo(colors.get(finding.color()));
        mended = mended.with(finding.color(), finding.proposal());
        found++;
      }
      assertThat(ContrastCheck.findings(mended)).as("%s mended to %s", colors, mended).isEmpty();
      assertThat(pairsBelow(mended)).as("%s mended to %s", colors, mended).isEmpty();
    }
    assertThat(found).isGreaterThan(TRIES);
  }

  @Test
  void nothingIsReportedExactlyWhenEveryPairPasses() {
    Random random = new Random(2);
    for (int i = 0; i < TRIES; i++) {
      BrandColors colors = i % 2 == 0 ? anyColors(random) : sensibleColors(random);
      assertThat(ContrastCheck.findings(colors).isEmpty())
          .as("%s", colors)
          .isEqualTo(pairsBelow(colors).isEmpty());
    }
  }

  @Test
  void proposalIsTheNearestShadeOrTint() {
    Random random = new Random(3);
    for (int i = 0; i < TRIES; i++) {
      BrandColors colors = sensibleColors(random);
      for (BrandColor each : List.of(BrandColor.PRIMARY, BrandColor.ACCENT, BrandColor.TEXT)) {
        BrandColors pale = colors.with(each, anyColor(random));
        List<Finding> findings = ContrastCheck.findings(pale);
        if (findings.size() == 1 && findings.get(0).color() == each) {
          expectNearest(findings.get(0), pale);
        }
      }
    }
  }

  /** No mix with black or white that is nearer passes. */
  private static void expectNearest(Finding finding, BrandColors colors) {
    Rgb value = finding.value();
    int distance = value.distance(finding.proposal());
    for (int share = 0; share <= 100; share++) {
      for (Rgb end : List.of(Rgb.BLACK, Rgb.WHITE)) {
        Rgb nearer = value.mix(end, share);
        if (value.distance(nearer) < distance) {
          assertThat(pairsBelow(colors.with(finding.color(), nearer)))
              .as("%s is nearer to %s than %s", nearer, value, finding.proposal())
              .isNotEmpty();
        }
      }
    }
  }

  /** Written without the class under test: the pairs of both schemes that are too close. */
  private static List<String> pairsBelow(BrandColors colors) {
    return List.of(Palette.light(colors), Palette.dark(colors)).stream()
        .flatMap(
            palette ->
                ColorPair.ALL.stream()
                    .filter(
                        pair ->
                            Contrast.ratio(
                                    palette.get(pair.foreground()), palette.get(pair.background()))
                                < pair.least())
                    .map(pair -> pair.foreground() + " on " + pair.background()))
        .toList();
  }

  private static BrandColors anyColors(Random random) {
    return new BrandColors(anyColor(random), anyColor(random), anyColor(random), anyColor(random));
  }

  /** Dark on light, so that about half of them pass. */
  private static BrandColors sensibleColors(Random random) {
    return new BrandColors(
        anyColor(random).mix(Rgb.BLACK, 50),
        anyColor(random).mix(Rgb.BLACK, 40),
        anyColor(random).mix(Rgb.WHITE, 95),
        anyColor(random).mix(Rgb.BLACK, 75));
  }

  private static Rgb anyColor(Random random) {
    return new Rgb(random.nextInt(256), random.nextInt(256), random.nextInt(256));
  }
}
