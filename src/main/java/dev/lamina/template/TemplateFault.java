package dev.lamina.template;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.template.PrintedBytes.TooLongException;
import dev.lamina.template.ThemeLoader.RefusedTemplateException;
import dev.lamina.template.ViewModel.UnknownNameException;
import freemarker.core.InvalidReferenceException;
import freemarker.core.NonStringException;
import freemarker.core.NonStringOrTemplateOutputException;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in our words what FreeMarker found wrong, and where. */
final class TemplateFault {
  private static final Set<String> OUTERMOST = Set.of("page", "site");
  private static final String COMPARE = "Compare the line with the same file in templates/base.";

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

  /** The template prints a part of ready HTML, or changes it. */
  Diagnostic damagedSlot() {
    return error(
        "template/damaged",
        where(asked, 1, 1),
        "The template changes ready HTML, as of a section's text.",
        "Print it whole, as in ${page.main}: no ?substring, no ?upper_case.");
  }

  /** FreeMarker wraps what it throws, and keeps it for the next page that asks. */
  private Diagnostic one(Throwable thrown) {
    ParseException unreadable = find(thrown, ParseException.class);
    if (unreadable != null) {
      String name = unreadable.getTemplateName();
      return new TemplateSyntax(text(name)).of(unreadable);
    }
    Location where = thrown instanceof TemplateException e ? where(e) : where(asked, 1, 1);
    TemplateNotFoundException absent = find(thrown, TemplateNotFoundException.class);
    if (absent != null) {
      return missing(absent.getTemplateName(), where);
    }
    MalformedTemplateNameException outside = find(thrown, MalformedTemplateNameException.class);
    if (outside != null) {
      return missing(outside.getTemplateName(), where);
    }
    if (find(thrown, TooLongException.class) != null) {
      return error(
          "template/endless",
          where(asked, 1, 1),
          "The template prints more than any page holds.",
          "Look for a list or an include that never ends.");
    }
    if (find(thrown, StackOverflowError.class) != null) {
      return error(
          "template/endless",
          where(asked, 1, 1),
          "The template includes or calls itself without end.",
          "Reach the base's file with <#include \"/base/" + asked + "\">.");
    }
    if (find(thrown, OutOfMemoryError.class) != null || wasStopped(thrown)) {
      return error(
          "template/endless",
          where(asked, 1, 1),
          "The template does not come to an end.",
          "Look for a list or a macro that goes on and on.");
    }
    if (thrown instanceof TemplateException wrong) {
      return failed(wrong, where);
    }
    if (thrown instanceof RuntimeException bug) {
      throw bug;
    }
    throw new IllegalStateException("reading from memory can't fail", thrown);
  }

  /** The class of FreeMarker's that says so can't be named from here. */
  private static boolean wasStopped(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t.getClass().getSimpleName().equals("TemplateProcessingThreadInterruptedException")) {
        return true;
      }
    }
    return false;
  }

  /** An include of a file that no theme has. */
  private static Diagnostic missing(@Nullable String name, Location where) {
    String file = name == null ? "" : name;
    return error(
            "template/missing",
            where,
            "There is no template \"" + file + "\".",
            "Name a file of templates/base or of the brand, as in \"/blocks/toc.ftlh\".")
        .about(file);
  }

  private Diagnostic failed(TemplateException wrong, Location where) {
    UnknownNameException unknown = find(wrong, UnknownNameException.class);
    if (unknown != null) {
      String message = String.valueOf(unknown.getMessageWithoutStackTop());
      Location place = where.within(unknown.name());
      return error("template/unknown-name", place, message, unknown.hint());
    }
    String blamed = String.valueOf(wrong.getBlamedExpressionString());
    if (wrong instanceof InvalidReferenceException) {
      Location place = where.within(blamed);
      return OUTERMOST.contains(blamed) || blamed.contains(".")
          ? error(
                  "template/no-value",
                  place,
                  "\"" + blamed + "\" has no value on this page.",
                  "Test it first: <#if " + blamed + "??>${" + blamed + "}</#if>.")
              .about(blamed)
          : error(
                  "template/unknown-name",
                  place,
                  "There is no \"" + blamed + "\" here.",
                  Nearest.hint(blamed, OUTERMOST, "names"))
              .about(blamed);
    }
    if (wrong instanceof NonStringException
        || wrong instanceof NonStringOrTemplateOutputException) {
      return error(
          "template/not-a-text",
          where.within(blamed),
          "\"" + blamed + "\" is no text that could be printed.",
          "Print a part of it, as in ${" + blamed + ".title}, or go through it with <#list>.");
    }
    if (wrong instanceof StopException) {
      return error("template/stopped", where, "The template stops itself.", "Remove its <#stop>.");
    }
    String words = TemplateSyntax.sentence(wrong.getMessageWithoutStackTop());
    return error("template/failed", where, "The template can't go on: " + words, COMPARE);
  }

  private static Diagnostic error(String rule, Location where, String message, String hint) {
    return Diagnostic.error(rule, where, message, hint);
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
    return text(name).atLine(Math.max(1, line), Math.max(1, column));
  }

  private SourceText text(@Nullable String name) {
    SourceText text = name == null ? null : loader.text(name);
    SourceText known = text == null ? loader.text(asked) : text;
    return known == null ? new SourceText("templates/base/" + asked, "") : known;
  }
}
