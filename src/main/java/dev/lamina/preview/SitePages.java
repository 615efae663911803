package dev.lamina.preview;

import dev.lamina.build.SiteOnDemand;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers for {@code /<clinic>/…}: each site as it will be published. */
final class SitePages {
  private static final String CSS = "text/css; charset=utf-8";

  private final Editions editions;

  SitePages(Editions editions) {
    this.editions = editions;
  }

  /**
   * What a browser asked for.
   *
   * @param address the path as it was sent
   * @param host as it was sent
   */
  private record Asked(String address, View view, String host) {
    Asked with(String newAddress) {
      return new Asked(newAddress, view, host);
    }
  }

  /**
   * The answer; empty when no clinic has this name.
   *
   * @param address the same path as it was sent
   */
  Optional<Reply> answer(AskedPath path, String address, View view, String host) {
    String clinic = path.segments().get(0);
    Edition edition = editions.soonest(clinic);
    if (!edition.knows(clinic)) {
      return Optional.empty();
    }
    Asked asked = new Asked(address, view, host);
    String file = path.from(1);
    if (file.isEmpty() && !path.folder()) {
      return Optional.of(Reply.moved("/" + clinic + "/" + view.query()));
    }
    String inside = file.isEmpty() ? "" : file + "/";
    if (path.folder()) {
      asked = asked.with(address + "index.html");
      file = inside + "index.html";
    }
    Optional<Edition.Shown> found = edition.find(clinic, file);
    if (found.isPresent()) {
      return Optional.of(reply(200, found.get(), asked));
    }
    if (!path.folder() && edition.find(clinic, inside + "index.html").isPresent()) {
      return Optional.of(Reply.moved(address + "/" + view.query()));
    }
    return Optional.of(missing(edition, clinic, file, asked));
  }

  private static Reply missing(Edition edition, String clinic, String file, Asked asked) {
    Optional<SiteOnDemand> planned =
        edition.sites().site(clinic).filter(site -> site.page(file).isPresent());
    if (planned.isPresent()) {
      return FindingsPage.instead(clinic, planned.get());
    }
    Optional<Edition.Shown> own = edition.find(clinic, "404.html");
    if (own.isPresent()) {
      return reply(404, own.get(), asked);
    }
    return edition
        .sites()
        .site(clinic)
        .map(site -> FindingsPage.instead(clinic, site))
        .orElseGet(() -> FindingsPage.unreadable(clinic, edition.sites().findings()));
  }

  private static Reply reply(int status, Edition.Shown shown, Asked asked) {
    String type = ContentType.of(shown.file().path().value());
    byte[] bytes = shown.file().bytes();
    if (type.equals(CSS)) {
      String css = asked.view().css(new String(bytes, StandardCharsets.UTF_8));
      return Reply.file(type, css.getBytes(StandardCharsets.UTF_8));
    }
    if (!type.equals(Reply.HTML)) {
      return Reply.file(type, bytes);
    }
    // A page that stands in for a missing one is replaced as soon as that one is there.
    String print = status == 200 ? Injection.print(shown) : "";
    byte[] page = Injection.into(shown, asked.address(), asked.view(), print);
    Map<String, String> headers =
        Map.of("Cache-Control", "no-store", "Content-Security-Policy", policy(shown, asked.host()));
    return new Reply(status, type, page, headers);
  }

  /**
   * A page runs the theme's scripts, its search and the preview's, whatever its content says: no
   * content becomes a script there.
   */
  private static String policy(Edition.Shown shown, String host) {
    String origin = "http://" + host + "/";
    String site = origin + shown.site().clinic() + "/";
    return String.join(
        "; ",
        List.of(
            "default-src 'none'",
            "script-src " + site + "assets/ " + site + "search-index.js " + origin + "_lamina/",
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
