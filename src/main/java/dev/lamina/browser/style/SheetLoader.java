package dev.lamina.browser.style;

import dev.lamina.browser.Decoded;
import dev.lamina.browser.ElementIndex;
import dev.lamina.browser.HtmlPage;
import dev.lamina.browser.QuirksMode;
import dev.lamina.browser.ServedSite;
import dev.lamina.browser.Target;
import dev.lamina.browser.TargetFinder;
import dev.lamina.browser.TokenList;
import dev.lamina.browser.css.CssItem;
import dev.lamina.browser.css.Values;
import dev.lamina.browser.font.Ink;
import dev.lamina.browser.script.ScriptedNames;
import dev.lamina.browser.selector.SelectorContext;
import dev.lamina.browser.style.RuleCollector.Condition;
import dev.lamina.browser.url.Url;
import dev.lamina.source.ContentHash;
import dev.lamina.source.LineOrigins;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the style sheets of a site, each once, and puts together those of a page. */
final class SheetLoader {
  /** Sheets that import each other would never end. */
  private static final int DEEPEST_IMPORT = 16;

  /** Nobody's sheets import each other in a longer chain; it keeps the stack from overflowing. */
  private static final int LONGEST_CHAIN = 100;

  /** Pages with sheets of their own each would fill the memory. */
  private static final int REMEMBERED = 256;

  private final ServedSite site;
  private final ConcurrentMap<String, Optional<StyleSource>> files = new ConcurrentHashMap<>();
  private final ConcurrentMap<List<Object>, Loadout> sets = new ConcurrentHashMap<>();

  private SheetLoader(ServedSite site) {
    this.site = site;
  }

  static SheetLoader of(ServedSite site) {
    return site.shared(SheetLoader.class, SheetLoader::new);
  }

  /** A sheet that a page loads: a file's address, or the text of a style element. */
  private record Loaded(@Nullable String href, String css, List<Condition> when) {
    /** Written out, as that of records is made when first called, in milliseconds of every run. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Loaded that
          && Objects.equals(href, that.href)
          && css.equals(that.css)
          && when.equals(that.when);
    }

    @Override
    public int hashCode() {
      return (href == null ? css : href).hashCode() * 31 + when.hashCode();
    }
  }

  /**
   * What the style sheets of a page make of it.
   *
   * @param rules that hold
   * @param fonts that they bring along
   */
  record Loadout(RuleSet rules, Typefaces fonts) {}

  /** What holds on a page. */
  Loadout of(HtmlPage page) {
    List<Loaded> loaded = new ArrayList<>();
    TargetFinder finder = TargetFinder.of(site);
    Url base = baseOf(page, finder);
    for (Element element : page.elements().tagged(Set.of("link", "style"))) {
      if (!isCss(element)) {
        continue;
      }
      if (element.normalName().equals("style")) {
        // In an SVG drawing its rules are text like any other, and hold for the whole page, too.
        String css = element.data().isEmpty() ? element.wholeText() : element.data();
        loaded.add(new Loaded(null, css, forScripts(element, element.attr("media"))));
      } else if (isStyleSheet(element)) {
        List<Condition> when = forScripts(element, mediaOf(element));
        loaded.add(new Loaded(address(element.attr("href"), base), "", when));
      }
    }
    boolean isQuirky = QuirksMode.isOf(page);
    Set<String> named = ScriptedNames.of(page);
    Set<String> scripted =
        isQuirky ? named.stream().map(SelectorContext::lowered).collect(Collectors.toSet()) : named;
    List<Object> key =
        List.of(loaded, scripted, isQuirky, base.path().substring(0, base.path().lastIndexOf('/')));
    Loadout known = sets.get(key);
    if (known != null) {
      return known;
    }
    Loadout made = collect(loaded, scripted, isQuirky, base);
    if (sets.size() < REMEMBERED) {
      sets.put(key, made);
    }
    return made;
  }

