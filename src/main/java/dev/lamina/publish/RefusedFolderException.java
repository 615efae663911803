package dev.lamina.publish;

/**
 * The folder that somebody named for the output is not one to replace; says why, and a better one.
 */
public final class RefusedFolderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedFolderException(String message) {
    super(message);
  }
}
