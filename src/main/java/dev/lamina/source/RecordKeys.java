package dev.lamina.source;

import dev.lamina.stored.Prepared;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What records say by annotations about their keys, as far as every run needs it. The jar brings it
 * along, because Java makes classes to show annotations, in each run anew.
 *
 * @param byRecord the keys of each record in their order, by the name of its class
 */
public record RecordKeys(Map<String, List<Fact>> byRecord) {
  /** Its name in the jar. */
  public static final String PREPARED = "keys";

  private static final Map<String, List<Fact>> SHIPPED =
      Prepared.read(PREPARED, RecordKeys.class).map(RecordKeys::byRecord).orElse(Map.of());

  /**
   * One key.
   *
   * @param nullable whether a file may leave it out
   * @param form how its value has to be written; null for any way
   */
  record Fact(boolean nullable, @Nullable WrittenForm form) {}

  /** Reads them from the annotations of these records and of those that they are made of. */
  public static RecordKeys of(Collection<Class<?>> records) {
    Map<String, List<Fact>> keys = new TreeMap<>();
    records.forEach(record -> addAll(record, keys));
    return new RecordKeys(keys);
  }

  private static void addAll(Class<?> type, Map<String, List<Fact>> keys) {
    if (!type.isRecord() || keys.containsKey(type.getName())) {
      return;
    }
    keys.put(type.getName(), annotated(type));
    for (RecordComponent component : type.getRecordComponents()) {
      RecordShape.parts(component.getGenericType()).forEach(part -> addAll(part, keys));
    }
  }

  /** The keys of one record, brought along or read. */
  static List<Fact> of(Class<?> record) {
    List<Fact> shipped = SHIPPED.get(record.getName());
    // What an earlier build has left behind may know another form of the record.
    boolean isKnown = shipped != null && shipped.size() == record.getRecordComponents().length;
    return shipped == null || !isKnown ? annotated(record) : shipped;
  }

  private static List<Fact> annotated(Class<?> record) {
    return Arrays.stream(record.getRecordComponents()).map(RecordKeys::annotated).toList();
  }

  private static Fact annotated(RecordComponent component) {
    Key key = component.getAnnotation(Key.class);
    return new Fact(
        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
        key == null || key.pattern().isEmpty() ? null : WrittenForm.of(key));
  }
}
