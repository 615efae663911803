package dev.lamina.plan;

import dev.lamina.compose.IncludeLimits;
import dev.lamina.compose.ResolvedPage;
import dev.lamina.compose.ResolvedSection;
import dev.lamina.content.Snippet;
import dev.lamina.markdown.Fragment;
import dev.lamina.markdown.Piece;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/**
 * Goes through text in the order in which readers meet it, with included parts in their place. What
 * looks for ids and what writes HTML both walk here, so they can't differ.
 */
public final class TextWalk {

  /** Is told about each piece. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Takes the next piece.
     *
     * @param piece never an {@link Piece.Include} that is followed: its parts come instead, behind
     *     it; headings have the level they take here
     * @param owner the topic, page or snippet whose text this is: ids are looked up with it
     */
    void visit(Piece piece, String owner);
  }

  private final Map<String, ResolvedPage> topics;
  private final Map<String, Snippet> snippets;

  /**
   * @param topics the library's topics as one clinic shows them, by id
   * @param snippets by id
   */
  public TextWalk(Map<String, ResolvedPage> topics, Map<String, Snippet> snippets) {
    this.topics = topics;
    this.snippets = snippets;
  }

  /** The topic that an include of this name shows; empty when it shows a snippet, or nothing. */
  public Optional<ResolvedPage> topic(String name) {
    return Optional.ofNullable(topics.get(name));
  }

  /** The snippet of this name. */
  public Optional<Snippet> snippet(String name) {
    return Optional.ofNullable(snippets.get(name));
  }

  /** What a snippet's text is owned by. */
  static String owner(Snippet snippet) {
    return "snippets/" + snippet.id();
  }

  /** Walks through a text. */
  public void walk(Fragment text, String owner, Visitor visitor) {
    walk(text, owner, 0, new Inside(), visitor);
  }

  /** The includes that a text stands in, and how many there have been. */
  private static final class Inside {
    private final Deque<String> names = new ArrayDeque<>();
    private int count;

    /** False for a circle and for what has no end: told when the library was looked through. */
    boolean enter(String name) {
      boolean endless = names.size() >= IncludeLimits.DEEPEST || count >= IncludeLimits.MOST;
      if (endless || names.contains(name)) {
        return false;
      }
      count++;
      names.push(name);
      return true;
    }

    void leave() {
      names.pop();
    }
  }

  private void walk(Fragment text, String owner, int deeper, Inside inside, Visitor visitor) {
    for (Piece piece : text.pieces()) {
      if (piece instanceof Piece.Include include) {
        visitor.visit(piece, owner);
        include(include, deeper, inside, visitor);
      } else {
        visitor.visit(deeper == 0 ? piece : moved(piece, deeper), owner);
      }
    }
  }

  private void include(Piece.Include include, int deeper, Inside inside, Visitor visitor) {
    if (!inside.enter(include.name() + "#" + include.section())) {
      return;
    }
    ResolvedPage topic = topics.get(include.name());
    Snippet snippet = snippets.get(include.name());
    int level = Math.min(6, include.level() + deeper);
    if (topic != null && include.section() != null) {
      Optional<ResolvedSection> section = topic.section(include.section());
      section.ifPresent(found -> section(found, level, inside, visitor));
    } else if (topic != null) {
      topic.sections().forEach(section -> section(section, level, inside, visitor));
    } else if (snippet != null) {
      walk(snippet.body(), owner(snippet), deeper, inside, visitor);
    }
    inside.leave();
  }

  private void section(ResolvedSection section, int level, Inside inside, Visitor visitor) {
    visitor.visit(new Piece.Mark(section.section().where()), section.topicId());
    visitor.visit(new Piece.HeadingOpen(level, section.id()), section.topicId());
    walk(section.section().heading(), section.topicId(), 0, inside, visitor);
    visitor.visit(new Piece.HeadingClose(level), section.topicId());
    for (Fragment body : section.bodies()) {
      walk(body, section.topicId(), level - 2, inside, visitor);
    }
  }

  private static Piece moved(Piece piece, int deeper) {
    if (piece instanceof Piece.HeadingOpen open) {
      return new Piece.HeadingOpen(Math.min(6, open.level() + deeper), open.id());
    }
    if (piece instanceof Piece.HeadingClose close) {
      return new Piece.HeadingClose(Math.min(6, close.level() + deeper));
    }
    return piece;
  }
}
