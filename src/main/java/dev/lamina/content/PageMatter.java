package dev.lamina.content;

import dev.lamina.source.Key;
import dev.lamina.source.Located;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The front matter of a topic, a page or a post. */
public record PageMatter(
    @Key(about = "The page's heading.", example = "Kyphoplasty") String title,
    @Key(about = "What the page is for.", example = "procedure") Kind kind,
    @Nullable @Key(about = "Short title for menus.") String menu,
    @Nullable @Key(about = "One or two plain sentences: lead, description, text on cards.")
        String summary,
    @Nullable @Key(about = "Another layout than the clinic's.") Layout layout,
    @Key(about = "Other names of the same thing.") List<String> alsoCalled,
    @Nullable @Key(about = "Who wrote it.", example = "{name: The library editors}") Person author,
    @Nullable @Key(about = "The clinician who checked it.", example = "{name: …, credentials: MD}")
        Person reviewer,
    @Nullable @Key(about = "When it was last checked.", example = "2026-09-14")
        Located<LocalDate> reviewed,
    @Nullable @Key(about = "When it has to be checked again.", example = "2028-09-14")
        Located<LocalDate> reviewDue,
    @Nullable @Key(about = "When it was first published.", example = "2026-01-10")
        LocalDate published,
    @Key(about = "Sections that no clinic may replace or hide.", example = "[benefits, risks]")
        List<Located<String>> locked,
    @Key(
            about = "Sections that are printed, when all are too much for two sheets.",
            example = "[what, risks, after]")
        List<Located<String>> leaflet,
    @Key(about = "Headings as questions, by section.") Map<String, Located<String>> questions,
    @Key(about = "True when studies disagree.") boolean contested,
    @Key(about = "True when a machine wrote some of it.") boolean ai,
    @Key(about = "Topics that this page stands in for.", example = "[kyphoplasty]")
        List<Located<String>> covers,
    @Key(about = "Old addresses that should lead here.", example = "[old-name.html]")
        List<Located<String>> movedFrom) {
  public PageMatter {
    alsoCalled = List.copyOf(alsoCalled);
    locked = List.copyOf(locked);
    leaflet = List.copyOf(leaflet);
    covers = List.copyOf(covers);
    movedFrom = List.copyOf(movedFrom);
  }

  /** Whether a section of this id is printed; one that is locked always is. */
  public boolean isPrinted(String sectionId, boolean lockedSection) {
    return leaflet.isEmpty()
        || lockedSection
        || leaflet.stream().anyMatch(id -> id.value().equals(sectionId));
  }

  /** What menus call the page. */
  public String menuTitle() {
    return menu == null ? title : menu;
  }
}
