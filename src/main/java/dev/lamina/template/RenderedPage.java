package dev.lamina.template;

import dev.lamina.plan.OutputFile;
import dev.lamina.plan.PagePlan;
import java.util.Set;

/**
 * A finished page.
 *
 * @param templates names of the templates that took part
 */
public record RenderedPage(
    PagePlan plan, OutputFile file, PageOrigins origins, Set<String> templates) {
  public RenderedPage {
    templates = Set.copyOf(templates);
  }
}
