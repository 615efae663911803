package dev.lamina.source;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.source.YamlNode.Entry;
import dev.lamina.source.YamlNode.Mapping;
import dev.lamina.source.YamlNode.Scalar;
import dev.lamina.source.YamlNode.Sequence;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns a YAML mapping into a record, telling everything that is wrong in it, not just the first.
 *
 * <p>The record's components are the keys ({@code shortName} is {@code short_name}). What is not
 * {@code @Nullable}, a list, a map or a {@code boolean} is required. Jackson's own binding stops at
 * the first problem and knows no "did you mean", which is why this is ours.
 */
public final class RecordBinder {
  private final DiagnosticSink sink;

  public RecordBinder(DiagnosticSink sink) {
    this.sink = sink;
  }

  /** The record, empty when a required key is missing or can't be read. */
  public <T> Optional<T> bind(Mapping mapping, Class<T> type) {
    return bind(mapping, type, null);
  }

  /**
   * The record, with the stand-in's values for the required keys that are missing or can't be read:
   * they have been reported, and the rest of the file can be looked at all the same.
   */
  public <T extends Record> T bindOr(Mapping mapping, Class<T> type, T standIn) {
    return bind(mapping, type, standIn).orElse(standIn);
  }

  private <T> Optional<T> bind(Mapping mapping, Class<T> type, @Nullable T standIn) {
    List<RecordShape.Field> fields = RecordShape.fields(type);
    Set<String> misspelled = refuseUnknown(mapping, fields);
    Object[] values = new Object[fields.size()];
    List<RecordShape.Field> missing = new ArrayList<>();
    boolean complete = true;
    for (int i = 0; i < values.length; i++) {
      RecordShape.Field field = fields.get(i);
      Optional<Entry> entry = mapping.entry(field.key());
      Object value = entry.map(e -> value(e, field)).orElse(null);
      if (value == null) {
        if (field.required() && entry.isEmpty()) {
          if (!misspelled.contains(field.key())) {
            missing.add(field);
          }
        } else if (field.required() && isNothing(entry.get().value())) {
          reportEmpty(entry.get(), field);
        }
        value = field.required() ? null : empty(field.type());
        if (field.required() && standIn != null) {
          value = RecordShape.value(standIn, i);
        }
        complete &= value != null || !field.required();
      }
      values[i] = value;
    }
    if (mapping.whole() && !missing.isEmpty()) {
      reportMissing(mapping, missing);
    }
    return complete ? Optional.of(create(type, values)) : Optional.empty();
  }

  /** The known keys that unknown ones may be meant for. */
  private Set<String> refuseUnknown(Mapping mapping, List<RecordShape.Field> fields) {
    List<String> known = fields.stream().map(RecordShape.Field::key).toList();
    Set<String> meant = new HashSet<>();
    for (Entry entry : mapping.entries()) {
      if (!known.contains(entry.key())) {
        Nearest.to(entry.key(), known).ifPresent(meant::add);
        sink.add(
            Diagnostic.error(
                    "schema/unknown-key",
                    entry.keyAt(),
                    "The key \"" + entry.key() + "\" is unknown here.",
                    Nearest.hint(entry.key(), known, "keys"))
                .about(entry.key()));
      }
    }
    return meant;
  }

  private void reportMissing(Mapping mapping, List<RecordShape.Field> fields) {
    String names =
        fields.stream().map(f -> "\"" + f.key() + "\"").collect(Collectors.joining(", "));
    String lines = fields.stream().map(f -> line(f)).collect(Collectors.joining(", "));
    boolean one = fields.size() == 1;
    sink.add(
        Diagnostic.error(
                "schema/missing-key",
                mapping.where(),
                one ? "The key " + names + " is missing." : "The keys " + names + " are missing.",
                one ? "Add it, as in " + lines + "." : "Add them, as in " + lines + ".")
            .about(fields.get(0).key()));
  }

  private void reportEmpty(Entry entry, RecordShape.Field field) {
    sink.add(
        Diagnostic.error(
                "schema/missing-key",
                entry.keyAt(),
                "The key \"" + field.key() + "\" has no value.",
                "Write one, as in " + line(field) + ".")
            .about(field.key()));
  }

  /** A key with a value to paste, in quotes unless it has quotes itself. */
  private static String line(RecordShape.Field field) {
    return pasted(field.key(), field.example().isEmpty() ? "…" : field.example());
  }

  private static String pasted(String key, String example) {
    String line = key + ": " + example;
    return example.contains("\"") ? line : "\"" + line + "\"";
  }

  private @Nullable Object value(Entry entry, RecordShape.Field field) {
    Object value = value(entry.value(), field.type(), entry.key(), field.example());
    WrittenForm form = field.form();
    if (form != null && value != null && entry.value() instanceof Scalar scalar) {
      if (!form.takes(scalar.text())) {
        Optional<String> meant = NearForm.of(scalar.text(), form);
        return wrong(entry.key(), scalar, form.wanted(), form.example(), meant);
      }
    }
    return value;
  }

