package dev.lamina.fill;

import dev.lamina.asset.Asset;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Place;
import dev.lamina.markdown.Destination;
import dev.lamina.markdown.Piece;
import dev.lamina.plan.Links.Target;
import dev.lamina.plan.PagePlan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the start and end of links; a link to a page that the site lacks leaves its words. */
final class LinkTags {
  private static final Pattern SAFE =
      Pattern.compile("(https?|mailto|tel):.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final SiteFiller site;
  private final PagePlan page;
  private final Place place;

  /** Whether each open link was written. */
  private final Deque<Boolean> open = new ArrayDeque<>();

  LinkTags(SiteFiller site, PagePlan page, Place place) {
    this.site = site;
    this.page = page;
    this.place = place;
  }

  /** Whether a link is open: another one may not start in it. */
  boolean insideLink() {
    return open.contains(true);
  }

  void open(Piece.LinkOpen link, String owner, PageBytes out) {
    String href = href(link, owner);
    open.push(href != null);
    if (href == null) {
      return;
    }
    out.append("<a href=\"");
    Html.escape(href, out);
    String title = link.title();
    if (title != null) {
      out.append("\" title=\"");
      Html.escape(site.values.text(title, link.where(), place), out);
    }
    out.append("\">");
  }

  void close(PageBytes out) {
    if (!open.isEmpty() && open.pop()) {
      out.append("</a>");
    }
  }

  private @Nullable String href(Piece.LinkOpen link, String owner) {
    Destination destination = link.to();
    if (destination instanceof Destination.Outside outside) {
      return outside(outside.address(), link.where());
    }
    if (destination instanceof Destination.Media media) {
      Asset file = site.media.find(media.name()).orElse(null);
      return file == null ? null : page.root() + file.path();
    }
    if (destination instanceof Destination.Content content) {
      return onSite(site.site.links().resolve(content), link.where());
    }
    String fragment = ((Destination.SamePage) destination).fragment();
    return onSite(site.site.links().resolve(page, owner, fragment), link.where());
  }

  private @Nullable String outside(String address, Location where) {
    String known = site.outside.get(address);
    if (known != null) {
      return known;
    }
    String filled = site.values.text(address, where, place);
    String href = href(address, filled, where);
    // What lacks a value is told of wherever it stands.
    if (href != null && !filled.contains("{{")) {
      site.outside.put(address, href);
    }
    return href;
  }

  private @Nullable String href(String address, String filled, Location where) {
    if (filled.regionMatches(true, 0, "tel:", 0, 4)) {
      return Phone.href(filled.substring(4));
    }
    if (SAFE.matcher(filled).matches()) {
      return filled.replace(" ", "%20");
    }
    if (address.startsWith("{{")) {
      site.sink.add(
          Diagnostic.error(
                  "links/scheme",
                  where,
                  "The link \"" + address + "\" becomes \"" + filled + "\", which is no address.",
                  "Write the scheme before the value: \"https://" + address + "\".")
              .about(filled.toLowerCase(Locale.ROOT))
              .on(place));
    }
    return null; // Any other scheme was reported with the library's other references.
  }

  private @Nullable String onSite(Target target, Location where) {
    if (target instanceof Target.OnSite found) {
      if (found.page().url().equals(page.url()) && found.id() != null) {
        return "#" + found.id();
      }
      return page.root() + found.page().url() + (found.id() == null ? "" : "#" + found.id());
    }
    if (target instanceof Target.NoHeading missing) {
      site.sink.add(
          Diagnostic.error(
                  "links/missing-fragment",
                  where.within("#" + missing.fragment()),
                  "The page \""
                      + missing.page().url()
                      + "\" has no section \""
                      + missing.fragment()
                      + "\" on the site of \""
                      + site.site.clinic().id()
                      + "\".",
                  "Link to the page alone, or to a section that every clinic shows.")
              .about(missing.fragment())
              .on(place));
    }
    return null;
  }
}
