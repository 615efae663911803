package dev.lamina.check.external;

import dev.lamina.browser.url.Url;
import java.util.concurrent.CompletableFuture;

/** Whoever asks other people's servers. Safe to use from any thread; shared by all sites. */
public interface Web {

  /**
   * Asks for an address, and for the part of the page that its fragment names. Each is asked for
   * once, however many pages link to it.
   *
   * @param url http or https
   * @return never fails: what went wrong is an answer, too
   */
  CompletableFuture<Answer> ask(Url url);

  /** Whether nothing was ever reached and the network of this machine is to blame. */
  boolean isOffline();
}
