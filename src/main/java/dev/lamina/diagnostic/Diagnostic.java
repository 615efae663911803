package dev.lamina.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One problem, told once: from a key misspelt in YAML to a disclaimer that a style sheet hides.
 *
 * @param rule readable id, {@code family/kebab-name}: {@code schema/unknown-key}
 * @param catalogue id in the rule catalogue ({@code CLAIM-GUAR}), null where the rule is not from
 *     there
 * @param severity how bad it is
 * @param where the line somebody has to edit
 * @param message one sentence in the present tense that names the offending value in quotes
 * @param hint what to do: one imperative sentence, best with text to paste; null when the message
 *     says it all
 * @param subject the URL or the words found; empty when there are none
 * @param places where it shows, sorted, without repeats; empty when it belongs to no page
 */
public record Diagnostic(
    String rule,
    @Nullable String catalogue,
    Severity severity,
    Location where,
    String message,
    @Nullable String hint,
    String subject,
    List<Place> places)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::where)
          .thenComparing(Diagnostic::rule)
          .thenComparing(Diagnostic::message)
          .thenComparing(Diagnostic::severity);

  public Diagnostic {
    message = written(message);
    subject = written(subject);
    places = List.copyOf(new TreeSet<>(places));
  }

  // A page can name half a character, by a reference such as "&#xd800;". No text file can hold it.
  private static String written(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return text;
    }
    return text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xfffd : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** An error of the author's, on no page in particular. */
  public static Diagnostic error(
      String rule, Location where, String message, @Nullable String hint) {
    return new Diagnostic(rule, null, Severity.ERROR, where, message, hint, "", List.of());
  }

  /** Something to look at, on no page in particular. */
  public static Diagnostic warning(
      String rule, Location where, String message, @Nullable String hint) {
    return new Diagnostic(rule, null, Severity.WARNING, where, message, hint, "", List.of());
  }

  /** The same finding, as seen on a page of a clinic. */
  public Diagnostic on(Place place) {
    return withPlaces(List.of(place));
  }

  /** The same finding with these places instead of its own. */
  public Diagnostic withPlaces(List<Place> newPlaces) {
    return new Diagnostic(rule, catalogue, severity, where, message, hint, subject, newPlaces);
  }

  /** The same finding about this URL or these words. */
  public Diagnostic about(String newSubject) {
    return new Diagnostic(rule, catalogue, severity, where, message, hint, newSubject, places);
  }

  /** The same finding in another place. */
  public Diagnostic at(Location place) {
    return new Diagnostic(rule, catalogue, severity, place, message, hint, subject, places);
  }

  /** The same finding with another severity, as a workspace's policy asks. */
  public Diagnostic as(Severity newSeverity) {
    return new Diagnostic(rule, catalogue, newSeverity, where, message, hint, subject, places);
  }

  /** The same finding with its texts replaced by equal ones, which others have too. */
  public Diagnostic sharing(UnaryOperator<String> texts) {
    String likeHint = hint == null ? null : texts.apply(hint);
    return new Diagnostic(
        rule,
        catalogue,
        severity,
        where.sharing(texts),
        texts.apply(message),
        likeHint,
        texts.apply(subject),
        places);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
