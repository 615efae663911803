package dev.lamina.check.links;

import dev.lamina.browser.Decoded;
import dev.lamina.browser.TargetFinder;
import dev.lamina.browser.url.Url;
import dev.lamina.check.Site;
import dev.lamina.check.reference.AppManifest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The manifests of a site that is a web application, too, with their links. */
record Manifests(List<LinkedFile> all) {

  /** Those of a site, read once. */
  static Manifests of(Site site) {
    return site.shared(Manifests.class, Manifests::read);
  }

  private record Text(String json, List<AppManifest.Found> urls) {
    Text(String json) {
      this(json, AppManifest.of(json));
    }
  }

  private static Manifests read(Site site) {
    TargetFinder finder = TargetFinder.of(site.served());
    List<LinkedFile> all = new ArrayList<>();
    for (String path : site.files().paths()) {
      if (isManifest(path)) {
        try {
          Text text =
              site.served().sharedFrom(path, Text.class, bytes -> new Text(Decoded.byMark(bytes)));
          Url base = finder.addressOf(path);
          List<Link> links =
              text.urls().stream()
                  .map(
                      one ->
                          LinkedFile.link(
                              path,
                              one.use(),
                              one.url(),
                              one.offset(),
                              finder.find(one.url(), base)))
                  .toList();
          all.add(LinkedFile.of(site, path, text.json(), links));
        } catch (IOException unreadable) {
          // The rules about pages report it where one links to it.
        }
      }
    }
    return new Manifests(List.copyOf(all));
  }

  private static boolean isManifest(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.endsWith(".webmanifest") || name.equals("manifest.json");
  }
}
