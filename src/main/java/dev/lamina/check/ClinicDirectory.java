package dev.lamina.check;

import dev.lamina.check.lexicon.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names, phones and domains of all clinics of a workspace, for finding them in a page in one
 * pass. Made once for a run: its cost for a page does not grow with the number of clinics.
 */
public final class ClinicDirectory {
  /** Nobody is known. */
  public static final ClinicDirectory EMPTY = new ClinicDirectory(List.of());

  private static final int PHONE_DIGITS = 10;

  /** What stands between the words of a name; between those of a domain, one mark. */
  private static final String SEPARATORS = " .&;-,'\u2019\n\r";

  private final Vocabulary vocabulary = new Vocabulary(256);
  private final Node names = new Node();
  private final Map<Long, Set<String>> byPhone = new HashMap<>();

  /** What of a clinic is found. */
  public enum Kind {
    NAME("name"),
    PHONE("phone number"),
    DOMAIN("domain");

    private final String noun;

    Kind(String noun) {
      this.noun = noun;
    }

    /** For messages. */
    public String noun() {
      return noun;
    }
  }

  /** What a clinic goes by. */
  public record Entry(
      String id,
      String name,
      @Nullable String shortName,
      @Nullable String domain,
      @Nullable String phone) {}

  /**
   * Something found.
   *
   * @param clinics the ids of all clinics that go by it
   * @param start offset in the text
   * @param end behind its last character
   */
  public record Match(Kind kind, Set<String> clinics, int start, int end) {}

  /** What may follow on some first words of names, and whose name they are already. */
  private static final class Node {
    private final Map<Integer, Node> next = new HashMap<>();
    private final Map<Kind, Set<String>> clinics = new EnumMap<>(Kind.class);
  }

  /**
   * Takes the clinics.
   *
   * @param clinics all clinics of the workspace
   */
  public ClinicDirectory(List<Entry> clinics) {
    for (Entry clinic : clinics) {
      add(Kind.NAME, clinic.name(), clinic.id());
      if (clinic.shortName() != null && clinic.shortName().length() > 3) {
        add(Kind.NAME, clinic.shortName(), clinic.id());
      }
      if (clinic.domain() != null) {
        add(Kind.DOMAIN, clinic.domain(), clinic.id());
      }
      long phone = clinic.phone() == null ? -1 : phone(clinic.phone(), 0).number();
      if (phone >= 0) {
        byPhone.computeIfAbsent(phone, key -> new HashSet<>()).add(clinic.id());
      }
    }
  }

  private void add(Kind kind, String written, String id) {
    Node node = names;
    for (int at = 0; at < written.length(); at = endOfWord(written, at)) {
      int end = endOfWord(written, at);
      if (isWord(written.charAt(at)) && !isJoint(written, at, end)) {
        int word = vocabulary.add(written.substring(at, end));
        node = node.next.computeIfAbsent(word, key -> new Node());
      }
    }
    if (node != names) {
      node.clinics.computeIfAbsent(kind, key -> new HashSet<>()).add(id);
    }
  }

  /** Finds all that clinics go by; of two that start at one place, the longer. */
  public List<Match> find(String text) {
    List<Match> found = new ArrayList<>();
    if (names.next.isEmpty()) {
      return found;
    }
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!isWord(c)) {
        at++;
        continue;
      }
      int end = endOfWord(text, at);
      Match match = c >= '0' && c <= '9' ? phoneAt(text, at) : nameAt(text, at, end);
      if (match != null) {
        found.add(match);
        end = match.end();
      }
      at = end;
    }
    return found;
  }

  private @Nullable Match nameAt(String text, int start, int firstEnd) {
    boolean capital = Character.isUpperCase(text.charAt(start));
    Match longest = null;
    Node node = names.next.get(vocabulary.find(text, start, firstEnd));
    boolean spaced = true;
    boolean dotted = true;
    for (int end = firstEnd; node != null; ) {
      for (Map.Entry<Kind, Set<String>> whose : node.clinics.entrySet()) {
        Kind kind = whose.getKey();
        if (kind == Kind.DOMAIN ? dotted : spaced && capital) {
          longest = new Match(kind, Set.copyOf(whose.getValue()), start, end);
        }
      }
      int word = nextWord(text, end);
      if (word < 0) {
        break;
      }
      dotted &= word == end + 1 && ".-".indexOf(text.charAt(end)) >= 0;
      spaced &= text.substring(end, word).indexOf('.') < 0;
      int wordEnd = endOfWord(text, word);
      node = node.next.get(vocabulary.find(text, word, wordEnd));
      end = wordEnd;
    }
    return longest;
  }

  /** Where the next word of a name may begin; -1 when what stands between is too much. */
  private static int nextWord(String text, int end) {
    for (int at = end; at < text.length() && at < end + 12; ) {
      int wordEnd = endOfWord(text, at);
      boolean joint = isWord(text.charAt(at)) && isJoint(text, at, wordEnd);
      if (isWord(text.charAt(at)) && !joint) {
        return at;
      }
      if (!joint && SEPARATORS.indexOf(text.charAt(at)) < 0) {
        return -1;
      }
      at = wordEnd;
    }
    return -1;
  }

  private @Nullable Match phoneAt(String text, int start) {
    Phone phone = phone(text, start);
    Set<String> clinics = phone.number() < 0 ? null : byPhone.get(phone.number());
    return clinics == null ? null : new Match(Kind.PHONE, Set.copyOf(clinics), start, phone.end());
  }

  private record Phone(long number, int end) {}

  /** The last ten digits of a number with the usual marks between; -1 when it is none. */
  private static Phone phone(String text, int start) {
    long number = 0;
    int digits = 0;
    int marks = 0;
    int end = start;
    for (int at = start; at < text.length() && digits < PHONE_DIGITS + 1 && marks < 3; at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        boolean country = digits == 0 && c == '1';
        number = country ? 0 : number * 10 + (c - '0');
        digits += country ? 0 : 1;
        marks = 0;
        end = at + 1;
        if (digits == PHONE_DIGITS) {
          return new Phone(number, end);
        }
      } else if (" ()-.+".indexOf(c) >= 0) {
        marks++;
      } else {
        break;
      }
    }
    return new Phone(-1, end);
  }

  /** Words that names are written with and without: an ampersand, {@code and}. */
  private static boolean isJoint(String text, int start, int end) {
    int length = end - start;
    return length >= 3
        && length <= 4
        && (text.regionMatches(true, start, "amp", 0, length)
            || text.regionMatches(true, start, "and", 0, length)
            || text.regionMatches(true, start, "nbsp", 0, length));
  }

  private static int endOfWord(String text, int start) {
    int at = start + 1;
    if (!isWord(text.charAt(start))) {
      return at;
    }
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isWord(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }
}
