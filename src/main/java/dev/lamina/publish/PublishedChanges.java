package dev.lamina.publish;

import java.util.List;

/**
 * What a publication put in place.
 *
 * @param changedPages pages that are new or have other bytes than before
 * @param changedFiles likewise all files, pages among them
 * @param sameFiles files whose bytes stood there already
 * @param removedSites ids of sites that stood there and are gone, sorted
 */
public record PublishedChanges(
    int changedPages, int changedFiles, int sameFiles, List<String> removedSites) {
  /** Nothing was put in place, for everything stood there already. */
  public static final PublishedChanges NONE = new PublishedChanges(0, 0, 0, List.of());

  public PublishedChanges {
    removedSites = List.copyOf(removedSites);
  }
}
