package dev.lamina.source;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.SourceText;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Git writes into a file that two people have changed, and that somebody has to take out. */
final class MergeMarks {
  private static final String FIRST = "<<<<<<< ";
  private static final Pattern MARK =
      Pattern.compile("^(<{7} .*|\\|{7} .*|={7}|>{7} .*)$", Pattern.MULTILINE);

  private MergeMarks() {}

  /** The same text, its marks made blank and the first one reported. */
  static SourceText refused(SourceText source, DiagnosticSink sink) {
    String text = source.text();
    int first = text.startsWith(FIRST) ? 0 : text.indexOf("\n" + FIRST) + 1;
    if (!text.startsWith(FIRST, first)) {
      return source;
    }
    sink.add(
        Diagnostic.error(
            "source/merge",
            source.at(first, first + FIRST.length() - 1),
            "Two versions of the text stand here, with the marks of Git around them.",
            "Keep one of them, and delete the lines with \"<<<<<<<\", \"=======\" and"
                + " \">>>>>>>\"."));
    Matcher marks = MARK.matcher(text);
    String blank = marks.replaceAll((MatchResult mark) -> " ".repeat(mark.group().length()));
    return new SourceText(source.path(), blank);
  }
}
