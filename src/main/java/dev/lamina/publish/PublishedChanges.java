package dev.lamina.publish;

import java.util.List;

/**
 * What a publication put in place.
 *
 * @param changedFiles files that are new or have other bytes than before
 * @param sameFiles files whose bytes stood there already
 * @param removedSites ids of sites that stood there and are gone, sorted
 */
public record PublishedChanges(int changedFiles, int sameFiles, List<String> removedSites) {
  public PublishedChanges {
    removedSites = List.copyOf(removedSites);
  }
}
