package dev.lamina.markdown.syntax;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code :::name Title} … {@code :::}, with the blocks between as children. */
public final class BoxNode extends Block {

  /** How a box came to its end. */
  public enum End {
    /** By its own line of colons. */
    FENCE,
    /** By a section heading: nobody closed it. */
    HEADING,
    /** With the text around it: nobody closed it. */
    TEXT
  }

  private final int colons;
  private final BasedSequence name;
  private final BasedSequence level;
  private final Title title;
  private End end = End.TEXT;

  BoxNode(BasedSequence line, int colons, BasedSequence name, BasedSequence info) {
    super(line);
    this.colons = colons;
    this.name = name;
    boolean hasLevel = name.toString().equals("care");
    int space = info.indexOfAny(c -> c == ' ' || c == '\t');
    int levelEnd = !hasLevel ? 0 : space < 0 ? info.length() : space;
    this.level = info.subSequence(0, levelEnd);
    this.title = new Title(info.subSequence(levelEnd).trim());
  }

  /** How many colons its lines have. */
  public int colons() {
    return colons;
  }

  /** The colons and the name, as written: what a message quotes. */
  public String opening() {
    return ":".repeat(colons) + name;
  }

  public BasedSequence name() {
    return name;
  }

  /** The first word behind the name of a box that comes in levels; empty for the others. */
  public BasedSequence level() {
    return level;
  }

  /** The words behind the name. */
  public Title title() {
    return title;
  }

  public End end() {
    return end;
  }

  void endBy(End how) {
    end = how;
  }

  /** The blocks inside. */
  public List<Node> blocks() {
    List<Node> blocks = new ArrayList<>();
    for (Node node = getFirstChild(); node != null; node = node.getNext()) {
      blocks.add(node);
    }
    return blocks;
  }

  /** The first box that stands directly in this one, null when there is none. */
  public @Nullable BoxNode firstBoxInside() {
    for (Node node = getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof BoxNode box) {
        return box;
      }
    }
    return null;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }

  /** The words of a title; not a child of the box, so that they never pass for its content. */
  public static final class Title extends Node {
    Title(BasedSequence chars) {
      super(chars);
    }

    public boolean isEmpty() {
      return getChars().isEmpty();
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }
}
