package dev.lamina.source;

import dev.lamina.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/** A YAML value that knows where it stands. */
public sealed interface YamlNode {

  /** Where the value starts. */
  Location where();

  /** What the value is, for messages: {@code a list}. */
  String described();

  /**
   * Text, a number, true or false, or nothing.
   *
   * @param text as written, quotes and escapes resolved
   */
  record Scalar(String text, Kind kind, Location where) implements YamlNode {
    /** What YAML 1.2 takes an unquoted word for. */
    public enum Kind {
      TEXT,
      NUMBER,
      BOOLEAN,
      NOTHING
    }

    @Override
    public String described() {
      return kind == Kind.NOTHING ? "empty" : "\"" + text + "\"";
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> items, Location where) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String described() {
      return "a list";
    }
  }

  /**
   * Keys and values in the order of the file; no key twice.
   *
   * @param whole false when more stands in the file than could be read: a key that is not here may
   *     be there all the same
   */
  record Mapping(List<Entry> entries, Location where, boolean whole) implements YamlNode {
    /** All that stands in the file. */
    public Mapping(List<Entry> entries, Location where) {
      this(entries, where, true);
    }

    /** An empty mapping: a file with nothing in it. */
    public static Mapping empty(Location where) {
      return new Mapping(List.of(), where);
    }

    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value of a key. */
    public Optional<YamlNode> find(String key) {
      return entry(key).map(Entry::value);
    }

    /** A key with its value. */
    public Optional<Entry> entry(String key) {
      return entries.stream().filter(e -> e.key().equals(key)).findFirst();
    }

    /** The entry that is reached by these keys, one inside the other. */
    public Optional<Entry> entry(String key, String below) {
      return find(key)
          .filter(node -> node instanceof Mapping)
          .flatMap(node -> ((Mapping) node).entry(below));
    }

    @Override
    public String described() {
      return "a group of keys";
    }
  }

  /** One key with its value. */
  record Entry(String key, Location keyAt, YamlNode value) {}
}
