package dev.lamina.check.links;

import dev.lamina.check.reference.Use;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file is by its ending, as far as it matters for what may have been meant by a link. */
enum FileType {
  /** Also what servers make pages from, and what authors write them in. */
  PAGE,
  PICTURE,
  MEDIA,
  STYLE,
  SCRIPT,
  FONT,
  OTHER;

  /** The type of a file by its name; a name without an ending is a page's. */
  static FileType of(String name) {
    int dot = name.lastIndexOf('.');
    if (dot <= 0) {
      return PAGE;
    }
    return switch (name.substring(dot + 1).toLowerCase(Locale.ROOT)) {
      case "html", "htm", "xhtml", "shtml", "php", "asp", "aspx", "jsp", "cfm", "md" -> PAGE;
      case "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "bmp", "tif" -> PICTURE;
      case "mp4", "webm", "ogv", "mov", "mp3", "ogg", "oga", "m4a", "wav", "vtt", "srt" -> MEDIA;
      case "css" -> STYLE;
      case "js", "mjs" -> SCRIPT;
      case "woff2", "woff", "ttf", "otf", "eot" -> FONT;
      default -> OTHER;
    };
  }

  /** The type of file that a use needs; null for uses that any file may serve. */
  static @Nullable FileType neededBy(Use use) {
    return switch (use) {
      case IMAGE, ICON -> PICTURE;
      case MEDIA -> MEDIA;
      case SCRIPT -> SCRIPT;
      case STYLE -> STYLE;
      default -> null;
    };
  }

  /** A name without its ending. */
  static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
