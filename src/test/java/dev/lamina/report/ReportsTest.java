package dev.lamina.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Place;
import dev.lamina.diagnostic.Quote;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other programs read, by their rules; with text in it that tries to break out. */
final class ReportsTest {
  private static final String NASTY =
      "<script>alert(1)</script> & \"quotes\" %0A ::error::x, a:b | `code` ]]> \u0007 \uD83D\uDE00 ü";

  private static final RuleInfo BROKEN = rule("links/missing-file", Severity.ERROR);
  private static final RuleInfo QUIET = rule("links/empty", Severity.WARNING);

  private static RuleInfo rule(String id, Severity severity) {
    return new RuleInfo(id, null, severity, "It is <wrong>.", "Why.", "Mend it.", "house & home");
  }

  private static Diagnostic finding(int line, Severity severity) {
    Location where = new Location("a dir/page,1:x%.html", line, 3, Quote.ofLine("  " + NASTY), 5);
    return BROKEN
        .finding(where, "The link \"" + NASTY + line + "\" is broken.", "Do\nthis.", NASTY)
        .as(severity)
        .on(new Place("north", "page.html"));
  }

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private static Run run(int errors, int warnings, int notes) {
    List<Diagnostic> found = new ArrayList<>();
    for (int i = 0; i < errors + warnings + notes; i++) {
      Severity severity =
          i < notes ? Severity.INFO : i < notes + warnings ? Severity.WARNING : Severity.ERROR;
      found.add(finding(i + 1, severity));
    }
    found.add(QUIET.finding(Location.ofFile("whole.html"), "A file is odd.", null, ""));
    return new Run(DAY, 1, 2, 3, found, List.of(QUIET, BROKEN, rule("links/tel", Severity.ERROR)));
  }

  @Test
  void githubGetsTenOfEachSeverityWorstFirst() {
    List<String> lines = new GithubReport().write(run(25, 25, 25)).lines().toList();
    assertThat(lines).hasSize(32);
    assertThat(lines.subList(0, 10)).allMatch(line -> line.startsWith("::error file="));
    assertThat(lines.subList(10, 20)).allMatch(line -> line.startsWith("::warning file="));
    assertThat(lines.subList(20, 30)).allMatch(line -> line.startsWith("::notice file="));
    assertThat(lines.get(30)).isEqualTo("46 more findings in the step summary.");
    assertThat(lines.get(0))
        .contains("file=a dir/page%2C1%3Ax%25.html,line=51,col=3,endColumn=8,")
        .contains("title=links/missing-file::The link")
        .contains("%250A ::error::x")
        .contains("%0ADo%0Athis.");
  }

  @Test
  void theStepSummaryStaysBelowOneMegabyte() {
    String summary = new GithubReport().summary(run(6000, 0, 0));
    assertThat(summary.length()).isLessThan(1 << 20);
    assertThat(summary).contains("more findings.").doesNotContain("<script>");
    String whole = new GithubReport().summary(run(3, 0, 0));
    assertThat(whole.lines().filter(line -> line.startsWith("| error")).count()).isEqualTo(3);
  }

  @Test
  void aTerminalObeysNothingOfWhatIsQuoted() {
    Location where =
        new Location("a\u001B[31m\n.html", 1, 1, Quote.ofLine("x\u001B]0;y\u0007\u202Ez"), 1);
    Diagnostic odd = BROKEN.finding(where, "It has \u001B[2J.", "Mend \r it.", "");
    Run run = new Run(DAY, 1, 1, 0, List.of(odd), List.of(BROKEN));
    for (Report report : List.of(new ConsoleReport(false), new ConciseReport())) {
      assertThat(report.write(run))
          .startsWith("a\u241B[31m\u240A.html:1:1: error")
          .doesNotContainPattern("[\\x00-\\x09\\x0B-\\x1F\u202E]");
    }
  }

