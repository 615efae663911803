package dev.lamina.asset;

import dev.lamina.cache.ByteCache;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Severity;
import dev.lamina.source.SourceFile;
import dev.lamina.source.SourceTree;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one file at a time and says what is wrong with it. */
final class MediaReader {
  /** What a phone on a slow network loads in about three seconds. */
  private static final int HEAVY = 500_000;

  private static final Set<String> DOCUMENTS =
      Set.of("doc", "docx", "odt", "rtf", "pages", "ppt", "pptx", "odp", "xls", "xlsx", "ods");
  private static final Set<String> PICTURES =
      Set.of(
          "psd", "ai", "eps", "heic", "heif", "avif", "tif", "tiff", "bmp", "ico", "svgz", "xcf",
          "jxl", "raw", "cr2", "nef", "dng");

  /** What cameras and programs call a picture that nobody has named yet. */
  private static final Pattern UNNAMED =
      Pattern.compile(
          "(?i)(?:img|image|dscn?|dscf|pxl|photo|picture|screen ?shot|scan|untitled)?"
              + "[-_ ]?[\\d _().-]+");

  /** What systems leave in folders that people look at. */
  private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

  private final SourceTree tree;
  private final Renditions renditions;
  private final DiagnosticSink sink;

  MediaReader(SourceTree tree, ByteCache cache, DiagnosticSink sink) {
    this.tree = tree;
    this.renditions = new Renditions(cache);
    this.sink = sink;
  }

