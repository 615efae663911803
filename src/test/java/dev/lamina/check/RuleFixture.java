package dev.lamina.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.external.ScriptedWeb;
import dev.lamina.check.external.Web;
import dev.lamina.check.policy.Policy;
import dev.lamina.check.policy.PolicyLoader;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.source.MemoryFiles;
import dev.lamina.source.SiteFiles;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A small site that a rule is tried on: all files of a folder.
 *
 * <p>A line on which the rule has to report ends with a marker, {@code <!-- expect: links/empty
 * -->} in HTML and {@code /* expect: links/empty *}{@code /} in CSS; twice when it reports twice. A
 * finding about a whole file stands in {@code expect.txt} as {@code page.html links/empty}. {@code
 * fixture.properties} beside {@code bad} and {@code good} may set {@code base-url}, {@code kind},
 * {@code as-of}, {@code largest-page}, {@code unreadable} (a path) and {@code schemes}, {@code
 * insecure-hosts}, {@code lazy-attributes}, {@code icons}, {@code clinic} (its id), {@code fact.x}
 * and {@code text.x} (what is known of it), {@code packs} (shipped policies to go by); a file
 * {@code policy.yaml} there is a policy of its own, a file {@code answers.txt} says what other
 * people's servers answer.
 */
final class RuleFixture {
  static final Path ROOT = Path.of("src/test/resources/rules");
  private static final Pattern MARKER = Pattern.compile("expect: ([a-z-]+/[a-z0-9-]+)");

  /** A text up to a word behind which a figure makes some sense. */
  private static final Pattern BEFORE_FIGURE =
      Pattern.compile("(>[^<>{}]*?\\b(?:to|in|for|and|of|is|the|a|at|by|with)\\b)(?= )");

  private final Path folder;
  private final Properties settings = new Properties();
  private String figure = "";

  RuleFixture(Path folder) {
    this.folder = folder;
    Path file = folder.resolveSibling("fixture.properties");
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        settings.load(reader);
        // What begins with "good." holds for the good site only.
        String own = folder.getFileName() + ".";
        for (String name : settings.stringPropertyNames()) {
          if (name.startsWith(own)) {
            settings.setProperty(name.substring(own.length()), settings.getProperty(name));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The same pages with a figure in the midst of every text. */
  RuleFixture telling(String figure) {
    RuleFixture telling = new RuleFixture(folder);
    telling.figure = figure;
    return telling;
  }

  boolean exists() {
    return Files.isDirectory(folder) && !files().isEmpty();
  }

  /** {@code path:line rule} for each marker, sorted; line 0 for whole files. */
  List<String> expected() {
    List<String> found = new ArrayList<>();
    files()
        .forEach(
            (path, bytes) -> {
              String text = new String(bytes, StandardCharsets.UTF_8);
              int number = 0;
              for (String line : text.split("\n", -1)) {
                number++;
                if (path.equals("expect.txt") && !line.isBlank()) {
                  String[] words = line.strip().split(" ", -1);
                  found.add(words[0] + ":0 " + words[1]);
                }
                Matcher matcher = MARKER.matcher(line);
                while (matcher.find()) {
                  found.add(path + ":" + number + " " + matcher.group(1));
                }
              }
            });
    found.sort(null);
    return found;
  }

  /** What this rule reports on the site, in the same form. */
  List<String> reported(Rule rule) {
    return findings(rule).stream()
        .map(
            finding -> finding.where().file() + ":" + finding.where().line() + " " + finding.rule())
        .sorted()
        .toList();
  }

  List<Diagnostic> findings(Rule rule) {
    Site site = site();
    return new Checker(List.of(rule)).check(List.of(site), site.options()).findings();
  }

  Site site() {
    LinkOptions links = LinkOptions.DEFAULTS;
    LinkOptions chosen =
        new LinkOptions(
            links.serving(),
            links.followed(),
            words("lazy-attributes", List.of()),
            words("insecure-hosts", List.of()),
            words("schemes", List.of()),
            links.scriptFragments(),
            links.integrity(),
            settings.containsKey("icons"));
    LocalDate day = LocalDate.parse(settings.getProperty("as-of", "2026-11-01"));
    String largest = settings.getProperty("largest-page", "" + CheckOptions.LARGEST_PAGE);
    CheckOptions options =
        new CheckOptions(
            2, Long.parseLong(largest), day, settings.getProperty("kind"), chosen, policy(), web());
    return Site.of(siteFiles(), options)
        .baseUrl(settings.getProperty("base-url"))
        .clinic(settings.getProperty("clinic", ""), facts())
        .notes(FixtureClinics.notes(settings.getProperty("origins"), files()))
        .build();
  }

  private @Nullable Web web() {
    try {
      Path file = folder.resolveSibling("answers.txt");
      return Files.exists(file) ? ScriptedWeb.of(Files.readString(file)) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Policy policy() {
    try {
      Path file = folder.resolveSibling("policy.yaml");
      if (Files.exists(file)) {
        Policy own =
            PolicyLoader.of(List.of(new SourceText("policy.yaml", Files.readString(file))));
        assertThat(own.problems()).isEmpty();
        return own;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return settings.containsKey("packs") ? PolicyLoader.shipped() : Policy.NONE;
  }

  /** {@code fact.states=CA} is a list of one, {@code fact.hipaa=true} a yes. */
  private ClinicFacts facts() {
    return new ClinicFacts() {
      @Override
      public Optional<String> text(String key) {
        return Optional.ofNullable(settings.getProperty("text." + key));
      }

      @Override
      public Optional<Object> fact(String key) {
        return Optional.ofNullable(settings.getProperty("fact." + key)).map(RuleFixture::read);
      }

      @Override
      public ClinicDirectory directory() {
        return FixtureClinics.directory(settings.getProperty("clinics", ""));
      }
    };
  }

  private static Object read(String value) {
    if (value.matches("true|false")) {
      return Boolean.valueOf(value);
    }
    return value.matches("\\d+") ? (Object) Integer.valueOf(value) : List.of(value.split(",", -1));
  }

  private SiteFiles siteFiles() {
    SiteFiles all = new MemoryFiles("", files());
    String unreadable = settings.getProperty("unreadable");
    return unreadable == null ? all : new Guarded(all, unreadable);
  }

  private List<String> words(String name, List<String> otherwise) {
    String value = settings.getProperty(name);
    return value == null ? otherwise : Arrays.asList(value.split(",", -1));
  }

  private Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        files.put(path, told(path, Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private byte[] told(String path, byte[] bytes) {
    if (figure.isEmpty() || !path.endsWith(".html")) {
      return bytes;
    }
    // A page may be in any encoding; figures are the same in all.
    String html = new String(bytes, StandardCharsets.ISO_8859_1);
    return BEFORE_FIGURE
        .matcher(html)
        .replaceAll("$1 " + figure)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A file system that refuses one file. */
  private record Guarded(SiteFiles all, String refused) implements SiteFiles {
    @Override
    public List<String> paths() {
      return all.paths();
    }

    @Override
    public byte[] bytes(String path, long limit) throws IOException {
      if (path.equals(refused)) {
        throw new AccessDeniedException(path);
      }
      return all.bytes(path, limit);
    }

    @Override
    public String display(String path) {
      return path;
    }

    @Override
    public List<Diagnostic> problems() {
      return List.of();
    }
  }
}
