package dev.lamina.brand;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.source.SourceFile;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proves that a brand's own style sheet uses only custom properties that exist. */
final class StyleTokens {
  private static final Pattern COMMENT = Pattern.compile("/\\*(?s:.)*?(?:\\*/|\\z)");
  private static final Pattern USE = Pattern.compile("var\\(\\s*--([\\w-]+)\\s*\\)");
  private static final Pattern DEFINITION = Pattern.compile("(?:^|[{;\\s])--([\\w-]+)\\s*:");

  private StyleTokens() {}

  static void check(Brand brand, DiagnosticSink sink) {
    SourceFile style = brand.style();
    if (style == null) {
      return;
    }
    // Blanks of the same length keep the positions.
    String css =
        COMMENT.matcher(style.text().text()).replaceAll(c -> " ".repeat(c.group().length()));
    Set<String> known = new TreeSet<>(brand.tokens().keySet());
    Matcher definition = DEFINITION.matcher(css);
    while (definition.find()) {
      known.add(definition.group(1));
    }
    Matcher use = USE.matcher(css);
    while (use.find()) {
      if (!known.contains(use.group(1))) {
        sink.add(
            Diagnostic.error(
                    "brand/unknown-token",
                    style.text().at(use.start(1), use.end(1)),
                    "The theme has no token \"" + use.group(1) + "\".",
                    Nearest.hint(use.group(1), known, "tokens"))
                .about(use.group(1)));
      }
    }
  }
}
