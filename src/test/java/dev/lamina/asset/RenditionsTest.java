package dev.lamina.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.cache.ByteCache;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pictures of pixels become. */
final class RenditionsTest {
  /** One red pixel, by Google's encoder. */
  private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

  @TempDir private Path folder;

  @Test
  void photoIsOfferedInSizesForPhonesAndDesks() {
    Asset asset = asset("waiting-room.jpg", Samples.picture("jpg", 2400, 1200));
    assertThat(asset.smaller().stream().map(Asset.Narrower::width)).containsExactly(480, 800, 1200);
    assertThat(asset.size()).isEqualTo(new PixelSize(1600, 800));
    assertThat(asset.path().value()).matches("assets/waiting-room\\.[0-9a-f]{8}\\.jpg");
    assertThat(asset.smaller().get(0).file().path().value())
        .matches("assets/waiting-room-480\\.[0-9a-f]{8}\\.jpg");
    for (Asset.Narrower one : asset.smaller()) {
      PictureFacts facts = PictureFacts.of(MediaType.JPEG, one.file().bytes());
      assertThat(facts.size()).isEqualTo(new PixelSize(one.width(), one.width() / 2));
    }
  }

  @Test
  void smallPictureKeepsItsSize() {
    Asset asset = asset("a.jpg", Samples.picture("jpg", 500, 300));
    assertThat(asset.smaller()).isEmpty();
    assertThat(asset.size()).isEqualTo(new PixelSize(500, 300));
  }

  @Test
  void noPlaceNoCameraAndNoCommentIsPublished() {
    for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
      Asset asset = asset("a.jpg", Samples.photo(order, 1, true));
      asset
          .files()
          .forEach(
              file -> {
                Exif exif = PictureFacts.of(MediaType.JPEG, file.bytes()).exif();
                assertThat(exif).isEqualTo(Exif.NONE);
                String raw = new String(file.bytes(), StandardCharsets.ISO_8859_1);
                assertThat(raw).doesNotContain("Exif", "ABC", "http://ns.adobe.com");
              });
    }
  }

  @Test
  void pngWithTextOrBytesBehindItsEndIsWrittenAnew() throws IOException {
    byte[] png = Samples.picture("png", 30, 20);
    assertThat(asset("a.png", png).file().bytes()).isEqualTo(png);
    byte[] tail = Arrays.copyOf(png, png.length + 40);
    System.arraycopy("GPS 39.7392".getBytes(StandardCharsets.US_ASCII), 0, tail, png.length, 11);
    byte[] published = asset("a.png", tail).file().bytes();
    assertThat(new String(published, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
    assertThat(ImageIO.read(new ByteArrayInputStream(published)).getWidth()).isEqualTo(30);
  }

  @Test
  void photoIsTurnedAsItsCameraWasHeld() throws IOException {
    BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, 20, 20); // the left half
    graphics.dispose();
    // Where the left half comes to stand: 6 turns it up, 8 down, 3 to the right.
    assertThat(redAt(Pixels.upright(image, 6), 10, 5)).isTrue();
    assertThat(redAt(Pixels.upright(image, 8), 10, 35)).isTrue();
    assertThat(redAt(Pixels.upright(image, 3), 35, 10)).isTrue();
    assertThat(redAt(Pixels.upright(image, 2), 35, 10)).isTrue();
    assertThat(redAt(Pixels.upright(image, 4), 5, 10)).isTrue();
    assertThat(redAt(Pixels.upright(image, 5), 10, 5)).isTrue();
    assertThat(redAt(Pixels.upright(image, 7), 10, 35)).isTrue();
    Asset upright = asset("a.jpg", Samples.photo(ByteOrder.BIG_ENDIAN, 6, false));
    assertThat(upright.size()).isEqualTo(new PixelSize(20, 30));
    assertThat(ImageIO.read(new ByteArrayInputStream(upright.file().bytes())).getHeight())
        .isEqualTo(30);
  }

  private static boolean redAt(BufferedImage image, int x, int y) {
    return new Color(image.getRGB(x, y)).equals(Color.RED);
  }

  @Test
  void webpBecomesAPictureThatEveryBrowserShows() {
    Asset asset = asset("a.webp", Base64.getDecoder().decode(WEBP));
    assertThat(asset.path().value()).endsWith(".jpg");
    assertThat(asset.size()).isEqualTo(new PixelSize(1, 1));
  }

  @Test
  void sameOriginalGivesTheSameBytesWithAndWithoutACache() throws IOException {
    byte[] photo = noisy(1000, 700);
    PictureFacts facts = PictureFacts.of(MediaType.JPEG, photo);
    List<Rendition> plain = new Renditions(ByteCache.none()).of(MediaType.JPEG, photo, facts);
    ByteCache cache = ByteCache.in(folder.resolve("pictures"));
    for (int run = 0; run < 3; run++) {
      same(new Renditions(cache).of(MediaType.JPEG, photo, facts), plain);
    }
    try (Stream<Path> entries = Files.list(folder.resolve("pictures"))) {
      Path entry = entries.findFirst().orElseThrow();
      byte[] kept = Files.readAllBytes(entry);
      kept[kept.length / 2] ^= 1;
      Files.write(entry, kept);
    }
    same(new Renditions(cache).of(MediaType.JPEG, photo, facts), plain);
  }

  private static void same(List<Rendition> one, List<Rendition> other) {
    assertThat(one).hasSameSizeAs(other);
    for (int i = 0; i < one.size(); i++) {
      assertThat(one.get(i).bytes()).isEqualTo(other.get(i).bytes());
    }
  }

  @Test
  void pictureThatUnfoldsToTooMuchIsRefusedUnread() {
    byte[] bomb = Samples.picture("png", 4, 3);
    bomb[17] = bomb[21] = 1; // 65,540 by 65,539 pixels in seventy bytes
    assertThat(new MediaFolder().shared("bomb.png", bomb).problems())
        .isEqualTo(
            """
            content/media/bomb.png error asset/too-many-pixels
            The picture is 65540 × 65539 pixels large.
            Make it at most 2000 pixels wide.
            """);
  }

  @Test
  void pictureWhosePixelsAreNonsenseIsDamaged() {
    byte[] png = Samples.picture("png", 40, 30);
    Arrays.fill(png, 45, png.length - 16, (byte) 0x55);
    assertThat(new MediaFolder().shared("a.png", png).problems()).contains("error asset/damaged");
  }

  @Test
  void noBytesCrashTheDecoders() throws IOException {
    Random random = new Random(7);
    byte[] jpeg = noisy(60, 40);
    byte[] png = Samples.picture("png", 60, 40);
    byte[] webp = Base64.getDecoder().decode(WEBP);
    for (int i = 0; i < 80; i++) {
      for (byte[] whole : List.of(jpeg, png, webp)) {
        byte[] broken = whole.clone();
        for (int j = 0; j <= i % 6; j++) {
          broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        assertThat(new MediaFolder().shared("a.png", broken).problems()).isNotNull();
      }
    }
  }

  private static byte[] noisy(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, random.nextInt(64) * 0x010101 + x % 128);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", out);
    return out.toByteArray();
  }

  private static Asset asset(String name, byte[] bytes) {
    MediaFolder folder = new MediaFolder().shared(name, bytes);
    assertThat(folder.problems()).isEmpty();
    return folder.load().find(name).orElseThrow();
  }
}
