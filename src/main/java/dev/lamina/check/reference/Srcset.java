package dev.lamina.check.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@code srcset} read by the algorithm of the HTML standard: commas belong to a URL unless they
 * end it, and brackets in descriptors hide commas.
 *
 * @param candidates the URLs, also those with a descriptor that browsers drop them for
 * @param problems why browsers drop a candidate, in the words of a message
 */
public record Srcset(List<Candidate> candidates, List<Problem> problems) {
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
  private static final Pattern WIDTH = Pattern.compile("(?<!\\S)[0-9]+w(?!\\S)");
  private static final Pattern INTEGER = Pattern.compile("[0-9]{1,9}");

  /**
   * One picture.
   *
   * @param offset where its URL stands in the attribute's value
   */
  public record Candidate(String url, int offset, String descriptors) {

    /** Whether it is for a width, not for a density. */
    public boolean isForWidth() {
      return WIDTH.matcher(descriptors).find();
    }
  }

  /** Something that makes browsers drop the candidate. */
  public record Problem(Candidate candidate, String reason) {}

  public Srcset {
    candidates = List.copyOf(candidates);
    problems = List.copyOf(problems);
  }

  /** Reads an attribute's value. */
  public static Srcset parse(String value) {
    List<Candidate> candidates = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Set<String> sizes = new HashSet<>();
    int at = 0;
    while (true) {
      while (at < value.length() && (isSpace(value.charAt(at)) || value.charAt(at) == ',')) {
        at++;
      }
      if (at >= value.length()) {
        return new Srcset(candidates, problems);
      }
      int start = at;
      while (at < value.length() && !isSpace(value.charAt(at))) {
        at++;
      }
      int end = at;
      while (end > start && value.charAt(end - 1) == ',') {
        end--;
      }
      String descriptors = "";
      if (end == at) {
        int from = at;
        at = descriptorsEnd(value, at);
        descriptors = value.substring(from, at).strip();
      }
      Candidate candidate = new Candidate(value.substring(start, end), start, descriptors);
      candidates.add(candidate);
      String size = descriptors.isEmpty() ? "1x" : descriptors;
      String reason = problem(descriptors);
      if (reason.isEmpty() && !sizes.add(size)) {
        reason = "a picture before it is for \"" + Quoted.shortened(size) + "\", too";
      }
      if (!reason.isEmpty()) {
        problems.add(new Problem(candidate, reason));
      }
    }
  }

  /** The first picture that is for a density where others are for widths; null when none is. */
  public @Nullable Candidate mixed() {
    boolean widths = candidates.stream().anyMatch(Candidate::isForWidth);
    return widths
        ? candidates.stream().filter(one -> !one.isForWidth()).findFirst().orElse(null)
        : null;
  }

  private static int descriptorsEnd(String value, int from) {
    int depth = 0;
    for (int i = from; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      } else if (c == ',' && depth == 0) {
        return i;
      }
    }
    return value.length();
  }

  private static String problem(String descriptors) {
    boolean width = false;
    boolean density = false;
    boolean height = false;
    for (String one : descriptors.isEmpty() ? new String[0] : descriptors.split("\\s+")) {
      String number = one.substring(0, one.length() - 1);
      char unit = one.charAt(one.length() - 1);
      if (unit == 'w'
          && !width
          && !density
          && INTEGER.matcher(number).matches()
          && !isZero(number)) {
        width = true;
      } else if (unit == 'x' && !width && !density && !height && isDensity(number)) {
        density = true;
      } else if (unit == 'h' && !height && !density && INTEGER.matcher(number).matches()) {
        height = true;
      } else {
        return "\""
            + Quoted.shortened(one)
            + "\" is no width like \"480w\" and no density like \"2x\"";
      }
    }
    return height && !width ? "a height needs a width beside it" : "";
  }

  private static boolean isZero(String digits) {
    return digits.chars().allMatch(c -> c == '0');
  }

  private static boolean isDensity(String number) {
    return NUMBER.matcher(number).matches() && !number.startsWith("-");
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }
}
