package dev.lamina.source;

import java.io.StringWriter;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * JSON Schema (draft-07) for the YAML that a record stands for, so that editors complete and check
 * while an author types, without a network.
 */
public final class JsonSchema {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private JsonSchema(JsonGenerator json) {
    this.json = json;
  }

  /** The schema of files that hold one such mapping. */
  public static String of(Class<?> record, String title) {
    return write(title, schema -> schema.mapping(record));
  }

  /** The schema of files that hold such mappings by id. */
  public static String ofMapOf(Class<?> record, String title) {
    return write(
        title,
        schema -> {
          schema.json.writeStringProperty("type", "object");
          schema.json.writeName("additionalProperties");
          schema.json.writeStartObject();
          schema.mapping(record);
          schema.json.writeEndObject();
        });
  }

  private static String write(String title, java.util.function.Consumer<JsonSchema> body) {
    StringWriter text = new StringWriter();
    ObjectWriteContext.Base pretty =
        new ObjectWriteContext.Base() {
          @Override
          public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
            // The same on every system.
            return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
          }

          @Override
          public boolean hasPrettyPrinter() {
            return true;
          }
        };
    try (JsonGenerator json = FACTORY.createGenerator(pretty, text)) {
      json.writeStartObject();
      json.writeStringProperty("$schema", "http://json-schema.org/draft-07/schema#");
      json.writeStringProperty("title", title);
      body.accept(new JsonSchema(json));
      json.writeEndObject();
    }
    return text + "\n";
  }

  private void mapping(Class<?> record) {
    List<RecordShape.Field> fields = RecordShape.fields(record);
    json.writeStringProperty("type", "object");
    json.writeBooleanProperty("additionalProperties", false);
    List<String> required =
        fields.stream().filter(RecordShape.Field::required).map(RecordShape.Field::key).toList();
    if (!required.isEmpty()) {
      json.writeName("required");
      words(required);
    }
    json.writeName("properties");
    json.writeStartObject();
    for (RecordShape.Field field : fields) {
      json.writeName(field.key());
      json.writeStartObject();
      Key about = field.about();
      if (about != null) {
        json.writeStringProperty("description", about.about());
        if (!about.pattern().isEmpty()) {
          json.writeStringProperty("pattern", "^(?:" + about.pattern() + ")$");
        }
      }
      value(field.type());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void value(Type type) {
    Class<?> raw = RecordShape.raw(type);
    if (raw == Located.class) {
      value(RecordShape.inner(type));
    } else if (raw == List.class) {
      // One value stands for a list of one.
      json.writeName("oneOf");
      json.writeStartArray();
      json.writeStartObject();
      json.writeStringProperty("type", "array");
      json.writeName("items");
      json.writeStartObject();
      value(RecordShape.inner(type));
      json.writeEndObject();
      json.writeEndObject();
      json.writeStartObject();
      value(RecordShape.inner(type));
      json.writeEndObject();
      json.writeEndArray();
    } else if (raw == Map.class) {
      json.writeStringProperty("type", "object");
      json.writeName("additionalProperties");
      json.writeStartObject();
      value(RecordShape.inner(type));
      json.writeEndObject();
    } else if (raw.isRecord() && !RecordShape.isWord(raw)) {
      mapping(raw);
    } else if (raw.isEnum()) {
      json.writeName("enum");
      words(RecordShape.words(raw));
    } else if (raw == boolean.class || raw == Boolean.class) {
      json.writeStringProperty("type", "boolean");
    } else if (raw == int.class || raw == Integer.class) {
      json.writeStringProperty("type", "integer");
    } else if (RecordShape.isDate(raw)) {
      json.writeStringProperty("type", "string");
      json.writeStringProperty("format", "date");
    } else if (raw != YamlNode.class) {
      // An unquoted number is as good as text where text is asked for.
      json.writeName("type");
      words(List.of("string", "number", "boolean"));
    }
  }

  private void words(List<String> words) {
    json.writeStartArray();
    words.forEach(json::writeString);
    json.writeEndArray();
  }
}
