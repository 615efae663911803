package dev.lamina.check.reference;

import dev.lamina.browser.ElementIndex;
import dev.lamina.browser.TokenList;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.reference.Reference.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Walks a page's tree once and collects its URLs. */
final class ReferenceReader implements NodeVisitor {
  private final CheckedPage page;
  private final List<Reference> found = new ArrayList<>();
  private final Set<String> targets = new HashSet<>();
  private @Nullable Reference base;
  private int templates;
  private int noscripts;
  private int shadows;

  /** The text that is read; null for the page itself. */
  private final @Nullable FramedText framed;

  private final int depth;

  ReferenceReader(CheckedPage page) {
    this(page, null, 0);
  }

  private ReferenceReader(CheckedPage page, @Nullable FramedText framed, int depth) {
    this.page = page;
    this.framed = framed;
    this.depth = depth;
  }

  References read() {
    page.document().traverse(this);
    return new References(found, targets, base);
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String tag = element.normalName();
    if (templates == 0 && noscripts == 0 && shadows == 0) {
      addTargets(element, tag);
    }
    if (isInert(element, tag)) {
      templates++;
    } else if (tag.equals("noscript")) {
      noscripts++;
    } else if (tag.equals("template")) {
      shadows++;
    }
    if (element.attributesSize() > 0) {
      read(element, tag);
      styles(element);
    } else if (tag.equals("script")) {
      script(element);
    }
    // In drawings it holds text, as every element there.
    String css = !tag.equals("style") ? "" : element.data() + element.wholeOwnText();
    if (StyleUrls.mayHold(css)) {
      addStyle(element, css, StyleUrls.ofSheet(css), () -> startOfText(element));
    }
  }

  @Override
  public void tail(Node node, int depth) {
    String tag = node.normalName();
    if (node instanceof Element element && isInert(element, tag)) {
      templates--;
    } else if (tag.equals("noscript")) {
      noscripts--;
    } else if (tag.equals("template")) {
      shadows--;
    }
  }

  /** Whether nothing in it is shown before a script copies it; shadow trees are at once. */
  private static boolean isInert(Element element, String tag) {
    return tag.equals("template") && !element.hasAttr("shadowrootmode");
  }

  private void addTargets(Element element, String tag) {
    String id = element.attr("id");
    if (!id.isEmpty()) {
      targets.add(id);
    }
    if (tag.equals("a")) {
      String name = element.attr("name");
      if (!name.isEmpty()) {
        targets.add(name);
      }
    }
  }

  private void read(Element element, String tag) {
    switch (tag) {
      case "a", "area" -> {
        add(element, "href", Use.LINK);
        add(element, "xlink:href", Use.LINK);
        pings(element);
      }
      case "link" -> link(element);
      case "base" -> base(element);
      case "meta" -> found.addAll(MetaUrls.of(element, this::reference));
      case "img" -> image(element);
      case "source" -> {
        add(element, "src", Use.MEDIA);
        srcset(element, "srcset");
      }
      case "video" -> {
        add(element, "src", Use.MEDIA);
        add(element, "poster", Use.IMAGE);
      }
      case "iframe", "frame" -> {
        add(element, "src", Use.FRAME);
        add(element, "longdesc", Use.LINK);
        srcdoc(element);
      }
      case "input" -> {
        if (element.attr("type").equalsIgnoreCase("image")) {
          add(element, "src", Use.IMAGE);
        }
        form(element, "formaction");
      }
      case "button" -> form(element, "formaction");
      case "form" -> form(element, "action");
      case "script" -> script(element);
      default -> plain(element, tag);
    }
  }

  private void plain(Element element, String tag) {
    for (UrlAttributes.Plain one : UrlAttributes.of(tag)) {
      // Browsers read the old name only where the new one is missing.
      if (!one.name().equals("xlink:href") || !element.hasAttr("href")) {
        add(element, one.name(), one.use());
      }
    }
  }

  /**
   * A page that is written into a frame: its links lead from where this one stands, or from where a
   * base element of its own says.
   */
  private void srcdoc(Element element) {
    String text = element.attr("srcdoc");
    if (depth >= FramedText.DEEPEST || text.indexOf('<') < 0) {
      return;
    }
    FramedText within = framed == null ? new FramedText(page, element) : framed;
    ReferenceReader reader = new ReferenceReader(page, within, depth + 1);
    reader.templates = templates;
    reader.noscripts = noscripts;
    Jsoup.parse(text).traverse(reader);
    for (Reference reference : reader.found) {
      // What it tells of itself is not told of this page, and its parts are not this page's.
      if (!reference.use().isForMachines() && !reference.raw().strip().startsWith("#")) {
        found.add(reader.base == null ? reference : reference.below(reader.base.raw()));
      }
    }
  }

  /** Addresses that are told when somebody follows a link, with spaces between. */
  private void pings(Element element) {
    String value = element.attr("ping");
    for (int at = 0; at < value.length(); at++) {
      int start = at;
      while (at < value.length() && !Character.isWhitespace(value.charAt(at))) {
        at++;
      }
      if (at > start) {
        add(element, Use.PING, value.substring(start, at), () -> startOf(element, "ping") + start);
      }
    }
  }

