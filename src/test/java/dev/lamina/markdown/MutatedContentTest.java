package dev.lamina.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The workspace's own content with thousands of accidents, the same ones every time. */
final class MutatedContentTest {
  private static final int ROUNDS = 40;
  private static final List<String> SCRAPS =
      List.of(
          "{{",
          "}}",
          "{",
          "}",
          ":::",
          "::::",
          ":::risk\n",
          "\n:::\n",
          "## ",
          "### ",
          "# ",
          "{#",
          "}",
          "|",
          "\n|---|\n",
          "*",
          "**",
          "_",
          "`",
          "```\n",
          "[",
          "](",
          ")",
          "![",
          "<",
          "<!--",
          "-->",
          "\\",
          "&amp;",
          "\n",
          "\r\n",
          "\r",
          "\t",
          "    ",
          "> ",
          "- ",
          "1. ",
          "---\n",
          "\uFEFF",
          "\0",
          "🦴",
          "e\u0301",
          "\ud83d",
          "{{include: a}}",
          "\n{{include: a#b}}\n",
          "[a]: b\n",
          "~~");

  @Test
  void nothingIsThrownAndEveryPlaceIsInTheFile() throws IOException {
    Random random = new Random(20261101);
    for (Path path : RealContentTest.files()) {
      String original = Files.readString(path);
      for (int i = 0; i < ROUNDS; i++) {
        String text = mutated(original, random);
        Shown shown = Shown.of(path.toString(), text);
        for (Location where : places(shown)) {
          assertThat(isInside(where, shown)).as(where.display() + " in\n" + text).isTrue();
        }
      }
    }
  }

  private static String mutated(String original, Random random) {
    StringBuilder text = new StringBuilder(original);
    for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
        case 2 -> text.setLength(Math.max(1, at));
        default -> {
          int from = random.nextInt(text.length() + 1);
          int to = Math.min(text.length(), from + random.nextInt(200));
          text.insert(at, text.substring(from, to));
        }
      }
    }
    return text.toString();
  }

  private static List<Location> places(Shown shown) {
    List<Location> places = new ArrayList<>();
    shown.findings().stream().map(Diagnostic::where).forEach(places::add);
    List<Fragment> fragments = new ArrayList<>(List.of(shown.file().intro()));
    for (MarkdownSection section : shown.file().sections()) {
      places.add(section.where());
      fragments.add(section.heading());
      fragments.add(section.body());
    }
    for (Fragment fragment : fragments) {
      for (Piece piece : fragment.pieces()) {
        if (piece instanceof Piece.Mark mark) {
          places.add(mark.where());
        } else if (piece instanceof Piece.Value value) {
          places.add(value.where());
          assertThat(at(value.where(), shown)).startsWith(value.key());
        } else if (piece instanceof Piece.LinkOpen link) {
          places.add(link.where());
        }
      }
    }
    return places;
  }

  private static String at(Location where, Shown shown) {
    String line = shown.file().source().line(where.line());
    return line.substring(line.offsetByCodePoints(0, where.column() - 1));
  }

  private static boolean isInside(Location where, Shown shown) {
    String line = shown.file().source().line(where.line());
    int columns = line.codePointCount(0, line.length());
    int lines = shown.file().source().lineAt(shown.file().source().text().length());
    return where.line() >= 1
        && where.line() <= lines
        && where.column() >= 1
        && where.column() <= columns + 1;
  }
}
