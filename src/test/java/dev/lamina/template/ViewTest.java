package dev.lamina.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What views say of themselves by hand has to be what Java would say of them. */
final class ViewTest {
  static Stream<Class<?>> views() {
    Stream<Class<?>> outer =
        Stream.of(PageView.class, SiteView.class, FrameView.class, DateView.class);
    Stream<Class<?>> inner =
        Stream.of(PageView.class, SiteView.class, SiteRenderer.class)
            .flatMap(type -> Arrays.stream(type.getDeclaredClasses()))
            .filter(type -> type.getSimpleName().endsWith("View"));
    return Stream.concat(Stream.concat(outer, inner), Stream.of(PageView.TocEntry.class));
  }

  @ParameterizedTest
  @MethodSource("views")
  void aViewGivesAllItsComponentsInOrder(Class<?> type) throws ReflectiveOperationException {
    View view = made(type, 0);
    List<@Nullable Object> components = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      component.getAccessor().setAccessible(true);
      components.add(component.getAccessor().invoke(view));
    }
    assertThat(view.parts()).containsExactlyElementsOf(components);
  }

  @ParameterizedTest
  @MethodSource("views")
  void twoViewsAreTheSameIfAllTheirComponentsAre(Class<?> type)
      throws ReflectiveOperationException {
    assertThat(View.same(made(type, 0), made(type, 0))).isTrue();
    for (int i = 1; i <= type.getRecordComponents().length; i++) {
      assertThat(View.same(made(type, 0), made(type, i))).as("but for number %d", i).isFalse();
    }
    assertThat(View.same(made(type, 0), null)).isFalse();
    assertThat(View.same(List.of(made(type, 0)), List.of())).isFalse();
  }

  /**
   * @param odd the component that is another than in other views of this type, from 1 on; 0 for
   *     none
   */
  private static View made(Class<?> type, int odd) throws ReflectiveOperationException {
    List<@Nullable Object> values = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      boolean isOdd = values.size() + 1 == odd;
      String text = component.getName() + (isOdd ? " of another" : "");
      Class<?> wanted = component.getType();
      values.add(
          wanted == boolean.class
              ? isOdd
              : wanted == int.class
                  ? text.length()
                  : wanted == List.class
                      ? List.of(text)
                      : wanted == Map.class
                          ? Map.of(text, text)
                          : wanted == Slot.class
                              ? new Slot(text.length())
                              : View.class.isAssignableFrom(wanted)
                                  ? isOdd ? null : made(wanted, 0)
                                  : text);
    }
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    return (View) constructor.newInstance(values.toArray());
  }
}
