package dev.lamina.cli;

import dev.lamina.check.Origins;
import dev.lamina.check.PageKind;
import dev.lamina.check.PageNotes;
import dev.lamina.check.Site;
import dev.lamina.check.SiteNotes;
import dev.lamina.diagnostic.Nearest;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says that pages are for.
 *
 * @param rest of all pages of which nobody says anything; null when that is not told
 * @param some of those at certain paths; of several that fit, the last
 */
record GivenKinds(@Nullable String rest, List<Some> some) {
  GivenKinds {
    some = List.copyOf(some);
  }

  /** Pages whose paths fit a pattern. */
  record Some(String said, String kind, PathMatcher paths) {
    boolean isFor(String path) {
      return Site.isPage(path) && paths.matches(Path.of(path));
    }
  }

  /**
   * Reads {@code procedure} and {@code procedure=treatments/*}.
   *
   * @throws UsageException when there is no such kind
   */
  static GivenKinds parse(List<String> values) {
    String rest = null;
    List<Some> some = new ArrayList<>();
    for (String value : values) {
      int at = value.indexOf('=');
      String kind = at < 0 ? value : value.substring(0, at);
      if (!PageKind.WORDS.contains(kind)) {
        String hint = Nearest.hint(kind, new TreeSet<>(PageKind.WORDS), "kinds");
        throw new UsageException("There is no kind of page \"" + kind + "\". " + hint);
      }
      if (at < 0) {
        rest = kind;
      } else {
        some.add(new Some(value, kind, matcher(value.substring(at + 1))));
      }
    }
    return new GivenKinds(rest, some);
  }

  private static PathMatcher matcher(String glob) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (IllegalArgumentException unclear) {
      throw new UsageException(
          "The pattern \"" + glob + "\" can't be read. Write \"treatments/*\".");
    }
  }

  /**
   * Refuses a pattern that fits no page: the rules it should have switched on would not run.
   *
   * @throws UsageException when there is one
   */
  void refuseVain(List<Site> sites) {
    for (Some one : some) {
      Optional<String> fits =
          sites.stream()
              .flatMap(site -> site.files().paths().stream())
              .filter(one::isFor)
              .findFirst();
      if (fits.isEmpty()) {
        throw new UsageException(
            "No page fits \"--kind "
                + one.said()
                + "\". The pattern is for paths as they stand in the site: \"treatments/*\", or"
                + " \"treatments/**\" for folders in it, too.");
      }
    }
  }

  /** What is known of the pages among these files; the command line knows better. */
  Map<String, PageNotes> notes(List<String> files, SiteNotes told) {
    Map<String, PageNotes> notes = new HashMap<>();
    told.kinds().forEach((path, kind) -> notes.put(path, new PageNotes(kind, Origins.NONE)));
    if (!some.isEmpty()) {
      for (String path : files) {
        for (Some one : some) {
          if (one.isFor(path)) {
            notes.put(path, new PageNotes(one.kind(), Origins.NONE));
          }
        }
      }
    }
    return notes;
  }
}
