package dev.lamina.cli;

/**
 * The command was called in a way that can't work; the message says how to call it. Exit code 2.
 */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
