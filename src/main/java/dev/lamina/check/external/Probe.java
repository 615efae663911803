package dev.lamina.check.external;

import dev.lamina.browser.url.Url;
import dev.lamina.check.external.Answer.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at one address: {@code HEAD}, then {@code GET} when that is not answered well, along
 * all redirects. Sends and keeps no cookies.
 */
final class Probe {
  private static final int MOST_REDIRECTS = 10;

  private final HttpClient client;
  private final ProxySelector proxies;
  private final Addresses.Names names;
  private final WebOptions options;
  private final String agent;
  private final Clock clock;

  Probe(
      WebOptions options, ProxySelector proxies, Addresses.Names names, String agent, Clock clock) {
    this.options = options;
    this.proxies = proxies;
    this.names = names;
    this.agent = agent;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(options.timeout())
            .proxy(proxies)
            .build();
  }

  /** Asks with what stands on the page, so far as links can lead to it. */
  Outcome askWhole(Url url) {
    Outcome whole = walk(url, "GET", true);
    // A page that is slow in coming may be there all the same.
    return whole.answer().verdict() == Verdict.NO_ANSWER ? ask(url) : whole;
  }

  Outcome ask(Url url) {
    Outcome head = walk(url, "HEAD", false);
    // Many servers treat HEAD as an attack or as an afterthought; only GET is what readers do.
    boolean settled =
        head.rest() >= 0
            || switch (head.answer().verdict()) {
              case OK, NO_PART, NO_HOST, CERTIFICATE, UNTRUSTED, UNREACHABLE, PRIVATE, LOOP -> true;
              case NO_ANSWER -> !head.again();
              case MISSING, SERVER_ERROR, UNVERIFIED -> false;
            };
    return settled ? head : walk(url, "GET", false);
  }

  private Outcome walk(Url start, String method, boolean whole) {
    Set<String> seen = new HashSet<>();
    Url at = start;
    String movedTo = null;
    boolean permanent = true;
    boolean cookies = false;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      Answer barrier = barrier(at);
      if (barrier != null) {
        return Outcome.last(barrier);
      }
      if (!seen.add(at.toString())) {
        return Outcome.last(loop(cookies, "redirects in a circle"));
      }
      HttpResponse<byte[]> response;
      try {
        response = send(request(at, method), whole);
      } catch (IOException failure) {
        return failed(failure, method);
      } catch (IllegalArgumentException unusual) {
        String about = "has an address that lamina can't ask for";
        return Outcome.last(Answer.of(Verdict.UNVERIFIED, about));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return Outcome.last(Answer.of(Verdict.UNVERIFIED, "was not asked to the end"));
      }
      int status = response.statusCode();
      if (!isRedirect(status)) {
        Outcome end = outcome(status, response.headers());
        Answer answer = end.answer().moved(movedTo).with(Parts.in(response.body()));
        return new Outcome(answer, end.again(), end.rest());
      }
      Url next = location(response.headers(), at);
      if (next == null) {
        return Outcome.last(Answer.of(Verdict.SERVER_ERROR, status, "redirects to nowhere"));
      }
      cookies |= response.headers().firstValue("set-cookie").isPresent();
      permanent &= status == 301 || status == 308;
      movedTo = permanent ? next.toString() : movedTo;
      at = Requests.bare(next);
    }
    return Outcome.last(loop(cookies, "redirects more than " + MOST_REDIRECTS + " times"));
  }

  private HttpResponse<byte[]> send(HttpRequest request, boolean whole)
      throws IOException, InterruptedException {
    HttpResponse.BodyHandler<byte[]> reader =
        info ->
            new Beginning(
                whole && Parts.areIn(info.statusCode(), info.headers()) ? Parts.MOST_BYTES : 0);
    if (!whole) {
      return client.send(request, reader);
    }
    // The time limit of a request ends with its headers; a body may drip for ever.
    CompletableFuture<HttpResponse<byte[]>> coming = client.sendAsync(request, reader);
    try {
      return coming.get(options.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      coming.cancel(true);
      throw new HttpTimeoutException("slow");
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException failure ? failure : new IOException(failed);
    }
  }

  private HttpRequest request(Url at, String method) {
    return Requests.of(at, method, options.timeout(), agent);
  }

  private static Answer loop(boolean cookies, String about) {
    return cookies
        ? Answer.of(Verdict.UNVERIFIED, "only answers browsers that keep cookies")
        : Answer.of(Verdict.LOOP, about);
  }

  private Outcome failed(IOException failure, String method) {
    Answer answer = Failures.answer(failure, options.timeout());
    boolean refused = failure instanceof java.net.ConnectException;
    boolean never = failure instanceof HttpConnectTimeoutException;
    // After GET has used up its time, another try would only use it up again.
    boolean slow = answer.about().contains("within") && method.equals("GET");
    boolean again = answer.verdict() == Verdict.NO_ANSWER && !refused && !never && !slow;
    return again ? Outcome.passing(answer) : Outcome.last(answer);
  }

  private Outcome outcome(int status, HttpHeaders headers) {
    String refusal = Refusals.reason(status, headers);
    long wait = status == 429 || status == 503 ? RetryAfter.nanos(headers, clock) : -1;
    if (!refusal.isEmpty()) {
      Answer answer = Answer.of(Verdict.UNVERIFIED, status, refusal);
      return new Outcome(answer, status == 429, wait);
    }
    if (status >= 200 && status < 300) {
      return Outcome.last(Answer.of(Verdict.OK, status, "answers " + status));
    }
    if (status == 404 || status == 410) {
      return Outcome.last(Answer.of(Verdict.MISSING, status, "answers " + status));
    }
    if (status == 503 && wait >= 0) {
      Answer busy = Answer.of(Verdict.UNVERIFIED, status, "asks to come back later (503)");
      return new Outcome(busy, true, wait);
    }
    Answer error = Answer.of(Verdict.SERVER_ERROR, status, "answers " + status);
    return status >= 500 && status != 501 ? Outcome.passing(error) : Outcome.last(error);
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static @Nullable Url location(HttpHeaders headers, Url from) {
    String raw = headers.firstValue("location").orElse("");
    // Headers are read as Latin-1, but what servers put here is UTF-8.
    String text = new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    Url next = raw.isBlank() ? null : Url.parse(text, from);
    return next != null && next.isHttp() ? next : null;
  }

  /** What keeps an address from being asked at all; null when nothing does. */
  private @Nullable Answer barrier(Url url) {
    String host = url.host() == null ? "" : url.host();
    try {
      if (isProxied(url) && !host.startsWith("[") && !host.matches("[0-9.]+")) {
        return null;
      }
      for (InetAddress address : names.of(host)) {
        if (!options.localToo() && Addresses.isPrivate(address)) {
          String about = "has the address " + address.getHostAddress() + ", which is a private one";
          return Answer.of(Verdict.PRIVATE, about);
        }
      }
      return null;
    } catch (UnknownHostException unknown) {
      return Answer.of(Verdict.NO_HOST, "does not exist");
    }
  }

  private boolean isProxied(Url url) {
    try {
      URI uri = URI.create(url.scheme() + "://" + url.host() + "/");
      return proxies.select(uri).stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
    } catch (IllegalArgumentException unusual) {
      return false;
    }
  }
}
