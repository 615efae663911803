package dev.lamina.markdown.directive;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;

/** What boxes write to. */
public interface BoxPage {
  /** Adds HTML as it is. */
  BoxPage html(String html);

  /** Starts a new line. */
  BoxPage line();

  /** Adds blocks as they would be outside a box. */
  void blocks(List<? extends Node> blocks);

  /** Adds running text. */
  void inlines(List<? extends Node> inlines);

  /** Adds running text: the children of a paragraph, a heading or a title. */
  void inside(Node parent);

  /** Lets findings on what follows name this node's line. */
  void mark(Node node);

  /** Adds a heading with its id. */
  void heading(Heading heading);

  /** Adds a heading whose id another element has. */
  void headingWithoutId(Heading heading);

  /** Makes a heading's id the id of another element and a target of links. */
  String idOf(Heading heading);

  /** Adds a start tag with an id: {@code before}, the id and {@code after}. */
  void tagWithId(String before, String id, String after);

  /** Adds the call and book buttons. */
  void actions();

  /** Reports what keeps a box from being what it should be. */
  void error(Node where, String message, String hint);
}
