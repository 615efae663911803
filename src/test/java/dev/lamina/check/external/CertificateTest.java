package dev.lamina.check.external;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.lamina.browser.url.Url;
import dev.lamina.check.external.Answer.Verdict;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks a server whose certificate nobody has signed. */
final class CertificateTest {
  @TempDir private Path folder;

  @Test
  void namesACertificateThatLeadsToNoAuthority() throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context()));
    server.start();
    try {
      Answer answer = ask("https://localhost:" + server.getAddress().getPort() + "/");
      assertThat(answer.verdict()).isEqualTo(Verdict.UNTRUSTED);
      assertThat(answer.about()).contains("no authority that Java knows");
    } finally {
      server.stop(0);
    }
  }

  private static Answer ask(String url) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);
    WebOptions usual = WebOptions.DEFAULTS;
    WebOptions local =
        new WebOptions(
            Duration.ofSeconds(10),
            2,
            2,
            usual.pause(),
            usual.retryPause(),
            usual.longestWait(),
            usual.budget(),
            true,
            true,
            List.of());
    AnswerCache cache = new AnswerCache(clock, AnswerCache.Lifetimes.DEFAULTS);
    HttpWeb web = new HttpWeb(local, cache, ProxySelector.of(null), "lamina", clock);
    return web.ask(Objects.requireNonNull(Url.parse(url, null))).join();
  }

  private SSLContext context() throws Exception {
    Path store = folder.resolve("store.p12");
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process made =
        new ProcessBuilder(
                List.of(
                    tool,
                    "-genkeypair",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=dns:localhost",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    "changeit",
                    "-keystore",
                    store.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "changeit".toCharArray());
    }
    KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
    factory.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }
}
