package dev.lamina.check.text;

import dev.lamina.check.CheckedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of a page, block by block, in the order of the page.
 *
 * <p>All text that stands in the body is here, also what readers do not see: ask {@link
 * dev.lamina.browser.visible.Visibility} about {@link Block#element} (or about the parent of a
 * run's node) where that matters. Scripts, styles and comments are no text.
 */
public final class Prose {
  private static final Set<String> NO_TEXT =
      Set.of("script", "style", "head", "title", "svg", "math", "textarea", "select");

  private final List<Block> blocks;

  private Prose(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
  }

  /** The text of a page, taken apart once. */
  public static Prose of(CheckedPage page) {
    return page.shared(Prose.class, shown -> new Prose(new Reader().read(shown.document())));
  }

  /** All blocks; none is empty. */
  public List<Block> blocks() {
    return blocks;
  }

  /** The blocks that stand in the page's main part; the whole body's where none is marked. */
  public List<Block> main() {
    List<Block> inside = blocks.stream().filter(block -> Parts.isMain(block.element())).toList();
    return inside.isEmpty() ? blocks : inside;
  }

  /** White space as readers see it: the kinds that do not break lines are white space too. */
  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009' || c == '\u3000';
  }

  /** Collects blocks on one walk over the tree. */
  private static final class Reader implements NodeFilter {
    private final List<Block> found = new ArrayList<>(128);
    private final List<Block.Run> runs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    List<Block> read(Node document) {
      document.filter(this);
      end();
      return found;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        add(words);
      } else if (node instanceof Element element) {
        if (NO_TEXT.contains(element.normalName())) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (endsBlock(element)) {
          end();
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && endsBlock(element)) {
        end();
      }
      return FilterResult.CONTINUE;
    }

    private static boolean endsBlock(Element element) {
      return switch (element.normalName()) {
        case "br",
            "hr",
            "td",
            "th",
            "li",
            "dt",
            "dd",
            "summary",
            "template",
            "option",
            "button",
            "label",
            "figcaption" ->
            true;
        case "ins", "del", "img" -> false;
        default -> element.isBlock();
      };
    }

    private void add(TextNode node) {
      String whole = node.getWholeText();
      int start = text.length();
      if (isFolded(whole, text.isEmpty() || text.charAt(start - 1) == ' ')) {
        text.append(whole);
      } else {
        fold(whole);
      }
      if (text.length() > start) {
        runs.add(new Block.Run(start, node));
      }
    }

    /** Whether nothing is to be done to a text, as with most. */
    private static boolean isFolded(String whole, boolean behindSpace) {
      boolean space = behindSpace;
      for (int i = 0; i < whole.length(); i++) {
        char c = whole.charAt(i);
        if (c > ' ' && c < 127) {
          space = false;
        } else if (c == ' ' && !space) {
          space = true;
        } else {
          return false;
        }
      }
      return true;
    }

    private void fold(String whole) {
      for (int i = 0; i < whole.length(); i++) {
        char c = whole.charAt(i);
        if (isSpace(c)) {
          if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
          }
        } else if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF' && c != '\u2060') {
          text.append(c);
        }
      }
    }

    private void end() {
      int length = text.length();
      if (length > 0 && text.charAt(length - 1) == ' ') {
        text.setLength(length - 1);
      }
      if (!text.isEmpty()) {
        runs.removeIf(run -> run.start() >= text.length());
        found.add(new Block(holder(), text.toString(), runs));
      }
      text.setLength(0);
      runs.clear();
    }

    /** The innermost element around all runs. */
    private Element holder() {
      Node first = runs.get(0).node();
      Node last = runs.get(runs.size() - 1).node();
      Element holder = first.parent() instanceof Element parent ? parent : new Element("body");
      while (!Parts.isAround(holder, last) && holder.parent() != null) {
        holder = holder.parent();
      }
      return holder;
    }
  }
}
