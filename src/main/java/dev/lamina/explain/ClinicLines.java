package dev.lamina.explain;

import dev.lamina.content.Clinic;
import dev.lamina.content.PracticeValue;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.Location;
import dev.lamina.source.SourceTree;
import dev.lamina.source.YamlNode;
import dev.lamina.source.YamlReader;
import java.util.Optional;

/** In which line of its {@code clinic.yaml} a clinic says what. */
public final class ClinicLines {
  private final Clinic clinic;
  private final YamlNode.Mapping yaml;

  /** Reads the file once more, with its positions. */
  public ClinicLines(Clinic clinic, SourceTree tree) {
    this.clinic = clinic;
    Diagnostics known = new Diagnostics();
    this.yaml =
        tree.read(clinic.path(), known)
            .map(file -> YamlReader.read(file.text(), known))
            .orElseGet(() -> YamlNode.Mapping.empty(clinic.top()));
  }

  /** The line of a top-level key. */
  String of(String key) {
    return in(yaml, key).orElse(clinic.path());
  }

  /** The line of a value and who vouches for it: {@code clinic.stay}. */
  String ofValue(String value) {
    String key = value.replaceFirst("^clinic\\.", "");
    PracticeValue practice = clinic.file().values().get(key);
    if (practice != null) {
      String line = inside("values", key).orElse(clinic.path());
      return line + " (" + practice.source() + ")";
    }
    return in(yaml, key).or(() -> inside("address", key)).orElseGet(() -> of("address"));
  }

  /** Where a value stands: {@code clinic.stay}; the file as a whole when no line says it. */
  public Location whereIs(String value) {
    String key = value.replaceFirst("^clinic\\.", "");
    return at(yaml, key)
        .or(() -> group("values").flatMap(values -> at(values, key)))
        .or(() -> group("address").flatMap(address -> at(address, key)))
        .orElseGet(() -> Location.ofFile(clinic.path()));
  }

  private Optional<String> inside(String group, String key) {
    return group(group).flatMap(found -> in(found, key));
  }

  private Optional<YamlNode.Mapping> group(String name) {
    return yaml.find(name)
        .filter(YamlNode.Mapping.class::isInstance)
        .map(YamlNode.Mapping.class::cast);
  }

  private static Optional<String> in(YamlNode.Mapping mapping, String key) {
    return at(mapping, key).map(Explainer::line);
  }

  private static Optional<Location> at(YamlNode.Mapping mapping, String key) {
    return mapping.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(YamlNode.Entry::keyAt)
        .findFirst();
  }
}
