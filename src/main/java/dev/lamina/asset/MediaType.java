package dev.lamina.asset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file of a media folder can be. What it is, its first bytes say, not its name. */
public enum MediaType {
  SVG("an SVG drawing", "svg"),
  PNG("a PNG picture", "png"),
  JPEG("a JPEG picture", "jpg", "jpeg"),
  GIF("a GIF picture", "gif"),
  WEBP("a WebP picture", "webp"),
  PDF("a PDF document", "pdf");

  /** How much of a file may be comments before its first element. */
  private static final int SVG_START = 8 << 10;

  /** How far into a file readers look for the start of a PDF. */
  private static final int PDF_START = 1 << 10;

  private final String article;
  private final String extension;
  private final String otherExtension;

  MediaType(String article, String extension) {
    this(article, extension, extension);
  }

  MediaType(String article, String extension, String otherExtension) {
    this.article = article;
    this.extension = extension;
    this.otherExtension = otherExtension;
  }

  /** The extension that its files get in a site: {@code jpg}. */
  public String extension() {
    return extension;
  }

  /** Its name within a sentence: {@code a PNG picture}. */
  String article() {
    return article;
  }

  /** Whether it is shown on a page; else it is there to be downloaded. */
  public boolean isPicture() {
    return this != PDF;
  }

  /** What a name says. */
  static Optional<MediaType> ofExtension(String extension) {
    String small = extension.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(type -> small.equals(type.extension) || small.equals(type.otherExtension))
        .findFirst();
  }

  /** What the content says. */
  static Optional<MediaType> ofContent(byte[] bytes) {
    if (starts(bytes, 0, "\u0089PNG\r\n\u001A\n")) {
      return Optional.of(PNG);
    }
    if (starts(bytes, 0, "\u00FF\u00D8\u00FF")) {
      return Optional.of(JPEG);
    }
    if (starts(bytes, 0, "GIF87a") || starts(bytes, 0, "GIF89a")) {
      return Optional.of(GIF);
    }
    if (starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP")) {
      return Optional.of(WEBP);
    }
    if (isSvg(head(bytes, SVG_START))) {
      return Optional.of(SVG);
    }
    return head(bytes, PDF_START).contains("%PDF-") ? Optional.of(PDF) : Optional.empty();
  }

  private static boolean isSvg(String head) {
    String text = (head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head).strip();
    return text.startsWith("<") && (text.contains("<svg") || text.contains(":svg"));
  }

  private static boolean starts(byte[] bytes, int at, String signature) {
    byte[] wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= at + wanted.length
        && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }

  private static String head(byte[] bytes, int length) {
    return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
  }
}
