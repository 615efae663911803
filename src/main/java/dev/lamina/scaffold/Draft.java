package dev.lamina.scaffold;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * New content that nobody has written to disk yet.
 *
 * @param files texts by path; empty when there is only something to paste
 * @param next what to do now, for the person who asked for it
 */
public record Draft(Map<String, String> files, String next) {
  public Draft {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }
}
