package dev.lamina.check.lexicon;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Many short lists of numbers, all in one array: so tens of thousands of them are read from the jar
 * in no time, and only those that are asked for are looked at.
 */
final class NumberLists {
  /** Where each list starts, and where the last one ends. */
  private final int[] starts;

  private final int[] numbers;

  private NumberLists(int[] starts, int[] numbers) {
    this.starts = starts;
    this.numbers = numbers;
  }

  static NumberLists of(List<int[]> lists) {
    int[] starts = new int[lists.size() + 1];
    for (int i = 0; i < lists.size(); i++) {
      starts[i + 1] = starts[i] + lists.get(i).length;
    }
    int[] numbers = new int[starts[lists.size()]];
    for (int i = 0; i < lists.size(); i++) {
      System.arraycopy(lists.get(i), 0, numbers, starts[i], lists.get(i).length);
    }
    return new NumberLists(starts, numbers);
  }

  /** How many lists there are. */
  int size() {
    return starts.length - 1;
  }

  /** The place of a list's first number. */
  int from(int list) {
    return starts[list];
  }

  /** The place behind its last. */
  int to(int list) {
    return starts[list + 1];
  }

  /** The number at a place. */
  int at(int place) {
    return numbers[place];
  }

  /** How many bytes {@link #write} needs. */
  int bytes() {
    return (2 + starts.length + numbers.length) * Integer.BYTES;
  }

  void write(ByteBuffer into) {
    write(starts, into);
    write(numbers, into);
  }

  private static void write(int[] numbers, ByteBuffer into) {
    into.putInt(numbers.length);
    for (int number : numbers) {
      into.putInt(number);
    }
  }

  /** What {@link #write} has written. */
  static NumberLists read(ByteBuffer from) {
    return new NumberLists(array(from), array(from));
  }

  private static int[] array(ByteBuffer from) {
    int[] numbers = new int[from.getInt()];
    from.asIntBuffer().get(numbers);
    from.position(from.position() + numbers.length * Integer.BYTES);
    return numbers;
  }
}
