package dev.lamina.browser;

import dev.lamina.browser.Target.Kind;
import dev.lamina.browser.url.PercentCode;
import dev.lamina.browser.url.Url;
import dev.lamina.browser.url.UrlParser;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Finds where URLs lead, as a plain file server with this site's files would answer. */
public final class TargetFinder {
  /** More different links than this are not remembered, so that memory stays flat. */
  private static final int REMEMBERED = 50_000;

  private final Url root;
  private final FileIndex index;
  private final Serving serving;
  private final Elsewhere elsewhere;
  private final ConcurrentMap<String, ConcurrentMap<String, Target>> folders =
      new ConcurrentHashMap<>();
  private final LongAdder remembered = new LongAdder();

  private TargetFinder(ServedSite site) {
    this.root = site.root();
    this.index = site.index();
    this.serving = site.serving();
    this.elsewhere = new Elsewhere(serving.elsewhere());
  }

  /** The finder of a site, made once. */
  public static TargetFinder of(ServedSite site) {
    return site.shared(TargetFinder.class, TargetFinder::new);
  }

  /** The address of one of the site's files. */
  public Url addressOf(String path) {
    String encoded = PercentCode.encode(path, PercentCode.PATH);
    // Not parsed: a file may be called "a:b.html", which would read as a scheme.
    return new Url(
        root.scheme(),
        root.credentials(),
        root.host(),
        root.port(),
        root.path() + encoded,
        false,
        null,
        null);
  }

  /** The path inside the site of an address below its root; empty for all others. */
  public Optional<String> pathOf(Url url) {
    boolean inside = isOwnHost(url) && url.path().startsWith(root.path());
    return inside ? Optional.of(url.path().substring(root.path().length())) : Optional.empty();
  }

  /**
   * What relative URLs of a file start from.
   *
   * @param base what its {@code base} element says; null without one
   */
  public Url baseOf(String path, @Nullable String base) {
    Url own = addressOf(path);
    Url changed = base == null ? null : Url.parse(base, own);
    return changed == null || changed.opaque() ? own : changed;
  }

  /** Where this URL leads from a page with this base. */
  public Target find(String raw, Url base) {
    return from(base).find(raw);
  }

  /** Finds where the URLs of one page lead, that has this base. */
  public FromPage from(Url base) {
    int slash = base.path().lastIndexOf('/');
    String folder = base.host() + base.path().substring(0, slash + 1);
    return new FromPage(base, folders.computeIfAbsent(folder, name -> new ConcurrentHashMap<>()));
  }

  /** The finder for one page. */
  public final class FromPage {
    private final Url base;
    private final ConcurrentMap<String, Target> known;

    private FromPage(Url base, ConcurrentMap<String, Target> known) {
      this.base = base;
      this.known = known;
    }

    /** Where this URL leads. */
    public Target find(String raw) {
      // Pages of a folder share their menus: the same text there leads to the same place, unless
      // it is about the page itself.
      if (raw.isEmpty() || raw.charAt(0) <= '#' || raw.charAt(0) == '?') {
        return resolve(raw, base);
      }
      Target before = known.get(raw);
      if (before != null) {
        return before;
      }
      Target target = resolve(raw, base);
      if (remembered.sum() < REMEMBERED) {
        remembered.increment();
        known.put(raw, target);
      }
      return target;
    }
  }

  private Target resolve(String raw, Url base) {
    String text = UrlParser.clean(raw);
    if (text.isEmpty()) {
      return new Target(Kind.EMPTY, base, "");
    }
    Url url = Url.parse(raw, base);
    if (url == null) {
      return new Target(Kind.UNPARSABLE, null, "");
    }
    if (!url.isHttp()) {
      return new Target(Kind.OTHER_SCHEME, url, "");
    }
    return isOwn(url) ? inside(url) : new Target(Kind.EXTERNAL, url, "");
  }

  /** Whether a URL leads to this site: http or https, both are answered by the same files. */
  private boolean isOwn(Url url) {
    return isOwnHost(url)
        && url.port() == root.port()
        && (url.path() + "/").startsWith(root.path());
  }

  private boolean isOwnHost(Url url) {
    return Objects.equals(url.host(), root.host())
        || (serving.wwwIsSame() && withoutWww(url.host()).equals(withoutWww(root.host())));
  }

  private static String withoutWww(@Nullable String host) {
    String name = host == null ? "" : host;
    return name.startsWith("www.") ? name.substring("www.".length()) : name;
  }

  private Target inside(Url url) {
    Target target = file(url);
    boolean found = target.kind() == Kind.FILE || target.kind() == Kind.FOLDER_WITHOUT_SLASH;
    return found || !elsewhere.has(url) ? target : new Target(Kind.ELSEWHERE, url, target.path());
  }

  private Target file(Url url) {
    int from = Math.min(root.path().length(), url.path().length());
    // Servers of files take slashes in a row for one; links/untidy-url warns of those that don't.
    String path = single(PercentCode.decode(url.path().substring(from)));
    if (url.query() != null) {
      // Copies of dynamic sites have files that are named with their query.
      String withQuery = path + "?" + PercentCode.decode(url.query());
      if (index.isFile(withQuery)) {
        return new Target(Kind.FILE, url, withQuery);
      }
    }
    if (path.isEmpty() || path.endsWith("/")) {
      return folder(url, path.isEmpty() ? "" : path.substring(0, path.length() - 1), path);
    }
    if (index.isFile(path)) {
      return new Target(Kind.FILE, url, path);
    }
    Optional<String> indexFile = indexOf(path);
    if (indexFile.isPresent()) {
      return new Target(Kind.FOLDER_WITHOUT_SLASH, url, indexFile.get());
    }
    Optional<String> extended = extended(path);
    if (extended.isPresent()) {
      return new Target(Kind.EXTENSIONLESS, url, extended.get());
    }
    if (index.isFolder(path)) {
      return new Target(Kind.NO_INDEX, url, path);
    }
    return missing(url, path);
  }

  private static String single(String path) {
    if (!path.startsWith("/") && path.indexOf("//") < 0) {
      return path;
    }
    return path.replaceAll("/+", "/").replaceFirst("^/", "");
  }

  private Target folder(Url url, String folder, String asked) {
    Optional<String> indexFile = indexOf(folder);
    if (indexFile.isPresent()) {
      return new Target(Kind.FILE, url, indexFile.get());
    }
    if (index.isFolder(folder)) {
      return new Target(Kind.NO_INDEX, url, folder);
    }
    Optional<String> extended = extended(folder);
    if (extended.isPresent()) {
      return new Target(Kind.EXTENSIONLESS, url, extended.get());
    }
    Target other = missing(url, folder);
    return other.kind() == Kind.SPELLED_OTHERWISE ? other : new Target(Kind.MISSING, url, asked);
  }

  private Optional<String> indexOf(String folder) {
    if (!index.isFolder(folder)) {
      return Optional.empty();
    }
    String prefix = folder.isEmpty() ? "" : folder + "/";
    return serving.indexFiles().stream()
        .map(name -> prefix + name)
        .filter(index::isFile)
        .findFirst();
  }

  private Optional<String> extended(String path) {
    return serving.extensions().stream()
        .map(extension -> path + "." + extension)
        .filter(index::isFile)
        .findFirst();
  }

  private Target missing(Url url, String path) {
    return index
        .spelledOtherwise(path)
        .or(() -> index.spelledOtherwise(path + ".html"))
        .map(other -> new Target(Kind.SPELLED_OTHERWISE, url, other))
        .orElseGet(() -> new Target(Kind.MISSING, url, path));
  }
}
