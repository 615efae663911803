package dev.lamina.brand;

import dev.lamina.source.SourceFile;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A brand as a style sheet. */
public final class BrandStyle {
  /** What the theme tells those who change it; readers of the site need not load it. */
  private static final Pattern FIRST_COMMENT =
      Pattern.compile("\\A\\s*/\\*.*?\\*/\\s*", Pattern.DOTALL);

  private BrandStyle() {}

  /**
   * The style sheet of a site: the brand's tokens, the theme, and what the brand adds.
   *
   * @param baseCss the theme's own sheet, which names no color
   */
  public static String css(Brand brand, String baseCss) {
    SourceFile own = brand.style();
    return tokens(brand)
        + FIRST_COMMENT.matcher(endLine(baseCss)).replaceFirst("")
        + (own == null ? "" : endLine(own.text().text()));
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
