package dev.lamina.browser.selector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Things by the id, class, attribute or tag that an element must have for them, so that of many
 * rules only those are tried on it that may be about it.
 *
 * @param <T> what stands in it
 */
public final class SelectorIndex<T> {
  /** What may be about more is tried on all. */
  private static final int MOST_KEYS = 64;

  private static final int DEEPEST = 8;

  private static final Set<String> COMMON = Set.of("class", "id", "style", "href");

  private final Set<String> scripted;
  private final Map<String, List<T>> byId = new HashMap<>();
  private final Map<String, List<T>> byClass = new HashMap<>();
  private final Map<String, List<T>> byAttribute = new HashMap<>();
  private final Map<String, List<T>> byTag = new HashMap<>();
  private final List<T> others = new ArrayList<>();

  /**
   * An empty index.
   *
   * @param scripted class names that elements may get, so that nothing can be told by them
   */
  public SelectorIndex(Set<String> scripted) {
    this.scripted = scripted;
  }

  private record Key(char sort, String name) {}

  /** Adds something that needs an element like this. */
  public void add(Selector.Compound subject, T value) {
    Set<Key> keys = keys(subject, 0);
    if (keys == null) {
      others.add(value);
      return;
    }
    for (Key key : keys) {
      Map<String, List<T>> place =
          switch (key.sort()) {
            case '#' -> byId;
            case '.' -> byClass;
            case '[' -> byAttribute;
            default -> byTag;
          };
      place.computeIfAbsent(key.name(), name -> new ArrayList<>()).add(value);
    }
  }

  /** Of some attributes, one that not every other element has. */
  static String rarest(List<String> attributes) {
    return attributes.stream()
        .filter(name -> !COMMON.contains(name))
        .findFirst()
        .orElse(attributes.get(0));
  }

  /** What an element has to have one of; null when it may be any. */
  private @Nullable Set<Key> keys(Selector.Compound subject, int depth) {
    if (subject.id() != null) {
      return Set.of(new Key('#', subject.id()));
    }
    for (String name : subject.classes()) {
      if (!scripted.contains(name)) {
        return Set.of(new Key('.', name));
      }
    }
    if (!subject.attributes().isEmpty()) {
      return Set.of(new Key('[', rarest(subject.attributes())));
    }
    if (subject.tag() != null) {
      return Set.of(new Key('<', subject.tag()));
    }
    for (Selector.Test test : depth < DEEPEST ? subject.tests() : List.<Selector.Test>of()) {
      Set<Key> keys = test instanceof SelectorList list ? keys(list, depth) : null;
      if (keys != null) {
        return keys;
      }
    }
    return null;
  }

  private @Nullable Set<Key> keys(SelectorList list, int depth) {
    if (list.selectors().size() > MOST_KEYS) {
      return null;
    }
    Set<Key> all = new LinkedHashSet<>();
    for (Selector one : list.selectors()) {
      Set<Key> keys = keys(one.subject(), depth + 1);
      if (keys == null || all.size() + keys.size() > MOST_KEYS) {
        return null;
      }
      all.addAll(keys);
    }
    return all;
  }

  public boolean isEmpty() {
    return others.isEmpty()
        && byId.isEmpty()
        && byClass.isEmpty()
        && byAttribute.isEmpty()
        && byTag.isEmpty();
  }

  /** Shows all that may be about an element; what has several of its marks, more than once. */
  public void each(Element element, PageTree tree, Consumer<T> to) {
    if (!byId.isEmpty()) {
      show(byId.get(tree.id(element)), to);
    }
    if (!byClass.isEmpty()) {
      for (String name : tree.classes(element)) {
        show(byClass.get(name), to);
      }
    }
    if (!byAttribute.isEmpty() && element.attributesSize() > 0) {
      // A list of its own: jsoup keeps an element's children among its attributes once somebody,
      // such as whoever is shown a selector, has asked for them.
      for (Attribute attribute : element.attributes().asList()) {
        show(byAttribute.get(attribute.getKey()), to);
      }
    }
    show(byTag.get(element.normalName()), to);
    show(others, to);
  }

  private void show(@Nullable List<T> some, Consumer<T> to) {
    if (some != null) {
      some.forEach(to);
    }
  }
}
