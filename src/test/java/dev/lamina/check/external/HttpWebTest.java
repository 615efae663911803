package dev.lamina.check.external;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.browser.url.Url;
import dev.lamina.check.external.Answer.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks a server on this machine that misbehaves in every way known. */
final class HttpWebTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);

  /** Impatient, and allowed to ask this machine. */
  private static final WebOptions QUICK =
      new WebOptions(
          Duration.ofMillis(800),
          8,
          2,
          Duration.ZERO,
          Duration.ofMillis(20),
          Duration.ofSeconds(2),
          Duration.ofSeconds(60),
          true,
          true,
          List.of("skipped.example"));

  private final OddServer server = OddServer.start();
  private final AnswerCache cache = new AnswerCache(CLOCK, AnswerCache.Lifetimes.DEFAULTS);
  private final HttpWeb web = web(QUICK);

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpWeb web(WebOptions options) {
    Addresses.Names names =
        host -> {
          if (host.endsWith(".invalid")) {
            throw new UnknownHostException(host);
          }
          return List.of(InetAddress.getLoopbackAddress());
        };
    ProxySelector direct = ProxySelector.of(null);
    return new HttpWeb(options, cache, new Probe(options, direct, names, "lamina", CLOCK));
  }

  private static Url url(String text) {
    return Objects.requireNonNull(Url.parse(text, null));
  }

  private Answer ask(String path) {
    return web.ask(url(server.url(path))).join();
  }

  @ParameterizedTest
  @CsvSource({
    "/fine, OK, answers 200",
    "/204, OK, answers 204",
    "/get-only, OK, answers 200",
    "/head-lies, OK, answers 200",
    "/head-hangs, OK, answers 200",
    "/forever, OK, answers 200",
    "/404, MISSING, answers 404",
    "/410, MISSING, answers 410",
    "/400, SERVER_ERROR, answers 400",
    "/500, SERVER_ERROR, answers 500",
    "/502, SERVER_ERROR, answers 502",
    "/down-once, OK, answers 200",
    "/hangs, NO_ANSWER, does not answer within 0 seconds",
    "/slams, NO_ANSWER, breaks the connection off",
    "/moved, OK, answers 200",
    "/moved-to-gone, MISSING, answers 404",
    "/circle, LOOP, redirects in a circle",
    "/deep/, LOOP, redirects more than 10 times",
    "/cookies, UNVERIFIED, only answers browsers that keep cookies",
    "/nowhere, SERVER_ERROR, redirects to nowhere",
    "/bad-location, SERVER_ERROR, redirects to nowhere",
    "/to-umlaut, OK, answers 200",
    "/401, UNVERIFIED, asks for a password (401)",
    "/403, UNVERIFIED, turns programs away (403)",
    "/429, UNVERIFIED, has been asked too often (429)",
    "/999, UNVERIFIED, turns programs away (999)",
    "/challenge, UNVERIFIED, answers robots with a puzzle (403)",
    "/busy-once, OK, answers 200",
    "/busy-today, UNVERIFIED, asks to come back later (503)",
    "/busy-date, UNVERIFIED, has been asked too often (429)",
    "/a|b^c`d{e}[f]?q=\"x\"&y=100%, OK, answers 200",
  })
  void namesWhatTheServerDoes(String path, Verdict verdict, String about) {
    Answer answer = ask(path);
    assertThat(answer.about()).isEqualTo(about);
    assertThat(answer.verdict()).isEqualTo(verdict);
  }

  @Test
  void followsPermanentRedirectsToTheirEnd() {
    assertThat(ask("/moved").movedTo()).isEqualTo(server.url("/fine"));
    assertThat(ask("/moved-twice").movedTo()).isEqualTo(server.url("/fine"));
    assertThat(ask("/to-umlaut").movedTo()).isEqualTo(server.url("/sch%C3%B6n"));
    // What lies behind a redirect for now is no new address.
    assertThat(ask("/for-now").movedTo()).isNull();
  }

  @Test
  void asksOnceHoweverManyPagesLinkThere() {
    CompletableFuture<Answer> first = web.ask(url(server.url("/fine")));
    CompletableFuture<Answer> second = web.ask(url(server.url("/fine#")));
    assertThat(first.join()).isEqualTo(second.join());
    assertThat(server.requests()).containsExactly("HEAD /fine");
  }

  @ParameterizedTest
  @CsvSource({
    "/parts#one, OK",
    "/parts#two, OK",
    "/parts#three, OK",
    "/parts#f%C3%BCnf, OK",
    "/parts#gone, NO_PART",
    "/parts#One, NO_PART",
    "/parts#gone:~:text=one, NO_PART",
    "/parts#:~:text=one, OK",
    "/parts#TOP, OK",
    "/parts#!/route, OK",
    "/parts#page=2, OK",
    "/app#gone, OK",
    "/fine#gone, OK",
    "/parts-half#gone, OK",
    "/parts-long#gone, OK",
    "/404#gone, MISSING",
    "/403#gone, UNVERIFIED",
  })
  void knowsThePartsOfAPage(String path, Verdict verdict) {
    assertThat(ask(path).verdict()).isEqualTo(verdict);
  }

  @Test
  void readsAPageOnceHoweverManyOfItsPartsAreAskedFor() {
    assertThat(ask("/parts#one").verdict()).isEqualTo(Verdict.OK);
    assertThat(ask("/parts#gone").verdict()).isEqualTo(Verdict.NO_PART);
    assertThat(server.requests()).containsExactly("GET /parts");
    assertThat(cache.find(server.url("/parts#gone")).orElseThrow().verdict())
        .isEqualTo(Verdict.NO_PART);
    assertThat(cache.find(server.url("/parts"))).isEmpty();
  }

  @Test
  void asksWithGetAloneWhereAPageIsRead() {
    assertThat(ask("/404#gone").verdict()).isEqualTo(Verdict.MISSING);
    assertThat(server.requests()).containsExactly("GET /404");
  }

  @Test
  void readsNoPageWhereNobodyWantsItsParts() {
    WebOptions none =
        new WebOptions(
            QUICK.timeout(),
            8,
            2,
            QUICK.pause(),
            QUICK.retryPause(),
            QUICK.longestWait(),
            QUICK.budget(),
            true,
            false,
            List.of());
    Answer answer = web(none).ask(url(server.url("/parts#gone"))).join();
    assertThat(answer.verdict()).isEqualTo(Verdict.OK);
    assertThat(server.requests()).containsExactly("HEAD /parts");
  }

  @Test
  void sendsItsNameAndNoCookies() {
    ask("/cookies");
    assertThat(server.headers()).contains("User-agent: [lamina]");
    assertThat(server.headers()).noneMatch(header -> header.startsWith("Cookie"));
  }

  @Test
  void asksAHostOnlySoOftenAtOnce() {
    List<CompletableFuture<Answer>> all =
        java.util.stream.IntStream.range(0, 12)
            .mapToObj(i -> web.ask(url(server.url("/slow?" + i))))
            .toList();
    all.forEach(one -> assertThat(one.join().verdict()).isEqualTo(Verdict.OK));
    assertThat(server.most()).isBetween(1, 2);
  }

  @Test
  void leavesAHostAloneThatAsksForIt() {
    assertThat(ask("/busy-today").verdict()).isEqualTo(Verdict.UNVERIFIED);
    assertThat(ask("/fine").about()).isEqualTo("asks to come back later (503)");
    assertThat(server.requests()).containsExactly("HEAD /busy-today");
  }

  @Test
  void stopsWhenTheTimeIsUsedUp() {
    WebOptions none =
        new WebOptions(
            QUICK.timeout(),
            8,
            2,
            QUICK.pause(),
            QUICK.retryPause(),
            QUICK.longestWait(),
            Duration.ZERO,
            true,
            true,
            List.of());
    Answer answer = web(none).ask(url(server.url("/fine"))).join();
    assertThat(answer.verdict()).isEqualTo(Verdict.UNVERIFIED);
    assertThat(answer.about()).contains("time for external links is used up");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void refusesAddressesThatOnlyThisNetworkKnows() {
    HttpWeb strict = web(WebOptions.DEFAULTS);
    Answer answer = strict.ask(url(server.url("/fine"))).join();
    assertThat(answer.verdict()).isEqualTo(Verdict.PRIVATE);
    assertThat(answer.about()).contains("127.0.0.1");
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "10.1.2.3, true",
    "172.31.0.1, true",
    "172.32.0.1, false",
    "192.168.1.1, true",
    "169.254.169.254, true",
    "100.64.0.1, true",
    "0.0.0.0, true",
    "255.255.255.255, true",
    "203.0.113.9, false",
    "::1, true",
    "fe80::1, true",
    "fd00::1, true",
    "::ffff:10.0.0.1, true",
    "64:ff9b::a00:1, true",
    "2002:7f00:1::, true",
    "2001:db8::1, false",
  })
  void knowsPrivateAddresses(String address, boolean isPrivate) throws UnknownHostException {
    assertThat(Addresses.isPrivate(InetAddress.getByName(address))).isEqualTo(isPrivate);
  }

  @Test
  void namesHostsThatDoNotExist() {
    Answer answer = web.ask(url("https://no-such.invalid/")).join();
    assertThat(answer.verdict()).isEqualTo(Verdict.NO_HOST);
  }

  @Test
  void namesServersThatRefuseToConnect() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Answer answer = web.ask(url("http://localhost:" + port + "/")).join();
    assertThat(answer.about()).isEqualTo("refuses the connection");
    assertThat(answer.verdict()).isEqualTo(Verdict.NO_ANSWER);
  }

  @Test
  void namesServersThatSpeakSomethingElse() throws IOException {
    assertThat(raw("SSH-2.0-hello\r\n", "http").about())
        .isEqualTo("sends something that is no HTTP");
    assertThat(raw("SSH-2.0-hello\r\n", "https").verdict()).isEqualTo(Verdict.CERTIFICATE);
  }

  private Answer raw(String greeting, String scheme) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread thread =
          new Thread(
              () -> {
                while (!socket.isClosed()) {
                  try (Socket one = socket.accept();
                      OutputStream out = one.getOutputStream()) {
                    out.write(greeting.getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    // To close with something unread would take back what was said.
                    one.setSoTimeout(10_000);
                    one.getInputStream().read();
                    one.setSoTimeout(100);
                    one.getInputStream().readAllBytes();
                  } catch (IOException closed) {
                    // The next one, or the end of the test.
                  }
                }
              });
      thread.setDaemon(true);
      thread.start();
      return web.ask(url(scheme + "://localhost:" + socket.getLocalPort() + "/")).join();
    }
  }

  @Test
  void tellsAMissingNetworkFromMissingHosts() {
    web.ask(url("https://a.invalid/")).join();
    web.ask(url("https://b.invalid/")).join();
    assertThat(web.isOffline()).isFalse();
    web.ask(url("https://c.invalid/")).join();
    assertThat(web.isOffline()).isTrue();
    ask("/404");
    assertThat(web.isOffline()).isFalse();
  }

  @Test
  void saysNothingOfHostsThatAreToBeSkipped() {
    Answer answer = web.ask(url("https://www.skipped.example/")).join();
    assertThat(answer.verdict()).isEqualTo(Verdict.OK);
  }

  @Test
  void remembersAnswersForTheNextRun() {
    ask("/moved");
    ask("/404");
    ask("/slams");
    AnswerCache next = new AnswerCache(CLOCK, AnswerCache.Lifetimes.DEFAULTS);
    assertThat(next.read(cache.text())).isTrue();
    assertThat(next.find(server.url("/moved")).orElseThrow().movedTo())
        .isEqualTo(server.url("/fine"));
    assertThat(next.find(server.url("/404")).orElseThrow().verdict()).isEqualTo(Verdict.MISSING);
    assertThat(next.find(server.url("/slams"))).isEmpty();
  }
}
