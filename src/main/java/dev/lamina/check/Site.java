package dev.lamina.check;

import dev.lamina.browser.Decoded;
import dev.lamina.browser.FileIndex;
import dev.lamina.browser.Once;
import dev.lamina.browser.ServedSite;
import dev.lamina.browser.SharedWork;
import dev.lamina.browser.url.Url;
import dev.lamina.diagnostic.Place;
import dev.lamina.source.ChangedFiles;
import dev.lamina.source.SiteFiles;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One site of a run: its files, what is known about its clinic, where it will be served. Safe to
 * use from any thread.
 */
public final class Site {
  private final String clinic;
  private final ClinicFacts facts;
  private final Function<String, PageNotes> notes;
  private final CheckOptions options;
  private final @Nullable String baseUrl;
  private final Predicate<String> chosen;
  private final ServedSite served;
  private final Once once = new Once();

  private Site(Builder builder) {
    this.clinic = builder.clinic;
    this.facts = builder.facts;
    this.notes = builder.notes;
    this.options = builder.options;
    this.baseUrl = builder.baseUrl;
    this.chosen = builder.chosen;
    this.served =
        new ServedSite(
            builder.files,
            options.largestPage(),
            options.links().serving(),
            this::root,
            builder.work);
  }

  /** A site of these files; everything else has a default for pages that somebody else made. */
  public static Builder of(SiteFiles files, CheckOptions options) {
    return new Builder(files, options);
  }

  /** The clinic's id; empty when the pages belong to no clinic of the workspace. */
  public String clinic() {
    return clinic;
  }

  /** The site as a server sends it. */
  public ServedSite served() {
    return served;
  }

  public SiteFiles files() {
    return served.files();
  }

  public ClinicFacts facts() {
    return facts;
  }

  public CheckOptions options() {
    return options;
  }

  /** What its clinic goes by. */
  public OwnNames names() {
    return shared(
        OwnNames.class, site -> OwnNames.of(site.facts(), site.options().policy().spoken()));
  }

  /** The paths of the pages to check, sorted. */
  public List<String> pages() {
    return files().paths().stream().filter(path -> isPage(path) && chosen.test(path)).toList();
  }

  /** Whether a file is read as a page: {@code .html}, {@code .htm} or {@code .xhtml}. */
  public static boolean isPage(String path) {
    if (path.endsWith(".html")) {
      return true;
    }
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml");
  }

  /** What the build said about a page. */
  public PageNotes notes(String path) {
    return notes.apply(path);
  }

  /** Where the site will be served, as the user said; null when nobody has, or {@code none}. */
  public @Nullable String baseUrl() {
    return baseUrl;
  }

  /** The files by path, as a server finds them. */
  public FileIndex index() {
    return served.index();
  }

  /**
   * The address of the site's root: {@link #baseUrl}, or a made-up one that no page can contain.
   */
  public Url root() {
    return shared(RootUrl.class, RootUrl::of).url();
  }

  /** A page of this site, as findings name it. */
  public Place place(String path) {
    return new Place(clinic, path);
  }

  /**
   * Something that is worked out once for the whole site and then shared by rules: parsed style
   * sheets, say. The key is its type.
   */
  public <T> T shared(Class<T> type, Function<Site, T> make) {
    return once.of(type, () -> make.apply(this));
  }

  /** What this site has in common with the others of its run. */
  public SharedWork work() {
    return served.work();
  }

  /** A page opened again, for rules that need more of it than they noted down. */
  public CheckedPage open(String path) {
    return new PageReader().read(this, path);
  }

  /** The site as it would be with other HTML in one of its files. */
  public Site with(String path, String html) {
    Builder changed = new Builder(new ChangedFiles(files(), path, html), options);
    changed.clinic(clinic, facts).baseUrl(baseUrl).only(chosen).sharing(work());
    changed.notes = notes;
    return changed.build();
  }

  /** One of its pages as it would be with other HTML; nothing else of the site changes. */
  public CheckedPage tryOut(String path, String html) {
    return new PageReader().parse(this, path, html);
  }

  /**
   * A page's text read again, to make a finding after all pages have been looked at; empty when it
   * can't be read any more.
   */
  public Optional<PageText> text(String path) {
    try {
      byte[] bytes = served.bytes(path);
      return Optional.of(PageReader.text(this, path, Decoded.of(bytes).text()));
    } catch (IOException goneMeanwhile) {
      return Optional.empty();
    }
  }

  /** The settings of a {@link Site}; each has a default. */
  public static final class Builder {
    private final SiteFiles files;
    private final CheckOptions options;
    private String clinic = "";
    private ClinicFacts facts = ClinicFacts.UNKNOWN;
    private Function<String, PageNotes> notes = path -> PageNotes.NONE;
    private @Nullable String baseUrl;
    private Predicate<String> chosen = path -> true;
    private SharedWork work = new SharedWork();

    private Builder(SiteFiles files, CheckOptions options) {
      this.files = files;
      this.options = options;
    }

    /** The clinic of the workspace it belongs to. */
    public Builder clinic(String id, ClinicFacts itsFacts) {
      this.clinic = id;
      this.facts = itsFacts;
      return this;
    }

    /** What the build knows about its pages, by path. */
    public Builder notes(Map<String, PageNotes> byPath) {
      Map<String, PageNotes> copy = Map.copyOf(byPath);
      this.notes = path -> copy.getOrDefault(path, PageNotes.NONE);
      return this;
    }

    /** Where it will be served: {@code https://quillmere.example/}; null for unknown. */
    public Builder baseUrl(@Nullable String url) {
      this.baseUrl = url;
      return this;
    }

    /** Checks only these pages; links may still lead to all files. */
    public Builder only(Predicate<String> paths) {
      this.chosen = paths;
      return this;
    }

    /** What is worked out once for all sites of a run; without it, for this site alone. */
    public Builder sharing(SharedWork ofRun) {
      this.work = ofRun;
      return this;
    }

    public Site build() {
      return new Site(this);
    }
  }

  /** The parsed root address. */
  private record RootUrl(Url url) {
    static RootUrl of(Site site) {
      String given = site.baseUrl();
      Url url =
          given == null
              ? canonicalRoot(site)
              : Url.parse(given.endsWith("/") ? given : given + "/", null);
      return new RootUrl(url == null || !url.isHttp() ? Url.NOWHERE : url.bare());
    }

    /** A home page that names its own address tells where the whole site is served. */
    private static @Nullable Url canonicalRoot(Site site) {
      if (!site.index().isFile("index.html")) {
        return null;
      }
      CheckedPage home = new PageReader().read(site, "index.html");
      Element canonical = home.document().selectFirst("link[rel=canonical][href]");
      Url url = canonical == null ? null : Url.parse(canonical.attr("href"), null);
      boolean isRoot =
          url != null && (url.path().endsWith("/") || url.path().endsWith("/index.html"));
      return isRoot ? Url.parse("./", url) : null;
    }
  }
}
