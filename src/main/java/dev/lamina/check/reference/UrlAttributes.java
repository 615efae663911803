package dev.lamina.check.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Elements whose attributes hold one URL each, whatever else the element says. */
final class UrlAttributes {
  /** Attributes of drawings that may name a file. */
  static final Set<String> DRAWN_BY =
      Set.of(
          "fill",
          "stroke",
          "filter",
          "mask",
          "clip-path",
          "marker-start",
          "marker-mid",
          "marker-end",
          "cursor");

  private static final Map<String, List<Plain>> BY_TAG = byTag();

  private UrlAttributes() {}

  /** An attribute that holds a URL. */
  record Plain(String name, Use use) {}

  static List<Plain> of(String tag) {
    return BY_TAG.getOrDefault(tag, List.of());
  }

  private static Map<String, List<Plain>> byTag() {
    Map<String, List<Plain>> all = new HashMap<>();
    put(all, "src", Use.MEDIA, "audio", "track");
    put(all, "src", Use.OBJECT, "embed");
    put(all, "data", Use.OBJECT, "object");
    put(all, "src", Use.FRAME, "portal", "fencedframe");
    put(all, "cite", Use.CITE, "blockquote", "q", "ins", "del");
    put(all, "background", Use.IMAGE, "body", "table", "thead", "tbody", "tfoot", "tr", "td", "th");
    put(all, "manifest", Use.RESOURCE, "html");
    put(all, "href", Use.LINK, "math", "mrow", "mi", "mn", "mo", "mtext");
    for (String drawn :
        List.of("image", "use", "feimage", "mpath", "textpath", "pattern", "lineargradient")) {
      all.put(drawn, List.of(new Plain("href", Use.IMAGE), new Plain("xlink:href", Use.IMAGE)));
    }
    all.put("radialgradient", all.getOrDefault("lineargradient", List.of()));
    return Map.copyOf(all);
  }

  private static void put(Map<String, List<Plain>> all, String name, Use use, String... tags) {
    for (String tag : tags) {
      all.put(tag, List.of(new Plain(name, use)));
    }
  }
}
