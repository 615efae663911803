package dev.lamina.brand;

import dev.lamina.brand.BrandFile.Density;
import dev.lamina.brand.BrandFile.Header;
import dev.lamina.source.Located;
import dev.lamina.source.SourceFile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The looks of a site.
 *
 * @param id its folder in {@code templates/}
 * @param path of its {@code brand.yaml} in the workspace
 * @param radius of corners, always with {@code px}
 * @param logo path of the logo in the workspace and where it is named; null when there is none
 * @param style its own {@code brand.css}; null when there is none
 */
public record Brand(
    String id,
    String path,
    String name,
    BrandColors colors,
    FontStack body,
    FontStack heading,
    String radius,
    Density density,
    Header header,
    @Nullable Located<String> logo,
    @Nullable SourceFile style) {

  /** Every custom property of the light scheme without its dashes, in the order written. */
  public Map<String, String> tokens() {
    Map<String, String> tokens = new LinkedHashMap<>();
    Palette.light(colors).tokens().forEach((token, color) -> tokens.put(token, color.hex()));
    boolean compact = density == Density.COMPACT;
    tokens.put("font-body", body.css());
    tokens.put("font-heading", heading.css());
    tokens.put("radius", radius);
    tokens.put("size", compact ? "1.0625rem" : "1.125rem");
    tokens.put("leading", compact ? "1.55" : "1.65");
    tokens.put("space", compact ? ".85rem" : "1.1rem");
    return Collections.unmodifiableMap(tokens);
  }

  /** Every custom property that is another in the dark. */
  public Map<String, String> darkTokens() {
    Map<String, String> tokens = new LinkedHashMap<>();
    Palette.dark(colors).tokens().forEach((token, color) -> tokens.put(token, color.hex()));
    return Collections.unmodifiableMap(tokens);
  }
}
