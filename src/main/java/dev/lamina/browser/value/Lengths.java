package dev.lamina.browser.value;

import dev.lamina.browser.css.Values;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths and numbers in CSS pixels, sums of {@code calc()} included. */
public final class Lengths {
  /** What browsers start with. */
  public static final double MEDIUM = 16;

  /** Nobody writes longer sums; it keeps hostile ones from overflowing the stack. */
  private static final int LONGEST = 400;

  private static final Pattern NUMBER =
      Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?)([a-z%]*)");

  private static final Map<String, Double> PIXELS =
      Map.of(
          "px",
          1.0,
          "pt",
          96 / 72.0,
          "pc",
          16.0,
          "in",
          96.0,
          "cm",
          96 / 2.54,
          "mm",
          96 / 25.4,
          "q",
          96 / 101.6,
          "",
          1.0);

  /**
   * What relative units mean.
   *
   * @param font the font size in pixels that {@code em} stands for
   * @param root the font size in pixels that {@code rem} stands for
   * @param percent what 100% is in pixels; NaN when nobody knows
   */
  public record Base(double font, double root, double percent, Environment environment) {}

  private Lengths() {}

  /** A length that needs nothing to be known; NaN for others. */
  public static double absolute(String text) {
    return pixels(
        text, new Base(MEDIUM, MEDIUM, Double.NaN, Environment.screen(0, Preference.NONE)));
  }

  /** A length or plain number; NaN when it is none, or can't be known. */
  public static double pixels(String text, Base base) {
    if (text.length() > LONGEST) {
      return Double.NaN;
    }
    String value = text.strip().toLowerCase(Locale.ROOT);
    String function = Values.function(value);
    switch (function) {
      case "calc", "" -> {}
      case "min", "max", "clamp" -> {
        return pick(function, Values.split(Values.argument(value), ','), base);
      }
      default -> {
        return computed(function, Values.split(Values.argument(value), ','), base);
      }
    }
    if (function.equals("calc") || value.startsWith("(")) {
      return sum(Values.argument(value), base);
    }
    Matcher matcher = NUMBER.matcher(value);
    if (!matcher.matches()) {
      return Double.NaN;
    }
    double number = Double.parseDouble(matcher.group(1));
    boolean isNothing = number == 0 && !matcher.group(2).equals("%");
    return isNothing ? 0 : number * unit(matcher.group(2), base);
  }

  private static double computed(String function, List<String> parts, Base base) {
    if (function.equals("env")) {
      boolean isMargin = parts.get(0).strip().startsWith("safe-area-");
      return isMargin ? 0 : parts.size() > 1 ? sum(parts.get(1), base) : Double.NaN;
    }
    boolean isNamed = function.equals("round") && parts.get(0).strip().matches("[a-z-]+");
    List<String> numbers = isNamed ? parts.subList(1, parts.size()) : parts;
    double first = numbers.isEmpty() ? Double.NaN : sum(numbers.get(0), base);
    double second = numbers.size() < 2 ? Double.NaN : sum(numbers.get(1), base);
    return switch (function) {
      case "abs" -> Math.abs(first);
      case "sign" -> Math.signum(first);
      case "sqrt" -> Math.sqrt(first);
      case "pow" -> Math.pow(first, second);
      case "hypot" -> numbers.size() == 2 ? Math.hypot(first, second) : Double.NaN;
      case "mod" -> first - second * Math.floor(first / second);
      case "rem" -> first % second;
      case "round" -> round(isNamed ? parts.get(0).strip() : "nearest", first, second);
      case "calc-size" -> parts.size() == 2 ? sum(sized(parts.get(1)), base) : Double.NaN;
      default -> Double.NaN;
    };
  }

  /** What is counted in the size that a box would have by itself: about that of a paragraph. */
  private static String sized(String sum) {
    return sum.replaceAll("\\bsize\\b", "300px");
  }

  private static double round(String how, double number, double step) {
    double steps = number / step;
    return step
        * switch (how) {
          case "up" -> Math.ceil(steps);
          case "down" -> Math.floor(steps);
          case "to-zero" -> steps < 0 ? Math.ceil(steps) : Math.floor(steps);
          default -> Math.floor(steps + 0.5);
        };
  }

  private static double unit(String unit, Base base) {
    Double fixed = PIXELS.get(unit);
    if (fixed != null) {
      return fixed;
    }
    Environment environment = base.environment();
    return switch (unit) {
      case "em" -> base.font();
      case "rem" -> base.root();
      case "ex", "ch" -> base.font() / 2;
      case "lh", "rlh" -> base.font() * 1.2;
      case "%" -> base.percent() / 100;
      case "vw", "vi", "svw", "lvw", "dvw" -> environment.width() / 100.0;
      case "vh", "vb", "svh", "lvh", "dvh" -> environment.height() / 100.0;
      case "vmin" -> Math.min(environment.width(), environment.height()) / 100.0;
      case "vmax" -> Math.max(environment.width(), environment.height()) / 100.0;
      default -> Double.NaN;
    };
  }

  /**
   * The least or the largest of some. Where a share of who knows what is among them, what is known
   * is still the most that the least of them can be.
   */
  private static double pick(String function, List<String> arguments, Base base) {
    double[] values = arguments.stream().mapToDouble(one -> sum(one, base)).toArray();
    if (function.equals("clamp")) {
      return values.length == 3 ? Math.max(values[0], least(values[1], values[2])) : Double.NaN;
    }
    double best = values[0];
    for (double value : values) {
      best = function.equals("min") ? least(best, value) : Math.max(best, value);
    }
    return best;
  }

  private static double least(double one, double other) {
    return Double.isNaN(one) ? other : Double.isNaN(other) ? one : Math.min(one, other);
  }

  /** Terms with {@code +} and {@code -} between white space, as CSS asks for. */
  private static double sum(String text, Base base) {
    double sum = 0;
    String sign = "+";
    StringBuilder term = new StringBuilder();
    for (String word : Values.words(text)) {
      if (word.equals("+") || word.equals("-")) {
        sum += sign.equals("+") ? product(term.toString(), base) : -product(term.toString(), base);
        sign = word;
        term.setLength(0);
      } else {
        term.append(word);
      }
    }
    double last = product(term.toString(), base);
    return sign.equals("+") ? sum + last : sum - last;
  }

  private static double product(String term, Base base) {
    double product = 1;
    for (String factor : Values.split(term, '*')) {
      List<String> quotient = Values.split(factor, '/');
      product *= pixels(quotient.get(0), base);
      for (String divisor : quotient.subList(1, quotient.size())) {
        product /= pixels(divisor, base);
      }
    }
    return product;
  }

  /** A number or percentage, NaN when it is neither. */
  public static double fraction(String value) {
    boolean percent = value.endsWith("%");
    double number =
        value.isEmpty()
            ? Double.NaN
            : absolute(percent ? value.substring(0, value.length() - 1) : value);
    return percent ? number / 100 : number;
  }

  /** An angle, a bare number being degrees; NaN when it is none. */
  public static double degrees(String angle) {
    int unit = angle.length();
    while (unit > 0 && Character.isLetter(angle.charAt(unit - 1))) {
      unit--;
    }
    double number = fraction(angle.substring(0, unit));
    return switch (angle.substring(unit)) {
      case "turn" -> number * 360;
      case "rad" -> Math.toDegrees(number);
      case "grad" -> number * 0.9;
      case "none" -> 0;
      default -> number;
    };
  }
}
