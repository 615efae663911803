package dev.lamina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.build.SmallWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that was built before, changed by hand, and checked as the folder it is. */
final class FinishedFolderTest {
  @TempDir private Path folder;

  @Test
  void namesOfOtherClinicsAreFoundInAFinishedFolder() throws IOException {
    SmallWorkspace.writeTo(folder);
    try (Stream<Path> policy = Files.list(folder.resolve("content/policy"))) {
      for (Path file : policy.toList()) {
        Files.delete(file);
      }
    }
    Called.in(folder, "build", "--no-check");
    Path page = folder.resolve("dist/north/heel-pain.html");
    String html = Files.readString(page);
    String other = Files.readString(folder.resolve("content/clinics/south/clinic.yaml"));
    String phone = other.replaceAll("(?s).*phone: ([^\\n]+).*", "$1");
    Files.writeString(page, html.replace("</main>", "<p>Call " + phone + ".</p></main>"));
    Called north = check("north");
    assertThat(north.out()).contains("error[brand/other-clinic]", phone);
    Called south = check("south");
    assertThat(south.out()).isEmpty();
  }

  private Called check(String clinic) {
    String site = folder.resolve("dist").resolve(clinic).toString();
    return Called.in(folder, "check", site, "--rules=brand/*", "--report=concise");
  }
}
