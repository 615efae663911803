package dev.lamina.source;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a Java record stands for a YAML mapping: one place for binding and for JSON Schema. */
final class RecordShape {

  /** One key of the mapping. */
  record Field(
      RecordComponent component,
      String key,
      Type type,
      boolean required,
      @Nullable WrittenForm form) {

    /** What editors are told of it; asked for by few runs. */
    @Nullable Key about() {
      return component.getAnnotation(Key.class);
    }

    String example() {
      Key about = about();
      return about == null ? "" : about.example();
    }
  }

  private static final ClassValue<List<Field>> FIELDS =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          List<RecordKeys.Fact> facts = RecordKeys.of(type);
          List<Field> fields = new ArrayList<>();
          for (int i = 0; i < components.length; i++) {
            fields.add(field(components[i], facts.get(i)));
          }
          return List.copyOf(fields);
        }
      };

  private RecordShape() {}

  static List<Field> fields(Class<?> record) {
    return FIELDS.get(record);
  }

  private static Field field(RecordComponent component, RecordKeys.Fact fact) {
    Type type = component.getGenericType();
    boolean required =
        !fact.nullable()
            && raw(type) != List.class
            && raw(type) != Map.class
            && type != boolean.class;
    return new Field(component, snake(component.getName()), type, required, fact.form());
  }

  /** The classes that values of a type are made of: {@code String} for {@code List<String>}. */
  static Stream<Class<?>> parts(Type type) {
    if (type instanceof ParameterizedType generic) {
      return Arrays.stream(generic.getActualTypeArguments()).flatMap(RecordShape::parts);
    }
    return type instanceof Class<?> plain ? Stream.of(plain) : Stream.empty();
  }

  /** The class behind a type: {@code List} for {@code List<String>}. */
  static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  /** The last type argument: the items of a list, the values of a map, what is located. */
  static Type inner(Type type) {
    Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
    return arguments[arguments.length - 1];
  }

  /** What a record holds for one of its fields, by number. */
  static @Nullable Object value(Object record, int field) {
    try {
      Method accessor = record.getClass().getRecordComponents()[field].getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the record " + record + " can't be read", e);
    }
  }

  /** Whether the record stands for a single word, as an id does. */
  static boolean isWord(Class<?> type) {
    if (!type.isRecord()) {
      return false;
    }
    RecordComponent[] components = type.getRecordComponents();
    return components.length == 1
        && components[0].getName().equals("value")
        && components[0].getType() == String.class;
  }

  /** The words of an enum as authors write them: {@code not-found}. */
  static List<String> words(Class<?> enumType) {
    return Arrays.stream(enumType.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  static boolean isDate(Class<?> type) {
    return type == LocalDate.class;
  }

  private static String snake(String camel) {
    StringBuilder snake = new StringBuilder();
    for (int i = 0; i < camel.length(); i++) {
      char c = camel.charAt(i);
      if (Character.isUpperCase(c)) {
        snake.append('_');
      }
      snake.append(Character.toLowerCase(c));
    }
    return snake.toString();
  }
}
