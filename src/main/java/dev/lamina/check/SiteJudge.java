package dev.lamina.check;

import dev.lamina.diagnostic.DiagnosticSink;

/**
 * What a {@link SiteRule} knows about one site while it is being checked.
 *
 * @param <N> what it notes of a page
 */
public interface SiteJudge<N> {
  /** One that has nothing to say. */
  SiteJudge<Object> NONE =
      new SiteJudge<>() {
        @Override
        public void take(String path, Object note) {}

        @Override
        public void judge(DiagnosticSink sink) {}
      };

  /** Takes the note of one page. Called from several threads at once, in no particular order. */
  void take(String path, N note);

  /** Judges, after the notes of all pages have been taken. Called once, from one thread. */
  void judge(DiagnosticSink sink);
}
