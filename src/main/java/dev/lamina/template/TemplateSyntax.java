package dev.lamina.template;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.diagnostic.SourceText;
import freemarker.core.ParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in our words why FreeMarker can't read a template. */
final class TemplateSyntax {
  private static final Set<String> BLOCKS = Set.of("if", "list", "macro", "function", "switch");
  private static final Set<String> DIRECTIVES =
      Set.of(
          "if",
          "else",
          "elseif",
          "list",
          "items",
          "sep",
          "include",
          "import",
          "macro",
          "nested",
          "assign",
          "local",
          "global",
          "function",
          "return",
          "switch",
          "case",
          "default",
          "break");
  private static final Pattern TAG = Pattern.compile("<(/?)#([a-zA-Z]+)");
  private static final Pattern UNKNOWN = Pattern.compile("(?s).*Unknown directive: #(\\w+).*");
  private static final String RULE = "template/syntax";
  private static final String COMPARE = "Compare the line with the same file in templates/base.";

  private final SourceText text;

  TemplateSyntax(SourceText text) {
    this.text = text;
  }

  Diagnostic of(ParseException wrong) {
    String message = String.valueOf(wrong.getEditorMessage());
    int line = Math.max(1, wrong.getLineNumber());
    Location where = text.atLine(line, Math.max(1, wrong.getColumnNumber()));
    Matcher unknown = UNKNOWN.matcher(message);
    if (unknown.matches()) {
      String name = unknown.group(1);
      return Diagnostic.error(
              RULE,
              where.within(name),
              "There is no directive \"<#" + name + ">\".",
              Nearest.hint(name, DIRECTIVES, "directives"))
          .about(name);
    }
    if (message.contains("Unexpected end of file")) {
      Diagnostic open = open();
      if (open != null) {
        return open;
      }
    }
    return Diagnostic.error(
        RULE, where, "The template can't be read: " + sentence(message), COMPARE);
  }

  /** The innermost block that nobody closes. */
  private @Nullable Diagnostic open() {
    Deque<Matcher> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(text.text());
    int from = 0;
    while (tag.find(from)) {
      from = tag.end();
      if (!BLOCKS.contains(tag.group(2))) {
        continue;
      }
      if (tag.group(1).isEmpty()) {
        Matcher copy = TAG.matcher(text.text());
        copy.find(tag.start());
        open.push(copy);
      } else if (!open.isEmpty() && open.peek().group(2).equals(tag.group(2))) {
        open.pop();
      }
    }
    if (open.isEmpty()) {
      return null;
    }
    Matcher first = open.pop();
    String name = first.group(2);
    return Diagnostic.error(
        RULE,
        text.at(first.start(), first.end()),
        "The \"<#" + name + ">\" that opens here is not closed.",
        "Write \"</#" + name + ">\" where it ends.");
  }

  /** FreeMarker's first sentence, on one line. */
  static String sentence(@Nullable String message) {
    String first = message == null ? "" : message.strip().split("\n\n|\n----|\nTip", 2)[0];
    String line = first.replaceAll("\\s+", " ").strip();
    return line.endsWith(".") || line.isEmpty() ? line : line + ".";
  }
}
