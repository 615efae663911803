package dev.lamina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each text that {@code lamina new} writes is either fit to be published as it is, and listed here,
 * or told until somebody has written it.
 */
final class UnwrittenTextsTest {
  private static final String CLINIC = "content/clinics/fernhollow/";
  private static final Pattern FOUND =
      Pattern.compile("(?m)^(content/\\S+?):(\\d+):\\d+: warning\\[content/unwritten]");

  /** Headings and lines that are the same for every page of their kind. */
  private static final Set<String> FINISHED =
      Set.of(
          "Call [{{clinic.phone}}](tel:{{clinic.phone}}).",
          "It is one of several paths. Other choices are:",
          "It may be worth talking about when both of these are true:",
          "Please tell us about:",
          "Problems are uncommon but can be serious. Read this list before you decide.",
          "Take this list with you, and write down the answers:",
          "You may not be able to have it if:",
          "You may notice:",
          "- **No relief.** Your symptoms may stay the same.",
          "- any allergies",
          "- the medicine you take",
          "1. What would happen if I waited?",
          "2. Which other treatments fit me, and why?",
          "3. What will I have to pay?");

  @TempDir private Path root;

  @Test
  void eachTextOfAScaffoldIsFinishedOrTold() throws IOException {
    call("init", ".");
    List<String> topics = new ArrayList<>();
    for (String kind : List.of("condition", "procedure", "test", "guide", "legal")) {
      call("new", "topic", "a-" + kind, "--kind", kind);
      topics.add("a-" + kind);
    }
    for (String kind : List.of("page", "about", "legal", "post")) {
      call("new", "page", "fernhollow", "own-" + kind, "--kind", kind);
    }
    call("new", "override", "fernhollow", "heel-pain", "signs");
    topics.remove("a-legal");
    Path clinic = root.resolve(CLINIC + "clinic.yaml");
    Files.writeString(
        clinic,
        Files.readString(clinic)
            .replace("topics: [", "topics: [" + String.join(", ", topics) + ", ")
            .replace("offers: [", "offers: [a-procedure, "));
    String out = Called.in(root, "build").out();
    Set<String> told = new TreeSet<>();
    for (Matcher found = FOUND.matcher(out); found.find(); ) {
      told.add(line(found.group(1), Integer.parseInt(found.group(2))));
    }
    assertThat(told).as(out).hasSizeGreaterThan(30);
    assertThat(written()).hasSizeGreaterThan(40).isSubsetOf(union(told));
  }

  /** The texts of all that was added, and the summaries in their front matter. */
  private Set<String> written() throws IOException {
    Set<String> written = new TreeSet<>();
    List<Path> files;
    try (var walk = Files.walk(root.resolve("content"))) {
      files =
          walk.filter(file -> file.toString().matches(".*[/\\\\](a|own)-\\w+\\.md|.*signs.*"))
              .toList();
    }
    for (Path file : files) {
      boolean inFront = false;
      for (String line : Files.readAllLines(file)) {
        inFront ^= line.equals("---");
        if (inFront ? line.startsWith("summary:") : line.matches("[\\w*-].*")) {
          written.add(line);
        }
      }
    }
    written.remove("---");
    return written;
  }

  private static Set<String> union(Set<String> told) {
    Set<String> all = new TreeSet<>(FINISHED);
    all.addAll(told);
    return all;
  }

  private String line(String file, int number) throws IOException {
    return Files.readAllLines(root.resolve(file)).get(number - 1);
  }

  private void call(String... args) {
    Called made = Called.in(root, args);
    assertThat(made.code()).as(made.err()).isZero();
  }
}
