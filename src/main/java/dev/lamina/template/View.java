package dev.lamina.template;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What templates see of something: a record that gives its components itself. What Java has for
 * reading and comparing any record takes longer to get ready than a small site to make.
 */
interface View {
  /** All components, in order. */
  @Nullable Object[] parts();

  /** Whether two values, views or lists of them among others, look the same to templates. */
  static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof View view) {
      return other instanceof View that
          && view.getClass().equals(that.getClass())
          && same(view.parts(), that.parts());
    }
    if (one instanceof List<?> list) {
      return other instanceof List<?> that && same(list.toArray(), that.toArray());
    }
    return Objects.equals(one, other);
  }

  /** All that can be seen of a value: the same text means the same to templates. */
  static void write(@Nullable Object value, StringBuilder to) {
    if (value instanceof View view) {
      write(Arrays.asList(view.parts()), to);
    } else if (value instanceof List<?> list) {
      to.append('[');
      list.forEach(one -> write(one, to));
      to.append(']');
    } else {
      to.append(value).append('\n');
    }
  }

  private static boolean same(@Nullable Object[] ones, @Nullable Object[] others) {
    boolean same = ones.length == others.length;
    for (int i = 0; same && i < ones.length; i++) {
      same = same(ones[i], others[i]);
    }
    return same;
  }
}
