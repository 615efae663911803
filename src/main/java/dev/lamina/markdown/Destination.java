package dev.lamina.markdown;

import dev.lamina.source.Spelling;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a link in markdown leads, by how it is written. */
public sealed interface Destination {

  /** Out of the site: an address, a phone, an e-mail; values may still stand in braces. */
  record Outside(String address) implements Destination {}

  /**
   * To other content, by source path.
   *
   * @param folder {@code topics}, {@code pages}, {@code posts}, or empty when only a file is named
   * @param name the file's name without {@code .md}
   */
  record Content(String folder, String name, @Nullable String fragment) implements Destination {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Content that
          && folder.equals(that.folder)
          && name.equals(that.name)
          && Objects.equals(fragment, that.fragment);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * folder.hashCode() + name.hashCode()) + Objects.hashCode(fragment);
    }
  }

  /** To a section of the same page. */
  record SamePage(String fragment) implements Destination {}

  /** To a picture or document in a media folder. */
  record Media(String name) implements Destination {}

  /** Reads a destination as it is written in markdown. */
  static Destination of(String written) {
    if (leadsOutside(written)) {
      return new Outside(written);
    }
    int hash = written.indexOf('#');
    String fragment = hash < 0 ? null : decode(written.substring(hash + 1));
    String path = decode(hash < 0 ? written : written.substring(0, hash));
    if (path.isEmpty()) {
      return new SamePage(fragment == null ? "" : fragment);
    }
    String plain = withoutDots(path);
    if (!plain.regionMatches(true, plain.length() - 3, ".md", 0, 3)) {
      return new Media(withoutFolder(withoutFolder(plain, "content/"), "media/"));
    }
    String noEnding = plain.substring(0, plain.length() - ".md".length());
    int slash = noEnding.lastIndexOf('/');
    String folders = slash < 0 ? "" : noEnding.substring(0, slash);
    String folder = folders.substring(folders.lastIndexOf('/') + 1);
    return new Content(folder, noEnding.substring(slash + 1), fragment);
  }

  /** A scheme, two slashes, or braces that may turn out to hold a scheme. */
  private static boolean leadsOutside(String written) {
    if (written.startsWith("//") || written.startsWith("{{")) {
      return true;
    }
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == ':') {
        return i > 0;
      }
      boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
      boolean later = (c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-';
      if (!letter && (i == 0 || !later)) {
        return false;
      }
    }
    return false;
  }

  private static String withoutDots(String path) {
    int from = 0;
    while (true) {
      if (path.startsWith("../", from)) {
        from += 3;
      } else if (path.startsWith("./", from)) {
        from += 2;
      } else if (path.startsWith("/", from)) {
        from += 1;
      } else {
        return path.substring(from);
      }
    }
  }

  private static String withoutFolder(String path, String folder) {
    return path.startsWith(folder) ? path.substring(folder.length()) : path;
  }

  private static String decode(String written) {
    String decoded = written;
    if (written.indexOf('%') >= 0) {
      try {
        decoded = URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException notEncoded) {
        return written;
      }
    }
    return Spelling.composed(decoded);
  }
}
