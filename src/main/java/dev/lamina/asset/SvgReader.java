package dev.lamina.asset;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.SourceText;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a drawing as XML, without entities and without a network, and proves that it only draws:
 * nothing in it runs, nothing is fetched. It is read once from front to back, however deep it is.
 */
final class SvgReader {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final int LARGEST = 4 << 20;
  private static final int DEEPEST = 200;

  /** Enough to see what kind of file it is. */
  private static final int MOST_PROBLEMS = 20;

  private static final Set<String> SAFE_ENCODINGS = Set.of("utf-8", "utf8", "us-ascii", "ascii");

  private final SourceText source;
  private final List<Diagnostic> problems = new ArrayList<>();
  private @Nullable PixelSize size;

  /** The text of the style element that is being read; null outside of one. */
  private @Nullable StringBuilder style;

  private int styleStart;
  private int styleDepth;
  private int depth;

  private SvgReader(SourceText source) {
    this.source = source;
  }

  /**
   * What was found.
   *
   * @param safe whether nothing was reported
   * @param size null when it states none
   */
  record Drawing(boolean safe, @Nullable PixelSize size) {}

  /** Reads a drawing; the sink takes each thing in it that has to go. */
  static Drawing read(SourceText source, DiagnosticSink sink) {
    SvgReader reader = new SvgReader(source);
    reader.read();
    reader.problems.forEach(sink::add);
    return new Drawing(reader.problems.isEmpty(), reader.size);
  }

  private void read() {
    if (source.text().length() > LARGEST) {
      report(
          "asset/svg-too-large",
          0,
          1,
          "The drawing is larger than 4 MB.",
          "Simplify it, or save it as PNG or WebP.");
      return;
    }
    try {
      readXml();
    } catch (XMLStreamException e) {
      // The parser's own words are in the language of the machine.
      int at = e.getLocation() == null ? 0 : offset(e.getLocation());
      report(
          "asset/svg-syntax",
          at,
          at + 1,
          "The drawing is not well-formed XML here.",
          "Export it again as plain SVG.");
    }
  }

  private void readXml() throws XMLStreamException {
    XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(source.text()));
    try {
      checkEncoding(xml.getCharacterEncodingScheme());
      int from = offset(xml.getLocation());
      boolean goOn = true;
      while (goOn && xml.hasNext() && problems.size() < MOST_PROBLEMS) {
        int event = xml.next();
        int to = event == XMLStreamConstants.END_DOCUMENT ? from : offset(xml.getLocation());
        goOn = take(event, xml, from, to);
        from = to;
      }
    } finally {
      xml.close();
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /** False when it makes no sense to read on. */
  private boolean take(int event, XMLStreamReader xml, int from, int to) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        depth++;
        return start(xml, from, to);
      }
      case XMLStreamConstants.END_ELEMENT -> {
        if (depth == styleDepth) {
          endStyle(from);
        }
        depth--;
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        if (style != null) {
          style.append(xml.getText());
        }
      }
      case XMLStreamConstants.DTD -> {
        report(
            "asset/svg-doctype",
            from,
            to,
            "The drawing has a DOCTYPE, which can name other files and endless texts.",
            "Remove <!DOCTYPE …>; browsers do not need it.");
        return false;
      }
      case XMLStreamConstants.PROCESSING_INSTRUCTION -> instruction(xml.getPITarget(), from, to);
      case XMLStreamConstants.ENTITY_REFERENCE ->
          report(
              "asset/svg-syntax",
              from,
              to,
              "The drawing uses the entity \"&" + xml.getLocalName() + ";\", which XML lacks.",
              "Write the character itself.");
      default -> {
        // Comments and white space around the drawing say nothing.
      }
    }
    return true;
  }

  private void instruction(String target, int from, int to) {
    if (target.equalsIgnoreCase("xml-stylesheet")) {
      report(
          "asset/svg-unsafe",
          from,
          to,
          "The drawing fetches a style sheet from outside of itself.",
          "Remove <?xml-stylesheet …?>.");
    }
  }

  private boolean start(XMLStreamReader xml, int from, int to) {
    if (depth > DEEPEST) {
      report(
          "asset/svg-too-deep",
          from,
          to,
          "The drawing is nested more than " + DEEPEST + " levels deep.",
          "Ungroup its parts, or save it as PNG or WebP.");
      return false;
    }
    String name = xml.getLocalName();
    if (depth == 1) {
      if (!SVG.equals(xml.getNamespaceURI()) || !name.equals("svg")) {
        report(
            "asset/svg-root",
            from,
            to,
            "The drawing does not start with an <svg> element of SVG's namespace.",
            "Write <svg xmlns=\"" + SVG + "\" …>.");
        return false;
      }
      size = SvgSize.of(attribute -> xml.getAttributeValue(null, attribute));
    }
    SvgRules.Problem problem = SvgRules.element(xml.getNamespaceURI(), name);
    if (problem != null) {
      report("asset/svg-unsafe", from, to, problem.message(), problem.hint());
      return true;
    }
    if (name.equalsIgnoreCase("style") && style == null) {
      style = new StringBuilder();
      styleStart = to;
      styleDepth = depth;
    }
    attributes(xml, name, from, to);
    return true;
  }

  private void attributes(XMLStreamReader xml, String element, int from, int to) {
    for (int i = 0; i < xml.getAttributeCount() && problems.size() < MOST_PROBLEMS; i++) {
      String prefix = xml.getAttributePrefix(i);
      String local = xml.getAttributeLocalName(i);
      String name = prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
      SvgRules.Problem problem = SvgRules.attribute(element, name, local, xml.getAttributeValue(i));
      if (problem != null) {
        int at = find(name, from, to);
        report("asset/svg-unsafe", at, at + name.length(), problem.message(), problem.hint());
      }
    }
  }

  private void endStyle(int end) {
    if (style == null) {
      return;
    }
    SvgRules.Problem problem = SvgRules.style(style.toString());
    if (problem != null) {
      int found = source.text().indexOf(problem.found(), styleStart);
      int at = found >= 0 && found < end ? found : styleStart;
      report(
          "asset/svg-unsafe", at, at + problem.found().length(), problem.message(), problem.hint());
    }
    style = null;
  }

  private void checkEncoding(@Nullable String declared) {
    if (declared != null && !SAFE_ENCODINGS.contains(declared.toLowerCase(Locale.ROOT))) {
      report(
          "asset/svg-encoding",
          0,
          1,
          "The drawing says that its encoding is \"" + declared + "\", not UTF-8.",
          "Save it as UTF-8 and write encoding=\"UTF-8\".");
    }
  }

  private void report(String rule, int start, int to, String message, String hint) {
    int from = start;
    String text = source.text();
    // The parser counts white space before the first tag as part of it, and "<" behind a text as
    // part of the text.
    while (from < to && from < text.length() && text.charAt(from) <= ' ') {
      from++;
    }
    if (from > 0 && text.charAt(from - 1) == '<') {
      from--;
    }
    problems.add(Diagnostic.error(rule, source.at(from, to), message, hint));
  }

  private int offset(Location where) {
    return source.lineStart(where.getLineNumber()) + Math.max(0, where.getColumnNumber() - 1);
  }

  /** Where an attribute stands within its tag. */
  private int find(String name, int from, int to) {
    Matcher attribute =
        Pattern.compile("\\s(" + Pattern.quote(name) + ")\\s*=").matcher(source.text());
    attribute.region(Math.min(from, source.text().length()), Math.min(to, source.text().length()));
    return attribute.find() ? attribute.start(1) : from;
  }
}
