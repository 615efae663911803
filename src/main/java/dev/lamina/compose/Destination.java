package dev.lamina.compose;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
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
  record Content(String folder, String name, @Nullable String fragment) implements Destination {}

  /** To a section of the same page. */
  record SamePage(String fragment) implements Destination {}

  /** To a picture or document in a media folder. */
  record Media(String name) implements Destination {}

  /** A scheme, or braces that may turn out to hold one. */
  Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*:|//|\\{\\{).*", Pattern.DOTALL);

  /** Reads a destination as it is written in markdown. */
  static Destination of(String written) {
    if (SCHEME.matcher(written).matches()) {
      return new Outside(written);
    }
    int hash = written.indexOf('#');
    String fragment = hash < 0 ? null : decode(written.substring(hash + 1));
    String path = decode(hash < 0 ? written : written.substring(0, hash));
    if (path.isEmpty()) {
      return new SamePage(fragment == null ? "" : fragment);
    }
    String plain = path.replaceAll("^(\\.{0,2}/)+", "");
    if (!plain.toLowerCase(Locale.ROOT).endsWith(".md")) {
      return new Media(plain.replaceFirst("^(content/)?(media/)+", ""));
    }
    String noEnding = plain.substring(0, plain.length() - ".md".length());
    int slash = noEnding.lastIndexOf('/');
    String folders = slash < 0 ? "" : noEnding.substring(0, slash);
    String folder = folders.substring(folders.lastIndexOf('/') + 1);
    return new Content(folder, noEnding.substring(slash + 1), fragment);
  }

  private static String decode(String written) {
    try {
      String decoded = URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
      return Normalizer.normalize(decoded, Normalizer.Form.NFC);
    } catch (IllegalArgumentException notEncoded) {
      return written;
    }
  }
}
