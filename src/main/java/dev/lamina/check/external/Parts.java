package dev.lamina.check.external;

import dev.lamina.browser.url.PercentCode;
import dev.lamina.browser.url.Url;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The parts of other people's pages that links can lead to. */
final class Parts {
  /** So much of a page is read; what is longer is not judged. */
  static final int MOST_BYTES = 2_000_000;

  /** A page with fewer words than this, and a script, is written by the script. */
  private static final int FEW_CHARACTERS = 200;

  private Parts() {}

  /**
   * The part that a link asks for; empty when it asks for none, or for something that only a script
   * or a viewer knows: {@code #!/route}, {@code #page=2}, {@code #:~:text=word}.
   */
  static Optional<String> of(Url url) {
    String fragment = url.fragment() == null ? "" : url.fragment();
    int directive = fragment.indexOf(":~:");
    String name = PercentCode.decode(directive < 0 ? fragment : fragment.substring(0, directive));
    boolean asks = !name.isEmpty() && !name.toLowerCase(Locale.ROOT).equals("top");
    return asks && name.chars().noneMatch(c -> c == '/' || c == '!' || c == '=' || c < ' ')
        ? Optional.of(name)
        : Optional.empty();
  }

  static boolean areIn(int status, HttpHeaders headers) {
    String type = headers.firstValue("content-type").orElse("").toLowerCase(Locale.ROOT);
    boolean isPage = type.startsWith("text/html") || type.startsWith("application/xhtml+xml");
    return status >= 200 && status < 300 && isPage;
  }

  /** All names in a page; null when they can't be known from what was sent. */
  static @Nullable Set<String> in(byte[] body) {
    if (body.length == 0 || body.length >= MOST_BYTES) {
      return null;
    }
    Document page;
    try {
      page = Jsoup.parse(new ByteArrayInputStream(body), null, "");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    Set<String> names = new HashSet<>();
    boolean scripted = false;
    for (Element element : page.getAllElements()) {
      names.add(element.attr("id"));
      names.add(element.normalName().equals("a") ? element.attr("name") : "");
      scripted |= element.normalName().equals("script");
    }
    return scripted && page.text().length() < FEW_CHARACTERS ? null : names;
  }

  /** Whether a page has it; some hosts mark the names that their authors gave. */
  static boolean has(Set<String> names, String part) {
    return names.contains(part) || names.contains("user-content-" + part);
  }
}
