package dev.lamina.diagnostic;

/**
 * A page of a site on which a finding shows.
 *
 * @param clinic the clinic's id; empty when the pages belong to no clinic of the workspace
 * @param page the HTML path relative to its site; empty when the whole clinic is meant
 */
public record Place(String clinic, String page) implements Comparable<Place> {
  @Override
  public int compareTo(Place other) {
    int byClinic = clinic.compareTo(other.clinic);
    return byClinic != 0 ? byClinic : page.compareTo(other.page);
  }
}
