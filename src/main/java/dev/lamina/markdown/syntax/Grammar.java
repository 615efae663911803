package dev.lamina.markdown.syntax;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** Turns text into a tree of nodes; each knows its offset in the whole file. Thread-safe. */
public final class Grammar {
  private final Parser parser = Parser.builder(options()).build();

  /** Parses a file from an offset on. */
  public Document parse(String text, int start) {
    return parser.parse(BasedSequence.of(text).subSequence(start, text.length()));
  }

  private static DataHolder options() {
    MutableDataSet options = new MutableDataSet();
    options.setFrom(ParserEmulationProfile.COMMONMARK);
    options.set(
        Parser.EXTENSIONS,
        List.of(StrikethroughExtension.create(), TablesExtension.create(), new OwnSyntax()));
    // Raw HTML is off; what looks like it is found in the text and reported there.
    options.set(Parser.HTML_BLOCK_PARSER, false);
    // As on GitHub: a table is what has as many columns in its second line as in its first.
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
    options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    options.set(TablesExtension.MIN_HEADER_ROWS, 1);
    options.set(TablesExtension.MAX_HEADER_ROWS, 1);
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    options.set(TablesExtension.WITH_CAPTION, false);
    // A cell too many is kept, so that it can be reported instead of vanishing.
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, false);
    return options.toImmutable();
  }

  private static final class OwnSyntax implements Parser.ParserExtension {
    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
      builder.customInlineParserFactory(ScanningInlineParser::new);
      // flexmark adds this one by itself only where its own inline parser is used.
      builder.paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
      builder.customBlockParserFactory(new BoxStart.Factory());
      builder.customBlockParserFactory(new IncludeStart.Factory());
      builder.customInlineParserExtensionFactory(new BraceParser.Factory());
    }
  }
}
