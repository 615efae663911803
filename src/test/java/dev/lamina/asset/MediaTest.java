package dev.lamina.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What files of media folders become, and what their owners are told. */
final class MediaTest {

  @Test
  void pictureGetsANameThatChangesWithItsContent() {
    Media media = new MediaFolder().shared("Needle Path.SVG", Samples.SVG).load();
    Asset asset = media.find("Needle Path.SVG").orElseThrow();
    assertThat(asset.path().value()).matches("assets/needle-path\\.[0-9a-f]{8}\\.svg");
    assertThat(asset.source()).isEqualTo("content/media/Needle Path.SVG");
    assertThat(asset.width()).isEqualTo(64);
    assertThat(asset.height()).isEqualTo(42);
    Media changed = new MediaFolder().shared("Needle Path.SVG", Samples.SVG + "\n").load();
    assertThat(changed.find("Needle Path.SVG").orElseThrow().path()).isNotEqualTo(asset.path());
  }

  @Test
  void everyKindOfPictureIsTaken() {
    MediaFolder folder =
        new MediaFolder()
            .shared("a.PNG", Samples.picture("png", 4, 3))
            .shared("b.JPG", Samples.picture("jpg", 4, 3))
            .shared("c.jpeg", Samples.picture("jpg", 4, 3))
            .shared("sub/d.gif", Samples.picture("gif", 4, 3));
    assertThat(folder.problems()).isEmpty();
    Media media = folder.load();
    assertThat(media.byName().keySet()).containsExactly("a.PNG", "b.JPG", "c.jpeg", "sub/d.gif");
    assertThat(media.find("c.jpeg").orElseThrow().path().value()).endsWith(".jpg");
    assertThat(media.find("sub/d.gif").orElseThrow().path().value())
        .matches("assets/sub-d\\.[0-9a-f]{8}\\.gif");
    media
        .byName()
        .values()
        .forEach(asset -> assertThat(asset.size()).isEqualTo(new PixelSize(4, 3)));
  }

  @Test
  void documentKeepsItsName() {
    Media media = new MediaFolder().shared("forms/Consent.pdf", "%PDF-1.7\n").load();
    Asset asset = media.find("forms/Consent.pdf").orElseThrow();
    assertThat(asset.path().value()).isEqualTo("files/forms-consent.pdf");
    assertThat(asset.size()).isNull();
  }

  @Test
  void clinicsOwnFileWinsOverTheSharedOneOfItsName() {
    MediaFolder folder =
        new MediaFolder().shared("a.svg", Samples.SVG).own("a.svg", Samples.SVG + "<!-- own -->");
    assertThat(folder.problems()).isEmpty();
    assertThat(folder.load().find("a.svg").orElseThrow().source())
        .isEqualTo("content/clinics/hill/media/a.svg");
  }

  @Test
  void accentIsFoundInEitherUnicodeForm() {
    Media media = new MediaFolder().shared("caf\u00E9.svg", Samples.SVG).load();
    assertThat(media.find("cafe\u0301.svg")).isPresent();
    assertThat(media.find("caf\u00E9.svg").orElseThrow().path().value()).startsWith("assets/cafe.");
  }

  @Test
  void namesThatDifferInCaseOnlyAreRefused() {
    assertThat(
            new MediaFolder()
                .shared("Needle-Path.svg", Samples.SVG)
                .own("needle path.svg", Samples.SVG)
                .problems())
        .isEqualTo(
            """
            content/clinics/hill/media/needle path.svg error asset/same-name
            The names "content/media/Needle-Path.svg" and "content/clinics/hill/media/needle path.svg" \
            can't be told apart in an address.
            Rename one of them with small letters, digits and hyphens, or remove it.
            """);
  }

  @Test
  void namesThatDifferInUnicodeFormOnlyAreRefused() {
    assertThat(new MediaFolder().sharedTwice("caf\u00E9.svg", Samples.SVG).problems())
        .isEqualTo(
            """
            content/media/caf\u00E9.svg error asset/same-name
            Two files are named "content/media/caf\u00E9.svg", their letters put together in two ways.
            Rename one of them with small letters, digits and hyphens, or remove it.
            """);
  }

