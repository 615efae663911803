package dev.lamina.check.proof;

import dev.lamina.browser.ElementIndex;
import dev.lamina.check.CheckedPage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * A CSS selector of the policy. It is tried only on elements that have the tag or the attribute
 * that the last part of one of its alternatives begins with: most pages have none, and to try it on
 * every element of every page costs more than many a rule.
 */
final class PageSelector {
  private static final Pattern TAG = Pattern.compile("([A-Za-z][A-Za-z0-9]*)(?=$|[.#\\[:])");

  /** Not {@code [a!=b]}, which elements without it match, nor a prefix as in {@code [abs:href]}. */
  private static final Pattern ATTRIBUTE = Pattern.compile("\\[([A-Za-z][A-Za-z0-9-]*)[\\]=~^$*]");

  private final Evaluator evaluator;
  private final List<Key> keys;

  private PageSelector(Evaluator evaluator, List<Key> keys) {
    this.evaluator = evaluator;
    this.keys = keys;
  }

  private enum Has {
    TAG,
    ATTRIBUTE,
    ANYTHING
  }

  /** What the elements have that one alternative of the selector can match. */
  private record Key(Has has, String name) {
    private static final Key NONE = new Key(Has.ANYTHING, "");

    static Key of(String compound) {
      Matcher tag = TAG.matcher(compound);
      if (tag.lookingAt()) {
        return new Key(Has.TAG, tag.group(1).toLowerCase(Locale.ROOT));
      }
      Matcher attribute = ATTRIBUTE.matcher(compound);
      if (attribute.lookingAt()) {
        return new Key(Has.ATTRIBUTE, attribute.group(1).toLowerCase(Locale.ROOT));
      }
      return compound.startsWith(".") ? new Key(Has.ATTRIBUTE, "class") : NONE;
    }

    List<Element> candidates(ElementIndex elements) {
      return switch (has) {
        case TAG -> elements.tagged(name);
        case ATTRIBUTE -> elements.having(name);
        case ANYTHING -> elements.all();
      };
    }
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when it is none
   */
  static PageSelector of(String css) {
    return new PageSelector(QueryParser.parse(css), keys(css));
  }

  /** The last part of each alternative, which is what the element itself has to match. */
  private static List<Key> keys(String css) {
    List<Key> keys = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int from = 0;
    boolean parted = true;
    for (int i = 0; i < css.length(); i++) {
      char c = css.charAt(i);
      boolean outside = depth == 0 && quote == 0;
      if (c == '\\') {
        return List.of(Key.NONE);
      } else if (outside && c == ',') {
        keys.add(Key.of(css.substring(from, i).strip()));
        parted = true;
      } else if (outside && (c <= ' ' || c == '>' || c == '+' || c == '~')) {
        parted = true;
      } else {
        from = parted ? i : from;
        parted = false;
        if (quote != 0) {
          quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
          quote = c;
        } else {
          depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
      }
    }
    keys.add(Key.of(css.substring(from).strip()));
    return List.copyOf(keys);
  }

  /** Whether a page has an element that it matches. */
  boolean isOn(CheckedPage page) {
    Document document = page.document();
    for (Key key : keys) {
      for (Element element : key.candidates(page.elements())) {
        if (evaluator.matches(document, element)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The elements of a page that it matches, in its order. */
  List<Element> all(CheckedPage page) {
    Set<Element> matching = new HashSet<>();
    for (Key key : keys) {
      for (Element element : key.candidates(page.elements())) {
        if (evaluator.matches(page.document(), element)) {
          matching.add(element);
        }
      }
    }
    return matching.size() < 2
        ? List.copyOf(matching)
        : page.elements().all().stream().filter(matching::contains).toList();
  }
}
