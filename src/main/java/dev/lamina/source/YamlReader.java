package dev.lamina.source;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML 1.2 into {@link YamlNode}s with Jackson's parser, keeping its token locations.
 *
 * <p>Stricter than YAML: a key twice, an alias, a tag and a second document are errors, because
 * each means something other than what an editor of clinic texts had in mind.
 */
public final class YamlReader {
  private static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          // How large a text may be, and what is said about a key twice, is decided here.
          .loadSettings(
              LoadSettings.builder()
                  .setCodePointLimit(Integer.MAX_VALUE)
                  .setAllowDuplicateKeys(true)
                  .build())
          .build();

  /** One quotation from end to end, as word processors write it; not two with words between. */
  private static final Pattern CURLY_QUOTED =
      Pattern.compile("[“”„«][^“”„«»]+[“”»]|[‘’‚][^‘’‚]+[‘’]");

  private static final int LARGEST = 2 << 20;
  private static final int DEEPEST = 64;

  private final SourceText source;
  private final int firstLine;
  private final DiagnosticSink sink;
  private final YAMLParser parser;

  /** The line that is being read: most have several keys or items. */
  private SourceText.Row row;

  /** What has been read of the outermost mapping so far. */
  private final List<YamlNode.Entry> rootEntries = new ArrayList<>();

