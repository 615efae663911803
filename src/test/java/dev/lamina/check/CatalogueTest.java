package dev.lamina.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.policy.PolicyLoader;
import dev.lamina.diagnostic.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The table of the catalogue's rows names rules and entries that there are, and leaves none out.
 */
final class CatalogueTest {
  private static final Path TABLE = Path.of("src/docs/rules.md");
  private static final Pattern NAME = Pattern.compile("`([a-z]+/[a-z0-9*-]+|[A-Z][A-Z0-9-]+)`");

  /**
   * One line of the table.
   *
   * @param id in the catalogue; empty for rules beyond it
   * @param names rules and entries of the policy
   * @param left to people
   */
  private record Row(String id, List<String> names, String left) {}

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(TABLE)) {
      String[] cells = line.split("\\|", -1);
      if (line.startsWith("| ") && !line.startsWith("| ro") && !line.startsWith("| rules")) {
        boolean ofCatalogue = cells.length == 6;
        String names = cells[ofCatalogue ? 3 : 1];
        rows.add(
            new Row(
                ofCatalogue ? cells[1].strip() : "",
                NAME.matcher(names).results().map(CatalogueTest::name).toList(),
                ofCatalogue ? cells[4].strip() : ""));
      }
    }
    return rows;
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }

  private static List<String> entries() {
    return PolicyLoader.shipped().rules().stream().map(one -> one.rule().id().value()).toList();
  }

  @Test
  void everyRowSaysWhatFindsItOrWhyNothingDoes() throws IOException {
    List<String> ids = rows().stream().map(Row::id).filter(id -> !id.isEmpty()).toList();
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(75);
    assertThat(rows()).allMatch(row -> !row.names().isEmpty() || !row.left().isEmpty());
  }

  @Test
  void everyNameIsThatOfARuleOrAnEntryOfThePolicy() throws IOException {
    List<String> rules = Rules.all().stream().map(rule -> rule.info().id()).toList();
    for (Row row : rows()) {
      for (String name : row.names()) {
        boolean known =
            rules.stream().anyMatch(rule -> Rules.matches(name, rule)) || entries().contains(name);
        assertThat(known).as("%s in the row %s", name, row).isTrue();
      }
    }
  }

  @Test
  void everyRuleAndEveryEntryStandsInTheTable() throws IOException {
    Set<String> named = new TreeSet<>();
    rows().forEach(row -> named.addAll(row.names()));
    for (Rule rule : Rules.all()) {
      String id = rule.info().id();
      assertThat(named).as(id).anyMatch(name -> Rules.matches(name, id));
    }
    assertThat(named).containsAll(entries());
  }

  @Test
  void aRuleStandsInTheRowThatItNames() throws IOException {
    List<Row> rows = rows();
    for (Rule rule : Rules.all()) {
      RuleInfo info = rule.info();
      if (info.catalogue() != null) {
        assertThat(rows)
            .as("%s says that it is %s", info.id(), info.catalogue())
            .anyMatch(row -> row.id().equals(info.catalogue()) && row.names().contains(info.id()));
      }
    }
  }
}
