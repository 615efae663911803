package dev.lamina.content;

import dev.lamina.source.Key;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A source that pages cite. */
public record Reference(
    @Key(about = "Title of the work.", example = "Percutaneous vertebroplasty for …") String title,
    @Key(about = "Journal or body that published it.", example = "Cochrane Library")
        String publisher,
    @Key(about = "Year of publication.", example = "2018") int year,
    @Nullable
        @Key(
            about = "DOI, without address.",
            example = "10.1002/14651858.CD006349.pub4",
            pattern = "10\\.[0-9.]+/\\S+",
            form = "a DOI without address")
        String doi,
    @Nullable
        @Key(
            about = "Address, when there is no DOI.",
            pattern = "https?://\\S+",
            form = "an address with https://",
            example = "https://www.nice.org.uk/guidance/ipg166")
        String url,
    @Key(about = "When somebody last looked at it.", example = "2026-11-01") LocalDate checked) {

  /** Where readers find it; empty when neither DOI nor address is known. */
  public String link() {
    if (doi != null) {
      return "https://doi.org/" + doi;
    }
    return url == null ? "" : url;
  }
}
