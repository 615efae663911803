package dev.lamina.build;

import dev.lamina.asset.Media;
import dev.lamina.cache.ByteCache;
import dev.lamina.check.ClinicDirectory;
import dev.lamina.compose.AsWritten;
import dev.lamina.compose.Composer;
import dev.lamina.compose.ReferenceCheck;
import dev.lamina.content.Clinic;
import dev.lamina.content.Library;
import dev.lamina.content.load.LibraryLoader;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.markdown.MarkdownReader;
import dev.lamina.metadata.SearchWords;
import dev.lamina.metadata.SiteManifest;
import dev.lamina.plan.SitePlan;
import dev.lamina.plan.SitePlanner;
import dev.lamina.source.Recall;
import dev.lamina.source.SourceTree;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all sites of a workspace share. Serves any number of threads. */
final class Workshop {
  private final Library library;
  private final BrandKit.Shelf brands;
  private final Media media;
  private final MarkdownReader reader;
  private final SearchWords searchWords = new SearchWords();
  private final SiteManifest manifests = new SiteManifest();
  private final AsWritten unchanged = new AsWritten();
  private @Nullable ClinicDirectory directory;

  private Workshop(Library library, BrandKit.Shelf brands, Media media, MarkdownReader reader) {
    this.library = library;
    this.brands = brands;
    this.media = media;
    this.reader = reader;
  }

  /**
   * Reads a workspace and proves that what its content refers to exists.
   *
   * @param clinics ids of the clinics to read; empty for all
   * @param recall what was read before; used and renewed
   * @param faults takes what is wrong
   */
  static Workshop open(
      SourceTree tree, Set<String> clinics, ByteCache cache, Recall recall, Faults faults) {
    DiagnosticSink sink = faults.loading();
    MarkdownReader reader = new MarkdownReader();
    Library library = new LibraryLoader(tree, reader, recall, sink).load(clinics);
    new ReferenceCheck(library, sink).run();
    Media media = Media.shared(tree, cache, library.media(), sink);
    return new Workshop(library, new BrandKit.Shelf(tree, cache), media, reader);
  }

  /** How many markdown files had to be parsed for all sites. */
  int parsed() {
    return reader.parsed();
  }

  Library library() {
    return library;
  }

  /**
   * What all clinics go by, for finding one's name on another's site; made when a page is checked.
   */
  synchronized ClinicDirectory directory() {
    ClinicDirectory known = directory;
    if (known == null) {
      known =
          ClinicAnswers.directory(
              Stream.concat(library.clinics().stream(), library.others().stream())
                  .sorted(Comparator.comparing(Clinic::id))
                  .toList());
      directory = known;
    }
    return known;
  }

  BrandKit.Shelf brands() {
    return brands;
  }

  SearchWords searchWords() {
    return searchWords;
  }

  SiteManifest manifests() {
    return manifests;
  }

  Media media() {
    return media;
  }

  SitePlan plan(Clinic clinic, DiagnosticSink sink) {
    return new SitePlanner(library, new Composer(unchanged, sink), sink).plan(clinic);
  }
}
