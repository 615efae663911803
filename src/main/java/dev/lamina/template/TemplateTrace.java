package dev.lamina.template;

import dev.lamina.diagnostic.SourceText;
import freemarker.core.Environment;
import freemarker.core.TemplateProcessingTracer;
import org.jspecify.annotations.Nullable;

/** Notes which line of a template prints what, while it is run once more to find that out. */
final class TemplateTrace implements TemplateProcessingTracer {
  private final ThemeLoader loader;
  private final PrintedBytes output;
  private final Marks marks;
  private int entered;

  /** The one that was entered last: what a macro or another template has printed is not its own. */
  private @Nullable TracedElement last;

  /**
   * @param output what the template prints into
   * @param marks takes what is noted
   */
  TemplateTrace(ThemeLoader loader, PrintedBytes output, Marks marks) {
    this.loader = loader;
    this.output = output;
    this.marks = marks;
  }

  @Override
  public void enterElement(Environment environment, TracedElement element) {
    if (element.isLeaf()) {
      entered = output.length();
      last = element;
      mark(entered, element, element.getBeginLine());
    }
  }

  /** A text of several lines was printed line by line. */
  @Override
  public void exitElement(Environment environment, TracedElement element) {
    int line = element.getBeginLine();
    if (!element.equals(last) || line == element.getEndLine()) {
      return;
    }
    for (int at = entered; at < output.length(); at++) {
      if (output.at(at) == '\n' && line < element.getEndLine()) {
        line++;
        mark(at + 1, element, line);
      }
    }
  }

  private void mark(int offset, TracedElement element, int line) {
    SourceText template = loader.text(element.getTemplate().getName());
    marks.add(offset, template == null ? null : template.row(line).at(1, 1));
  }
}
