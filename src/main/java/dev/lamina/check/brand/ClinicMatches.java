package dev.lamina.check.brand;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.ClinicDirectory.Match;
import java.util.List;

/**
 * The names, phones and domains of clinics in the HTML of a page, its head and its links included.
 *
 * @param all in the order of the page
 */
record ClinicMatches(List<Match> all) {
  ClinicMatches {
    all = List.copyOf(all);
  }

  static ClinicMatches of(CheckedPage page) {
    return page.shared(
        ClinicMatches.class,
        shown -> new ClinicMatches(shown.site().facts().directory().find(shown.html())));
  }
}
