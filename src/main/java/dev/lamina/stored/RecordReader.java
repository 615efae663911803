package dev.lamina.stored;

import dev.lamina.stored.RecordWriter.Tag;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RecordWriter} has written; knows only records and enums of this program. */
public final class RecordReader {
  private static final String OURS = "dev.lamina.";

  private final byte[] bytes;
  private final List<String> texts = new ArrayList<>();
  private final List<Object> objects = new ArrayList<>();
  private final Map<String, Constructor<?>> records = new HashMap<>();
  private int at;

  private RecordReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** What was written, if it is one of these; empty when the bytes are something else. */
  public static <T> Optional<T> read(byte[] bytes, Class<T> type) {
    try {
      RecordReader reader = new RecordReader(bytes);
      Object value = reader.value();
      return value != null && reader.at == bytes.length && type.isInstance(value)
          ? Optional.ofNullable(type.cast(value))
          : Optional.empty();
    } catch (ReflectiveOperationException | RuntimeException | StackOverflowError foreign) {
      return Optional.empty();
    }
  }

  private @Nullable Object value() throws ReflectiveOperationException {
    Tag tag = Tag.of(bytes[at++]);
    return switch (tag) {
      case NULL -> null;
      case TEXT -> texts.get((int) number());
      case NEW_TEXT -> newText();
      case NUMBER -> Math.toIntExact(number());
      case LONG -> number();
      case TRUE -> true;
      case FALSE -> false;
      case DAY -> LocalDate.ofEpochDay(number());
      case ENUM -> constant(text(), text());
      case AGAIN -> objects.get((int) number());
      case LIST -> kept(Collections.unmodifiableList(all(new ArrayList<>())));
      case SET -> kept(Collections.unmodifiableSet(all(new LinkedHashSet<>())));
      case MAP -> kept(map());
      case RECORD -> kept(newRecord(text()));
    };
  }

  private <T> T kept(T object) {
    objects.add(object);
    return object;
  }

  private <C extends Collection<@Nullable Object>> C all(C into)
      throws ReflectiveOperationException {
    for (long left = number(); left > 0; left--) {
      into.add(value());
    }
    return into;
  }

  private Map<Object, @Nullable Object> map() throws ReflectiveOperationException {
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    for (long left = number(); left > 0; left--) {
      Object key = value();
      if (key == null) {
        throw new IllegalStateException("a key without a name");
      }
      map.put(key, value());
    }
    return Collections.unmodifiableMap(map);
  }

  private Object newRecord(String name) throws ReflectiveOperationException {
    Constructor<?> constructor = records.get(name);
    if (constructor == null) {
      constructor = constructor(ours(name));
      records.put(name, constructor);
    }
    @Nullable Object[] components = new Object[constructor.getParameterCount()];
    for (int i = 0; i < components.length; i++) {
      components[i] = value();
    }
    return constructor.newInstance(components);
  }

  private static Constructor<?> constructor(Class<?> type) throws ReflectiveOperationException {
    if (!type.isRecord()) {
      throw new IllegalStateException("no record: " + type);
    }
    Class<?>[] components =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Constructor<?> constructor = type.getDeclaredConstructor(components);
    constructor.setAccessible(true);
    return constructor;
  }

  private static Object constant(String type, String name) throws ReflectiveOperationException {
    for (Object constant : ours(type).getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalStateException("no such constant: " + name);
  }

  private static Class<?> ours(String name) throws ReflectiveOperationException {
    if (!name.startsWith(OURS)) {
      throw new IllegalStateException("not ours: " + name);
    }
    return Class.forName(name, false, RecordReader.class.getClassLoader());
  }

  private String text() throws ReflectiveOperationException {
    if (value() instanceof String text) {
      return text;
    }
    throw new IllegalStateException("no text");
  }

  private String newText() {
    int length = Math.toIntExact(number());
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    texts.add(text);
    return text;
  }

  private long number() {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes[at++];
      number |= (long) (part & 0x7F) << shift;
      if (part >= 0) {
        return (number >>> 1) ^ -(number & 1);
      }
    }
  }
}
