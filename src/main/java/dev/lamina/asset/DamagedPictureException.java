package dev.lamina.asset;

/** A picture ends too early or contradicts itself. Never leaves this package. */
final class DamagedPictureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedPictureException() {
    super("damaged picture", null, false, false);
  }
}
