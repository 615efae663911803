package dev.lamina.check.external;

import dev.lamina.check.external.Answer.Verdict;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What went wrong below HTTP, in words for people who don't run servers. */
final class Failures {
  private Failures() {}

  static Answer answer(Throwable failure, Duration timeout) {
    if (failure instanceof HttpTimeoutException) {
      return Answer.of(
          Verdict.NO_ANSWER, "does not answer within " + timeout.toSeconds() + " seconds");
    }
    if (has(failure, UnknownHostException.class)
        || has(failure, UnresolvedAddressException.class)) {
      return Answer.of(Verdict.NO_HOST, "does not exist");
    }
    if (has(failure, SSLException.class)) {
      return ofEncryption(failure);
    }
    String text = text(failure);
    if (has(failure, NoRouteToHostException.class) || text.contains("unreachable")) {
      return Answer.of(Verdict.UNREACHABLE, "can't be reached from here");
    }
    if (has(failure, ConnectException.class)) {
      return Answer.of(Verdict.NO_ANSWER, "refuses the connection");
    }
    boolean noHttp =
        text.contains("status line") || text.contains("protocol") || text.contains("invalid");
    return noHttp
        ? Answer.of(Verdict.SERVER_ERROR, "sends something that is no HTTP")
        : Answer.of(Verdict.NO_ANSWER, "breaks the connection off");
  }

  private static Answer ofEncryption(Throwable failure) {
    String text = text(failure);
    if (has(failure, CertificateExpiredException.class)) {
      return Answer.of(Verdict.CERTIFICATE, "has a certificate that has expired");
    }
    if (has(failure, CertificateNotYetValidException.class)) {
      return Answer.of(Verdict.CERTIFICATE, "has a certificate that is not valid yet");
    }
    if (has(failure, CertPathBuilderException.class) || text.contains("certification path")) {
      return Answer.of(
          Verdict.UNTRUSTED, "has a certificate that leads to no authority that Java knows");
    }
    if (has(failure, CertificateException.class)) {
      return Answer.of(Verdict.CERTIFICATE, "has a certificate for another name");
    }
    return Answer.of(Verdict.CERTIFICATE, "agrees to no encryption that is still in use");
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> type) {
    int depth = 0;
    for (@Nullable Throwable at = failure; at != null && depth < 20; at = at.getCause()) {
      if (type.isInstance(at)) {
        return true;
      }
      depth++;
    }
    return false;
  }

  private static String text(Throwable failure) {
    StringBuilder all = new StringBuilder();
    int depth = 0;
    for (@Nullable Throwable at = failure; at != null && depth < 20; at = at.getCause()) {
      all.append(at.getMessage()).append('\n');
      depth++;
    }
    return all.toString().toLowerCase(Locale.ROOT);
  }
}
