package dev.lamina.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.policy.PolicyLoader;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.source.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that differ from a clean one in names only are not looked at, and nothing is missed. */
final class TwinsTest {
  private static final String POLICY =
      """
      pack: sample
      about: A sample.
      jurisdiction: everywhere
      checked: 2026-11-01
      rules:
        - id: NOT-VISIT
          about: Pages say that they replace no visit.
          source: a sample
          severity: error
          on: [all]
          show:
            text: {en: This page replaces no visit at all.}
            place: anywhere
        - id: NOT-PRIV
          about: Pages lead to the privacy policy.
          source: a sample
          severity: error
          on: [all]
          show:
            link: [Privacy]
            behind: {says: [cookies]}
        - id: NOT-STAY
          about: The page about pain says how long to stay.
          source: a sample
          severity: error
          on: [all]
          having: {element: "#rest"}
          show:
            text: {en: "You stay for {{clinic.stay}} and no longer."}
            place: anywhere
      """;

  private static final Map<String, String> FILES =
      Map.of(
          "index.html",
          page(
              "Welcome",
              """
              <h1>Welcome to {name}</h1>
              <p>Call {name} at <a href="tel:{dial}">{phone}</a>. <a href="pain.html#rest">Rest</a>
              </p>
              """),
          "pain.html",
          page(
              "Pain",
              """
              <h1>Pain</h1>
              <h2 id="rest">Rest</h2>
              <p>{name} helps you rest. Then rest for {rest} at home.
              You stay for 3 hours and no longer.</p>
              """),
          "privacy.html",
          page("Privacy", "<h1>Privacy</h1>\n<p>This site sets no cookies.</p>\n"),
          "site.css",
          ".note { color: black; background: white }\n");

  private final List<String> seen = new ArrayList<>();

  /** Notes which pages are looked at. */
  private final class Watching implements PageRule {
    @Override
    public RuleInfo info() {
      return new RuleInfo("page/watched", null, Severity.INFO, "x", "x", "x", "x");
    }

    @Override
    public void check(CheckedPage page, DiagnosticSink sink) {
      seen.add(page.site().clinic() + "/" + page.path());
    }
  }

  private record Names(String name, String phone, String rest, String stay) implements ClinicFacts {
    @Override
    public Optional<String> text(String key) {
      return Optional.ofNullable(values().get(key));
    }

    @Override
    public Map<String, String> values() {
      return Map.of("name", name, "phone", phone, "domain", domain(), "rest", rest, "stay", stay);
    }

    String domain() {
      return name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT) + ".example";
    }

