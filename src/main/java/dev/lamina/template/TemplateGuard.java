package dev.lamina.template;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.SourceText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses what a template could only use to do harm: switching escaping off, running text as code,
 * printing what differs from run to run. FreeMarker has no switches for all of these.
 */
final class TemplateGuard {
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\?\\s*(no_esc|noEsc|interpret|eval|eval_json|evalJson|new|api|markup_string|markupString)\\b"
              + "|[<\\[]#\\s*(no_?auto_?esc|setting|attempt|recover|outputformat|outputFormat|ftl)\\b"
              + "|\\.\\s*(now|data_model|dataModel|globals|vars)\\b(?!\\s*:)"
              + "|\\\\x(00[01][0-9A-Fa-f]|0{0,2}[01]?[0-9A-Fa-f](?![0-9A-Fa-f]))"
              + "|(?<=[\\w\\)])\\.\\.\\s*(?=[\\),?>]|as\\b)"
              + "|[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

  private TemplateGuard() {}

  /** Reports what the template may not hold. */
  static void check(SourceText template, DiagnosticSink sink) {
    Matcher matcher = FORBIDDEN.matcher(withoutComments(template.text()));
    while (matcher.find()) {
      String found = matcher.group().replaceAll("\\s", "");
      boolean invisible = found.charAt(0) < ' ';
      sink.add(
          Diagnostic.error(
                  "template/forbidden",
                  template.at(matcher.start(), matcher.end()),
                  invisible
                      ? "The template holds an invisible control character."
                      : "Templates may not use \"" + found + "\".",
                  hint(found))
              .about(invisible ? "" : found));
    }
  }

  private static String hint(String found) {
    if (found.matches("\\?(no_esc|noEsc|markup.*)") || found.matches("[<\\[]#(no|output|ftl).*")) {
      return "Remove it: values are escaped, and ready HTML prints as it is.";
    }
    if (found.startsWith("..")) {
      return "Say where the range ends, as in \"1..5\".";
    }
    return "Remove it: templates print what they are given and nothing else.";
  }

  /** The text with its comments blanked out, so that offsets stay true. */
  private static String withoutComments(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int start = text.indexOf("<#--"); start >= 0; start = text.indexOf("<#--", start + 1)) {
      int end = text.indexOf("-->", start + 4);
      for (int i = start; i < (end < 0 ? start : end); i++) {
        if (out.charAt(i) >= ' ') {
          out.setCharAt(i, ' ');
        }
      }
    }
    return out.toString();
  }
}
