package dev.lamina.build.record;

import dev.lamina.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a run came to.
 *
 * @param findings grouped and sorted
 * @param whole whether every site was put in place
 */
public record Outcome(int sites, int pages, long links, List<Diagnostic> findings, boolean whole) {}