  private @Nullable Object value(YamlNode node, Type type, String key, String example) {
    Class<?> raw = RecordShape.raw(type);
    if (isNothing(node)) {
      return null;
    }
    if (raw == YamlNode.class) {
      return node;
    }
    if (raw == Located.class) {
      Object inner = value(node, RecordShape.inner(type), key, example);
      return inner == null ? null : new Located<>(inner, node.where());
    }
    if (raw == List.class) {
      return list(node, RecordShape.inner(type), key);
    }
    if (raw == Map.class) {
      return map(node, RecordShape.inner(type), key, example);
    }
    if (raw.isRecord() && !RecordShape.isWord(raw)) {
      if (node instanceof Mapping mapping) {
        return bind(mapping, raw).orElse(null);
      }
      boolean shown = !(node instanceof Scalar) && !example.isEmpty();
      Optional<String> meant = shown ? Optional.empty() : Optional.of(group(raw, node));
      return wrong(key, node, "a group of keys", example, meant);
    }
    return node instanceof Scalar scalar
        ? word(scalar, raw, key)
        : wrong(key, node, "a single value", "", Optional.empty());
  }

  /** One value where a list is asked for is a list of one: {@code states: CO}. */
  private List<Object> list(YamlNode node, Type item, String key) {
    List<YamlNode> nodes = node instanceof Sequence sequence ? sequence.items() : List.of(node);
    List<Object> values = new ArrayList<>();
    for (YamlNode each : nodes) {
      Object value = value(each, item, key, "");
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private @Nullable Object map(YamlNode node, Type type, String key, String example) {
    if (!(node instanceof Mapping mapping)) {
      return wrong(key, node, "a group of keys", example, Optional.empty());
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Entry each : mapping.entries()) {
      Object value = value(each.value(), type, each.key(), "");
      if (value != null) {
        values.put(each.key(), value);
      }
    }
    return values;
  }

  private @Nullable Object word(Scalar scalar, Class<?> type, String key) {
    String text = scalar.text();
    if (type == String.class) {
      return text;
    }
    if (type == boolean.class || type == Boolean.class) {
      return scalar.kind() == Scalar.Kind.BOOLEAN
          ? (Object) text.equals("true")
          : wrong(key, scalar, "true or false", "true", NearForm.flag(text));
    }
    if (type == int.class || type == Integer.class) {
      return number(scalar, key);
    }
    if (RecordShape.isDate(type)) {
      return date(scalar, key);
    }
    if (type.isEnum()) {
      return constant(scalar, type, key);
    }
    if (RecordShape.isWord(type)) {
      return create(type, new Object[] {text});
    }
    throw new IllegalStateException("no YAML form for " + type + " of key " + key);
  }

  private @Nullable Object number(Scalar scalar, String key) {
    try {
      return Integer.valueOf(scalar.text());
    } catch (NumberFormatException e) {
      return wrong(key, scalar, "a whole number", "12", Optional.empty());
    }
  }

  private @Nullable Object date(Scalar scalar, String key) {
    try {
      return LocalDate.parse(scalar.text());
    } catch (DateTimeParseException e) {
      Optional<String> meant = NearForm.date(scalar.text());
      return wrong(key, scalar, "a date as year-month-day", "2026-09-14", meant);
    }
  }

  private @Nullable Object constant(Scalar scalar, Class<?> type, String key) {
    List<String> words = RecordShape.words(type);
    int index = words.indexOf(scalar.text());
    if (index >= 0) {
      return type.getEnumConstants()[index];
    }
    sink.add(
        Diagnostic.error(
                "schema/unknown-word",
                scalar.where(),
                "The key \""
                    + key
                    + "\" is \""
                    + scalar.text()
                    + "\", which is not one of its words.",
                Nearest.hint(scalar.text(), words, "words"))
            .about(scalar.text()));
    return null;
  }

  /** The keys that a group needs, with a text that stands in its place as the first of them. */
  private static String group(Class<?> type, YamlNode node) {
    List<RecordShape.Field> all = RecordShape.fields(type);
    List<RecordShape.Field> needed = all.stream().filter(RecordShape.Field::required).toList();
    String text = node instanceof Scalar scalar && scalar.text().length() < 80 ? scalar.text() : "";
    boolean plain = text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} .'-]*");
    String first = text.isEmpty() ? "…" : plain ? text : "\"" + text.replace("\"", "'") + "\"";
    StringBuilder group = new StringBuilder();
    for (RecordShape.Field field : needed.isEmpty() ? all : needed) {
      group.append(group.isEmpty() ? "{" : ", ").append(field.key()).append(": ");
      group.append(group.indexOf(":") == group.length() - 2 ? first : "…");
    }
    return group.append('}').toString();
  }

  private @Nullable Object wrong(
      String key, YamlNode node, String wanted, String example, Optional<String> meant) {
    Location where = node.where();
    sink.add(
        Diagnostic.error(
                "schema/wrong-type",
                where,
                "The key \"" + key + "\" is " + node.described() + ", not " + wanted + ".",
                meant.isPresent()
                    ? "Write " + pasted(key, quotedAs(example, meant.get())) + "."
                    : example.isEmpty()
                        ? "Write it as " + wanted + "."
                        : "Write it as in " + pasted(key, example) + ".")
            .about(key));
    return null;
  }

  /** In quotes when the example has them: without, YAML takes a color for a comment. */
  private static String quotedAs(String example, String value) {
    return example.startsWith("\"") ? "\"" + value + "\"" : value;
  }

  private static boolean isNothing(YamlNode node) {
    return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NOTHING;
  }

  private static @Nullable Object empty(Type type) {
    Class<?> raw = RecordShape.raw(type);
    if (raw == List.class) {
      return List.of();
    }
    if (raw == Map.class) {
      return Map.of();
    }
    if (raw == boolean.class) {
      return false;
    }
    return null;
  }

  private static <T> T create(Class<T> type, @Nullable Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(component -> component.getType())
              .toArray(Class<?>[]::new);
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the record " + type + " refuses its values", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the record " + type + " can't be made", e);
    }
  }
}
