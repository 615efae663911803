package dev.lamina.check.endorsements;

import dev.lamina.check.FileRule;
import dev.lamina.check.Site;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A picture tells where it was taken, or who is in it. */
public final class PictureMetadata implements FileRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "images/metadata",
          "IMG-META",
          Severity.ERROR,
          "A picture tells where it was taken, or who is in it.",
          "A place or a name in a picture makes its patient known to everyone.",
          "Save it again without its metadata.",
          "HIPAA identifiers, 45 CFR 164.514(b)(2); Exif 2.32, GPS IFD; IPTC Extension 1.6");

  private static final long LARGEST = 64L << 20;
  private static final int GPS_POINTER = 0x8825;
  private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
  private static final List<String> ENDS =
      List.of(".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff");

  /** Where XMP names people; place and date alone say little. */
  private static final List<String> IN_XMP =
      List.of(
          "exif:GPSLatitude", "Iptc4xmpExt:PersonInImage", "mwg-rs:Name", "MP:PersonDisplayName");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(Site site, DiagnosticSink sink) {
    for (String path : site.files().paths()) {
      String lower = path.toLowerCase(Locale.ROOT);
      if (ENDS.stream().anyMatch(lower::endsWith)) {
        open(site, path, sink);
      }
    }
  }

  private static void open(Site site, String path, DiagnosticSink sink) {
    byte[] bytes;
    try {
      bytes = site.files().bytes(path, LARGEST);
    } catch (IOException unreadable) {
      return; // a link to it is told of elsewhere
    }
    String told = hasPlace(bytes) ? "where it was taken" : whatXmpTells(bytes);
    if (!told.isEmpty()) {
      String message = "The picture \"" + path + "\" tells " + told + ".";
      Location where = Location.ofFile(site.files().display(path));
      sink.add(INFO.finding(where, message, null, path).on(site.place(path)));
    }
  }

  private static String whatXmpTells(byte[] bytes) {
    for (String property : IN_XMP) {
      if (indexOf(bytes, property.getBytes(StandardCharsets.US_ASCII), 0, bytes.length) >= 0) {
        return property.startsWith("exif") ? "where it was taken" : "who is in it";
      }
    }
    return "";
  }

  /** Whether the first directory of any Exif block points to one about the place. */
  private static boolean hasPlace(byte[] bytes) {
    if (bytes.length > 4 && (bytes[0] == 'I' || bytes[0] == 'M') && bytes[0] == bytes[1]) {
      return hasPlace(bytes, 0);
    }
    int at = indexOf(bytes, EXIF, 0, bytes.length);
    if (at >= 0) {
      return hasPlace(bytes, at + EXIF.length);
    }
    // PNG and WebP name the block and leave the six bytes out.
    int png = indexOf(bytes, new byte[] {'e', 'X', 'I', 'f'}, 0, bytes.length);
    int webp = indexOf(bytes, new byte[] {'E', 'X', 'I', 'F'}, 0, bytes.length);
    return (png >= 0 && hasPlace(bytes, png + 4)) || (webp >= 0 && hasPlace(bytes, webp + 8));
  }

  private static boolean hasPlace(byte[] bytes, int start) {
    if (start + 8 > bytes.length) {
      return false;
    }
    ByteBuffer tiff = ByteBuffer.wrap(bytes, start, bytes.length - start).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory + 2 > tiff.limit()) {
      return false;
    }
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * 12;
      if (entry + 12 > tiff.limit()) {
        return false;
      }
      if ((tiff.getShort(entry) & 0xFFFF) == GPS_POINTER) {
        return true;
      }
    }
    return false;
  }

  private static int indexOf(byte[] bytes, byte[] wanted, int from, int to) {
    for (int at = from; at + wanted.length <= to; at++) {
      int same = 0;
      while (same < wanted.length && bytes[at + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return at;
      }
    }
    return -1;
  }
}
