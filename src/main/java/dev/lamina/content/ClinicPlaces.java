package dev.lamina.content;

import dev.lamina.diagnostic.Location;
import dev.lamina.source.Located;
import java.util.List;
import java.util.Optional;

/**
 * Where a {@code clinic.yaml} says what its pages show, so that findings on a page name the line to
 * edit.
 *
 * @param texts what pages print of it, in the order of the file
 * @param facts the line of {@code facts:}, or the first one where there is none
 */
public record ClinicPlaces(List<Located<String>> texts, Location facts) {
  public ClinicPlaces {
    texts = List.copyOf(texts);
  }

  /** Where some words stand; of several places the first. Empty when the file does not say them. */
  public Optional<Location> of(String words) {
    return texts.stream()
        .filter(text -> text.value().contains(words))
        .findFirst()
        .map(text -> text.where().within(words));
  }
}
