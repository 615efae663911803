package dev.lamina.check.sentence;

import dev.lamina.check.sentence.Passage.Area;
import dev.lamina.check.sentence.Passage.Kind;
import java.util.IdentityHashMap;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What lies around an element: worked out from the element around it, so that each element of a
 * page is looked at once.
 *
 * @param element the element itself
 * @param area the part of the page
 * @param kind what text that stands directly in it is
 * @param heading the heading or summary that it is, or is part of; null for none
 * @param scope the nearest element whose headings hold for its contents only; null for the page
 * @param outer what lies around that element; null for the page
 * @param role what markup says the part is for; null when it does not
 * @param sectioned whether it stands in a section, so that a header there is not the page's
 */
record Surroundings(
    Element element,
    Area area,
    Kind kind,
    @Nullable Element heading,
    @Nullable Element scope,
    @Nullable Surroundings outer,
    @Nullable Role role,
    boolean sectioned) {

  /** Remembers what it has found out about a page. */
  static final class Finder {
    private final IdentityHashMap<Element, Surroundings> known = new IdentityHashMap<>(512);

    Surroundings of(Element element) {
      Surroundings found = known.get(element);
      if (found == null) {
        Element parent = element.parent();
        found =
            parent == null
                ? new Surroundings(
                    element, Area.MAIN, Kind.PARAGRAPH, null, null, null, null, false)
                : inside(of(parent), element);
        known.put(element, found);
      }
      return found;
    }
  }

  private static Surroundings inside(Surroundings around, Element element) {
    String tag = element.normalName();
    boolean plain = element.attributesSize() == 0;
    Role marked = plain ? null : markedRole(element);
    Role role = marked == null ? around.role : marked;
    boolean scoped =
        switch (tag) {
          case "section", "article", "aside", "details", "blockquote" -> true;
          default -> false;
        };
    boolean sectioned = around.sectioned || scoped || tag.equals("main");
    return new Surroundings(
        element,
        area(around, element, tag),
        kind(around, tag),
        heading(around, element, tag),
        scoped ? element : around.scope,
        scoped ? around : around.outer,
        role,
        sectioned);
  }

  private static Area area(Surroundings around, Element element, String tag) {
    if (around.area == Area.TEMPLATE || around.area == Area.NAVIGATION) {
      return around.area;
    }
    String role = element.attributesSize() == 0 ? "" : element.attr("role");
    if (tag.equals("template")) {
      return Area.TEMPLATE;
    }
    if (tag.equals("nav") || role.equals("navigation")) {
      return Area.NAVIGATION;
    }
    if (!around.sectioned && (tag.equals("header") || role.equals("banner"))) {
      return Area.HEADER;
    }
    if (!around.sectioned && (tag.equals("footer") || role.equals("contentinfo"))) {
      return Area.FOOTER;
    }
    return around.area;
  }

  private static Kind kind(Surroundings around, String tag) {
    if (around.kind == Kind.HEADING || around.kind == Kind.QUOTE) {
      return around.kind;
    }
    return switch (tag) {
      case "h1", "h2", "h3", "h4", "h5", "h6", "summary" -> Kind.HEADING;
      case "blockquote", "q" -> tag.equals("q") ? around.kind : Kind.QUOTE;
      case "li" -> Kind.ITEM;
      case "td", "th" -> Kind.CELL;
      case "figcaption", "caption" -> Kind.CAPTION;
      case "button", "label", "legend", "option" -> Kind.CONTROL;
      case "p", "div", "section", "article", "aside", "dd", "dt" ->
          around.kind == Kind.ITEM || around.kind == Kind.CAPTION || around.kind == Kind.CELL
              ? around.kind
              : Kind.PARAGRAPH;
      default -> around.kind;
    };
  }

  private static @Nullable Element heading(Surroundings around, Element element, String tag) {
    return switch (tag) {
      case "h1", "h2", "h3", "h4", "h5", "h6", "summary" -> element;
      default -> around.kind == Kind.HEADING ? around.heading : null;
    };
  }

  private static @Nullable Role markedRole(Element element) {
    Role named = Role.named(element.attr("data-role"));
    if (named == null) {
      named = ofNotice(element.attr("data-notice"));
    }
    if (named != null) {
      return named;
    }
    if (element.attr("role").equals("doc-bibliography")) {
      return Role.REFERENCES;
    }
    String classes = element.attr("class");
    return classes.isEmpty() ? null : ofClasses(classes.toLowerCase(Locale.ROOT));
  }

  private static @Nullable Role ofNotice(String notice) {
    return switch (notice) {
      case "disclaimer", "external-links", "demo-note", "ask-your-doctor" -> Role.DISCLAIMER;
      case "when-to-get-help" -> Role.GET_HELP;
      default -> null;
    };
  }

  private static @Nullable Role ofClasses(String classes) {
    if (classes.contains("testimonial")) {
      return Role.TESTIMONIALS;
    }
    if (classes.contains("disclaimer")) {
      return Role.DISCLAIMER;
    }
    for (String one : classes.split("\\s+", 16)) {
      switch (one) {
        case "references", "bibliography", "footnotes" -> {
          return Role.REFERENCES;
        }
        case "review" -> {
          return Role.REVIEW;
        }
        case "faq" -> {
          return Role.FAQ;
        }
        case "related" -> {
          return Role.RELATED;
        }
        case "box-risk" -> {
          return Role.RISKS;
        }
        case "box-care" -> {
          return Role.GET_HELP;
        }
        default -> {}
      }
    }
    return null;
  }

  /** Whether this lies within an element, which is one of those that hold headings together. */
  boolean isWithin(@Nullable Element holder) {
    if (holder == null) {
      return true;
    }
    for (Surroundings up = this; up != null; up = up.outer) {
      if (holder.equals(up.scope)) {
        return true;
      }
      if (up.scope == null) {
        return false;
      }
    }
    return false;
  }
}
