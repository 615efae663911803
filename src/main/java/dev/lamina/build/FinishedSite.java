package dev.lamina.build;

import dev.lamina.plan.OutputFile;
import dev.lamina.plan.SitePlan;
import java.util.List;

/**
 * A site without an error in it.
 *
 * @param files sorted by path
 */
public record FinishedSite(SitePlan plan, List<OutputFile> files) {
  public FinishedSite {
    files = List.copyOf(files);
  }
}
