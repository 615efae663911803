package dev.lamina.content;

import java.util.HashSet;
import java.util.Set;

/**
 * Names whose entries stand in a file but can't be read. That has been reported: who uses such a
 * name makes no mistake of his own.
 */
public record Unread(Set<String> names) {
  private static final String ALL = "*";

  /** What names stand for. */
  public enum Kind {
    /** A value that lamina.yaml declares. */
    VALUE,
    /** An entry of references.yaml. */
    SOURCE,
    /** An entry of glossary.yaml. */
    TERM
  }

  public Unread {
    names = Set.copyOf(names);
  }

  /** Whether there is an entry of this name that can't be read. */
  public boolean has(Kind kind, String name) {
    return names.contains(kind + ALL) || names.contains(kind + name);
  }

  /** Gathers the names while files are read. */
  public static final class Builder {
    private final Set<String> names = new HashSet<>();

    /** An entry that can't be read. */
    public void add(Kind kind, String name) {
      names.add(kind + name);
    }

    /** A file of which nobody knows what else it holds. */
    public void addAll(Kind kind) {
      names.add(kind + ALL);
    }

    public Unread build() {
      return new Unread(names);
    }
  }
}
