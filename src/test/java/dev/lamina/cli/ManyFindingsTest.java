package dev.lamina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other tools have made may have more faults than pages, and all of a page in one line. */
final class ManyFindingsTest {
  @TempDir private Path folder;

  private void page(String name) throws IOException {
    String menu = "<li><a href=\"a.html\">A page</a></li>".repeat(20);
    String text = ("<p>The page " + name + " says what it says.</p>").repeat(200);
    Files.writeString(
        folder.resolve(name),
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
            + name
            + "</title></head><body><nav><ul>"
            + menu
            + "<li><a href=\"gone.html\">Gone</a></li>"
            + menu
            + "</ul></nav><main><h1>Page</h1>"
            + text
            + "</main></body></html>");
  }

  @Test
  void aFaultOfTheMenuIsToldOnceThoughEachPageIsOneLongLineOfItsOwn() throws IOException {
    for (String name : new String[] {"a.html", "b.html", "c.html"}) {
      page(name);
    }
    Called called = Called.in(folder, "check", folder.toString(), "--rules", "links/*");
    assertThat(called.out())
        .containsOnlyOnce("links/missing-file")
        .contains("…", "<a href=\"gone.html\">Gone</a>", "b.html", "c.html");
    assertThat(called.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(200));
  }

  @Test
  void memoryThatRanOutWhereverItWasIsNoBug() {
    Clock full =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            throw new IllegalStateException("a rule failed", new OutOfMemoryError());
          }
        };
    StringWriter err = new StringWriter();
    PrintWriter nobody = new PrintWriter(new StringWriter());
    Surroundings surroundings = new Surroundings(Map.of(), full, folder);
    int code = LaminaCommand.run(surroundings, nobody, new PrintWriter(err, true), "check", ".");
    assertThat(err.toString())
        .startsWith("There is not enough memory for this.")
        .contains("LAMINA_JAVA_OPTS=-Xmx4g")
        .doesNotContain("bug", "\tat ");
    assertThat(code).isEqualTo(3);
  }
}
