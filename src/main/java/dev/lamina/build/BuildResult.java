package dev.lamina.build;

import dev.lamina.diagnostic.Diagnostic;
import java.util.List;
import java.util.Set;

/**
 * What a build came to.
 *
 * @param sites how many sites were made
 * @param pages how many pages they have
 * @param links how many links were checked
 * @param parsed how many markdown files had to be parsed
 * @param findings grouped and sorted
 * @param held ids of the clinics whose sites have an error
 * @param sharedFault whether something is wrong that no clinic can be spared: nothing may be
 *     published
 */
public record BuildResult(
    int sites,
    int pages,
    long links,
    int parsed,
    List<Diagnostic> findings,
    Set<String> held,
    boolean sharedFault) {
  public BuildResult {
    findings = List.copyOf(findings);
  }

  /** Whether every site may be published. */
  public boolean isClean() {
    return held.isEmpty() && !sharedFault;
  }
}
