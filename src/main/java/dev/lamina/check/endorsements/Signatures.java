package dev.lamina.check.endorsements;

import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Passage.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names that patients sign their words with: {@code – Mary, 74}, {@code — Linda K.}. */
final class Signatures {
  private static final int LONGEST = 90;

  private static final String DASHES = "-\u2013\u2014~";

  /** A lone first name is none: books are quoted like that, too. */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "[\"\u201D\u00BB]?\\s*[-\u2013\u2014~]\\s*\\p{Lu}\\p{Ll}{1,20}"
              + "(?:\\s\\p{Lu}\\.(?:,[^,]{0,40})?|,\\s(?:age\\s|aged\\s)?\\d{2}(?:,[^,]{0,40})?"
              + "|,\\s(?:a\\s|our\\s)?patient)\\.?\\s*"
              // initials alone
              + "|[\"\u201D\u00BB]?\\s*[-\u2013\u2014~]\\s*\\p{Lu}\\.\\s?\\p{Lu}\\.(?:,[^,]{0,40})?\\s*");

  /** Right behind what is quoted a name needs no dash: {@code "…" Maria, 72}. */
  private static final Pattern BEHIND_QUOTE =
      Pattern.compile(
          "(?<=[\"\u201D\u00BB])\\s*\\(?\\p{Lu}\\p{Ll}{1,20}"
              + "(?:\\s\\p{Lu}\\.|,\\s(?:age\\s|aged\\s)?\\d{2})(?:,[^,]{0,40})?\\)?\\.?\\s*$");

  /** On a line of their own: {@code Anna and Mark}, {@code – The Millers}. */
  private static final Pattern FAMILY =
      Pattern.compile(
          "[-\u2013\u2014~]?\\s*(?:\\p{Lu}\\p{Ll}{1,20}\\s(?:and|&)\\s\\p{Lu}\\p{Ll}{1,20}"
              + "(?:\\s\\p{Lu}\\.)?|The\\s\\p{Lu}\\p{Ll}{1,20}(?:s|\\s[Ff]amily))(?:,[^,]{0,40})?\\.?");

  private Signatures() {}

  /** The passages that end with a signature behind a quotation, or have it right below. */
  static Set<Passage> quotesIn(List<Passage> passages, Quotations quotations) {
    Set<Passage> signed = Stories.ofOnePage();
    @Nullable Passage before = null;
    for (Passage passage : passages) {
      int start = startOf(passage.text());
      Passage quoted = start == 0 ? before : passage;
      boolean isQuoted =
          quoted != null && (quoted.kind() == Kind.QUOTE || quotations.areIn(quoted));
      if (start >= 0 && quoted != null && isQuoted) {
        signed.add(quoted);
      }
      before = passage;
    }
    return signed;
  }

  /** Where the signature starts that a text ends with; -1 if it ends with none. */
  private static int startOf(String text) {
    if (FAMILY.matcher(text).matches()) {
      return 0;
    }
    int least = Math.max(0, text.length() - LONGEST);
    for (int i = text.length() - 1; i >= least; i--) {
      if (DASHES.indexOf(text.charAt(i)) >= 0) {
        int start = i;
        while (start > least && isBeforeDash(text.charAt(start - 1))) {
          start--;
        }
        boolean apart = start == 0 || !Character.isLetterOrDigit(text.charAt(start));
        Matcher signature = SIGNATURE.matcher(text).region(start, text.length());
        if (apart && signature.matches()) {
          return start;
        }
      }
    }
    Matcher behind = BEHIND_QUOTE.matcher(text).region(least, text.length());
    return behind.useTransparentBounds(true).find() ? behind.start() : -1;
  }

  private static boolean isBeforeDash(char c) {
    return c == ' ' || c == '"' || c == '\u201D' || c == '\u00BB';
  }
}
