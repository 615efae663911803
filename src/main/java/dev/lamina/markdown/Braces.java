package dev.lamina.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.markdown.syntax.BraceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands in {@code {{…}}}. */
final class Braces {
  private static final Set<String> WORDS = Set.of("include", "term", "cite");
  private static final String VALUES = "clinic";
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_]+([.-][A-Za-z0-9_]+)*");
  private static final Pattern SINGLE =
      Pattern.compile("(?<![{\\\\])\\{(clinic\\.[a-z_]+|(include|term|cite):[^{}]*)}(?!})");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

  private final Findings findings;

  Braces(Findings findings) {
    this.findings = findings;
  }

  /** What braces in running text put in; empty when that has been reported instead. */
  Optional<Piece> inText(BraceNode node) {
    if (!node.isClosed()) {
      unclosed(node.getStartOffset());
      return Optional.empty();
    }
    Part part = Part.of(node.inside());
    Optional<Piece> piece = read(part, false, 0);
    if (piece.isPresent() && isInAddress(node.getStartOffset())) {
      boolean value = piece.get() instanceof Piece.Value;
      findings.error(
          value ? "space-in-address" : "misplaced-braces",
          node,
          value
              ? "The spaces in \"" + node.getChars() + "\" end the link's address."
              : "\"" + node.getChars() + "\" stands in an address, which takes values only.",
          value ? "Write \"{{" + part.text + "}}\"." : "Move it into the text.");
    }
    return piece;
  }

  /** Reports braces that have lost one of theirs. */
  void checkText(BasedSequence chars) {
    int stray = chars.indexOf("}}");
    if (stray >= 0) {
      int at = chars.getIndexOffset(stray);
      int lineStart = findings.source().lineStart(findings.source().lineAt(at));
      String before = findings.source().text().substring(lineStart, at);
      if (!before.contains("{{") && !before.endsWith("\\")) {
        findings.error(
            "stray-braces",
            at,
            at + 2,
            "The braces that close here were never opened.",
            "Write \"{{\" where they open, or \"\\}}\" to show braces as text.");
      }
    }
    Matcher single = SINGLE.matcher(chars);
    if (chars.indexOf('{') >= 0 && single.find()) {
      int at = chars.getIndexOffset(single.start());
      // In templates a dollar sign stands before the brace.
      boolean dollar = at > 0 && findings.source().text().charAt(at - 1) == '$';
      findings.error(
          "single-braces",
          dollar ? at - 1 : at,
          at + single.group().length(),
          "\""
              + (dollar ? "$" : "")
              + single.group()
              + "\" puts nothing in: it has one brace on each side.",
          "Write \"{" + single.group() + "}\".");
    }
  }

  /** What an include on a line of its own puts in. */
  Optional<Piece> onItsLine(BasedSequence inside, int level) {
    return read(Part.of(inside), true, level);
  }

  /** Reports what is wrong with braces in a place that takes values only, as an address. */
  void checkValuesIn(BasedSequence raw, String place) {
    int at = raw.indexOf("{{");
    while (at >= 0) {
      int end = raw.indexOf("}}", at);
      if (end < 0) {
        unclosed(raw.getStartOffset() + at);
        return;
      }
      Part part = Part.of(raw.subSequence(at + 2, end));
      Optional<Piece> piece = read(part, true, 0);
      if (piece.isPresent() && !(piece.get() instanceof Piece.Value)) {
        part.error(
            findings,
            "misplaced-braces",
            "\"{{" + part.text + "}}\" stands in " + place + ", which takes values only.",
            "Move it into the text.");
      }
      at = raw.indexOf("{{", end);
    }
  }

  /** The words that stand for braces where only plain text can be. */
  static String words(BraceNode node) {
    String inside = node.inside().toString().strip();
    if (inside.startsWith(VALUES + ".")) {
      return "{{" + inside + "}}";
    }
    int colon = inside.indexOf(':');
    boolean term = colon >= 0 && inside.substring(0, colon).strip().equals("term");
    return term ? inside.substring(colon + 1).strip().replace('-', ' ') : "";
  }

  /** Whether the characters up to here open a link's address that has not ended. */
  private boolean isInAddress(int offset) {
    String text = findings.source().text();
    int start = offset;
    while (start > 0 && text.charAt(start - 1) > ' ' && text.charAt(start - 1) != ')') {
      start--;
    }
    return text.substring(start, offset).contains("](");
  }

  private void unclosed(int start) {
    findings.error(
        "unclosed-braces",
        start,
        start + 2,
        "The braces that open here are not closed on the same line.",
        "Write \"}}\" at their end, or \"\\{{\" to show braces as text.");
  }

  private Optional<Piece> read(Part part, boolean alone, int level) {
    if (part.text.isEmpty()) {
      findings.error(
          "empty-braces",
          part.start - 2,
          part.end + 2,
          "The braces are empty.",
          "Name what to put in, as in \"{{clinic.phone}}\", or remove them.");
      return Optional.empty();
    }
    int colon = part.text.indexOf(':');
    if (colon < 0) {
      return value(part);
    }
    Part word = part.sub(0, colon);
    Part argument = part.sub(colon + 1, part.text.length());
    if (!WORDS.contains(word.text)) {
      word.error(
          findings,
          "unknown-braces",
          "There is no \"{{" + word.text + ": …}}\".",
          Nearest.hint(word.text, WORDS, "words in braces"));
      return Optional.empty();
    }
    if (argument.text.isEmpty()) {
      word.error(
          findings,
          "empty-braces",
          "Nothing stands behind \"" + word.text + ":\".",
          "Name it, as in \"" + example(word.text) + "\".");
      return Optional.empty();
    }
    return switch (word.text) {
      case "include" -> include(word, argument, alone, level);
      case "term" -> id(argument, "term").map(id -> new Piece.Term(id, argument.at(findings)));
      default -> cite(argument);
    };
  }

  private Optional<Piece> value(Part part) {
    boolean key = KEY.matcher(part.text).matches();
    if (key && part.text.startsWith(VALUES + ".")) {
      return Optional.of(new Piece.Value(part.text, part.at(findings)));
    }
    part.error(
        findings,
        "unknown-braces",
        "There is nothing called \"" + part.text + "\" to put in.",
        valueHint(part.text, key));
    return Optional.empty();
  }

  private static String valueHint(String text, boolean key) {
    int end = 0;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String first = text.substring(0, end);
    String rest = text.substring(end).strip();
    Optional<String> word = Nearest.to(first, WORDS);
    if (word.isPresent() && !rest.startsWith(".")) {
      return rest.isEmpty()
          ? "Write \"" + example(word.get()) + "\"."
          : "Write \"{{" + word.get() + ": " + rest + "}}\".";
    }
    if (key && rest.startsWith(".") && Nearest.to(first, Set.of(VALUES)).isPresent()) {
      return "Did you mean \"" + VALUES + rest + "\"?";
    }
    if (key && rest.isEmpty()) {
      return "Write \"{{clinic." + text + "}}\" for a value of the clinic.";
    }
    return "Write a value, as in \"{{clinic.phone}}\", or include:, term: or cite: and a name.";
  }

  private Optional<Piece> include(Part word, Part argument, boolean alone, int level) {
    if (!alone) {
      word.error(
          findings,
          "include-in-line",
          "The include \"" + argument.text + "\" stands in the middle of a line.",
          "Put \"{{include: " + argument.text + "}}\" on a line of its own.");
      return Optional.empty();
    }
    int hash = argument.text.indexOf('#');
    Part name = hash < 0 ? argument : argument.sub(0, hash);
    Part section = hash < 0 ? null : argument.sub(hash + 1, argument.text.length());
    Optional<String> nameId = id(name, "topic or snippet");
    if (nameId.isEmpty()) {
      return Optional.empty();
    }
    String sectionId = null;
    if (section != null) {
      Optional<String> found = id(section, "section");
      if (found.isEmpty()) {
        return Optional.empty();
      }
      sectionId = found.get();
    }
    return Optional.of(new Piece.Include(nameId.get(), sectionId, level, argument.at(findings)));
  }

  private Optional<Piece> cite(Part argument) {
    List<String> ids = new ArrayList<>();
    int from = 0;
    while (from <= argument.text.length()) {
      int comma = argument.text.indexOf(',', from);
      int end = comma < 0 ? argument.text.length() : comma;
      Optional<String> id = id(argument.sub(from, end), "source");
      if (id.isEmpty()) {
        return Optional.empty();
      }
      ids.add(id.get());
      from = end + 1;
    }
    return Optional.of(new Piece.Cite(ids, argument.at(findings)));
  }

  private Optional<String> id(Part part, String kind) {
    if (ID.matcher(part.text).matches()) {
      return Optional.of(part.text);
    }
    String plain = part.text.replaceFirst("\\.md$", "");
    part.error(
        findings,
        "unknown-braces",
        "\"" + part.text + "\" can't be the name of a " + kind + ".",
        ID.matcher(plain).matches()
            ? "Leave out \".md\": write \"" + plain + "\"."
            : "Write its id: letters, digits and hyphens, as in \"bone-cement\".");
    return Optional.empty();
  }

  private static String example(String word) {
    return switch (word) {
      case "include" -> "{{include: kyphoplasty#risks}}";
      case "term" -> "{{term: kyphosis}}";
      default -> "{{cite: cochrane-2018}}";
    };
  }

  /** A stretch of the file without the white space around it. */
  private static final class Part {
    final String text;
    final int start;
    final int end;

    private Part(String text, int start) {
      this.text = text;
      this.start = start;
      this.end = start + text.length();
    }

    static Part of(BasedSequence sequence) {
      return stripped(sequence.toString(), sequence.getStartOffset());
    }

    Part sub(int from, int to) {
      return stripped(text.substring(from, to), start + from);
    }

    private static Part stripped(String raw, int start) {
      String left = raw.stripLeading();
      return new Part(left.stripTrailing(), start + raw.length() - left.length());
    }

    Location at(Findings findings) {
      return findings.source().at(start, end);
    }

    void error(Findings findings, String rule, String message, @Nullable String hint) {
      findings.error(rule, start, end, message, hint);
    }
  }
}
