package dev.lamina.browser.url;

import org.jspecify.annotations.Nullable;

/**
 * Names in ASCII (RFC 3492). {@code java.net.IDN} does the same for an older standard, which makes
 * another host of a name with "ß"; browsers look up the name itself.
 */
final class Punycode {
  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int FIRST_BIAS = 72;
  private static final int FIRST = 128;

  private Punycode() {}

  /** A label of a host name, "straße", as it is looked up, "xn--strae-oqa". */
  public static String encoded(String label) {
    int[] points = label.codePoints().toArray();
    StringBuilder out = new StringBuilder("xn--");
    for (int point : points) {
      if (point < FIRST) {
        out.append((char) point);
      }
    }
    int basic = out.length() - 4;
    if (basic > 0) {
      out.append('-');
    }
    int bias = FIRST_BIAS;
    int delta = 0;
    int next = FIRST;
    for (int done = basic; done < points.length; ) {
      int least = Integer.MAX_VALUE;
      for (int point : points) {
        least = point >= next ? Math.min(least, point) : least;
      }
      delta += (least - next) * (done + 1);
      next = least;
      for (int point : points) {
        delta += point < next ? 1 : 0;
        if (point == next) {
          append(out, delta, bias);
          bias = adapted(delta, done + 1, done == basic);
          delta = 0;
          done++;
        }
      }
      delta++;
      next++;
    }
    return out.toString();
  }

  /** What was encoded as these letters without {@code xn--}; null when they are no code. */
  public static @Nullable String decoded(String code) {
    int basic = Math.max(0, code.lastIndexOf('-'));
    StringBuilder out = new StringBuilder(code.substring(0, basic));
    int bias = FIRST_BIAS;
    int next = FIRST;
    int i = 0;
    for (int at = basic > 0 ? basic + 1 : 0; at < code.length(); ) {
      int before = i;
      long weight = 1;
      for (int k = BASE; ; k += BASE) {
        int digit = at < code.length() ? value(code.charAt(at++)) : -1;
        long sum = i + digit * weight;
        if (digit < 0 || sum > Integer.MAX_VALUE) {
          return null;
        }
        i = (int) sum;
        int t = Math.max(T_MIN, Math.min(T_MAX, k - bias));
        if (digit < t) {
          break;
        }
        weight *= BASE - t;
      }
      int length = out.codePointCount(0, out.length()) + 1;
      bias = adapted(i - before, length, before == 0);
      next += i / length;
      i %= length;
      if (next > Character.MAX_CODE_POINT || (next >= 0xD800 && next <= 0xDFFF)) {
        return null;
      }
      out.insert(out.offsetByCodePoints(0, i), Character.toString(next));
      i++;
    }
    return out.toString();
  }

  private static int value(char c) {
    return c >= 'a' && c <= 'z' ? c - 'a' : c >= '0' && c <= '9' ? c - '0' + 26 : -1;
  }

  private static void append(StringBuilder out, int delta, int bias) {
    int rest = delta;
    for (int k = BASE; ; k += BASE) {
      int t = Math.max(T_MIN, Math.min(T_MAX, k - bias));
      if (rest < t) {
        out.append(digit(rest));
        return;
      }
      out.append(digit(t + (rest - t) % (BASE - t)));
      rest = (rest - t) / (BASE - t);
    }
  }

  private static char digit(int value) {
    return (char) (value < 26 ? 'a' + value : '0' + value - 26);
  }

  private static int adapted(int delta, int points, boolean first) {
    int rest = first ? delta / DAMP : delta / 2;
    rest += rest / points;
    int k = 0;
    for (; rest > (BASE - T_MIN) * T_MAX / 2; k += BASE) {
      rest /= BASE - T_MIN;
    }
    return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
  }
}
