package dev.lamina.check.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.CheckOptions;
import dev.lamina.check.Checker;
import dev.lamina.check.Site;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.source.MemoryFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is offered for an address that leads nowhere, as {@code meant-instead.txt} lists it. */
final class SuggestionsTest {

  private static List<String> lines() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/links/meant-instead.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("--"))
        .toList();
  }

  static Stream<String> addresses() throws IOException {
    return lines().stream().filter(line -> line.contains(" | "));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void whatMayHaveBeenMeantIsOffered(String line) throws IOException {
    String[] parts = line.split(" \\| ", -1);
    Map<String, byte[]> files = new TreeMap<>();
    lines().stream()
        .filter(file -> !file.contains(" | "))
        .forEach(file -> files.put(file, new byte[] {'x'}));
    files.put(parts[0], parts[1].getBytes(StandardCharsets.UTF_8));
    CheckOptions options = CheckOptions.asOf(LocalDate.of(2026, 11, 1));
    Site site = Site.of(new MemoryFiles("", files), options).build();
    List<Diagnostic> findings =
        new Checker(List.of(new MissingFile())).check(List.of(site), options).findings();
    assertThat(findings).extracting(Diagnostic::hint).containsExactly(parts[2]);
  }
}
