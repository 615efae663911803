package dev.lamina.browser.url;

import static java.util.stream.Collectors.joining;

import java.net.IDN;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The host part of a URL (https://url.spec.whatwg.org/#host-parsing). */
final class HostParser {
  private static final String FORBIDDEN_IN_HOST = "\0\t\n\r #/:<>?@[\\]^|";
  private static final String FORBIDDEN_IN_DOMAIN = FORBIDDEN_IN_HOST + "%\u007f";

  /** Letters that the standard which {@link IDN} follows makes others of, and browsers keep. */
  private static final Pattern DEVIATING = Pattern.compile("[ßς]");

  private static final Pattern DOT = Pattern.compile("[.。．｡]");

  /** No host name is longer. */
  private static final int LONGEST = 253;

  private static final String CODED = "xn--";

  private HostParser() {}

  /** The host in ASCII, lower case; null when it can't be one. */
  static @Nullable String parse(String text, boolean special) {
    if (text.startsWith("[")) {
      return text.endsWith("]") && isIpv6(text.substring(1, text.length() - 1))
          ? text.toLowerCase(Locale.ROOT)
          : null;
    }
    if (!special) {
      return contains(text, FORBIDDEN_IN_HOST)
          ? null
          : PercentCode.encode(text, PercentCode.CONTROL);
    }
    String ascii = ascii(PercentCode.decode(text));
    if (ascii == null
        || ascii.isEmpty()
        || contains(ascii, FORBIDDEN_IN_DOMAIN)
        || (ascii.contains(CODED) && hasWrongCode(ascii))) {
      return null;
    }
    return endsInNumber(ascii) ? ipv4(ascii) : ascii;
  }

  private static @Nullable String ascii(String host) {
    boolean plain = host.chars().allMatch(c -> c < 128);
    if (plain) {
      return host.toLowerCase(Locale.ROOT);
    }
    try {
      return DEVIATING.matcher(host).find() && host.length() <= LONGEST
          ? Arrays.stream(DOT.split(host, -1)).map(HostParser::label).collect(joining("."))
          : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notADomain) {
      return null;
    }
  }

  /** Whether a label says that it is coded and is not: browsers refuse the whole address. */
  private static boolean hasWrongCode(String host) {
    for (String label : host.length() > LONGEST ? new String[0] : host.split("\\.", -1)) {
      if (!label.startsWith(CODED)) {
        continue;
      }
      String name = Punycode.decoded(label.substring(CODED.length()));
      boolean coded = name != null && name.chars().anyMatch(c -> c > 127);
      if (name == null || !coded || !Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
        return true;
      }
    }
    return false;
  }

  private static String label(String label) {
    String lower = Normalizer.normalize(label, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return DEVIATING.matcher(lower).find()
        ? Punycode.encoded(Normalizer.normalize(lower, Normalizer.Form.NFC))
        : IDN.toASCII(label, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
  }

  private static boolean contains(String text, String forbidden) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (forbidden.indexOf(c) >= 0 || (c < ' ' && forbidden.length() > 17)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsInNumber(String host) {
    String whole = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String last = whole.substring(whole.lastIndexOf('.') + 1);
    boolean digits = !last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits || (last.startsWith("0x") && number(last) >= 0);
  }

  private static @Nullable String ipv4(String host) {
    String whole = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    List<Long> numbers = new ArrayList<>();
    for (String part : whole.split("\\.", -1)) {
      long number = number(part);
      if (number < 0) {
        return null;
      }
      numbers.add(number);
    }
    int count = numbers.size();
    if (count > 4) {
      return null;
    }
    long address = numbers.get(count - 1);
    if (address >= 1L << (8 * (5 - count))) {
      return null;
    }
    for (int i = 0; i < count - 1; i++) {
      if (numbers.get(i) > 255) {
        return null;
      }
      address += numbers.get(i) << (8 * (3 - i));
    }
    return (address >> 24)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  /** A decimal, octal or hexadecimal number; -1 when it is none. */
  private static long number(String text) {
    int radix = text.startsWith("0x") ? 16 : text.length() > 1 && text.startsWith("0") ? 8 : 10;
    String digits = radix == 16 ? text.substring(2) : radix == 8 ? text.substring(1) : text;
    if (text.isEmpty()) {
      return -1;
    }
    try {
      boolean signed = digits.startsWith("+") || digits.startsWith("-");
      return signed ? -1 : digits.isEmpty() ? 0 : Long.parseLong(digits, radix);
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }

  /** Whether the text between the brackets is an IPv6 address; it is not shortened here. */
  private static boolean isIpv6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return pieces(text) == 8;
    }
    int left = pieces(text.substring(0, gap));
    int right = pieces(text.substring(gap + 2));
    return left >= 0 && right >= 0 && left + right < 8;
  }

  /** How many 16-bit pieces a text without gap holds; -1 when it is no part of an address. */
  private static int pieces(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    String[] parts = text.split(":", -1);
    int pieces = 0;
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      if (i == parts.length - 1 && part.chars().filter(c -> c == '.').count() == 3) {
        if (!part.equals(ipv4(part))) {
          return -1;
        }
        pieces += 2;
      } else if (part.isEmpty()
          || part.length() > 4
          || !part.chars().allMatch(PercentCode::isHex)) {
        return -1;
      } else {
        pieces++;
      }
    }
    return pieces;
  }
}
