package dev.lamina.browser.script;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class HidingScriptTest {
  @Test
  void scriptsThatAreMadeToTakeLongDoNot() {
    String hides = ";a.hidden=true";
    List<String> scripts =
        List.of(
            "$('.note').forEach(" + " ".repeat(200_000) + ")" + hides,
            "abc=$('.note');".repeat(300) + "abc.forEach(" + " ".repeat(19_000) + ")" + hides,
            "x.style.display=a" + "=".repeat(150) + hides);
    for (String script : scripts) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> HidingScript.collect(script, new TreeMap<>()));
    }
  }
}
