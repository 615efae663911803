package dev.lamina.check.reference;

/** What is usually wrong where a text stops being JSON, in words of people who write by hand. */
final class JsonMistake {
  private JsonMistake() {}

  /** The mistake at this place of the text, where reading stopped. */
  static JsonLd.Problem at(int offset, String text) {
    int here = Math.max(0, Math.min(offset, text.length()));
    int end = text.stripTrailing().length();
    if (here >= end) {
      return new JsonLd.Problem("it ends too early", "Close what is open, \"}\" or \"]\".", end);
    }
    char found = text.charAt(here);
    int before = here - 1;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    char last = before < 0 ? ' ' : text.charAt(before);
    if (last == ',' && (found == '}' || found == ']')) {
      String reason = "the comma before \"" + found + "\" is one too many";
      return new JsonLd.Problem(reason, "Take the comma out.", before);
    }
    if (found == '/') {
      return new JsonLd.Problem("it has a comment", "Take the comment out.", here);
    }
    if ("'\u2018\u2019\u201c\u201d".indexOf(found) >= 0) {
      String reason = "its texts stand in other quotation marks than straight double ones";
      return new JsonLd.Problem(reason, "Write \" instead of " + found + ".", here);
    }
    if (found == '\n' || found == '\r') {
      String reason = "a text is not closed at the end of its line";
      return new JsonLd.Problem(reason, "Close the text with a quotation mark.", here);
    }
    boolean begins = found == '"' || found == '{' || found == '[';
    if (begins && (last == '"' || last == '}' || last == ']' || Character.isLetterOrDigit(last))) {
      return new JsonLd.Problem("a comma is missing", "Write a comma behind " + last + ".", before);
    }
    return new JsonLd.Problem(
        "\"" + Character.toString(text.codePointAt(here)) + "\" can't stand here", null, here);
  }
}
