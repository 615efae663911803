package dev.lamina.template;

import dev.lamina.brand.ThemeFile;
import dev.lamina.brand.ThemeFiles;
import dev.lamina.brand.ThemePlace.Layer;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.source.SourceFile;
import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Gives FreeMarker the file of a theme that wins; {@code base/X} is the base's own X. */
final class ThemeLoader implements TemplateLoader {
  private static final String BASE = "base/";

  private final ThemeFiles files;
  private final DiagnosticSink sink;
  private final Map<String, SourceText> texts = new ConcurrentHashMap<>();

  ThemeLoader(ThemeFiles files, DiagnosticSink sink) {
    this.files = files;
    this.sink = sink;
  }

  /** The text of a template that was loaded, for messages; null when none was. */
  @Nullable SourceText text(String name) {
    return texts.get(name);
  }

  @Override
  public @Nullable Object findTemplateSource(String name) {
    if (!name.endsWith(".ftlh")) {
      return null; // Any other ending would switch escaping off.
    }
    Optional<ThemeFile> found =
        name.startsWith(BASE)
            ? files.findBase(name.substring(BASE.length()), sink)
            : files.find(name, sink);
    return found.map(file -> checked(name, file)).orElse(null);
  }

  private String checked(String name, ThemeFile file) {
    SourceFile read = file.text(sink);
    texts.put(name, read.text());
    boolean ours = file.place().layer() == Layer.PROGRAM;
    return ours || TemplateGuard.allows(read.text(), sink) ? read.text().text() : "";
  }

  @Override
  public long getLastModified(Object source) {
    return 0;
  }

  @Override
  public Reader getReader(Object source, String encoding) {
    return new StringReader((String) source);
  }

  @Override
  public void closeTemplateSource(Object source) {
    // A text in memory holds nothing open.
  }
}
