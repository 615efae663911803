package dev.lamina.build;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sites that are published now. Serves any number of threads. */
public interface Standing {

  /** The bytes of a file of a site; empty when there is none, or when it can't be read. */
  Optional<byte[]> bytes(String clinic, String path);

  /**
   * Whether these files stand there and nothing else, whatever is in them.
   *
   * @param files paths by clinic
   */
  boolean holdsOnly(Map<String, Set<String>> files);
}
