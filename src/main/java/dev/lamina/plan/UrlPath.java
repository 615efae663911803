package dev.lamina.plan;

import dev.lamina.source.Spelling;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page or file stands in its site, relative to the site's root: {@code kyphoplasty.html},
 * {@code news/index.html}.
 */
public record UrlPath(String value) implements Comparable<UrlPath> {
  /** Names that are a part of an address as they are. Nearly all: each page is asked. */
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9.]+(?:-[a-z0-9.]+)*");

  /** A page's path from a file's name: accents, spaces and capitals become plain letters. */
  public static UrlPath page(String folder, String name) {
    return new UrlPath(folder + slug(name) + ".html");
  }

  /** What leads from here to the site's root: empty, or {@code ../} for each folder. */
  public String root() {
    if (value.indexOf('/') < 0) {
      return "";
    }
    return "../".repeat((int) value.chars().filter(c -> c == '/').count());
  }

  /** The part of an address behind the domain: {@code index.html} is left out. */
  public String canonical() {
    return value.endsWith("index.html")
        ? value.substring(0, value.length() - "index.html".length())
        : value;
  }

  /** Plain small letters, digits, dots and hyphens. */
  public static String slug(String name) {
    if (PLAIN.matcher(name).matches()) {
      return name;
    }
    String plain = Spelling.decomposed(name).replaceAll("\\p{M}+", "");
    String slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    String trimmed = slug.replaceAll("^-+|-+$", "");
    return trimmed.isEmpty() ? "page" : trimmed;
  }

  /** Written out, as {@link #equals}: all that a site is made of is looked up by its path. */
  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UrlPath that && value.equals(that.value);
  }

  @Override
  public int compareTo(UrlPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
