package dev.lamina.check.sentence;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.text.Block;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Citations as print has them: a number in brackets or set high that no link goes out from, and a
 * numbered list of sources in which readers find it.
 */
public final class PrintedCitations {
  private static final String NUMBERS = "\\d{1,3}(?: ?[,\u2013-] ?\\d{1,3}){0,9}";
  private static final Pattern BRACKETED = Pattern.compile("\\[ ?(" + NUMBERS + ") ?]");
  private static final Pattern HIGH = Pattern.compile("[\\[(]? ?(" + NUMBERS + ") ?[\\])]?");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");

  /** The highest number that a source has; 0 when none has one. */
  private final int sources;

  private PrintedCitations(CheckedPage page) {
    int most = 0;
    for (Element list : page.elements().tagged("ol")) {
      int items = list.childrenSize();
      if (items > most && isSource(list.child(0))) {
        most = items;
      }
    }
    this.sources = most;
  }

  /** One of them: where it stands in its block, and which sources it names. */
  private record Mark(int start, int end, BitSet numbers) {}

  static PrintedCitations of(CheckedPage page) {
    return page.shared(PrintedCitations.class, PrintedCitations::new);
  }

  /** The sources that the text of a page names, by their places in the list. */
  public static BitSet cited(CheckedPage page) {
    BitSet cited = new BitSet();
    PrintedCitations citations = of(page);
    for (Passage passage : PageSentences.of(page).passages()) {
      Block block = passage.block();
      if (block != null && !passage.is(Role.REFERENCES)) {
        citations.marks(block).forEach(mark -> cited.or(mark.numbers()));
      }
    }
    return cited;
  }

  List<SentenceSplitter.Span> in(Block block) {
    return marks(block).stream()
        .map(mark -> new SentenceSplitter.Span(mark.start(), mark.end()))
        .toList();
  }

  private List<Mark> marks(Block block) {
    boolean bracketed = block.text().indexOf('[') >= 0;
    if (sources == 0 || (!bracketed && block.runs().size() == 1)) {
      return List.of();
    }
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < block.runs().size(); i++) {
      int start = block.runs().get(i).start();
      int end = block.endOf(i);
      if (block.isNoteMark(i)) {
        String text = block.text().substring(start, end).strip();
        Matcher high = HIGH.matcher(text);
        if (high.matches()) {
          add(high.group(1), start, end, marks);
        }
      } else if (bracketed) {
        Matcher brackets = BRACKETED.matcher(block.text()).region(start, end);
        while (brackets.find()) {
          add(brackets.group(1), brackets.start(), brackets.end(), marks);
        }
      }
    }
    return marks;
  }

  /** Only a number that the list has leads anywhere. */
  private void add(String written, int start, int end, List<Mark> marks) {
    BitSet numbers = numbers(written);
    if (numbers.nextSetBit(0) > 0 && numbers.length() - 1 <= sources) {
      marks.add(new Mark(start, end, numbers));
    }
  }

  /** {@code 1, 3-5}. */
  private static BitSet numbers(String written) {
    BitSet numbers = new BitSet();
    for (String part : written.split(",", -1)) {
      String[] ends = part.strip().split(" ?[\u2013-] ?", -1);
      int first = Integer.parseInt(ends[0].strip());
      int last = Integer.parseInt(ends[ends.length - 1].strip());
      numbers.set(first, Math.max(first, last) + 1);
    }
    return numbers;
  }

  private static boolean isSource(Element item) {
    return item.selectFirst("a[href^=http]") != null || YEAR.matcher(item.text()).find();
  }
}
