package dev.lamina.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.brand.ThemeFiles;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.Place;
import dev.lamina.source.MemoryTree;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that print nothing and never end are stopped, and whoever comes next is not. */
final class PatienceTest {
  private static final long SHORT_MILLIS = 300;

  private final Diagnostics sink = new Diagnostics();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#list 1..2000000000 as x></#list>",
        "<#list 1..9999 as a><#list 1..9999 as b><#list 1..9999 as c></#list></#list></#list>",
        "<#macro m n><#if (n > 0)><@m n-1/><@m n-1/></#if></#macro><@m 60/>",
        "<#function f n><#if (n > 0)><#return f(n-1) + f(n-1)></#if><#return 0></#function>${f(60)}"
      })
  void templateWithoutAnEndIsStopped(String template) {
    Optional<WithSlots> printed =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> run(template));
    assertThat(printed).isEmpty();
    assertThat(sink.sorted()).extracting(Diagnostic::rule).containsExactly("template/endless");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void threadThatWasStoppedOnceGoesOnWorking() {
    assertThat(run("<#list 1..2000000000 as x></#list>")).isEmpty();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(run("<p>Hello</p>")).isPresent();
  }

  private Optional<WithSlots> run(String template) {
    ThemeFiles files =
        new ThemeFiles(MemoryTree.of(Map.of("templates/hill/x.ftlh", template)), "hill");
    return new BrandTemplates(files, SHORT_MILLIS)
        .run("x.ftlh", Map.of(), 0, new Place("hill", "x.html"), new HashSet<>(), sink);
  }
}