  private void link(Element element) {
    Set<String> rel = TokenList.of(element, "rel");
    if (LinkRelations.isName(rel)) {
      return;
    }
    Use use = LinkRelations.use(rel, element.hasAttr("hreflang"));
    add(element, "href", use);
    srcset(element, "imagesrcset");
  }

  private void base(Element element) {
    if (base == null && templates == 0 && element.hasAttr("href") && References.isBase(element)) {
      base = reference(element, "href", element.attr("href"), Use.LINK);
    }
  }

  private void image(Element element) {
    add(element, "src", Use.IMAGE);
    srcset(element, "srcset");
    add(element, "longdesc", Use.LINK);
    for (String lazy : page.site().options().links().lazyAttributes()) {
      if (lazy.endsWith("srcset")) {
        srcset(element, lazy);
      } else {
        add(element, lazy, Use.IMAGE);
      }
    }
  }

  private void script(Element element) {
    add(element, "src", Use.SCRIPT);
    add(element, element.hasAttr("href") ? "href" : "xlink:href", Use.SCRIPT);
    for (ScriptUrls.Found url : ScriptUrls.of(element, page)) {
      add(element, url.use(), url.url(), () -> startOfText(element) + url.offset());
    }
  }

  /** Only forms that fetch a page by its address lead to a file; others are sent to a program. */
  private void form(Element element, String attribute) {
    Element form =
        element.normalName().equals("form") ? element : ElementIndex.around(element, "form");
    String method = form == null ? "" : form.attr("method").strip();
    boolean get = method.isEmpty() || method.equalsIgnoreCase("get");
    if (get
        && page.site().options().links().followed().forms()
        && !element.attr(attribute).isBlank()) {
      add(element, attribute, Use.FORM);
    }
  }

  private void srcset(Element element, String attribute) {
    if (!element.hasAttr(attribute)) {
      return;
    }
    String value = element.attr(attribute);
    for (Srcset.Candidate candidate : Srcset.parse(value).candidates()) {
      IntSupplier start = () -> startOf(element, attribute) + candidate.offset();
      add(element, Use.IMAGE, candidate.url(), start);
    }
  }

  /** Declarations, the attributes of drawings that are declarations of their own, and handlers. */
  private void styles(Element element) {
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      String value = attribute.getValue();
      if (HandlerUrls.mayHold(name, value)) {
        for (HandlerUrls.Found url : HandlerUrls.of(value)) {
          add(element, Use.LINK, url.url(), () -> startOf(element, name) + url.offset());
        }
      }
      boolean isPaint = UrlAttributes.DRAWN_BY.contains(name) && value.contains("url(");
      if (isPaint || (name.equals("style") && StyleUrls.mayHold(value))) {
        addStyle(element, value, StyleUrls.ofDeclarations(value), () -> startOf(element, name));
      }
    }
  }

  private void addStyle(
      Element element, String css, List<StyleUrls.Found> urls, IntSupplier start) {
    for (StyleUrls.Found url : urls) {
      int offset = Math.min(url.offset(), css.length());
      add(element, url.use(), url.url(), () -> start.getAsInt() + offset);
    }
  }

  /** An address that is a part of a value or a text. */
  private void add(Element element, Use use, String url, IntSupplier start) {
    Supplier<Reference.Span> span =
        framed != null
            ? framed.next(url)
            : () -> new Reference.Span(start.getAsInt(), start.getAsInt() + url.length());
    found.add(new Reference(use, url, span, scope(), element, List.of()));
  }

  private void add(Element element, String attribute, Use use) {
    if (element.hasAttr(attribute)) {
      found.add(reference(element, attribute, element.attr(attribute), use));
    }
  }

  private Reference reference(Element element, String attribute, String raw, Use use) {
    Supplier<Reference.Span> span =
        framed != null ? framed.next(raw) : () -> spanOf(element, attribute);
    return new Reference(use, raw, span, scope(), element, List.of());
  }

  private Reference.Span spanOf(Element element, String attribute) {
    Range.AttributeRange range = page.positions().of(element, attribute);
    Range value = range.isTracked() ? range.valueRange() : page.positions().of(element);
    if (range.isTracked() && value.endPos() <= value.startPos()) {
      value = range.nameRange();
    }
    return new Reference.Span(value.startPos(), value.endPos());
  }

  private int startOf(Element element, String attribute) {
    Range.AttributeRange range = page.positions().of(element, attribute);
    Range at = range.isTracked() ? range.valueRange() : page.positions().of(element);
    return at.startPos();
  }

  private int startOfText(Element element) {
    return page.positions().of(element).endPos();
  }

  private Scope scope() {
    return templates > 0 ? Scope.TEMPLATE : noscripts > 0 ? Scope.NOSCRIPT : Scope.PAGE;
  }
}
