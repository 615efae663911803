package dev.lamina.cli;

import java.util.List;
import java.util.Map;

/** Tells which pages something is about, in a few lines however many they are. */
final class PageList {
  private static final int PAGES = 8;
  private static final int CLINICS = 3;

  private final StringBuilder text = new StringBuilder();

  /**
   * Adds a group.
   *
   * @param what a clause; its first letter stays
   * @param pages by address, with the clinics that have them
   */
  void add(String what, Map<String, List<String>> pages) {
    int all = pages.values().stream().mapToInt(List::size).sum();
    text.append(what).append(": ").append(counted(all, "page")).append('\n');
    pages.entrySet().stream()
        .limit(PAGES)
        .forEach(
            page ->
                text.append("  ")
                    .append(page.getKey())
                    .append(" on ")
                    .append(sites(page.getValue()))
                    .append('\n'));
    if (pages.size() > PAGES) {
      int more = pages.values().stream().skip(PAGES).mapToInt(List::size).sum();
      text.append("  and ").append(counted(more, "page")).append(" more\n");
    }
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String sites(List<String> clinics) {
    if (clinics.size() == 1) {
      return clinics.get(0);
    }
    int named = Math.min(CLINICS, clinics.size());
    String names = String.join(", ", clinics.subList(0, named));
    String more = clinics.size() > named ? " and " + (clinics.size() - named) + " more" : "";
    return clinics.size() + " sites: " + names + more;
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
