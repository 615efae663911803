package dev.lamina.stored;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes records, lists, sets, maps, texts, numbers and days as bytes that {@link RecordReader}
 * reads. A text is written once, and so is an object that several hold: thousands of pages share
 * most of what is known of them.
 */
public final class RecordWriter {
  enum Tag {
    NULL(0),
    TEXT(1),
    NEW_TEXT(2),
    NUMBER(3),
    LONG(4),
    TRUE(5),
    FALSE(6),
    DAY(7),
    LIST(8),
    SET(9),
    MAP(10),
    RECORD(11),
    ENUM(12),
    AGAIN(13);

    private static final Tag[] BY_CODE = values();

    private final int code;

    Tag(int code) {
      this.code = code;
    }

    static Tag of(int code) {
      return BY_CODE[code];
    }
  }

  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          List<Method> accessors = new ArrayList<>();
          for (RecordComponent component : type.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            accessors.add(component.getAccessor());
          }
          return List.copyOf(accessors);
        }
      };

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
  private final Map<String, Integer> texts = new HashMap<>();
  private final IdentityHashMap<Object, Integer> objects = new IdentityHashMap<>();

  /** The value as bytes. */
  public static byte[] bytes(Object value) {
    RecordWriter writer = new RecordWriter();
    writer.write(value);
    return writer.out.toByteArray();
  }

  private void write(@Nullable Object value) {
    if (value == null) {
      tag(Tag.NULL);
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Integer number) {
      tag(Tag.NUMBER);
      number(number);
    } else if (value instanceof Long number) {
      tag(Tag.LONG);
      number(number);
    } else if (value instanceof Boolean bool) {
      tag(bool ? Tag.TRUE : Tag.FALSE);
    } else if (value instanceof LocalDate day) {
      tag(Tag.DAY);
      number(day.toEpochDay());
    } else if (value instanceof Enum<?> constant) {
      tag(Tag.ENUM);
      text(constant.getDeclaringClass().getName());
      text(constant.name());
    } else {
      object(value);
    }
  }

  private void object(Object value) {
    Integer known = objects.get(value);
    if (known != null) {
      tag(Tag.AGAIN);
      number(known);
      return;
    }
    if (value instanceof List<?> list) {
      all(Tag.LIST, list);
    } else if (value instanceof Set<?> set) {
      all(Tag.SET, set);
    } else if (value instanceof Map<?, ?> map) {
      tag(Tag.MAP);
      number(map.size());
      map.forEach(
          (key, one) -> {
            write(key);
            write(one);
          });
    } else if (value instanceof Record) {
      tag(Tag.RECORD);
      text(value.getClass().getName());
      for (Method accessor : ACCESSORS.get(value.getClass())) {
        write(component(accessor, value));
      }
    } else {
      throw new IllegalStateException("Nobody can read back a " + value.getClass().getName());
    }
    // Numbered when whole, as the reader does it.
    objects.put(value, objects.size());
  }

  private void all(Tag tag, Collection<?> values) {
    tag(tag);
    number(values.size());
    values.forEach(this::write);
  }

  private static @Nullable Object component(Method accessor, Object value) {
    try {
      return accessor.invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record hides " + accessor.getName(), e);
    }
  }

  private void text(String text) {
    Integer known = texts.putIfAbsent(text, texts.size());
    if (known != null) {
      tag(Tag.TEXT);
      number(known);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    tag(Tag.NEW_TEXT);
    number(bytes.length);
    out.write(bytes, 0, bytes.length);
  }

  private void tag(Tag tag) {
    out.write(tag.code);
  }

  private void number(long number) {
    long left = (number << 1) ^ (number >> 63);
    while ((left & ~0x7FL) != 0) {
      out.write((int) ((left & 0x7F) | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }
}
