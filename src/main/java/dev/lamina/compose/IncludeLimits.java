package dev.lamina.compose;

/** How much may be included: far more than anybody writes, and soon done. */
public final class IncludeLimits {
  /** Includes inside each other. */
  public static final int DEEPEST = 50;

  /** Texts that one text brings in, those included that they bring in themselves. */
  public static final int MOST = 10_000;

  private IncludeLimits() {}
}
