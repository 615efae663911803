package dev.lamina.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of examples with what they give; {@code -Dgolden.update=true} writes it anew. */
final class GoldenFile {
  private GoldenFile() {}

  /**
   * Compares each example with what stands below it.
   *
   * @param example finds one: group 1 is the input with all around it, {@code input} the input
   *     itself, {@code output} what it should give
   */
  static void check(Path file, Pattern example, UnaryOperator<String> run) throws IOException {
    String golden = Files.readString(file);
    Matcher matcher = example.matcher(golden);
    StringBuilder now = new StringBuilder();
    int count = 0;
    while (matcher.find()) {
      count++;
      String input = matcher.group("input");
      String output = run.apply(input);
      if (!Boolean.getBoolean("golden.update")) {
        assertThat(output).as(input).isEqualTo(matcher.group("output"));
      }
      matcher.appendReplacement(now, "");
      now.append(golden, matcher.start(), matcher.start("output"));
      now.append(output).append(golden, matcher.end("output"), matcher.end());
    }
    matcher.appendTail(now);
    assertThat(count).as("examples in " + file).isPositive();
    if (!now.toString().equals(golden)) {
      Files.writeString(file, now);
      fail("%s is written anew: review the changes.", file);
    }
  }
}
