package dev.lamina.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.lamina.diagnostic.Location;
import dev.lamina.markdown.syntax.BraceNode;
import dev.lamina.markdown.syntax.HeadingIdNode;
import dev.lamina.source.OddCharacters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the insides of paragraphs, headings and cells. */
final class InlineWriter {
  /** Far above what people write, far below what the stack holds. */
  static final int DEEPEST = 60;

  /** Signs, number and semicolon of the longest one that stands for a character. */
  private static final int LONGEST_NUMBER = 10;

  /** In characters; a message quotes no more of a tag. */
  private static final int LONGEST_TAG = 40;

  private final Document document;
  private final Findings findings;
  private final FragmentWriter out;
  private final Braces braces;
  private final BrokenLinks brokenLinks;
  private final ShownSigns signs;
  private int depth;

  /** Elements in HTML that have been told of and are not closed yet, by name. */
  private final Map<String, Integer> openTags = new HashMap<>();

  InlineWriter(Document document, Findings findings, FragmentWriter out, Braces braces) {
    this.document = document;
    this.findings = findings;
    this.out = out;
    this.braces = braces;
    this.brokenLinks = new BrokenLinks(findings);
    this.signs = new ShownSigns(findings);
  }

  void children(Node parent) {
    if (depth == DEEPEST) {
      findings.error(
          "too-deep",
          parent,
          "The text is nested more than " + DEEPEST + " levels deep.",
          "Write it flatter.");
      out.text(parent.getChars());
      return;
    }
    depth++;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      write(node);
    }
    depth--;
  }

  void write(Node node) {
    if (node instanceof Text) {
      text(node);
    } else if (node instanceof SoftLineBreak) {
      out.html("\n");
      nextLine(node);
    } else if (node instanceof BraceNode brace) {
      braces(brace);
    } else if (node instanceof StrongEmphasis) {
      wrapped("strong", node);
    } else if (node instanceof Emphasis) {
      wrapped("em", node);
    } else if (node instanceof Link link) {
      link(link, link.getUrl(), link.getTitle());
    } else if (node instanceof LinkRef ref) {
      reference(ref);
    } else if (node instanceof Image image) {
      image(image, image.getUrl(), image.getTitle());
    } else if (node instanceof ImageRef ref) {
      reference(ref);
    } else if (node instanceof Code code) {
      out.html("<code>").text(code(code)).html("</code>");
    } else if (node instanceof HtmlEntity) {
      entityAsText(node);
    } else if (node instanceof HardLineBreak) {
      out.html("<br>\n");
      nextLine(node);
    } else if (node instanceof AutoLink link) {
      address(link, link.getText().toString());
    } else if (node instanceof MailLink mail) {
      address(mail, "mailto:" + mail.getText());
    } else if (node instanceof Strikethrough) {
      wrapped("del", node);
    } else if (!(node instanceof HeadingIdNode)) {
      other(node);
    }
  }

  private void other(Node node) {
    if (node.getFirstChild() == null) {
      out.text(bare(node));
    } else {
      children(node);
    }
  }

  /** The characters of a node that is none of the known ones. */
  static String bare(Node node) {
    return node instanceof BraceNode ? "" : node.getChars().toString();
  }

  private void wrapped(String element, Node node) {
    out.html("<" + element + ">");
    children(node);
    out.html("</" + element + ">");
  }

  private void text(Node node) {
    BasedSequence chars = node.getChars();
    String raw = chars.toString();
    if (raw.indexOf('}') >= 0) {
      braces.checkText(chars);
    }
    if (raw.indexOf('<') >= 0) {
      rawHtml(chars, raw);
    }
    signs.check(node, raw);
    // Most text has nothing to unescape, and the parser's way to do it is slow.
    String plain = raw.indexOf('\\') < 0 && raw.indexOf('&') < 0 ? raw : chars.unescape();
    out.text(node.getPrevious() instanceof HardLineBreak ? plain.stripLeading() : plain);
  }

  /** A paragraph may run over many lines: a finding names the one its words stand on. */
  private void nextLine(Node lineBreak) {
    Node next = lineBreak.getNext();
    if (next != null) {
      out.piece(new Piece.Mark(findings.at(next)));
    }
  }

  private void entityAsText(Node node) {
    String character = entity(node);
    int odd = OddCharacters.indexIn(character);
    if (odd >= 0) {
      findings.error(
          "character",
          node,
          "The entity \"" + node.getChars() + "\" is a character without a meaning in text.",
          "Remove it.");
    }
    out.text(odd < 0 ? character : "\uFFFD");
  }

  /** The character that an entity stands for; a number too long for one is text. */
  static String entity(Node node) {
    BasedSequence chars = node.getChars();
    boolean tooLong = chars.startsWith("&#") && chars.length() > LONGEST_NUMBER;
    return tooLong ? chars.toString() : Escaping.unescapeHtml(chars);
  }

  private void braces(BraceNode node) {
    Optional<Piece> piece = braces.inText(node);
    if (piece.isEmpty()) {
      out.text(node.getChars());
      return;
    }
    out.piece(piece.get());
  }

  private void link(Node node, BasedSequence url, BasedSequence title) {
    braces.checkValuesIn(url, "an address");
    braces.checkValuesIn(title, "a link's title");
    Location where = findings.at(node);
    if (url.isEmpty()) {
      findings.error(
          "empty-link",
          node,
          "The link \"" + Words.of(node) + "\" has no address.",
          "Write where it leads into the parentheses, as in \"(contact.md)\".");
    } else {
      where = findings.source().at(url.getStartOffset(), url.getEndOffset());
    }
    out.piece(new Piece.LinkOpen(url.unescape(), unescaped(title), where));
    children(node);
    out.piece(new Piece.LinkClose());
  }

  private void address(DelimitedLinkNode node, String destination) {
    out.piece(new Piece.LinkOpen(destination, null, findings.at(node)));
    out.text(node.getText());
    out.piece(new Piece.LinkClose());
  }

  private void image(Node node, BasedSequence url, BasedSequence title) {
    braces.checkValuesIn(url, "an address");
    braces.checkValuesIn(title, "a picture's title");
    Location where = findings.at(node);
    out.piece(new Piece.Image(url.unescape(), Words.of(node), unescaped(title), where));
  }

  /** {@code [words][label]}; without such a label it is text in brackets. */
  private void reference(RefNode node) {
    Reference target = node.getReferenceNode(document);
    if (target == null) {
      brokenLinks.check(node);
      if (node.getFirstChild() == null) {
        out.text(node.getChars().unescape());
      } else {
        out.text(node.getChars().prefixOf(node.getChildChars()).unescape());
        children(node);
        out.text(node.getChars().suffixOf(node.getChildChars()).unescape());
      }
    } else if (node instanceof ImageRef) {
      image(node, target.getUrl(), target.getTitle());
    } else {
      link(node, target.getUrl(), target.getTitle());
    }
  }

  private static @Nullable String unescaped(BasedSequence title) {
    return title.isNull() ? null : title.unescape();
  }

  /** The inside of a code span: line ends are spaces, and one space goes from either side. */
  static String code(Code node) {
    StringBuilder code = new StringBuilder(node.getText().toString().replace("\r\n", "\n"));
    for (int i = 0; i < code.length(); i++) {
      if (code.charAt(i) == '\n' || code.charAt(i) == '\r') {
        code.setCharAt(i, ' ');
      }
    }
    int last = code.length() - 1;
    boolean padded = last > 0 && code.charAt(0) == ' ' && code.charAt(last) == ' ';
    return padded && !code.toString().isBlank() ? code.substring(1, last) : code.toString();
  }

  /** Whether this is the end of an element whose beginning has been told: one mistake, not two. */
  private boolean closesTold(String tag) {
    String name = tag.replaceAll("^</?|[ />].*$", "").toLowerCase(Locale.ROOT);
    if (!tag.startsWith("</")) {
      openTags.merge(name, 1, Integer::sum);
      return false;
    }
    int open = openTags.getOrDefault(name, 0);
    openTags.put(name, Math.max(0, open - 1));
    return open > 0;
  }

  /** Reports what looks like HTML; the page shows it as text. */
  private void rawHtml(BasedSequence chars, String words) {
    for (int i = words.indexOf('<'); i >= 0 && !findings.isFull(); i = words.indexOf('<', i + 1)) {
      char next = i + 1 < words.length() ? words.charAt(i + 1) : ' ';
      boolean escaped = i > 0 && words.charAt(i - 1) == '\\';
      if (escaped || !(Character.isLetter(next) || next == '/' || next == '!' || next == '?')) {
        continue;
      }
      int start = chars.getIndexOffset(i);
      String text = findings.source().text();
      boolean comment = text.startsWith("<!--", start);
      int end = text.indexOf('>', start) + 1;
      boolean far = end == 0 || end > start + LONGEST_TAG;
      String tag = text.substring(start, far ? start + 2 : end).replaceAll("\\s+", " ");
      if (closesTold(tag)) {
        continue;
      }
      findings.error(
          "raw-html",
          start,
          far ? start + 2 : end,
          comment
              ? "The page would show this comment as text."
              : "The page would show the HTML \"" + tag + "\" as text.",
          comment
              ? text.startsWith("allow:", start + "<!-- ".length())
                  ? "Put the comment between blank lines, with \"-->\" behind it."
                  : "Remove the comment."
              : "Use markdown or a box instead, or write \"\\<\" if the sign is meant.");
    }
  }
}
