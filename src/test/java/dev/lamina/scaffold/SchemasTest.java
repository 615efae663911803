package dev.lamina.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lamina.build.TestWorkspace;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.markdown.MarkdownFile;
import dev.lamina.markdown.MarkdownReader;
import dev.lamina.source.DiskTree;
import dev.lamina.source.MemoryTree;
import dev.lamina.source.SourceFile;
import dev.lamina.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON Schemas that lie in every workspace. */
final class SchemasTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

  @Test
  void everySchemaIsValidDraft7() {
    Schema draft = REGISTRY.getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
    Schemas.files()
        .forEach(
            (path, schema) ->
                assertThat(draft.validate(schema, InputFormat.JSON)).as(path).isEmpty());
  }

  @Test
  void schemasOfThisWorkspaceAreMadeFromTheRecordsAsTheyAre() throws IOException {
    for (Map.Entry<String, String> schema : Schemas.files().entrySet()) {
      Path file = Path.of(schema.getKey());
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, schema.getValue());
      }
      assertThat(file)
          .as("Write the schemas anew: mvn test -Dtest=SchemasTest -Dgolden.update=true")
          .hasContent(schema.getValue());
    }
  }

  @Test
  void everyFileOfTheDemoIsAccepted() {
    assertThat(accepted(new DiskTree(Path.of("")))).hasSizeGreaterThan(50);
  }

  @Test
  void everyFileOfANewWorkspaceIsAccepted() {
    Map<String, String> files = SampleWorkspace.files(LocalDate.of(2026, 11, 21));
    assertThat(accepted(MemoryTree.of(files))).hasSizeGreaterThan(15);
  }

  /** Proves all files of a workspace and gives their paths. */
  private static List<String> accepted(SourceTree tree) {
    List<String> paths = new ArrayList<>();
    Stream.of(tree.filesBelow("content"), tree.filesBelow("templates"), List.of("lamina.yaml"))
        .flatMap(List::stream)
        .forEach(
            path -> {
              String schema = schemaOf(path);
              if (schema != null) {
                String yaml = yaml(path, tree.read(path, new Diagnostics()).orElseThrow());
                assertThat(problems(schema, yaml)).as(path).isEmpty();
                paths.add(path);
              }
            });
    return paths;
  }

  /** The schema of a file by its place; null for pictures, templates and the schemas themselves. */
  private static String schemaOf(String path) {
    if (path.matches("content/(topics|clinics/[^/]+/(pages|posts))/[^/]+\\.md")) {
      return "page";
    }
    if (path.matches("content/clinics/[^/]+/topics/[^/]+\\.md")) {
      return "override";
    }
    if (path.matches("content/snippets/[^/]+\\.md")) {
      return "snippet";
    }
    if (path.matches("(.*/)?(lamina|clinic|brand|references|glossary)\\.yaml")) {
      return path.replaceFirst("^.*/", "").replace(".yaml", "");
    }
    return null;
  }

  private static String yaml(String path, SourceFile file) {
    String text = file.text().text();
    if (path.endsWith(".yaml")) {
      assertThat(EditorLine.schemaOf(path, text))
          .isEqualTo(Schemas.FOLDER + schemaOf(path) + ".json");
      return text;
    }
    MarkdownFile markdown = new MarkdownReader().read(file.text(), new Diagnostics());
    return markdown.hasFrontMatter()
        ? text.substring(markdown.frontMatterStart(), markdown.frontMatterEnd())
        : "{}";
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments("clinic", "phone:", "phnoe:", "phnoe"),
        arguments("clinic", "layout: article", "layout: artcile", "layout"),
        arguments("clinic", "(555) 555-0150", "call us", "phone"),
        arguments("clinic", "founded: 2009", "founded: long ago", "founded"),
        arguments("clinic", "telehealth: false", "telehealth: no", "telehealth"),
        arguments("clinic", "checked: 2026-11-21", "checked: last week", "checked"),
        arguments("clinic", ", source: \"Sample figure\"", "", "source"),
        arguments("clinic", "state: OR, ", "", "state"),
        arguments("lamina", "place: end", "place: bottom", "place"),
        arguments("lamina", "name: Our clinics", "", "name"),
        arguments("lamina", "type: text", "type: words", "type"),
        arguments("brand", "\"#1F5B46\"", "green", "primary"),
        arguments("brand", "radius: 10px", "radius: 99px", "radius"),
        arguments("references", "year: 2017", "year: MMXVII", "year"),
        arguments("references", "publisher:", "pubisher:", "pubisher"),
        arguments("glossary", "plain:", "meaning:", "meaning"),
        arguments("page", "kind: procedure", "kind: proceedure", "kind"),
        arguments("page", "reviewed: 2026-11-21", "reviwed: 2026-11-21", "reviwed"),
        arguments("page", "title: Heel injection", "", "title"),
        arguments("override", "mode: after", "mode: behind", "mode"),
        arguments("override", "sections:", "section:", "section"),
        arguments("snippet", "title:", "heading:", "heading"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void typicalMistakeIsRejectedByEditorsAndByTheBuild(
      String schema, String before, String after, String named) {
    Map<String, String> files = SampleWorkspace.files(LocalDate.of(2026, 11, 21));
    String path =
        switch (schema) {
          case "lamina" -> "lamina.yaml";
          case "clinic" -> "content/clinics/fernhollow/clinic.yaml";
          case "brand" -> "templates/fernhollow/brand.yaml";
          case "page" -> "content/topics/heel-injection.md";
          case "override" -> "content/clinics/fernhollow/topics/heel-injection.md";
          case "snippet" -> "content/snippets/disclaimer.md";
          default -> "content/" + schema + ".yaml";
        };
    String yaml = yaml(path, MemoryTree.of(files).read(path, new Diagnostics()).orElseThrow());
    assertThat(yaml).contains(before);
    assertThat(problems(schema, yaml.replace(before, after)).toString()).contains(named);
    Map<String, String> changed = new TreeMap<>(files);
    changed.merge(path, "", (text, none) -> text.replace(before, after));
    assertThat(TestWorkspace.build(MemoryTree.of(changed), 1, false).console())
        .as("The build says so, too.")
        .contains(path)
        .contains("\"" + named + "\"");
  }

  private static List<com.networknt.schema.Error> problems(String schema, String yaml) {
    String text = Schemas.files().get(Schemas.FOLDER + schema + ".json");
    return REGISTRY
        .getSchema(text, InputFormat.JSON)
        .validate(
            yaml,
            InputFormat.YAML,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }
}
