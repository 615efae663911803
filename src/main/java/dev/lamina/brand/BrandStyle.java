package dev.lamina.brand;

import dev.lamina.diagnostic.SourceText;
import dev.lamina.source.LineOrigins;
import dev.lamina.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The style sheet of a brand's sites: the brand's tokens, the theme, and what the brand adds.
 *
 * @param origins where its lines come from
 */
public record BrandStyle(String css, LineOrigins origins) {
  /** What the theme tells those who change it; readers of the site need not load it. */
  private static final Pattern FIRST_COMMENT =
      Pattern.compile("\\A\\s*/\\*.*?\\*/\\s*", Pattern.DOTALL);

  /**
   * Puts it together.
   *
   * @param theme the theme's own sheet, which names no color
   */
  public static BrandStyle of(Brand brand, SourceText theme) {
    List<LineOrigins.Part> parts = new ArrayList<>();
    String css = tokens(brand);
    parts.add(new LineOrigins.Part(1, brand.path(), 0));
    String whole = endLine(theme.text());
    String shown = FIRST_COMMENT.matcher(whole).replaceFirst("");
    int left = lines(whole.substring(0, whole.length() - shown.length()));
    parts.add(new LineOrigins.Part(lines(css) + 1, theme.path(), left + 1));
    css += shown;
    SourceFile own = brand.style();
    if (own != null) {
      parts.add(new LineOrigins.Part(lines(css) + 1, own.path(), 1));
      css += endLine(own.text().text());
    }
    return new BrandStyle(css, new LineOrigins(parts));
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  /** The custom properties for light, and in a media query those for dark. */
  public static String tokens(Brand brand) {
    return ":root{"
        + declarations(brand.tokens())
        + "}\n@media screen and (prefers-color-scheme:dark){:root{"
        + declarations(brand.darkTokens())
        + "}}\n";
  }

  private static String declarations(Map<String, String> tokens) {
    return tokens.entrySet().stream()
        .map(token -> "--" + token.getKey() + ":" + token.getValue())
        .collect(Collectors.joining(";"));
  }

  /** Files saved on Windows give the same sheet. */
  private static String endLine(String css) {
    String lines = css.replace("\r\n", "\n").replace('\r', '\n');
    return lines.isEmpty() || lines.endsWith("\n") ? lines : lines + "\n";
  }
}