  /**
   * The file, empty when it can't go on a site.
   *
   * @param stem what its name in a site is made from
   */
  Optional<Asset> read(String path, String stem) {
    String fileName = path.substring(path.lastIndexOf('/') + 1);
    if (LITTER.contains(fileName.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    int dot = fileName.lastIndexOf('.');
    String extension = dot < 0 ? "" : fileName.substring(dot + 1);
    Optional<MediaType> named = MediaType.ofExtension(extension);
    if (named.isEmpty()) {
      unsupported(path, extension);
      return Optional.empty();
    }
    Optional<byte[]> bytes = tree.bytes(path, sink);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    Optional<MediaType> type = type(path, fileName, named.get(), bytes.get());
    return type.flatMap(found -> asset(path, stem, found, bytes.get()));
  }

  private void unsupported(String path, String extension) {
    String small = extension.toLowerCase(Locale.ROOT);
    String hint =
        DOCUMENTS.contains(small)
            ? "Save it as PDF."
            : PICTURES.contains(small)
                ? "Save it as SVG, PNG, JPEG or WebP."
                : "Keep only svg, png, jpg, gif, webp and pdf here.";
    String what = extension.isEmpty() ? "without an ending" : "that end in \"." + extension + "\"";
    error("asset/unsupported", path, "Files " + what + " can't go on a site.", hint);
  }

  /** What the file is, whatever its name says. */
  private Optional<MediaType> type(String path, String fileName, MediaType named, byte[] bytes) {
    if (bytes.length == 0) {
      error("asset/empty", path, "The file is empty.", "Save or copy it again, or remove it.");
      return Optional.empty();
    }
    Optional<MediaType> found = MediaType.ofContent(bytes);
    if (found.isEmpty() && named != MediaType.SVG) {
      error(
          "asset/unknown-content",
          path,
          "The file is named like " + named.article() + ", but holds something else.",
          "Save it again as " + named.article() + ", or remove it.");
      return Optional.empty();
    }
    MediaType type = found.orElse(named);
    if (type.isPicture() != named.isPicture()) {
      return otherwise(path, fileName, named, type, Severity.ERROR);
    }
    return type == named
        ? Optional.of(type)
        : otherwise(path, fileName, named, type, Severity.WARNING);
  }

  /** A picture of another kind still shows; a document in the place of a picture does not. */
  private Optional<MediaType> otherwise(
      String path, String fileName, MediaType named, MediaType type, Severity severity) {
    String better = fileName.substring(0, fileName.lastIndexOf('.') + 1) + type.extension();
    sink.add(
        Diagnostic.error(
                "asset/wrong-extension",
                Location.ofFile(path),
                "The file is named like " + named.article() + ", but is " + type.article() + ".",
                "Rename it to \"" + better + "\".")
            .as(severity));
    return severity == Severity.ERROR ? Optional.empty() : Optional.of(type);
  }

  private Optional<Asset> asset(String path, String stem, MediaType type, byte[] bytes) {
    return switch (type) {
      case SVG -> drawing(path, stem, bytes);
      case PDF -> Optional.of(Asset.lasting(path, stem, type.extension(), bytes));
      case PNG, JPEG, GIF, WEBP -> picture(path, stem, type, bytes);
    };
  }

  private Optional<Asset> drawing(String path, String stem, byte[] bytes) {
    int[] misread = {0};
    SourceFile text =
        SourceFile.of(
            path,
            bytes,
            problem -> {
              misread[0]++;
              sink.add(problem);
            });
    if (misread[0] > 0) {
      return Optional.empty();
    }
    SvgReader.Drawing drawing = SvgReader.read(text.text(), sink);
    if (!drawing.safe()) {
      return Optional.empty();
    }
    if (drawing.size() == null) {
      sink.add(
          Diagnostic.warning(
              "asset/no-size",
              text.text().at(0),
              "The drawing does not say how large it is, so a page jumps when it appears.",
              "Add to <svg> what it shows, as in viewBox=\"0 0 640 420\"."));
    }
    weigh(path, bytes);
    String extension = MediaType.SVG.extension();
    return Optional.of(Asset.fingerprinted(path, stem, extension, bytes, drawing.size()));
  }

  private Optional<Asset> picture(String path, String stem, MediaType type, byte[] bytes) {
    try {
      PictureFacts facts = PictureFacts.of(type, bytes);
      if (facts.isTooLarge()) {
        PixelSize size = facts.size();
        error(
            "asset/too-many-pixels",
            path,
            "The picture is " + size.width() + " × " + size.height() + " pixels large.",
            "Make it at most 2000 pixels wide.");
        return Optional.empty();
      }
      named(path);
      return Optional.of(sized(path, stem, type, bytes, facts));
    } catch (DamagedPictureException e) {
      error(
          "asset/damaged",
          path,
          "The picture is damaged: it ends too early or contradicts itself.",
          "Save or copy it again.");
      return Optional.empty();
    }
  }

  /** A GIF may move, which no other size would: it stays as it is, and holds no place. */
  private Asset sized(String path, String stem, MediaType type, byte[] bytes, PictureFacts facts) {
    if (type == MediaType.GIF) {
      weigh(path, bytes);
      return Asset.fingerprinted(path, stem, type.extension(), bytes, facts.size());
    }
    Asset picture = Asset.picture(path, stem, bytes, renditions.of(type, bytes, facts));
    weigh(path, picture.file().bytes());
    return picture;
  }

  /** Search engines show pictures by their names, and people look for them by name. */
  private void named(String path) {
    String fileName = path.substring(path.lastIndexOf('/') + 1);
    String stem = fileName.substring(0, Math.max(0, fileName.lastIndexOf('.')));
    if (UNNAMED.matcher(stem).matches()) {
      warning(
          "asset/unnamed",
          path,
          "The file name \"" + fileName + "\" does not say what the picture shows.",
          "Name it after what it shows, as in \"waiting-room.jpg\".");
    }
  }

  private void weigh(String path, byte[] bytes) {
    if (bytes.length > HEAVY) {
      warning(
          "asset/heavy",
          path,
          "The picture has " + bytes.length / 1000 + " kB, which is slow on a phone.",
          "Make it smaller than 500 kB: at most 1600 pixels wide, as JPEG or WebP.");
    }
  }

  private void error(String rule, String path, String message, String hint) {
    sink.add(Diagnostic.error(rule, Location.ofFile(path), message, hint));
  }

  private void warning(String rule, String path, String message, String hint) {
    sink.add(Diagnostic.warning(rule, Location.ofFile(path), message, hint));
  }
}
