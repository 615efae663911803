package dev.lamina.cli;

import dev.lamina.check.CheckOptions;
import dev.lamina.check.Site;
import java.util.List;

/** The sites that {@code lamina check} looks at when no folder is named. */
@FunctionalInterface
public interface WorkspaceSites {
  /** There is no workspace. */
  WorkspaceSites NONE =
      (clinics, options) -> {
        throw new UsageException(
            "There is no workspace here. Name the folder to check: lamina check FOLDER");
      };

  /**
   * Builds the sites in memory.
   *
   * @param clinics ids of those to build; empty for all
   */
  List<Site> sites(List<String> clinics, CheckOptions options);
}
