package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.build.TestWorkspace.Built;
import dev.lamina.source.MemoryTree;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** Photos from their folder to the page. */
final class PicturesOnPagesTest {

  @Test
  void photoComesInAsManyPixelsAsTheScreenShows() throws IOException {
    Built built = build();
    assertThat(built.console()).isEmpty();
    Elements pictures = Jsoup.parse(built.page("north/heel-pain.html")).select("main img");
    Element photo = pictures.get(0);
    String name = photo.attr("src");
    assertThat(name).matches("assets/waiting-room\\.[0-9a-f]{8}\\.jpg");
    String hash = name.substring("assets/waiting-room.".length(), name.length() - 4);
    assertThat(photo.attr("srcset"))
        .isEqualTo(
            String.join(
                ", ",
                "assets/waiting-room-480." + hash + ".jpg 480w",
                "assets/waiting-room-800." + hash + ".jpg 800w",
                "assets/waiting-room-1200." + hash + ".jpg 1200w",
                "assets/waiting-room." + hash + ".jpg 1600w"));
    assertThat(photo.attr("sizes")).contains("44rem", "100vw");
    assertThat(photo.attr("width") + "×" + photo.attr("height")).isEqualTo("1600×1200");
    for (String one : photo.attr("srcset").split(" \\d+w(, )?", -1)) {
      assertThat(one.isEmpty() || built.output().containsKey("north/" + one)).as(one).isTrue();
    }
  }

  @Test
  void allPicturesButTheFirstWaitUntilTheyAreNeeded() throws IOException {
    Elements pictures = Jsoup.parse(build().page("north/heel-pain.html")).select("main img");
    assertThat(pictures.size()).isGreaterThan(1);
    assertThat(pictures.get(0).hasAttr("loading")).isFalse();
    assertThat(pictures.subList(1, pictures.size()))
        .allMatch(picture -> picture.attr("loading").equals("lazy"));
  }

  @Test
  void twoBuildsGiveTheSameBytes() throws IOException {
    Map<String, byte[]> first = build().output();
    Map<String, byte[]> second = build().output();
    assertThat(first.keySet()).isEqualTo(second.keySet());
    first.forEach((path, bytes) -> assertThat(second.get(path)).as(path).isEqualTo(bytes));
  }

  private static Built build() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    TestWorkspace.small()
        .edit(
            "content/topics/heel-pain.md",
            "## ",
            "![A bright room](waiting-room.jpg)\n\n![The same room](waiting-room.jpg)\n\n## ")
        .files()
        .forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    BufferedImage image = new BufferedImage(1680, 1260, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 1680; x++) {
      for (int y = 0; y < 1260; y++) {
        image.setRGB(x, y, (x * 255 / 1680) << 16 | (y * 255 / 1260) << 8 | ((x ^ y) & 63));
      }
    }
    ImageIO.write(image, "jpg", photo);
    files.put("content/media/waiting-room.jpg", photo.toByteArray());
    return TestWorkspace.build(MemoryTree.ofBytes(files), 2, TestWorkspace.STRUCTURE);
  }
}