  @Test
  void theStepSummaryShowsMarkdownAsItStands() {
    String words = "![x](//a.example/b.png) *c* `d` e_f_g | @h \\ &amp; \u001B[2J";
    Diagnostic odd = BROKEN.finding(Location.ofFile("a`|b.html"), words, words, "");
    Run run = new Run(DAY, 1, 1, 0, List.of(odd), List.of(BROKEN));
    String shown =
        "\\!\\[x\\](//a.example/b.png) \\*c\\* \\`d\\` e\\_f\\_g \\| \\@h \\\\ \\&amp; \u241B\\[2J";
    assertThat(new GithubReport().summary(run))
        .endsWith(
            "| error | `a'\\|b.html` | links/missing-file | " + shown + " | " + shown + " |\n");
    assertThat(new GithubReport().write(run)).doesNotContain("\u001B");
  }

  @Test
  void gitlabGetsWhatItsWidgetNeeds() {
    JsonNode issues = JsonMapper.shared().readTree(new GitlabReport().write(run(3, 1, 1)));
    Set<String> prints = new HashSet<>();
    for (JsonNode issue : issues) {
      assertThat(issue.path("description").asString()).isNotBlank();
      assertThat(issue.path("check_name").asString()).startsWith("links/");
      assertThat(issue.path("severity").asString())
          .isIn("info", "minor", "major", "critical", "blocker");
      assertThat(issue.path("location").path("path").asString()).isNotBlank().doesNotStartWith("/");
      assertThat(issue.path("location").path("lines").path("begin").asInt()).isPositive();
      assertThat(prints.add(issue.path("fingerprint").asString())).isTrue();
    }
    assertThat(issues.size()).isEqualTo(6);
  }

  @Test
  void sarifNamesEachRuleOnceAndPointsToIt() {
    JsonNode log = JsonMapper.shared().readTree(new SarifReport().write(run(3, 1, 1)));
    assertThat(log.path("version").asString()).isEqualTo("2.1.0");
    JsonNode only = log.path("runs").path(0);
    JsonNode rules = only.path("tool").path("driver").path("rules");
    for (JsonNode result : only.path("results")) {
      JsonNode rule = rules.path(result.path("ruleIndex").asInt());
      assertThat(rule.path("id").asString()).isEqualTo(result.path("ruleId").asString());
      assertThat(result.path("level").asString()).isIn("note", "warning", "error");
      assertThat(result.path("message").path("text").asString()).isNotBlank();
      JsonNode place = result.path("locations").path(0).path("physicalLocation");
      String uri = place.path("artifactLocation").path("uri").asString();
      assertThat(uri).matches("[A-Za-z0-9._~/!$'()*+,=@%-]+");
      JsonNode region = place.path("region");
      assertThat(region.path("startLine").asInt()).as("code scanning wants one").isPositive();
      if (region.has("startColumn")) {
        assertThat(region.path("endColumn").asInt())
            .isGreaterThan(region.path("startColumn").asInt());
      }
    }
    assertThat(only.path("results").size()).isEqualTo(6);
  }

