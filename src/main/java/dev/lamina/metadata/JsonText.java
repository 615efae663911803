package dev.lamina.metadata;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes trees of maps, lists, text, numbers and booleans as JSON. */
final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonText() {}

  /** JSON that is written already, for what stands in many trees. */
  record Ready(String json) {}

  /** On one line. */
  static Ready ready(Map<String, ?> tree) {
    StringWriter out = new StringWriter(2048);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      value(json, tree);
    }
    return new Ready(out.toString());
  }

  /** On one line, safe inside a script element. */
  static String forScript(Map<String, ?> tree) {
    return ready(tree).json().replace("<", "\\u003c");
  }

  /** For people to read, too: in UTF-8, with a line break at its end. */
  static byte[] pretty(Map<String, ?> tree) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    ObjectWriteContext context =
        new ObjectWriteContext.Base() {
          @Override
          public DefaultPrettyPrinter getPrettyPrinter() {
            return printer.createInstance();
          }
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);
    try (JsonGenerator json = FACTORY.createGenerator(context, out)) {
      value(json, tree);
    }
    out.write('\n');
    return out.toByteArray();
  }

  private static void value(JsonGenerator json, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach(
          (name, member) -> {
            json.writeName(String.valueOf(name));
            value(json, member);
          });
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(item -> value(json, item));
      json.writeEndArray();
    } else if (value instanceof Ready ready) {
      json.writeRawValue(ready.json());
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean bool) {
      json.writeBoolean(bool);
    } else {
      json.writeString(String.valueOf(value));
    }
  }
}
