package dev.lamina.check.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A fault that is planted to see whether it is caught.
 *
 * @param name what is done, for the table
 * @param only what it makes sense for
 * @param act does it
 */
record Plant(String name, For only, Consumer<Victim> act) {

  /** What a fault makes sense for. */
  enum For {
    ANYTHING,
    /** Words that have to stand there exactly. */
    TEXT,
    /** Texts that have a place of their own. */
    PLACED,
    /** Texts that may stand there only once. */
    SINGLE,
    /** Words and what else has to be seen on paper, too. */
    PRINTED
  }

  /**
   * What a fault is planted on.
   *
   * @param elements all that carry it on the page
   * @param node the text that holds the word to change; null when there is none
   * @param word the word that matters most: a negation if there is one
   */
  record Victim(
      Document document,
      List<Element> elements,
      @org.jspecify.annotations.Nullable TextNode node,
      String word) {}

  private static final List<String> STYLES =
      List.of(
          "display:none",
          "visibility:hidden",
          "opacity:0",
          "font-size:0",
          "font-size:1px",
          "text-indent:-9999px;display:block",
          "position:absolute;left:-9999px",
          "position:absolute;clip:rect(0,0,0,0)",
          "display:block;clip-path:inset(50%)",
          "display:block;height:0;overflow:hidden",
          "display:block;max-height:1px;max-width:1px;overflow:hidden",
          "display:block;transform:scale(0)",
          "content-visibility:hidden",
          "color:transparent;-webkit-text-fill-color:transparent",
          "color:#fff;background:#fff",
          "color:#ccc;background:#ddd",
          "filter:opacity(0)",
          "--off:none;display:var(--off)");

  private static final List<String> SHEETS =
      List.of(
          ".lamina-planted{display:none!important}",
          "body .lamina-planted{visibility:hidden}",
          "@media (max-width:600px){.lamina-planted{display:none!important}}",
          "@media (forced-colors:active){.lamina-planted{display:none!important}}",
          "@supports (display:block){.lamina-planted{opacity:0}}",
          "@layer late{.lamina-planted{display:none!important}}",
          "body{& .lamina-planted{display:none!important}}",
          ":is(.lamina-planted,#x):not(.y){display:none!important}");

  private static final List<String> PAPER =
      List.of(
          "@media print{.lamina-planted{display:none!important}}",
          "@media print{body *{visibility:hidden}}");

  private static final List<String> AROUND = List.of("details", "template", "noscript", "dialog");

  /** Every fault there is. */
  static List<Plant> all() {
    List<Plant> all = new ArrayList<>();
    all.add(new Plant("it is removed", For.ANYTHING, victim -> each(victim, Element::remove)));
    all.add(new Plant("it is made a comment", For.ANYTHING, Plant::comment));
    all.add(new Plant("one word is removed (\"not\" if there is one)", For.TEXT, v -> word(v, "")));
    all.add(new Plant("one word is changed", For.TEXT, v -> word(v, "surely")));
    all.add(new Plant("one word is added", For.TEXT, v -> word(v, v.word() + " always")));
    all.add(new Plant("one word is put in by a style sheet", For.TEXT, Plant::generated));
    all.add(new Plant("it is denied before", For.TEXT, Plant::deny));
    all.add(new Plant("it is moved to the top of the page", For.PLACED, Plant::moveUp));
    all.add(new Plant("it stands there twice", For.SINGLE, Plant::twice));
    for (String attribute : List.of("hidden", "inert", "aria-hidden", "popover")) {
      String value = attribute.equals("aria-hidden") ? "true" : "";
      all.add(
          new Plant(
              "put into <div " + attribute + ">",
              For.ANYTHING,
              v -> each(v, e -> wrap(e, "div").attr(attribute, value))));
    }
    for (String tag : AROUND) {
      all.add(new Plant("put into <" + tag + ">", For.ANYTHING, v -> each(v, e -> wrap(e, tag))));
    }
    for (String style : STYLES) {
      all.add(new Plant("style " + style, For.ANYTHING, v -> each(v, e -> style(e, style))));
    }
    for (String css : SHEETS) {
      all.add(new Plant("sheet " + css, For.ANYTHING, v -> sheet(v, css)));
    }
    for (String css : PAPER) {
      all.add(new Plant("sheet " + css, For.PRINTED, v -> sheet(v, css)));
    }
    return List.copyOf(all);
  }

  private static void each(Victim victim, Consumer<Element> act) {
    victim.elements().forEach(act);
  }

  private static void comment(Victim victim) {
    each(victim, element -> element.replaceWith(new Comment(element.text())));
  }

  private static void word(Victim victim, String instead) {
    TextNode node = victim.node();
    if (node != null) {
      String text = node.getWholeText();
      int at = placeOfWord(victim, text);
      node.text(text.substring(0, at) + instead + text.substring(at + victim.word().length()));
    }
  }

  private static int placeOfWord(Victim victim, String text) {
    return text.toLowerCase(Locale.ROOT).indexOf(victim.word().toLowerCase(Locale.ROOT));
  }

  private static void generated(Victim victim) {
    TextNode node = victim.node();
    if (node != null) {
      int at = placeOfWord(victim, node.getWholeText());
      TextNode rest = at > 0 ? node.splitText(at) : node;
      rest.before("<i class=\"lamina-word\"></i>");
      sheet(victim, ".lamina-word::before{content:\"always \"}");
    }
  }

  private static void deny(Victim victim) {
    victim.elements().get(0).before(new Element("p").text("This is untrue:"));
  }

  private static void moveUp(Victim victim) {
    each(victim, element -> victim.document().body().prependChild(element));
  }

  private static void twice(Victim victim) {
    each(victim, element -> element.after(element.clone()));
  }

  private static Element wrap(Element element, String tag) {
    Element wrapper = new Element(tag);
    element.replaceWith(wrapper);
    return wrapper.appendChild(element);
  }

  private static void style(Element element, String style) {
    element.attr("style", element.attr("style") + ";" + style);
    element
        .select("*")
        .forEach(
            inner -> {
              if (style.startsWith("color") || style.startsWith("font-size")) {
                inner.attr("style", style);
              }
            });
  }

  private static void sheet(Victim victim, String css) {
    each(victim, element -> element.addClass("lamina-planted"));
    victim.document().head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(css));
  }
}
