package dev.lamina.build;

/** Told how far a run has come. */
@FunctionalInterface
public interface PageCount {

  /**
   * Takes note. Called from any thread.
   *
   * @param pages how many pages are done
   * @param expected how many there will be in the end, as far as can be told by now
   */
  void done(int pages, int expected);
}