  /** Browsers leave alone what says that it is in another language, as compilers' sources do. */
  private static boolean isCss(Element element) {
    String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
    return type.isEmpty() || type.startsWith("text/css");
  }

  /** What stands in {@code noscript} holds for readers without scripts only. */
  private static List<Condition> forScripts(Element element, String media) {
    List<Condition> when = with(List.of(), "media", media);
    return ElementIndex.around(element, "noscript") == null
        ? when
        : with(when, "media", "(scripting: none)");
  }

  private static Url baseOf(HtmlPage page, TargetFinder finder) {
    String href =
        page.elements().tagged("base").stream()
            .filter(element -> element.hasAttr("href"))
            .map(element -> element.attr("href"))
            .findFirst()
            .orElse(null);
    return finder.baseOf(page.path(), href);
  }

  private String address(String href, Url base) {
    Url url = Url.parse(href, base);
    return url == null ? href : url.toString();
  }

  private static boolean isStyleSheet(Element link) {
    Set<String> rel = TokenList.of(link, "rel");
    boolean preloaded =
        rel.contains("preload") && link.attr("as").equals("style") && link.hasAttr("onload");
    boolean sheet = rel.contains("stylesheet") && !rel.contains("alternate");
    return link.hasAttr("href") && (preloaded || (sheet && !link.hasAttr("disabled")));
  }

  /** A sheet that is loaded for print and switched on by its own script holds everywhere. */
  private static String mediaOf(Element link) {
    return link.attr("onload").contains("media") ? "" : link.attr("media");
  }

  private Loadout collect(List<Loaded> loaded, Set<String> scripted, boolean isQuirky, Url base) {
    Sheets sheets = new Sheets();
    for (Loaded one : loaded) {
      if (one.href() == null) {
        StyleSource source = parsed(StyleSource.EMBEDDED, one.css(), one::css, LineOrigins.NONE);
        add(new Applied(source, one.when(), ""), base, sheets);
      } else {
        addFile(one.href(), one.when(), "", base, sheets);
      }
    }
    // Other sites that load the same sheets share the rules, and the styles worked out by them.
    List<Object> from =
        List.of(
            List.copyOf(sheets.applied),
            Set.copyOf(scripted),
            isQuirky,
            List.copyOf(sheets.unread));
    RuleSet rules = site.work().of(RuleSet.class, from, () -> sheets.rules(scripted, isQuirky));
    return new Loadout(rules, new Typefaces(sheets.faces, this::font));
  }

  /** A sheet as it holds on a page. */
  private record Applied(StyleSource source, List<Condition> when, String layer) {
    /** Written out, as in {@link Loaded}. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Applied that
          && source.equals(that.source)
          && when.equals(that.when)
          && layer.equals(that.layer);
    }

    @Override
    public int hashCode() {
      return (source.hashCode() * 31 + when.hashCode()) * 31 + layer.hashCode();
    }
  }

  /** The sheets of a page in the order in which they apply, imported ones before their importer. */
  private static final class Sheets {
    private final List<Applied> applied = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final List<FontFace> faces = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private int depth;

    private RuleSet rules(Set<String> scripted, boolean isQuirky) {
      RuleCollector rules = new RuleCollector(isQuirky);
      for (Applied sheet : applied) {
        rules.add(sheet.source(), sheet.when(), sheet.layer());
      }
      return new RuleSet(rules, scripted, unread);
    }
  }

  private void add(Applied sheet, Url base, Sheets into) {
    for (CssItem item : sheet.source().items()) {
      boolean isEarly =
          item instanceof CssItem.AtRule rule
              && (Set.of("import", "charset").contains(rule.name())
                  || (rule.name().equals("layer") && rule.body().isEmpty()));
      if (!isEarly) {
        break; // browsers drop an import behind anything else
      }
      if (item instanceof CssItem.AtRule rule && rule.name().equals("import")) {
        Import wanted = Import.parse(rule.prelude());
        if (wanted != null) {
          List<Condition> when = with(sheet.when(), "supports", wanted.supports());
          when = with(when, "media", wanted.media());
          addFile(wanted.url(), when, wanted.layer(), base, into);
        }
      }
    }
    into.applied.add(sheet);
    Typefaces.collect(sheet.source(), base, into.faces);
  }

