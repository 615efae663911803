package dev.lamina.brand;

import dev.lamina.source.Key;
import dev.lamina.source.Located;
import org.jspecify.annotations.Nullable;

/** {@code brand.yaml}: what a brand states about its looks. */
public record BrandFile(
    @Key(about = "Name of the brand.", example = "Quillmere") String name,
    @Nullable
        @Key(
            about = "Its logo, a file in the same folder; the clinic's name becomes the alt text.",
            example = "logo.svg")
        Located<String> logo,
    @Key(about = "Its colors; the theme makes all others from them.") Colors colors,
    @Nullable @Key(about = "Its fonts; both sans when left out.") Fonts fonts,
    @Nullable
        @Key(
            about = "How round corners are: 0px to 24px. 6px when left out.",
            example = "6px",
            pattern = "(1?[0-9]|2[0-4])px",
            form = "a radius from 0px to 24px")
        String radius,
    @Nullable @Key(about = "How much air there is. Calm when left out.") Density density,
    @Nullable @Key(about = "How the top of a page looks. Plain when left out.") Header header) {

  private static final String HEX = "#([0-9A-Fa-f]{3}){1,2}";
  private static final String FORM = "a color of six hex digits in quotes";

  /** The four colors. */
  public record Colors(
      @Key(
              about = "Headings, links, filled headers. White text has to be readable on it.",
              example = "\"#0B4F6C\"",
              pattern = HEX,
              form = FORM)
          Located<String> primary,
      @Key(
              about = "The booking button and marks. White text has to be readable on it.",
              example = "\"#A63D28\"",
              pattern = HEX,
              form = FORM)
          Located<String> accent,
      @Key(
              about = "The ground of the page, near white.",
              example = "\"#F7F9FA\"",
              pattern = HEX,
              form = FORM)
          Located<String> page,
      @Key(about = "Running text, near black.", example = "\"#1B2A33\"", pattern = HEX, form = FORM)
          Located<String> text) {

    Located<String> get(BrandColor color) {
      return switch (color) {
        case PRIMARY -> primary;
        case ACCENT -> accent;
        case PAGE -> page;
        case TEXT -> text;
      };
    }

    BrandColors values() {
      return new BrandColors(
          Rgb.of(primary.value()),
          Rgb.of(accent.value()),
          Rgb.of(page.value()),
          Rgb.of(text.value()));
    }
  }

  /** The two fonts. */
  public record Fonts(
      @Key(about = "For running text.", example = "sans") FontStack body,
      @Key(about = "For headings and the clinic's name.", example = "serif") FontStack heading) {}

  /** How much air there is between lines and blocks. */
  public enum Density {
    CALM,
    COMPACT
  }

  /** How the top of a page looks; the foot follows it. */
  public enum Header {
    PLAIN,
    FILLED,
    CENTERED
  }
}
