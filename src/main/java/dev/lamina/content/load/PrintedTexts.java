package dev.lamina.content.load;

import dev.lamina.content.ClinicPlaces;
import dev.lamina.diagnostic.Location;
import dev.lamina.source.Located;
import dev.lamina.source.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what pages print of a {@code clinic.yaml}. */
final class PrintedTexts {
  /** Names of files, pages and layouts, and answers that switch rules on. */
  private static final Set<String> NEVER_PRINTED =
      Set.of("brand", "layout", "language", "offers", "topics", "without", "facts", "id", "source");

  private PrintedTexts() {}

  static ClinicPlaces of(YamlNode.Mapping yaml, Location top) {
    List<Located<String>> texts = new ArrayList<>();
    add(yaml, texts);
    return new ClinicPlaces(texts, yaml.entry("facts").map(YamlNode.Entry::keyAt).orElse(top));
  }

  private static void add(YamlNode node, List<Located<String>> texts) {
    if (node instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Entry entry : mapping.entries()) {
        if (!NEVER_PRINTED.contains(entry.key())) {
          add(entry.value(), texts);
        }
      }
    } else if (node instanceof YamlNode.Sequence list) {
      list.items().forEach(item -> add(item, texts));
    } else if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
      texts.add(new Located<>(scalar.text(), scalar.where()));
    }
  }
}
