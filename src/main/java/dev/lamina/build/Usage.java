package dev.lamina.build;

import dev.lamina.compose.ResolvedPage;
import dev.lamina.content.Topic;
import dev.lamina.content.TopicOverride;
import dev.lamina.diagnostic.Location;
import dev.lamina.markdown.Fragment;
import dev.lamina.markdown.Piece;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import dev.lamina.source.Located;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** How many clinics show each part of the content. */
public final class Usage {
  /** The clinics that show a part, the last of which had this number. */
  private static final class Count {
    private int clinics;
    private int last;
  }

  /** By identity: text is parsed once for all clinics, so one place is one object. */
  private final IdentityHashMap<Location, Count> counts = new IdentityHashMap<>();

  private int clinic;

  Usage() {}

  /** Counts what a site shows. */
  void count(SitePlan site) {
    clinic++;
    for (PagePlan page : site.pages()) {
      ResolvedPage shown = page.page();
      TopicOverride.Matter own = shown.override() == null ? null : shown.override().matter();
      see(shown.source(), "title", own == null ? null : own.title());
      see(shown.source(), "menu", own == null ? null : own.menu());
      see(shown.source(), "summary", own == null ? null : own.summary());
      add(shown.intro(), shown.id(), site);
      shown
          .sections()
          .forEach(
              section -> {
                add(section.section().heading(), section.topicId(), site);
                Located<String> question = section.question();
                if (question != null) {
                  see(question.where());
                }
                section.bodies().forEach(body -> add(body, section.topicId(), site));
              });
      page.notices().forEach(notice -> add(notice.snippet().body(), notice.owner(), site));
    }
  }

  private void see(Topic source, String key, @Nullable String own) {
    if (own == null) {
      see(source.at(key));
    }
  }

  private void see(Location where) {
    Count count = counts.computeIfAbsent(where, first -> new Count());
    count.clinics += count.last == clinic ? 0 : 1;
    count.last = clinic;
  }

  private void add(Fragment text, String owner, SitePlan site) {
    site.walk()
        .walk(
            text,
            owner,
            (piece, ignored) -> {
              if (piece instanceof Piece.Mark mark) {
                see(mark.where());
              }
            });
  }

  /**
   * How many clinics show the part that starts here.
   *
   * @param where as pages give it, not an equal one
   */
  public int clinics(Location where) {
    Count count = counts.get(where);
    return count == null ? 0 : count.clinics;
  }
}