  private YamlReader(SourceText source, int start, int end, DiagnosticSink sink) {
    this.source = source;
    this.firstLine = source.lineAt(start);
    this.sink = sink;
    this.row = source.row(firstLine);
    String yaml = source.text().substring(start, end);
    this.parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), yaml);
  }

  /** Reads a whole file that holds a mapping. */
  public static YamlNode.Mapping read(SourceText source, DiagnosticSink sink) {
    return read(source, LARGEST, sink);
  }

  /**
   * Reads a whole file that holds a mapping, of a kind that is written by programs.
   *
   * @param largest how many characters it may have
   */
  public static YamlNode.Mapping read(SourceText source, int largest, DiagnosticSink sink) {
    return read(source, 0, source.text().length(), largest, sink);
  }

  /**
   * Reads a part of a file (front matter) that holds a mapping and starts at the start of a line.
   * What can't be read is reported, and the result is what could be read before it: not whole.
   */
  public static YamlNode.Mapping read(SourceText source, int start, int end, DiagnosticSink sink) {
    return read(source, start, end, LARGEST, sink);
  }

  private static YamlNode.Mapping read(
      SourceText source, int start, int end, int largest, DiagnosticSink sink) {
    Location place = source.at(start);
    if (end - start > largest) {
      sink.add(
          Diagnostic.error(
              "yaml/too-large",
              place,
              "The YAML is larger than " + (largest >> 20) + " MB.",
              "Keep texts in markdown files; YAML is for short values."));
      return new YamlNode.Mapping(List.of(), place, false);
    }
    YamlReader reader = new YamlReader(source, start, end, sink);
    try {
      return reader.readRoot(place);
    } catch (JacksonException e) {
      reader.report(e);
      // The last value may have swallowed a part of what can't be read.
      List<YamlNode.Entry> read = reader.rootEntries;
      int safe = Math.max(0, read.size() - 1);
      return new YamlNode.Mapping(read.subList(0, safe), place, false);
    } finally {
      reader.parser.close();
    }
  }

  private YamlNode.Mapping readRoot(Location place) {
    JsonToken first = parser.nextToken();
    if (first == null || first == JsonToken.VALUE_NULL) {
      return YamlNode.Mapping.empty(place);
    }
    YamlNode node = readValue(first, 0);
    if (parser.nextToken() != null) {
      sink.add(
          Diagnostic.error(
              "yaml/second-document",
              here(1),
              "The YAML goes on after its end.",
              "Remove the \"---\" line and what follows it."));
    }
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping;
    }
    sink.add(
        Diagnostic.error(
            "yaml/no-keys",
            node.where(),
            "The YAML is " + node.described() + ", not a group of keys.",
            "Write \"key: value\", one on a line."));
    return new YamlNode.Mapping(List.of(), place, false);
  }

  private YamlNode readValue(JsonToken token, int depth) {
    refuseTricks();
    if (depth > DEEPEST) {
      throw new TooDeepException(here(1));
    }
    return switch (token) {
      case START_OBJECT -> readMapping(depth);
      case START_ARRAY -> readSequence(depth);
      case VALUE_NULL -> scalar(YamlNode.Scalar.Kind.NOTHING);
      case VALUE_TRUE, VALUE_FALSE -> scalar(YamlNode.Scalar.Kind.BOOLEAN);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(YamlNode.Scalar.Kind.NUMBER);
      default -> scalar(YamlNode.Scalar.Kind.TEXT);
    };
  }

  private YamlNode.Scalar scalar(YamlNode.Scalar.Kind kind) {
    String text = parser.getString();
    String value = text == null ? "" : text;
    int odd = OddCharacters.indexIn(value);
    if (odd >= 0) {
      // The file has none: somebody wrote it as an escape.
      String name = OddCharacters.name(value.charAt(odd));
      sink.add(
          Diagnostic.error(
              "source/character",
              here(1),
              "The text holds the character \"" + name + "\", which has no meaning in text.",
              "Delete its escape, the sign behind a backslash."));
      value = OddCharacters.replaced(value);
    }
    Location where = here(Math.max(1, value.length()));
    // Straight quotes around curly ones say that they are meant.
    if (CURLY_QUOTED.matcher(value).matches()
        && source.line(where.line()).startsWith(value, where.column() - 1)) {
      value = value.substring(1, value.length() - 1);
      sink.add(
          Diagnostic.error(
              "yaml/curly-quotes",
              where,
              "The value stands in curly quotes, which YAML takes for words: readers would see"
                  + " them.",
              "Write it in straight quotes or in none: \"" + value + "\"."));
    }
    return new YamlNode.Scalar(value, kind, where);
  }

  private YamlNode.Sequence readSequence(int depth) {
    Location where = here(1);
    List<YamlNode> items = new ArrayList<>();
    for (JsonToken t = next(); t != JsonToken.END_ARRAY; t = next()) {
      items.add(readValue(t, depth + 1));
    }
    return new YamlNode.Sequence(items, where);
  }

  private YamlNode.Mapping readMapping(int depth) {
    Location where = here(1);
    List<YamlNode.Entry> entries = depth == 0 ? rootEntries : new ArrayList<>();
    Map<String, Location> seen = new HashMap<>();
    List<YamlNode.Entry> loose = new ArrayList<>();
    boolean whole = true;
    for (JsonToken t = next(); t != JsonToken.END_OBJECT; t = next()) {
      refuseTricks();
      String key = parser.currentName();
      Location keyAt = here(key.length());
      YamlNode.Entry entry = new YamlNode.Entry(key, keyAt, readValue(next(), depth + 1));
      if (LooseWords.are(entry, source)) {
        loose.add(entry);
        whole = false;
        continue;
      }
      tellLoose(entries, loose);
      Location before = seen.putIfAbsent(key, keyAt);
      if (before == null) {
        entries.add(entry);
      } else {
        sink.add(
            Diagnostic.error(
                "yaml/duplicate-key",
                keyAt,
                "The key \"" + key + "\" is already on line " + before.line() + ".",
                "Keep one of the two lines."));
      }
    }
    tellLoose(entries, loose);
    return new YamlNode.Mapping(entries, where, whole);
  }

  private void tellLoose(List<YamlNode.Entry> read, List<YamlNode.Entry> loose) {
    if (!loose.isEmpty()) {
      sink.add(LooseWords.told(read.isEmpty() ? null : read.get(read.size() - 1), loose));
      loose.clear();
    }
  }

  private JsonToken next() {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new IllegalStateException("Jackson ended inside " + source.path());
    }
    return token;
  }

  private void refuseTricks() {
    if (parser.isCurrentAlias() || parser.getObjectId() != null) {
      trick("yaml/alias", "uses an anchor or alias (\"&\" or \"*\")");
    } else if (parser.getTypeId() != null) {
      trick("yaml/tag", "uses a tag (\"!\")");
    }
  }

  private void trick(String rule, String what) {
    sink.add(
        Diagnostic.error(
            rule,
            here(1),
            "The YAML " + what + ", which Lamina does not follow.",
            "Write the value out, or put it in quotes if the sign is meant as text."));
  }

  private Location here(int length) {
    return place(parser.currentTokenLocation(), length);
  }

  private Location place(@Nullable TokenStreamLocation at, int length) {
    int line = firstLine + (at == null ? 1 : Math.max(1, at.getLineNr())) - 1;
    if (row.number() != line) {
      row = source.row(line);
    }
    return row.at(at == null ? 1 : at.getColumnNr(), length);
  }

  private void report(JacksonException e) {
    if (e instanceof TooDeepException tooDeep) {
      sink.add(
          Diagnostic.error(
              "yaml/too-deep",
              tooDeep.where,
              "The YAML is nested more than " + DEEPEST + " levels deep.",
              "Write it flatter."));
      return;
    }
    sink.add(new YamlFault(source, firstLine).of(e));
  }

  /** Ends the reading of hostile nesting. */
  private static final class TooDeepException extends JacksonException {
    private static final long serialVersionUID = 1L;
    private final transient Location where;

    TooDeepException(Location where) {
      super("too deep");
      this.where = where;
    }
  }
}
