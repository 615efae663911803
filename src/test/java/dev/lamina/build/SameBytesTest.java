package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lamina.build.TestWorkspace.Built;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.source.DiskTree;
import dev.lamina.source.MemoryTree;
import dev.lamina.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same content gives the same bytes, however it was saved and wherever it is built. */
final class SameBytesTest {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  @TempDir private Path temp;

  @Test
  void placeAndTimeOfTheMachineDoNotShow() {
    Map<String, String> here = everything().build().texts();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      areSame(everything().threads(5).build().texts(), here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void lineEndsOfOtherSystemsDoNotShow() {
    areSame(saved((path, text) -> bytes(text.replace("\n", "\r\n"))), plain());
  }

  @Test
  void byteOrderMarksDoNotShow() {
    areSame(saved((path, text) -> marked(bytes(text))), plain());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void orderOfFilesThreadsAndHowEachFileWasSavedDoNotShow(long seed) {
    Random random = new Random(seed);
    Map<String, byte[]> files = new TreeMap<>();
    everything()
        .files()
        .forEach(
            (path, text) -> {
              boolean crlf = random.nextBoolean() && isText(path);
              byte[] saved = bytes(crlf ? text.replace("\n", "\r\n") : text);
              files.put(path, random.nextBoolean() && isText(path) ? marked(saved) : saved);
            });
    SourceTree shuffled = new ShuffledTree(MemoryTree.ofBytes(files), seed);
    Built built = build(shuffled, 1 + random.nextInt(6));
    assertThat(built.console()).isEmpty();
    areSame(built.texts(), plain());
  }

  @Test
  void messagesComeInTheSameOrderWhateverTheThreads() {
    TestWorkspace faulty =
        everything()
            .edit("content/topics/needling.md", "{{clinic.stay}}", "{{clinic.email}}")
            .edit("content/topics/heel-pain.md", "needling.md#risks", "contact.md#map");
    String one = faulty.threads(1).build().console();
    assertThat(one).isNotEmpty();
    for (int i = 0; i < 5; i++) {
      assertThat(faulty.threads(6).build().console()).isEqualTo(one);
    }
  }

  @Test
  void namesWithAccentsAreTheSameInBothFormsOfUnicode() throws IOException {
    Map<String, String> composed = onDisk("nfc", Normalizer.Form.NFC);
    Map<String, String> decomposed = onDisk("nfd", Normalizer.Form.NFD);
    assertThat(composed).containsKey("north/uber-uns.html");
    areSame(decomposed, composed);
  }

  @Test
  void namesAsPeopleSaveThemLeadToPlainAddresses() {
    Built built =
        TestWorkspace.small()
            .with(
                """
                -- content/clinics/north/media/Foot Photo.SVG --
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4v2z"/></svg>
                -- content/clinics/north/pages/Our Team & Friends.MD --
                ---
                title: “Our” team
                kind: about
                menu: Team
                summary: Who works here.
                ---
                ![A foot](<Foot Photo.SVG>) ![A foot](Foot%20Photo.SVG)
                """)
            .build();
    assertThat(built.console()).isEmpty();
    assertThat(built.page("north/our-team-friends.html")).contains("<h1>“Our” team</h1>");
    assertThat(built.output().keySet())
        .filteredOn(path -> path.endsWith(".svg"))
        .hasSize(1)
        .allMatch(path -> path.matches("north/assets/foot-photo\\.[0-9a-f]+\\.svg"));
  }

  /** Names the files that differ, not all that is in them. */
  private static void areSame(Map<String, String> built, Map<String, String> expected) {
    assertThat(built.keySet()).isEqualTo(expected.keySet());
    assertThat(built.keySet())
        .filteredOn(path -> !built.get(path).equals(expected.get(path)))
        .as("files that differ")
        .isEmpty();
  }

  /** A workspace with something of everything. */
  private static TestWorkspace everything() {
    return TestWorkspace.everything();
  }

  private static Map<String, String> plain() {
    Built built = everything().build();
    assertThat(built.console()).isEmpty();
    return built.texts();
  }

  private interface Saving {
    byte[] save(String path, String text);
  }

  private static Map<String, String> saved(Saving how) {
    Map<String, byte[]> files = new TreeMap<>();
    everything()
        .files()
        .forEach(
            (path, text) -> files.put(path, isText(path) ? how.save(path, text) : bytes(text)));
    Built built = build(MemoryTree.ofBytes(files), 2);
    assertThat(built.console()).isEmpty();
    return built.texts();
  }

  private static boolean isText(String path) {
    return path.endsWith(".md") || path.endsWith(".yaml");
  }

  private Map<String, String> onDisk(String folder, Normalizer.Form form) throws IOException {
    Path root = temp.resolve(folder);
    TestWorkspace workspace =
        TestWorkspace.small()
            .without("content/clinics/south/clinic.yaml")
            .with(
                """
                -- content/clinics/north/pages/Über uns.md --
                ---
                title: Über uns
                kind: about
                summary: Who we are.
                ---
                We are two, as [we](Über%20uns.md) say, and [you](<Über uns.md>) know.
                """);
    for (Map.Entry<String, String> file : workspace.files().entrySet()) {
      Path path = path(root, Normalizer.normalize(file.getKey(), form));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Built built = build(new DiskTree(root), 2);
    assertThat(built.console()).isEmpty();
    return built.texts();
  }

  private static Path path(Path root, String name) {
    try {
      return root.resolve(name);
    } catch (InvalidPathException e) {
      assumeTrue(false, "this machine's file names are ASCII only");
      throw e;
    }
  }

  private static Built build(SourceTree tree, int threads) {
    return TestWorkspace.build(tree, threads, TestWorkspace.STRUCTURE);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] marked(byte[] text) {
    byte[] both = new byte[text.length + MARK.length];
    System.arraycopy(MARK, 0, both, 0, MARK.length);
    System.arraycopy(text, 0, both, MARK.length, text.length);
    return both;
  }

  /** Lists its files in another order. */
  private record ShuffledTree(SourceTree tree, long seed) implements SourceTree {
    @Override
    public List<String> filesBelow(String folder) {
      List<String> files = new ArrayList<>(tree.filesBelow(folder));
      Collections.shuffle(files, new Random(seed));
      return files;
    }

    @Override
    public Optional<byte[]> bytes(String path, DiagnosticSink sink) {
      return tree.bytes(path, sink);
    }

    @Override
    public boolean exists(String path) {
      return tree.exists(path);
    }
  }
}