  @Test
  void filesThatSitesCantShowAreToldWhatToBecome() {
    assertThat(
            new MediaFolder()
                .shared("a.psd", "x")
                .shared("b.DOCX", "x")
                .shared("c.exe", "x")
                .shared("notes", "x")
                .shared("Thumbs.db", "x")
                .problems())
        .isEqualTo(
            """
            content/media/a.psd error asset/unsupported
            Files that end in ".psd" can't go on a site.
            Save it as SVG, PNG, JPEG or WebP.
            content/media/b.DOCX error asset/unsupported
            Files that end in ".DOCX" can't go on a site.
            Save it as PDF.
            content/media/c.exe error asset/unsupported
            Files that end in ".exe" can't go on a site.
            Keep only svg, png, jpg, gif, webp and pdf here.
            content/media/notes error asset/unsupported
            Files without an ending can't go on a site.
            Keep only svg, png, jpg, gif, webp and pdf here.
            """);
  }

  @Test
  void contentCountsNotTheName() {
    MediaFolder folder =
        new MediaFolder()
            .shared("a.jpg", Samples.picture("png", 4, 3))
            .shared("b.png", "<!doctype html><p>Not found</p>")
            .shared("c.png", "%PDF-1.7\n")
            .shared("d.gif", "");
    assertThat(folder.problems())
        .isEqualTo(
            """
            content/media/a.jpg warning asset/wrong-extension
            The file is named like a JPEG picture, but is a PNG picture.
            Rename it to "a.png".
            content/media/b.png error asset/unknown-content
            The file is named like a PNG picture, but holds something else.
            Save it again as a PNG picture, or remove it.
            content/media/c.png error asset/wrong-extension
            The file is named like a PNG picture, but is a PDF document.
            Rename it to "c.pdf".
            content/media/d.gif error asset/empty
            The file is empty.
            Save or copy it again, or remove it.
            """);
    assertThat(folder.load().byName()).containsOnlyKeys("a.jpg");
    assertThat(folder.load().find("a.jpg").orElseThrow().path().value()).endsWith(".png");
  }

  @Test
  void drawingInDisguiseIsReadAsADrawing() {
    String drawing = Samples.SVG.replace("<path", "<script/><path");
    assertThat(new MediaFolder().shared("a.png", drawing).problems())
        .contains("error asset/svg-unsafe");
  }

  @Test
  void damagedPicturesAreTold() {
    byte[] whole = Samples.picture("png", 40, 30);
    assertThat(new MediaFolder().shared("a.png", Arrays.copyOf(whole, whole.length / 2)).problems())
        .isEqualTo(
            """
            content/media/a.png error asset/damaged
            The picture is damaged: it ends too early or contradicts itself.
            Save or copy it again.
            """);
  }

  @Test
  void picturesThatNobodyHasNamedAreTold() {
    assertThat(
            new MediaFolder()
                .shared("IMG_2034.jpg", Samples.picture("jpg", 40, 30))
                .shared("image-of-a-needle.png", Samples.picture("png", 40, 30))
                .shared("x/2026-05-04 10.11.12.png", Samples.picture("png", 40, 30))
                .problems())
        .isEqualTo(
            """
            content/media/IMG_2034.jpg warning asset/unnamed
            The file name "IMG_2034.jpg" does not say what the picture shows.
            Name it after what it shows, as in "waiting-room.jpg".
            content/media/x/2026-05-04 10.11.12.png warning asset/unnamed
            The file name "2026-05-04 10.11.12.png" does not say what the picture shows.
            Name it after what it shows, as in "waiting-room.jpg".
            """);
  }

  @Test
  void heavyPicturesAreTold() {
    byte[] heavy = Arrays.copyOf(Samples.picture("gif", 40, 30), 612_345);
    assertThat(new MediaFolder().shared("a.gif", heavy).problems())
        .isEqualTo(
            """
            content/media/a.gif warning asset/heavy
            The picture has 612 kB, which is slow on a phone.
            Make it smaller than 500 kB: at most 1600 pixels wide, as JPEG or WebP.
            """);
  }

  @Test
  void drawingsThatAreNotUtf8OrSayNoSizeAreTold() {
    assertThat(
            new MediaFolder()
                .shared("a.svg", Samples.SVG.getBytes(StandardCharsets.UTF_16))
                .shared("b.svg", Samples.SVG.replace("viewBox=\"0 0 64 42\"", ""))
                .problems())
        .contains("content/media/a.svg:1:1 error source/encoding")
        .contains(
            """
            content/media/b.svg:1:1 warning asset/no-size
            The drawing does not say how large it is, so a page jumps when it appears.
            Add to <svg> what it shows, as in viewBox="0 0 640 420".
            """);
  }
}
