package dev.lamina.scaffold;

import dev.lamina.brand.BrandFile;
import dev.lamina.check.policy.PolicyFile;
import dev.lamina.content.ClinicFile;
import dev.lamina.content.GlossaryEntry;
import dev.lamina.content.PageMatter;
import dev.lamina.content.Reference;
import dev.lamina.content.Snippet;
import dev.lamina.content.TopicOverride;
import dev.lamina.content.WorkspaceFile;
import dev.lamina.source.JsonSchema;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JSON Schemas of everything authors write in YAML, made from the records that the build reads
 * into: editors and the build can't disagree. They lie in the workspace, so that editors need no
 * network.
 */
public final class Schemas {
  /** Where they stand in a workspace. */
  public static final String FOLDER = "content/schema/";

  private static final List<Described> ALL =
      List.of(
          new Described("lamina", WorkspaceFile.class, "lamina.yaml"),
          new Described("clinic", ClinicFile.class, "A clinic: clinic.yaml"),
          new Described("policy", PolicyFile.class, "A policy pack: content/policy/*.yaml"),
          new Described("brand", BrandFile.class, "A brand: brand.yaml"),
          Described.byId("references", Reference.class, "Sources: references.yaml"),
          Described.byId("glossary", GlossaryEntry.class, "Words: glossary.yaml"),
          new Described("page", PageMatter.class, "Front matter of topics, pages and posts"),
          new Described(
              "override",
              TopicOverride.Matter.class,
              "Front matter of a clinic's changes to a topic"),
          new Described("snippet", Snippet.Matter.class, "Front matter of a snippet"));

  private Schemas() {}

  /** Files of one kind, each of which holds such a record, or many of them by their ids. */
  private record Described(String name, Class<?> record, String title, boolean many) {
    Described(String name, Class<?> record, String title) {
      this(name, record, title, false);
    }

    static Described byId(String name, Class<?> record, String title) {
      return new Described(name, record, title, true);
    }

    String schema() {
      return many ? JsonSchema.ofMapOf(record, title) : JsonSchema.of(record, title);
    }
  }

  /** Every schema by its path in a workspace. */
  public static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    ALL.forEach(each -> files.put(FOLDER + each.name() + ".json", each.schema()));
    return Collections.unmodifiableMap(files);
  }

  /** What the files of authors are read into. */
  public static List<Class<?>> records() {
    return ALL.stream().<Class<?>>map(Described::record).toList();
  }
}
