package dev.lamina.asset;

import static dev.lamina.asset.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the first bytes of a picture say. */
final class PictureFactsTest {
  private static final Map<MediaType, String> FORMATS =
      Map.of(MediaType.PNG, "png", MediaType.JPEG, "jpg", MediaType.GIF, "gif");

  @Test
  void sizesAreThoseThatOtherProgramsWrite() {
    FORMATS.forEach(
        (type, format) -> {
          for (int[] size : new int[][] {{1, 1}, {31, 17}, {300, 1200}}) {
            byte[] picture = Samples.picture(format, size[0], size[1]);
            assertThat(MediaType.ofContent(picture)).contains(type);
            assertThat(PictureFacts.of(type, picture).size())
                .isEqualTo(new PixelSize(size[0], size[1]));
          }
        });
  }

  @Test
  void sizesOfAllThreeKindsOfWebpAreRead() {
    byte[] lossy = Samples.webp("VP8 ", bytes(0, 0, 0, 0x9D, 1, 0x2A, 0x40, 1, 0xF0, 0));
    assertThat(size(lossy)).isEqualTo(new PixelSize(320, 240));
    // 320 - 1 in the low 14 bits, 240 - 1 in the next 14.
    int bits = 319 | 239 << 14;
    byte[] lossless = Samples.webp("VP8L", bytes(0x2F, bits, bits >> 8, bits >> 16, bits >> 24, 0));
    assertThat(size(lossless)).isEqualTo(new PixelSize(320, 240));
    byte[] extended = Samples.webp("VP8X", bytes(0, 0, 0, 0, 0x3F, 1, 0, 0xEF, 0, 0));
    assertThat(size(extended)).isEqualTo(new PixelSize(320, 240));
  }

  @Test
  void everyPictureThatEndsEarlyIsDamaged() {
    FORMATS.forEach(
        (type, format) -> {
          byte[] whole = Samples.picture(format, 20, 10);
          for (int length = 0; length < whole.length - 8; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> PictureFacts.of(type, part))
                .as("%s of %d bytes", type, part.length)
                .isInstanceOf(DamagedPictureException.class);
          }
        });
  }

  @Test
  void noBytesEverCrashOrHangTheReaders() {
    Random random = new Random(4);
    FORMATS.forEach(
        (type, format) -> {
          byte[] whole = Samples.picture(format, 20, 10);
          for (int i = 0; i < 3000; i++) {
            byte[] broken = whole.clone();
            for (int j = 0; j < 1 + i % 5; j++) {
              broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            tryToRead(type, broken);
            tryToRead(MediaType.WEBP, broken);
          }
        });
  }

  @Test
  void locationAndCameraAreSeenInBothByteOrders() {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      Exif exif = PictureFacts.of(MediaType.JPEG, Samples.photo(order, 1, true)).exif();
      assertThat(exif).isEqualTo(new Exif(true, true, 1));
    }
  }

  @Test
  void tableWithoutALatitudeIsNoLocation() {
    byte[] photo = Samples.photo(ByteOrder.BIG_ENDIAN, 1, false);
    assertThat(PictureFacts.of(MediaType.JPEG, photo).exif().location()).isFalse();
  }

  @Test
  void photoTakenUprightHasItsSidesTheOtherWayRound() {
    byte[] photo = Samples.photo(ByteOrder.LITTLE_ENDIAN, 6, false);
    assertThat(PictureFacts.of(MediaType.JPEG, photo).size()).isEqualTo(new PixelSize(20, 30));
  }

  private static PixelSize size(byte[] webp) {
    assertThat(MediaType.ofContent(webp)).contains(MediaType.WEBP);
    return PictureFacts.of(MediaType.WEBP, webp).size();
  }

  private static void tryToRead(MediaType type, byte[] bytes) {
    try {
      assertThat(PictureFacts.of(type, bytes).size().width()).isPositive();
    } catch (DamagedPictureException expected) {
      assertThat(expected).hasNoCause();
    }
  }
}
