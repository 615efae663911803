package dev.lamina.chromium;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The Chromium of this system, without a window. One for all tests: it takes a second to start. */
public final class Browser {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Pattern URL = Pattern.compile("\"request\":\\{.*?\"url\":\"([^\"]*)\"");

  /** A size of screen. */
  public enum Screen {
    PHONE(390, 844, true),
    DESK(1280, 900, false);

    final int width;
    final int height;
    final boolean touch;

    Screen(int width, int height, boolean touch) {
      this.width = width;
      this.height = height;
      this.touch = touch;
    }
  }

  /** Starts with the first test that asks, and ends with the tests. */
  private static final class Shared {
    static final Optional<Browser> ONE = start();
  }

  /** For what takes long: starts when it is first asked for. */
  private static final class Second {
    static final Optional<Browser> ONE = start();
  }

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** The one for all tests; empty where there is none. */
  static Optional<Browser> shared() {
    return Shared.ONE;
  }

  /** Another one, to be used at the same time; only where there is a first. */
  public static Browser openSecond() {
    return Second.ONE.orElseThrow().fresh();
  }

  /** On an empty page of desk size. */
  Browser fresh() {
    media(Map.of("prefers-reduced-motion", "reduce"));
    screen(Screen.DESK);
    driver.get("about:blank");
    requests();
    complaints();
    return this;
  }

  private static Optional<Browser> start() {
    Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
    Optional<Path> chromedriver = program("chromedriver");
    if (chromium.isEmpty() || chromedriver.isEmpty()) {
      return Optional.empty();
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.get().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-extensions",
        "--disable-background-networking",
        "--force-color-profile=srgb",
        "--hide-scrollbars",
        // Whatever a page asks of another machine fails, and is seen to.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.get().toFile())
            .withSilent(true)
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
    return Optional.of(new Browser(driver));
  }

  private static Optional<Path> program(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The driver itself, for what has no word here. */
  public ChromeDriver driver() {
    return driver;
  }

  /** Opens an address and waits until it is loaded. */
  public Browser go(String address) {
    driver.get(address);
    return this;
  }

  public Browser screen(Screen screen) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", screen.width,
            "height", screen.height,
            "deviceScaleFactor", 1,
            "mobile", screen.touch));
    return this;
  }

  /** What the person prefers: {@code prefers-color-scheme} to {@code dark}. */
  public Browser media(Map<String, String> features) {
    List<Map<String, String>> list =
        features.entrySet().stream()
            .map(entry -> Map.of("name", entry.getKey(), "value", entry.getValue()))
            .toList();
    command("Emulation.setEmulatedMedia", Map.of("features", list));
    return this;
  }

  /** Sends a command of the Chrome DevTools protocol. */
  public Map<String, Object> command(String name, Map<String, Object> arguments) {
    return driver.executeCdpCommand(name, arguments);
  }

  /** What a script's {@code return} gives. */
  public Object run(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  public String text(String script, Object... arguments) {
    return String.valueOf(run(script, arguments));
  }

  /** Waits until a script returns true. */
  public void until(String script, Object... arguments) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds(script, arguments)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Never true: " + script + " at " + driver.getCurrentUrl());
      }
      LockSupport.parkNanos(Duration.ofMillis(15).toNanos());
    }
  }

  private boolean holds(String script, Object... arguments) {
    try {
      return Boolean.TRUE.equals(run("return !!(" + script + ")", arguments));
    } catch (JavascriptException | NoSuchElementException reloading) {
      return false;
    }
  }

  public WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** An element in the tree of its own that the preview adds to pages. */
  public WebElement inPreview(String selector) {
    until(
        "document.querySelector('lamina-preview')?.shadowRoot?.querySelector(arguments[0])",
        selector);
    return find("lamina-preview").getShadowRoot().findElement(By.cssSelector(selector));
  }

  /** Presses keys, one after the other, where the focus is. */
  public void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  public Actions mouse() {
    return new Actions(driver);
  }

  /** Addresses that have been asked for since the last call. */
  public List<String> requests() {
    List<String> asked = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      if (entry.getMessage().contains("\"Network.requestWillBeSent\"")) {
        Matcher url = URL.matcher(entry.getMessage());
        if (url.find()) {
          asked.add(url.group(1));
        }
      }
    }
    return asked;
  }

  /** What the console has complained about since the last call. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The whole page as a picture. */
  public byte[] picture() {
    // The largest picture that Chromium draws.
    Number height = (Number) run("return Math.min(document.documentElement.scrollHeight, 16000)");
    Number width = (Number) run("return innerWidth");
    Object data =
        command(
                "Page.captureScreenshot",
                Map.of(
                    "captureBeyondViewport",
                    true,
                    "clip",
                    Map.of(
                        "x", 0, "y", 0, "width", width, "height", height.longValue(), "scale", 1)))
            .get("data");
    return java.util.Base64.getDecoder().decode(String.valueOf(data));
  }

  /** The page on paper, as a PDF. */
  public byte[] paper() {
    Object data = command("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data");
    return java.util.Base64.getDecoder().decode(String.valueOf(data));
  }

  /** What is on the screen as a picture. */
  public byte[] screenPicture() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  /** What axe-core finds on this page, each with the element. */
  @SuppressWarnings("unchecked")
  public List<String> axe() {
    if (Boolean.FALSE.equals(run("return 'axe' in window"))) {
      run(Axe.SCRIPT);
    }
    Object found =
        driver.executeAsyncScript(
            "const done = arguments[0];"
                + "axe.run(document, {resultTypes: ['violations'], preload: false}).then((result) => done("
                + "result.violations.flatMap((rule) => rule.nodes.map((node) =>"
                + " rule.id + ' ' + JSON.stringify(node.target) + ' ' + node.failureSummary))),"
                + " (error) => done([String(error)]))");
    return (List<String>) found;
  }

  private static final class Axe {
    static final String SCRIPT = read();

    private static String read() {
      try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
        return new String(
            java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
