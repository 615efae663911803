package dev.lamina.check.links;

import dev.lamina.check.CheckedPage;
import java.util.List;

/** Every URL of a page, whatever it stands in. */
public record References(List<String> all) {
  public References {
    all = List.copyOf(all);
  }

  /** Collects them from a page's tree. */
  public static References of(CheckedPage page) {
    return new References(List.of());
  }
}
