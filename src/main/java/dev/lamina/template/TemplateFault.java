package dev.lamina.template;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.template.PrintedBytes.TooLongException;
import dev.lamina.template.ThemeLoader.RefusedTemplateException;
import dev.lamina.template.ViewModel.UnknownNameException;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in our words what FreeMarker found wrong, and where. */
final class TemplateFault {
  private final ThemeLoader loader;
  private final String asked;

  /**
   * @param asked the template that was run
   */
  TemplateFault(ThemeLoader loader, String asked) {
    this.loader = loader;
    this.asked = asked;
  }

  List<Diagnostic> of(Throwable thrown) {
    RefusedTemplateException refused = find(thrown, RefusedTemplateException.class);
    return refused == null ? List.of(one(thrown)) : refused.reasons();
  }

  private Diagnostic one(Throwable thrown) {
    if (thrown instanceof ParseException wrong) {
      return Diagnostic.error(
          "template/syntax",
          where(wrong.getTemplateName(), wrong.getLineNumber(), wrong.getColumnNumber()),
          "The template can't be read: " + sentence(wrong.getEditorMessage()),
          "Compare the line with the same file in templates/base.");
    }
    if (thrown instanceof TemplateNotFoundException missing) {
      return missing(missing.getTemplateName());
    }
    if (thrown instanceof MalformedTemplateNameException outside) {
      return missing(outside.getTemplateName());
    }
    if (thrown instanceof TooLongException) {
      return Diagnostic.error(
          "template/endless",
          where(asked, 1, 1),
          "The template prints more than any page holds.",
          "Look for a list or an include that never ends.");
    }
    if (thrown instanceof StackOverflowError) {
      return Diagnostic.error(
          "template/endless",
          where(asked, 1, 1),
          "The template includes itself without end.",
          "Reach the base's file with <#include \"/base/" + asked + "\">.");
    }
    if (thrown instanceof TemplateException wrong) {
      return failed(wrong);
    }
    throw new IllegalStateException("reading from memory can't fail", thrown);
  }

  /** An include of a file that no theme has. */
  private Diagnostic missing(@Nullable String name) {
    return Diagnostic.error(
            "template/missing",
            where(asked, 1, 1),
            "There is no template \"" + name + "\".",
            "Name a file of templates/base or of the brand, as in \"/blocks/toc.ftlh\".")
        .about(name == null ? "" : name);
  }

  private Diagnostic failed(TemplateException wrong) {
    Location where = where(wrong);
    UnknownNameException unknown = find(wrong, UnknownNameException.class);
    if (unknown != null) {
      String message = String.valueOf(unknown.getMessageWithoutStackTop());
      return Diagnostic.error("template/unknown-name", where, message, unknown.hint());
    }
    TemplateNotFoundException missing = find(wrong, TemplateNotFoundException.class);
    if (missing != null) {
      String name = missing.getTemplateName();
      return Diagnostic.error(
              "template/missing",
              where,
              "There is no template \"" + name + "\".",
              "Name a file of templates/base or of the brand, as in \"/blocks/toc.ftlh\".")
          .about(name);
    }
    ParseException unreadable = find(wrong, ParseException.class);
    TooLongException endless = find(wrong, TooLongException.class);
    StackOverflowError overflow = find(wrong, StackOverflowError.class);
    if (unreadable != null || endless != null || overflow != null) {
      return one(unreadable != null ? unreadable : endless != null ? endless : overflow());
    }
    if (wrong instanceof InvalidReferenceException) {
      String name = String.valueOf(wrong.getBlamedExpressionString());
      return Diagnostic.error(
              "template/no-value",
              where,
              "\"" + name + "\" has no value on this page.",
              "Test it first: <#if " + name + "??>${" + name + "}</#if>.")
          .about(name);
    }
    if (wrong instanceof StopException) {
      return Diagnostic.error(
          "template/stopped", where, "The template stops itself.", "Remove its <#stop>.");
    }
    return Diagnostic.error(
        "template/failed",
        where,
        "The template can't go on: " + sentence(wrong.getMessageWithoutStackTop()),
        "Compare the line with the same file in templates/base.");
  }

  private static StackOverflowError overflow() {
    return new StackOverflowError();
  }

  private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return type.cast(t);
      }
    }
    return null;
  }

  private Location where(TemplateException wrong) {
    Integer line = wrong.getLineNumber();
    Integer column = wrong.getColumnNumber();
    return where(
        wrong.getTemplateSourceName(), line == null ? 1 : line, column == null ? 1 : column);
  }

  private Location where(@Nullable String name, int line, int column) {
    SourceText text = name == null ? null : loader.text(name);
    SourceText known = text == null ? loader.text(asked) : text;
    return known == null
        ? Location.ofFile("templates/base/" + asked)
        : known.atLine(Math.max(1, line), Math.max(1, column));
  }

  /** FreeMarker's first sentence, on one line. */
  private static String sentence(@Nullable String message) {
    String first = message == null ? "" : message.strip().split("\n\n|\n----|\nTip", 2)[0];
    String line = first.replaceAll("\\s+", " ").strip();
    return line.endsWith(".") || line.isEmpty() ? line : line + ".";
  }
}