  private void addFile(String href, List<Condition> when, String layer, Url base, Sheets into) {
    Target target = TargetFinder.of(site).find(href, base);
    Optional<StyleSource> source = target.isSent() ? file(target.path()) : Optional.empty();
    Url url = target.url();
    if (source.isEmpty() || url == null || into.depth > LONGEST_CHAIN) {
      into.unread.add(target.isInside() ? target.path() : href);
    } else if (into.seen.merge(target.path(), 1, Integer::sum) <= DEEPEST_IMPORT) {
      into.depth++;
      add(new Applied(source.get(), when, layer), url, into);
      into.depth--;
    }
  }

  private @Nullable Ink font(String address, Url base, String range, Function<byte[], Ink> judge) {
    Target target = TargetFinder.of(site).find(address, base);
    if (!target.isSent()) {
      return null;
    }
    try {
      byte[] file = site.bytes(target.path());
      ContentHash hash = site.hash(target.path());
      return site.work().of(Ink.class, List.of(hash, range), () -> judge.apply(file));
    } catch (IOException unreadable) {
      return null;
    }
  }

  private Optional<StyleSource> file(String path) {
    return files.computeIfAbsent(
        path,
        key -> {
          try {
            byte[] bytes = site.bytes(key);
            LineOrigins origins = site.files().origins(key);
            return Optional.of(
                parsed(shown(key), site.hash(key), () -> Decoded.byMark(bytes), origins));
          } catch (IOException unreadable) {
            return Optional.empty();
          }
        });
  }

  private StyleSource parsed(
      String name, Object content, Supplier<String> css, LineOrigins origins) {
    List<Object> from = List.of(name, content, origins);
    return site.work().of(StyleSource.class, from, () -> StyleSource.of(name, css.get(), origins));
  }

  /** Without the digest that builds put in names: the same fault on forty sites is told once. */
  private static String shown(String path) {
    return path.replaceFirst("\\.[0-9a-f]{8,}(?=\\.css$)", "");
  }

  private static List<Condition> with(List<Condition> outer, String name, String text) {
    if (text.isBlank()) {
      return outer;
    }
    List<Condition> all = new ArrayList<>(outer);
    all.add(new Condition(name, text));
    return all;
  }

  /** What an {@code @import} asks for. */
  private record Import(String url, String layer, String supports, String media) {
    static @Nullable Import parse(String prelude) {
      List<String> words = Values.words(prelude);
      if (words.isEmpty()) {
        return null;
      }
      String first = words.get(0);
      boolean isUrl = Values.function(first).equalsIgnoreCase("url");
      if (!isUrl && !first.startsWith("\"") && !first.startsWith("'")) {
        return null; // browsers drop it
      }
      String url = isUrl ? Values.argument(first) : first;
      String layer = "";
      String supports = "";
      StringBuilder media = new StringBuilder();
      for (String word : words.subList(1, words.size())) {
        if (word.equals("layer") || word.startsWith("layer(")) {
          layer = word.equals("layer") ? "#import" : Values.argument(word);
        } else if (Values.function(word).equalsIgnoreCase("supports")) {
          supports = supported(Values.argument(word).strip());
        } else {
          media.append(media.isEmpty() ? "" : " ").append(word);
        }
      }
      return new Import(
          url.strip().replaceAll("^[\"']|[\"']$", ""), layer, supports, media.toString());
    }

    /** A declaration may stand there by itself. */
    private static String supported(String wanted) {
      boolean isCondition = wanted.matches("(?s)(\\(|not\\b|[a-z-]+\\().*");
      return isCondition || wanted.isEmpty() ? wanted : "(" + wanted + ")";
    }
  }
}
