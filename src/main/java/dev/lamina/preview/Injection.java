package dev.lamina.preview;

import dev.lamina.build.SiteOnDemand;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.UrlPath;
import dev.lamina.source.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the preview puts into a page: a script behind {@code <head>}, a style sheet before {@code
 * </head>} and another script before {@code </body>}. All other bytes stay as they will be
 * published, unless somebody asks for another {@link View}.
 */
final class Injection {
  private static final Pattern ROOT_LINK = Pattern.compile("\\b(href|src)=\"/(?!/)");

  private Injection() {}

  /**
   * The page with the preview's parts.
   *
   * @param address of the page on this server, as it was sent: {@code /quillmere/contact.html}
   * @param print what its script compares with the page's newest {@link #print}
   */
  static byte[] into(Edition.Shown shown, String address, View view, String print) {
    String styles = style("preview") + (view.hasStyle() ? style("view-" + view.word()) : "");
    String first =
        String.format(
            Locale.ROOT,
            "<script src=\"/_lamina/preview.js\" data-address=\"%s\" data-print=\"%s\""
                + " data-css=\"%s\" data-view=\"%s\" data-page=\"%s\" defer></script>",
            Html.escape(address),
            print,
            css(shown.site()),
            view.word(),
            page(shown));
    StringBuilder out = new StringBuilder(plain(shown, view));
    insert(out, "</body>", "<script src=\"/_lamina/overlay.js\" defer></script>");
    insert(out, "</head>", styles);
    int head = out.indexOf("<head>");
    out.insert(head < 0 ? out.length() : head + "<head>".length(), first);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The page in this view, without the preview's parts. */
  static String plain(Edition.Shown shown, View view) {
    return inItsFolder(shown, view.page(parts(shown, view)));
  }

  /** The id of the topic, page or post; empty for a page that is none. */
  private static String page(Edition.Shown shown) {
    PagePlan page = shown.page();
    return page == null ? "" : Html.escape(page.page().id());
  }

  private static String style(String name) {
    return "<link rel=\"stylesheet\" href=\"/_lamina/" + name + ".css\">";
  }

  private static String parts(Edition.Shown shown, View view) {
    PagePlan page = shown.page();
    return view == View.SOURCES && page != null
        ? PagePanels.marked(shown, page).html()
        : text(shown);
  }

  /** The page for missing pages starts its links at the site's root: here, the clinic's folder. */
  private static String inItsFolder(Edition.Shown shown, String html) {
    PagePlan page = shown.page();
    if (page == null || !page.isNotFound()) {
      return html;
    }
    return ROOT_LINK.matcher(html).replaceAll("$1=\"/" + shown.site().clinic() + "/");
  }

  /** Tells two states of a page apart; a change of the style sheet alone makes no difference. */
  static String print(Edition.Shown shown) {
    String css = css(shown.site());
    String page = text(shown);
    String neutral = css.isEmpty() ? page : page.replace(css, "");
    return ContentHash.of(neutral.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16);
  }

  /** The style sheet's path in the site; empty without. */
  static String css(SiteOnDemand site) {
    return site.theme().map(theme -> theme.css().path()).map(UrlPath::value).orElse("");
  }

  private static String text(Edition.Shown shown) {
    return new String(shown.file().bytes(), StandardCharsets.UTF_8);
  }

  private static void insert(StringBuilder page, String before, String part) {
    int at = page.lastIndexOf(before);
    page.insert(at < 0 ? page.length() : at, part);
  }
}