    @Override
    public Optional<Object> fact(String key) {
      return Optional.empty();
    }
  }

  private static final Names NORTH =
      new Names("Northmoor Foot Clinic", "(555) 555-0101", "about 45 minutes", "3 hours");
  private static final Names SOUTH =
      new Names("Southhaven Clinic", "(555) 555-0122", "about 30 minutes", "3 hours");

  @Test
  void pageThatDiffersInNamesAndNumbersOnlyIsNotLookedAt() {
    assertThat(both(UnaryOperator.identity())).isEmpty();
    assertThat(seen).containsExactly("north/index.html", "north/pain.html", "north/privacy.html");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pain.html    | id="rest"          | id="pause"         | links/missing-fragment
          pain.html    | <title>Pain        | <title>Welcome     | seo/duplicate-title
          privacy.html | cookies            | things             | required/incomplete
          site.css     | color: black       | display: none      | required/hidden
          pain.html    | replaces no visit  | replaces a visit   | required/altered
          pain.html    | helps you          | guarantees a cure and helps you | claims/guarantee
          index.html   | {phone}            | (555) 555-0101     | brand/phone-mismatch
          index.html   | href="tel:{dial}"  | href="tel:"        | links/tel
          pain.html    | {rest}             | sure to cure you   | claims/guarantee
          pain.html    | stay for 3         | stay for 4         | required/altered
          """)
  void whatOneClinicDoesOtherwiseIsFound(String file, String from, String to, String rule) {
    List<Diagnostic> found = both(text -> text.replace(from, to), file);
    assertThat(found).extracting(Diagnostic::rule).contains(rule);
    assertThat(found).allMatch(one -> one.where().file().startsWith("south/"));
  }

  @Test
  void fileThatOneClinicLacksIsMissedOnPagesThatAreTheSame() {
    List<Diagnostic> found = both(text -> "", "pain.html");
    assertThat(found).extracting(Diagnostic::rule).contains("links/missing-file");
  }

  @Test
  void nameInAnAddressMayLeadNowhereOnTheNextSite() {
    Map<String, String> files = new TreeMap<>(FILES);
    files.computeIfPresent(
        "index.html",
        (path, text) -> text.replace("<p>Call", "<p><a href=\"{domain}.pdf\">Plan</a></p><p>Call"));
    files.put("northmoor.example.pdf", "plan");
    List<Diagnostic> found =
        check(new Checker(rules(), new Twins(), Looked.Memory.NONE), files, files);
    assertThat(found).extracting(Diagnostic::rule).containsExactly("links/missing-file");
    assertThat(found.get(0).where().file()).isEqualTo("south/index.html");
  }

  /** The page is the same on both sites, and right on one. */
  @Test
  void valueThatThePolicyAsksForIsProvedForEachClinic() {
    Names south = new Names(SOUTH.name(), SOUTH.phone(), SOUTH.rest(), "4 hours");
    List<Site> sites = List.of(site("north", NORTH, FILES), site("south", south, FILES));
    Checker checker = new Checker(rules(), new Twins(), Looked.Memory.NONE);
    List<Diagnostic> found = checker.check(sites, sites.get(0).options().withThreads(1)).findings();
    assertThat(found).extracting(Diagnostic::rule).containsExactly("required/altered");
    assertThat(found.get(0).where().file()).isEqualTo("south/pain.html");
  }

  @Test
  void figureInWordsThatContradictOthersIsEachClinicsOwn() {
    Map<String, String> files = new TreeMap<>(FILES);
    files.computeIfPresent(
        "pain.html",
        (path, text) -> text.replace("Then rest", "The cement sets in {rest}. Then rest"));
    files.computeIfPresent(
        "privacy.html",
        (path, text) -> text.replace("no cookies.", "no cookies. The cement sets in two hours."));
    List<Diagnostic> every = check(new Checker(rules()), files, files);
    assertThat(every).extracting(Diagnostic::rule).contains("medical/conflict");
    assertThat(check(new Checker(rules(), new Twins(), Looked.Memory.NONE), files, files))
        .isEqualTo(every);
  }

  @Test
  void nameIsNoClaim() {
    Names sure = new Names("Guaranteed Cure Clinic", "(555) 555-0133", "a day", "a day");
    String html = FILES.get("pain.html");
    Site site = site("sure", sure, Map.of("pain.html", html == null ? "" : html, "site.css", ""));
    List<Diagnostic> found = new Checker(rules()).check(List.of(site), site.options()).findings();
    assertThat(found).extracting(Diagnostic::rule).noneMatch(rule -> rule.startsWith("claims/"));
  }

  /** Checks two sites, the second with an edit, with twins and without: the same must be found. */
  private List<Diagnostic> both(UnaryOperator<String> edit, String... edited) {
    Map<String, String> others = new TreeMap<>(FILES);
    Stream.of(edited)
        .forEach(path -> others.computeIfPresent(path, (key, text) -> edit.apply(text)));
    others.values().removeIf(String::isEmpty);
    List<Diagnostic> every = check(new Checker(rules()), FILES, others);
    seen.clear();
    List<Diagnostic> some =
        check(new Checker(rules(), new Twins(), Looked.Memory.NONE), FILES, others);
    assertThat(some).isEqualTo(every);
    return some;
  }

  private List<Rule> rules() {
    return Stream.concat(Stream.of(new Watching()), Rules.all().stream()).toList();
  }

  private static List<Diagnostic> check(
      Checker checker, Map<String, String> north, Map<String, String> south) {
    List<Site> sites = List.of(site("north", NORTH, north), site("south", SOUTH, south));
    return checker.check(sites, sites.get(0).options().withThreads(1)).findings();
  }

  private static Site site(String id, Names names, Map<String, String> texts) {
    Map<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, fill(names, text)));
    CheckOptions options =
        CheckOptions.asOf(LocalDate.of(2026, 11, 1))
            .withPolicy(PolicyLoader.of(List.of(new SourceText("policy.yaml", POLICY))));
    assertThat(options.policy().problems()).isEmpty();
    return Site.of(new MemoryFiles(id + "/", files), options).clinic(id, names).build();
  }

  private static byte[] fill(Names names, String text) {
    return text.replace("{name}", names.name())
        .replace("{phone}", names.phone())
        .replace("{dial}", "+1" + names.phone().replaceAll("\\D", ""))
        .replace("{domain}", names.domain())
        .replace("{rest}", names.rest())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String page(String title, String main) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>%s</title>
        <meta name="description" content="%s at {name}.">
        <link rel="stylesheet" href="site.css"></head>
        <body><main>
        %s<p class="note">This page replaces no visit at all.</p>
        </main><footer><a href="privacy.html">Privacy</a> {name}, <a href="index.html">Home</a>
        </footer></body>
        </html>
        """
        .formatted(title, title, main);
  }
}
