package dev.lamina.brand;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.source.YamlNode;
import dev.lamina.source.YamlNode.Entry;
import dev.lamina.source.YamlNode.Mapping;
import dev.lamina.source.YamlNode.Scalar;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sees through the two ways in which a color is written that YAML or CSS read otherwise: without
 * quotes, where {@code #} starts a comment, and without {@code #}.
 */
final class ColorQuotes {
  private static final Pattern DIGITS = Pattern.compile("(?:[0-9A-Fa-f]{3}){1,2}");
  private static final Pattern COMMENT =
      Pattern.compile("^\\s*:\\s*(#(?:[0-9A-Fa-f]{3}){1,2})\\b.*");

  private final SourceText source;
  private final DiagnosticSink sink;

  ColorQuotes(SourceText source, DiagnosticSink sink) {
    this.source = source;
    this.sink = sink;
  }

  /** The same file with its colors as they are meant; each that had to be mended is reported. */
  Mapping mend(Mapping file) {
    List<Entry> entries =
        file.entries().stream()
            .map(
                entry ->
                    entry.key().equals("colors") && entry.value() instanceof Mapping colors
                        ? new Entry(entry.key(), entry.keyAt(), mendAll(colors))
                        : entry)
            .toList();
    return new Mapping(entries, file.where(), file.whole());
  }

  private Mapping mendAll(Mapping colors) {
    return new Mapping(colors.entries().stream().map(this::mend).toList(), colors.where());
  }

  private Entry mend(Entry entry) {
    if (!(entry.value() instanceof Scalar scalar)) {
      return entry;
    }
    if (scalar.kind() == Scalar.Kind.NOTHING) {
      Matcher comment = COMMENT.matcher(behindKey(entry));
      if (comment.matches()) {
        String hex = comment.group(1);
        String problem = "is empty, as \"" + hex + "\" is a comment without quotes";
        return mended(entry, entry.keyAt(), problem, hex);
      }
    } else if (DIGITS.matcher(scalar.text()).matches()) {
      String problem = "is \"" + scalar.text() + "\", which lacks the \"#\" of a color";
      return mended(entry, scalar.where(), problem, "#" + scalar.text());
    }
    return entry;
  }

  private Entry mended(Entry entry, Location where, String problem, String hex) {
    sink.add(
        Diagnostic.error(
                "brand/color",
                where,
                "The key \"" + entry.key() + "\" " + problem + ".",
                "Write " + entry.key() + ": \"" + hex + "\".")
            .about(entry.key()));
    YamlNode value = new Scalar(hex, Scalar.Kind.TEXT, where);
    return new Entry(entry.key(), entry.keyAt(), value);
  }

  /** The rest of the line on which the key stands. */
  private String behindKey(Entry entry) {
    String line = source.line(entry.keyAt().line());
    int key = line.indexOf(entry.key());
    return key < 0 ? "" : line.substring(key + entry.key().length());
  }
}
