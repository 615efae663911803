package dev.lamina.content;

import dev.lamina.source.Key;
import dev.lamina.source.Located;
import java.util.List;
import java.util.Map;

/** {@code lamina.yaml}: marks the workspace's root and holds what is the same for all clinics. */
public record WorkspaceFile(
    @Key(about = "What this workspace is called.", example = "Our clinics") String name,
    @Key(about = "Practice facts that every clinic fills in.") Map<String, ValueRule> values,
    @Key(about = "Snippets that pages of a kind always carry.") List<Notice> notices) {

  public WorkspaceFile {
    notices = List.copyOf(notices);
  }

  /** A practice fact that clinics fill in. */
  public record ValueRule(
      @Key(about = "What it is, for whoever fills it in.") String about,
      @Key(about = "What it looks like.", example = "text") ValueType type,
      @Key(about = "Whether a clinic may leave it out.") boolean optional) {}

  /** What a practice fact looks like. */
  public enum ValueType {
    TEXT,
    NUMBER,
    DATE,
    URL,
    PHONE
  }

  /** A snippet that pages of some kinds always carry. */
  public record Notice(
      @Key(about = "The snippet's name.", example = "disclaimer") Located<String> snippet,
      @Key(about = "Kinds of page, or all.", example = "[condition, procedure]")
          List<Located<String>> on,
      @Key(about = "Where it stands.", example = "foot") Spot place,
      @org.jspecify.annotations.Nullable @Key(about = "Only on pages that …") Condition when) {
    public Notice {
      on = List.copyOf(on);
    }
  }

  /** Where a notice stands. */
  public enum Spot {
    /** Under the summary. */
    START,
    /** Behind the last section. */
    END,
    /** Behind the references, before the site's footer. */
    FOOT
  }

  /** What a page must have for a notice to appear. */
  public enum Condition {
    ALWAYS,
    EXTERNAL_LINKS
  }
}
