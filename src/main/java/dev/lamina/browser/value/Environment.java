package dev.lamina.browser.value;

import java.util.ArrayList;
import java.util.List;

/**
 * What a page is shown on.
 *
 * @param print on paper
 * @param width of the window or sheet in CSS pixels
 * @param preference what the reader has asked the browser for
 */
public record Environment(boolean print, int width, Preference preference) {
  /** A sheet of US letter paper without its margins. */
  public static final Environment PAPER = new Environment(true, 720, Preference.NONE);

  public static Environment screen(int width, Preference preference) {
    return new Environment(false, width, preference);
  }

  public int height() {
    return print ? 960 : width < 600 ? 740 : 800;
  }

  public boolean dark() {
    return preference.isDark();
  }

  /**
   * Some of those that a page is looked at in, for messages: {@code in print and on screens 360 and
   * 1280 pixels wide}.
   *
   * @param all in which else it was looked at: screens of all widths are named as such
   */
  public static String described(List<Environment> some, List<Environment> all) {
    List<String> places = new ArrayList<>();
    some.stream().filter(Environment::print).map(Environment::described).forEach(places::add);
    List<Environment> plain = some.stream().filter(Environment::isPlainScreen).toList();
    if (plain.size() > 1) {
      boolean isEach = plain.size() == all.stream().filter(Environment::isPlainScreen).count();
      List<String> widths =
          plain.stream().map(Environment::width).sorted().map(String::valueOf).toList();
      String last = widths.get(widths.size() - 1);
      places.add(
          isEach
              ? "on screens"
              : widths.size() > 3
                  ? "on screens of " + widths.get(0) + " to " + last + " pixels"
                  : "on screens " + joined(widths) + " pixels wide");
    } else {
      plain.stream().map(Environment::described).forEach(places::add);
    }
    // What is so on a plain screen is mostly so on one that is asked to be dark: one is enough.
    if (places.isEmpty()) {
      places.add(some.get(0).described());
    }
    return joined(places);
  }

  private boolean isPlainScreen() {
    return !print && preference.equals(Preference.NONE);
  }

  private static String joined(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** For messages: {@code in print}, {@code on a screen 360 pixels wide}. */
  public String described() {
    return print ? "in print" : "on a screen " + width + " pixels wide" + preference.described();
  }
}
