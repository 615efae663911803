package dev.lamina.template;

import dev.lamina.plan.OutputFile;
import dev.lamina.plan.PagePlan;
import java.util.Collections;
import java.util.Set;

/**
 * A finished page.
 *
 * @param templates names of the templates that took part; it belongs to this page from now on
 */
public record RenderedPage(
    PagePlan plan, OutputFile file, PageOrigins origins, Set<String> templates) {
  public RenderedPage {
    templates = Collections.unmodifiableSet(templates);
  }
}
