package dev.lamina.diagnostic;

/**
 * The machine is in the way, not the author: a full disk, a folder that can't be written, a port in
 * use. The message says what happened and what to do next. Caught only where exit codes are made.
 */
public final class OperationFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OperationFailedException(String message) {
    super(message);
  }

  public OperationFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
