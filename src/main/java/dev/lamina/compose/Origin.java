package dev.lamina.compose;

import dev.lamina.content.SectionChange;

/** Where a section of a clinic's page comes from. */
public sealed interface Origin {
  /** One word for manifests and for {@code lamina explain}. */
  String word();

  /** The shared text, or a clinic's own page: as it stands in the page's own file. */
  record AsWritten() implements Origin {
    @Override
    public String word() {
      return "as-written";
    }
  }

  /** The clinic's text instead of the shared one. */
  record Replaced(SectionChange by) implements Origin {
    @Override
    public String word() {
      return "replaced";
    }
  }

  /** The shared text with the clinic's before or behind it. */
  record Extended(SectionChange by) implements Origin {
    @Override
    public String word() {
      return "extended";
    }
  }

  /** A section that the library does not have. */
  record Added(SectionChange by) implements Origin {
    @Override
    public String word() {
      return "added";
    }
  }
}
