package dev.lamina.markdown.directive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All kinds of boxes by name. */
public final class Boxes {
  private static final Map<String, Box> BY_NAME = new TreeMap<>();

  static {
    for (Box box :
        List.of(
            new NoteBox("risk", true, "Risk"),
            new NoteBox("warning", true, "Important"),
            new NoteBox("do", false, "Do"),
            new NoteBox("dont", false, "Don’t"),
            new CareBox(),
            new StepsBox(),
            new FigureBox(),
            new FactsBox(),
            new FaqBox(),
            new CtaBox(),
            new TabsBox(),
            new DetailsBox())) {
      BY_NAME.put(box.name(), box);
    }
  }

  private Boxes() {}

  /** The box of that name, if there is one. */
  public static Optional<Box> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** What authors can write behind the colons. */
  public static Set<String> names() {
    return Set.copyOf(BY_NAME.keySet());
  }
}
