package dev.lamina.check;

import dev.lamina.check.policy.Spoken;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one clinic goes by: its names, phone, mail address and domain, and the figures among its
 * values. Two clinics' pages from the same text differ in little else, and nothing that is said
 * about a clinic is said by its name.
 *
 * <p>Rules about words see a name as one word that they don't know, so that "Sure Step Clinic"
 * promises nothing in the middle of a sentence. {@link Twins} uses it to tell that two pages are
 * the same but for these.
 */
public final class OwnNames {
  /** Nobody's. */
  public static final OwnNames NONE = new OwnNames(List.of());

  /** Neither ends a sentence nor means anything to HTML, CSS or JSON. */
  private static final String NAME = "[\\p{L}\\p{N}]+(?:[ '\u2019-][\\p{L}\\p{N}]+)*";

  private static final String DOMAIN = "[a-z0-9-]+(?:\\.[a-z0-9-]+)+";

  /** Shorter ones are words that stand in pages for other reasons, too. */
  private static final int LEAST = 4;

  /** What a clinic has, by the names that authors write. */
  private enum Kind {
    NAME('n', "name", OwnNames.NAME),
    SHORT_NAME('s', "short_name", OwnNames.NAME),
    EMAIL('e', "email", "[a-z0-9-]+@" + OwnNames.DOMAIN),
    DOMAIN('d', "domain", OwnNames.DOMAIN),
    PHONE('p', "phone", "\\(\\d{3}\\) \\d{3}-\\d{4}"),
    /** As links dial it; follows from the phone. */
    DIALLED('t', "", "");

    private final char mark;
    private final String key;
    private final Pattern usual;

    Kind(char mark, String key, String usual) {
      this.mark = mark;
      this.key = key;
      this.usual = Pattern.compile(usual);
    }
  }

  /** The longest first: a domain also stands inside the mail address. */
  private final List<Own> names;

  /** How long the shortest one is. */
  private final int least;

  /** What a number may stand behind to be all of it, and not have a sign that changes it. */
  private static final String BEFORE = " \t\n\r>(\"'";

  private static final int PAIRS = 1 << 12;

  /**
   * How many bytes further a name may begin at the earliest, by the two bytes that would stand at
   * the end of the shortest: most bytes of a page are never looked at. (Wu and Manber, "A fast
   * algorithm for multi-pattern searching", 1994.)
   */
  private final byte[] skips = new byte[PAIRS];

  private static final class Own {
    private final boolean isName;
    private final String text;
    private final byte[] bytes;
    private final byte[] mark;

    private Own(boolean isName, String text, String mark) {
      this.isName = isName;
      this.text = text;
      this.bytes = text.getBytes(StandardCharsets.UTF_8);
      this.mark = mark.getBytes(StandardCharsets.UTF_8);
    }

    Own(Kind kind, String text) {
      this(true, text, "\0" + kind.mark);
    }

    Own(OwnMeasure measure) {
      this(false, measure.text(), "\0v" + measure.mark() + '\0');
    }

    boolean isAt(byte[] html, int at) {
      int end = at + bytes.length;
      return html[at] == bytes[0]
          && end <= html.length
          && Arrays.equals(html, at, end, bytes, 0, bytes.length);
    }

    /** What stands there for it: a number that is a part of another is not its own. */
    byte[] markAt(byte[] html, int at) {
      int end = at + bytes.length;
      boolean whole =
          isName
              || ((at == 0 || BEFORE.indexOf(html[at - 1]) >= 0)
                  && (end == html.length || !isLetter(html[end])));
      return whole ? mark : ("\0!" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isLetter(byte b) {
      return b < 0 || Character.isLetterOrDigit(b);
    }
  }

  private OwnNames(List<Own> unsorted) {
    names =
        unsorted.stream().sorted(Comparator.comparingInt((Own own) -> -own.bytes.length)).toList();
    least =
        names.isEmpty() ? 0 : Math.min(Byte.MAX_VALUE, names.get(names.size() - 1).bytes.length);
    Arrays.fill(skips, (byte) (least - 1));
    for (Own own : names) {
      for (int i = 1; i < least; i++) {
        int pair = pair(own.bytes, i);
        skips[pair] = (byte) Math.min(skips[pair], least - 1 - i);
      }
    }
  }

  /** A number for a byte and the one before it; others may have the same. */
  private static int pair(byte[] bytes, int at) {
    return (bytes[at - 1] << 5 ^ bytes[at]) & PAIRS - 1;
  }

  /**
   * The names of a clinic and its figures; those that are written in an unusual way are left out.
   *
   * @param spoken the figures that rules compare with pages, which are left out, too
   */
  static OwnNames of(ClinicFacts facts, Spoken spoken) {
    List<Own> own = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      String text = kind.key.isEmpty() ? "" : facts.text(kind.key).orElse("");
      if (text.length() >= LEAST && kind.usual.matcher(text).matches()) {
        own.add(new Own(kind, text));
        if (kind == Kind.PHONE) {
          own.add(new Own(Kind.DIALLED, "+1" + text.replaceAll("\\D", "")));
        }
      }
    }
    OwnMeasure.of(facts.values(), spoken).forEach(measure -> own.add(new Own(measure)));
    return own.isEmpty() ? NONE : new OwnNames(own);
  }

  /** Whether one of them may stand in a file; when not, nobody needs to search it. */
  boolean mayBeIn(Beginnings file) {
    return names.stream().anyMatch(own -> file.hold(own.bytes));
  }

  /** Whether one of them stands in a text. */
  boolean areIn(String text) {
    return names.stream().anyMatch(own -> text.contains(own.text));
  }

  /** A text with a made-up word of the same length in the place of each name. */
  public String masked(String text) {
    String masked = text;
    for (Own own : names) {
      if (own.isName && masked.contains(own.text)) {
        masked = masked.replace(own.text, "X" + "x".repeat(own.text.length() - 1));
      }
    }
    return masked;
  }

  /** A text with a mark in the place of each: the same for two clinics if only these differ. */
  public String marked(String text) {
    return new String(marked(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  /** The same for HTML, in which NUL, of which marks are made, does not occur. */
  byte[] marked(byte[] html) {
    if (names.isEmpty()) {
      return html;
    }
    ByteArrayOutputStream marked = new ByteArrayOutputStream(html.length);
    int done = 0;
    int at = 0;
    while (at <= html.length - least) {
      int skip = skips[pair(html, at + least - 1)];
      Own own = skip > 0 ? null : longestAt(html, at);
      if (own == null) {
        at += Math.max(1, skip);
      } else {
        marked.write(html, done, at - done);
        marked.writeBytes(own.markAt(html, at));
        at += own.bytes.length;
        done = at;
      }
    }
    marked.write(html, done, html.length - done);
    return marked.toByteArray();
  }

  private @Nullable Own longestAt(byte[] html, int at) {
    for (Own own : names) {
      if (own.isAt(html, at)) {
        return own;
      }
    }
    return null;
  }
}
