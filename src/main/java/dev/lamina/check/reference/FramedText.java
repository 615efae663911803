package dev.lamina.check.reference;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.reference.Reference.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jspecify.annotations.Nullable;

/**
 * The page that is written into a frame's {@code srcdoc}. It knows no positions of its own: its
 * addresses are looked for in the attribute, one behind the other.
 */
final class FramedText {
  /** Frames in frames beyond that are nobody's work. */
  static final int DEEPEST = 3;

  /** An attribute that hides its addresses behind entities is not searched for each of them. */
  private static final int MOST_MISSES = 20;

  private final CheckedPage page;
  private final Element frame;
  private final List<String> urls = new ArrayList<>();
  private @Nullable List<Span> spans;

  FramedText(CheckedPage page, Element frame) {
    this.page = page;
    this.frame = frame;
  }

  /** Where the next address stands, worked out when it is asked for. */
  Supplier<Span> next(String url) {
    int index = urls.size();
    urls.add(url);
    return () -> spans().get(index);
  }

  private List<Span> spans() {
    List<Span> known = spans;
    if (known == null) {
      known = find();
      spans = known;
    }
    return known;
  }

  private List<Span> find() {
    Range.AttributeRange attribute = page.positions().of(frame, "srcdoc");
    Range value = attribute.isTracked() ? attribute.valueRange() : page.positions().of(frame);
    String html = page.html().substring(0, value.endPos());
    List<Span> found = new ArrayList<>(urls.size());
    int from = value.startPos();
    int misses = 0;
    for (String url : urls) {
      String written = url.indexOf('&') < 0 ? url : url.substring(0, url.indexOf('&'));
      int at = misses < MOST_MISSES ? html.indexOf(written, from) : -1;
      misses += at < 0 ? 1 : 0;
      found.add(at < 0 ? new Span(from, from + 1) : new Span(at, at + written.length()));
      // The next may be the same once more, further on.
      from = at < 0 ? from : at + written.length();
    }
    return found;
  }
}
