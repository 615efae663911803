package dev.lamina.preview;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of an address behind the question mark. */
record Query(Map<String, String> values) {
  Query {
    values = Map.copyOf(values);
  }

  static Query of(@Nullable String raw) {
    Map<String, String> values = new HashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        values.putIfAbsent(decode(pair.substring(0, sign)), decode(pair.substring(sign + 1)));
      }
    }
    return new Query(values);
  }

  /** The value of a name; empty when nobody has given one. */
  String get(String name) {
    return values.getOrDefault(name, "").strip();
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException cutOff) {
      return "";
    }
  }
}
