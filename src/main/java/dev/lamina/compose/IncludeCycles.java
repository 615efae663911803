package dev.lamina.compose;

import dev.lamina.content.Library;
import dev.lamina.content.Section;
import dev.lamina.content.Topic;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.markdown.Fragment;
import dev.lamina.markdown.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds includes that come back to where they started. Clinics' overrides count too: any of them
 * may close a circle that the library alone does not have.
 */
final class IncludeCycles {
  private final Library library;
  private final DiagnosticSink sink;
  private final Map<String, List<Piece.Include>> includes = new LinkedHashMap<>();
  private final Set<String> done = new HashSet<>();
  private final Map<String, Long> weights = new HashMap<>();
  private boolean tooDeep;

  IncludeCycles(Library library, DiagnosticSink sink) {
    this.library = library;
    this.sink = sink;
  }

  void report() {
    library.topics().values().forEach(this::gather);
    library.snippets().values().forEach(s -> gather(s.id(), s.body()));
    library
        .clinics()
        .forEach(
            clinic ->
                clinic
                    .overrides()
                    .values()
                    .forEach(
                        override ->
                            override
                                .changes()
                                .forEach(
                                    change -> {
                                      Section own = change.section();
                                      if (own != null) {
                                        gather(
                                            override.topicId() + "#" + change.sectionId(),
                                            own.body());
                                      }
                                    })));
    List<String> nodes = List.copyOf(includes.keySet());
    nodes.forEach(node -> visit(node, new ArrayList<>()));
    if (!tooDeep) {
      nodes.forEach(node -> weigh(node, new HashSet<>()));
    }
  }

  private void gather(Topic topic) {
    gather(topic.id(), topic.intro());
    topic.sections().forEach(section -> gather(topic.id() + "#" + section.id(), section.body()));
  }

  private void gather(String node, Fragment fragment) {
    for (Piece piece : fragment.pieces()) {
      if (piece instanceof Piece.Include include) {
        includes.computeIfAbsent(node, n -> new ArrayList<>()).add(include);
      }
    }
  }

  private void visit(String node, List<String> chain) {
    if (done.contains(node)) {
      return;
    }
    chain.add(node);
    for (Piece.Include include : includes.getOrDefault(node, List.of())) {
      if (chain.size() > IncludeLimits.DEEPEST) {
        refuseDepth(include);
        break;
      }
      for (String next : targets(include)) {
        int start = chain.indexOf(next);
        if (start >= 0) {
          tell(include, chain.subList(start, chain.size()), next);
        } else {
          visit(next, chain);
        }
      }
    }
    chain.remove(chain.size() - 1);
    done.add(node);
  }

  private void refuseDepth(Piece.Include include) {
    if (!tooDeep) {
      sink.add(
          Diagnostic.error(
              "content/include-depth",
              include.where(),
              "The include stands inside " + IncludeLimits.DEEPEST + " others.",
              "Include the text itself, not a text that includes it."));
    }
    tooDeep = true;
  }

  /** How many texts a text brings in; the first that brings in too many is reported. */
  private long weigh(String node, Set<String> open) {
    Long known = weights.get(node);
    if (known != null || !open.add(node)) {
      return known == null ? 0 : known;
    }
    long weight = 0;
    boolean told = false;
    for (Piece.Include include : includes.getOrDefault(node, List.of())) {
      for (String next : targets(include)) {
        long brought = 1 + weigh(next, open);
        told |= brought > IncludeLimits.MOST;
        weight += brought;
      }
    }
    if (weight > IncludeLimits.MOST && !told) {
      sink.add(
          Diagnostic.error(
              "content/include-size",
              includes.getOrDefault(node, List.of()).get(0).where(),
              "The text brings in more than " + IncludeLimits.MOST + " others.",
              "Look for a text that includes the same one again and again."));
    }
    open.remove(node);
    weights.put(node, Math.min(weight, 1L << 40));
    return weights.getOrDefault(node, 0L);
  }

  private void tell(Piece.Include include, List<String> circle, String back) {
    sink.add(
        Diagnostic.error(
            "content/include-cycle",
            include.where(),
            "The include goes round in a circle: "
                + String.join(" → ", circle)
                + " → "
                + back
                + ".",
            "Remove one of these includes."));
  }

  private List<String> targets(Piece.Include include) {
    if (include.section() != null) {
      return List.of(include.name() + "#" + include.section());
    }
    Topic topic = library.topics().get(include.name());
    if (topic == null) {
      return List.of(include.name());
    }
    List<String> all = new ArrayList<>(List.of(topic.id()));
    topic.sections().forEach(section -> all.add(topic.id() + "#" + section.id()));
    return all;
  }
}
