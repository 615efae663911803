package dev.lamina.preview;

import dev.lamina.asset.ThemeAssets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers for {@code /<clinic>/…}: each site as it will be published. */
final class SitePages {
  private final Editions editions;

  SitePages(Editions editions) {
    this.editions = editions;
  }

  /**
   * The answer; empty when no clinic has this name.
   *
   * @param address the same path as it was sent
   */
  Optional<Reply> answer(AskedPath asked, String address, String host) {
    Edition edition = editions.current();
    String clinic = asked.segments().get(0);
    if (!edition.knows(clinic)) {
      return Optional.empty();
    }
    String path = asked.from(1);
    if (path.isEmpty() && !asked.folder()) {
      return Optional.of(Reply.moved("/" + clinic + "/"));
    }
    String inside = path.isEmpty() ? "" : path + "/";
    String file = asked.folder() ? inside + "index.html" : path;
    Optional<Edition.Shown> found = edition.find(clinic, file);
    if (found.isPresent()) {
      String whole = asked.folder() ? address + "index.html" : address;
      return Optional.of(reply(200, found.get(), whole, host));
    }
    if (!asked.folder() && edition.find(clinic, inside + "index.html").isPresent()) {
      return Optional.of(Reply.moved(address + "/"));
    }
    return Optional.of(missing(edition, clinic, address, host));
  }

  private static Reply missing(Edition edition, String clinic, String address, String host) {
    Optional<Edition.Shown> own = edition.find(clinic, "404.html");
    if (own.isPresent()) {
      return reply(404, own.get(), address, host);
    }
    return edition
        .sites()
        .site(clinic)
        .map(site -> FindingsPage.instead(clinic, site))
        .orElseGet(() -> FindingsPage.unreadable(clinic, edition.sites().findings()));
  }

  private static Reply reply(int status, Edition.Shown shown, String address, String host) {
    String type = ContentType.of(shown.file().path().value());
    if (!type.equals(Reply.HTML)) {
      return Reply.file(type, shown.file().bytes());
    }
    // A page that stands in for a missing one is replaced as soon as that one is there.
    String print = status == 200 ? Injection.print(shown) : "";
    byte[] bytes = Injection.into(shown, address, print);
    Map<String, String> headers =
        Map.of("Cache-Control", "no-store", "Content-Security-Policy", policy(shown, host));
    return new Reply(status, type, bytes, headers);
  }

  /** A page runs the theme's script and the preview's, whatever its content says. */
  private static String policy(Edition.Shown shown, String host) {
    String theme =
        shown
            .site()
            .theme()
            .map(ThemeAssets::script)
            .map(script -> script.path().value())
            .orElse("");
    String origin = "http://" + host;
    return String.join(
        "; ",
        List.of(
            "default-src 'none'",
            "script-src "
                + origin
                + "/"
                + shown.site().clinic()
                + "/"
                + theme
                + " "
                + origin
                + "/_lamina/",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "frame-ancestors 'self'",
            "form-action 'none'",
            "base-uri 'none'"));
  }
}
