package dev.lamina.template;

import dev.lamina.diagnostic.Nearest;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The only door between templates and Java: views by the names of their components, lists, maps,
 * text, numbers, booleans and slots. No method of any class can be called from a template, and a
 * name that no view has is an error even where a template tests for it.
 */
final class ViewModel implements ObjectWrapper {
  static final ViewModel WRAPPER = new ViewModel();

  /** Which part of a view has which name. */
  private static final ClassValue<Map<String, Integer>> NAMES =
      new ClassValue<>() {
        @Override
        protected Map<String, Integer> computeValue(Class<?> type) {
          Map<String, Integer> names = new LinkedHashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            names.put(component.getName(), names.size());
          }
          return Collections.unmodifiableMap(names);
        }
      };

  private ViewModel() {}

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof TemplateModel ready) {
      return ready;
    }
    if (value instanceof String text) {
      return new SimpleScalar(text(text));
    }
    if (value instanceof Slot slot) {
      return new SimpleScalar(slot.toString());
    }
    if (value instanceof Integer number) {
      return new SimpleNumber(number);
    }
    if (value instanceof Boolean bool) {
      return bool ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
    if (value instanceof List<?> list) {
      return new ListModel(list);
    }
    if (value instanceof Map<?, ?> map) {
      return new MapModel(map);
    }
    if (value instanceof View view) {
      return new PartsModel(view);
    }
    throw new IllegalStateException("templates may not see a " + value.getClass().getName());
  }

  /** Text as templates may see it: only slots may begin as slots do. */
  static String text(String text) {
    return text.replace(Slot.START, '\uFFFD');
  }

  /**
   * What a view has under a name.
   *
   * @throws UnknownNameException when it has no such name
   */
  static @Nullable Object component(View view, String name) throws UnknownNameException {
    return view.parts()[place(view, name)];
  }

  /** What a view has under a name that it is known to have. */
  static @Nullable Object read(View view, String name) {
    return view.parts()[Objects.requireNonNull(NAMES.get(view.getClass()).get(name))];
  }

  private static int place(View view, String name) throws UnknownNameException {
    Map<String, Integer> names = NAMES.get(view.getClass());
    Integer place = names.get(name);
    if (place == null) {
      throw unknown(name, names.keySet());
    }
    return place;
  }

  private static UnknownNameException unknown(String name, Collection<String> known) {
    return new UnknownNameException(
        name, "There is no \"" + name + "\" here.", Nearest.hint(name, known, "names"));
  }

  /** A name that a template uses and no view has. */
  static final class UnknownNameException extends TemplateModelException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String hint;

    UnknownNameException(String name, String message, String hint) {
      super(message);
      this.name = name;
      this.hint = hint;
    }

    String name() {
      return name;
    }

    String hint() {
      return hint;
    }
  }

  private static final class PartsModel implements TemplateHashModel {
    private final View view;
    private final @Nullable Object[] parts;

    PartsModel(View view) {
      this.view = view;
      this.parts = view.parts();
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
      return WRAPPER.wrap(parts[place(view, name)]);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  private record MapModel(Map<?, ?> map) implements TemplateHashModel {
    @Override
    public @Nullable TemplateModel get(String name) {
      return WRAPPER.wrap(map.get(name));
    }

    @Override
    public boolean isEmpty() {
      return map.isEmpty();
    }
  }

  private record ListModel(List<?> list) implements TemplateSequenceModel {
    @Override
    public @Nullable TemplateModel get(int index) {
      return index < 0 || index >= list.size() ? null : WRAPPER.wrap(list.get(index));
    }

    @Override
    public int size() {
      return list.size();
    }
  }
}
