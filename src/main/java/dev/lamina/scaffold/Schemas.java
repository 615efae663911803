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

  private Schemas() {}

  /** Every schema by its path in a workspace. */
  public static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    add(files, "lamina", JsonSchema.of(WorkspaceFile.class, "lamina.yaml"));
    add(files, "clinic", JsonSchema.of(ClinicFile.class, "A clinic: clinic.yaml"));
    add(files, "policy", JsonSchema.of(PolicyFile.class, "A policy pack: content/policy/*.yaml"));
    add(files, "brand", JsonSchema.of(BrandFile.class, "A brand: brand.yaml"));
    add(files, "references", JsonSchema.ofMapOf(Reference.class, "Sources: references.yaml"));
    add(files, "glossary", JsonSchema.ofMapOf(GlossaryEntry.class, "Words: glossary.yaml"));
    add(files, "page", JsonSchema.of(PageMatter.class, "Front matter of topics, pages and posts"));
    add(
        files,
        "override",
        JsonSchema.of(TopicOverride.Matter.class, "Front matter of a clinic's changes to a topic"));
    add(files, "snippet", JsonSchema.of(Snippet.Matter.class, "Front matter of a snippet"));
    return Collections.unmodifiableMap(files);
  }

  private static void add(Map<String, String> files, String name, String schema) {
    files.put(FOLDER + name + ".json", schema);
  }
}