  /** The schema is that of OASIS, 2.1.0 rtm 5, without its descriptions. */
  private static Schema sarifSchema() throws IOException {
    Path file = Path.of("src/test/resources/report/sarif-2.1.0.schema.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
        .getSchema(Files.readString(file), InputFormat.JSON);
  }

  @Test
  void sarifIsValidByItsSchema() throws IOException {
    Schema schema = sarifSchema();
    assertThat(schema.validate("{\"version\": \"2.0.0\"}", InputFormat.JSON)).isNotEmpty();
    assertThat(schema.validate(new SarifReport().write(run(3, 1, 1)), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(new SarifReport().write(run(0, 0, 0)), InputFormat.JSON)).isEmpty();
  }

  /** One cause in a header that all pages of a folder share. */
  private static Run onManyPages() {
    List<Place> places =
        IntStream.range(0, 200).mapToObj(i -> new Place("", "p[" + i + "].html")).toList();
    Location where = new Location("../site/p[0].html", 3, 1, Quote.ofLine("x"), 1);
    Diagnostic shared = BROKEN.finding(where, "It is broken.", "Mend it.", "x").withPlaces(places);
    return new Run(DAY, 1, 200, 3, List.of(shared), List.of(BROKEN));
  }

  @Test
  void sarifLinksTheOtherFilesOfAFindingSoThatGithubShowsThem() throws IOException {
    String report = new SarifReport().write(onManyPages());
    JsonNode result =
        JsonMapper.shared().readTree(report).path("runs").path(0).path("results").path(0);
    assertThat(result.path("message").path("text").asString())
        .startsWith("It is broken. Mend it. Also in [../site/p\\[100\\].html](1), ")
        .endsWith("(10) and 189 more.");
    JsonNode related = result.path("relatedLocations");
    assertThat(related.size()).isEqualTo(10);
    assertThat(related.path(0).path("id").asInt()).isEqualTo(1);
    assertThat(related.path(0).at("/physicalLocation/artifactLocation/uri").asString())
        .isEqualTo("../site/p%5B100%5D.html");
    assertThat(sarifSchema().validate(report, InputFormat.JSON)).isEmpty();
  }

  @Test
  void whoReadsAReportLearnsOnHowManyPagesAFindingStands() {
    for (Report report :
        List.of(
            new GithubReport(), new GitlabReport(), new JunitReport(), new ConsoleReport(false))) {
      assertThat(report.write(onManyPages()))
          .contains("n 200 pages: p[0].html, p[100].html, ", " and 197 more");
    }
    assertThat(new GithubReport().summary(onManyPages())).contains("On 200 pages: ");
  }

  @Test
  void junitCountsWhatItLists() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    String xml = new JunitReport().write(run(3, 1, 1));
    Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    Element all = document.getDocumentElement();
    NodeList suites = all.getElementsByTagName("testsuite");
    assertThat(suites.getLength()).isEqualTo(3);
    int tests = 0;
    for (int i = 0; i < suites.getLength(); i++) {
      Element suite = (Element) suites.item(i);
      assertThat(count(suite, "testcase")).isEqualTo(number(suite, "tests"));
      assertThat(count(suite, "failure")).isEqualTo(number(suite, "failures"));
      assertThat(count(suite, "skipped")).isEqualTo(number(suite, "skipped"));
      assertThat(suite.getAttribute("errors")).isEqualTo("0");
      tests += number(suite, "tests");
    }
    assertThat(number(all, "tests")).isEqualTo(tests);
    assertThat(number(all, "failures")).isEqualTo(3);
    // The schema in use knows these attributes and no others.
    assertThat(all.hasAttribute("skipped")).isFalse();
    assertThat(((Element) all.getElementsByTagName("testcase").item(0)).hasAttribute("file"))
        .isFalse();
  }

  private static int count(Element in, String tag) {
    return in.getElementsByTagName(tag).getLength();
  }

  private static int number(Element of, String attribute) {
    return Integer.parseInt(of.getAttribute(attribute));
  }

  @Test
  void htmlNeedsNothingElseAndLetsNothingOut() {
    String html = new HtmlReport().write(run(3, 1, 1));
    assertThat(html)
        .contains("As of November 21, 2026.")
        .doesNotContain("<script")
        .doesNotContain("src=")
        .doesNotContain("http")
        .contains("&lt;script&gt;")
        .contains("<h2 id=\"links/missing-file\">")
        .contains("north: page.html")
        .contains("1 rule ran and found nothing");
    assertThat(html.indexOf("href=\"#links/missing-file\""))
        .as("rules with errors come first")
        .isLessThan(html.indexOf("href=\"#links/empty\""));
  }

  @Test
  void aCleanRunSaysWhatWasLookedFor() {
    Run clean = new Run(DAY, 1, 2, 3, List.of(), List.of(QUIET, BROKEN));
    assertThat(new HtmlReport().write(clean))
        .contains("nothing found")
        .contains("2 rules ran and found nothing")
        .doesNotContain("<table");
  }
}
