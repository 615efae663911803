package dev.lamina.template;

import dev.lamina.brand.ThemeFile;
import dev.lamina.brand.ThemeFiles;
import dev.lamina.brand.ThemePlace.Layer;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.source.ContentHash;
import dev.lamina.source.SourceFile;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Gives FreeMarker the file of a theme that wins; {@code base/X} is the base's own X. */
final class ThemeLoader implements TemplateLoader {
  private static final String BASE = "base/";

  /** A template that may not be used; it says why. */
  static final class RefusedTemplateException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> reasons;

    RefusedTemplateException(List<Diagnostic> reasons) {
      this.reasons = reasons;
    }

    List<Diagnostic> reasons() {
      return reasons;
    }
  }

  private final ThemeFiles files;
  private final Map<String, SourceText> texts = new ConcurrentHashMap<>();

  ThemeLoader(ThemeFiles files) {
    this.files = files;
  }

  /** The text of a template that was loaded, for messages; null when none was. */
  @Nullable SourceText text(String name) {
    return texts.get(name);
  }

  @Override
  public @Nullable Object findTemplateSource(String name) throws IOException {
    if (!name.endsWith(".ftlh")) {
      return null; // Any other ending would switch escaping off.
    }
    Diagnostics reasons = new Diagnostics();
    Optional<ThemeFile> found =
        name.startsWith(BASE)
            ? files.findBase(name.substring(BASE.length()), reasons)
            : files.find(name, reasons);
    String text = found.map(file -> checked(name, file, reasons)).orElse(null);
    if (reasons.hasErrors()) {
      throw new RefusedTemplateException(reasons.sorted());
    }
    return text;
  }

  /** Where the template of this name is, and a hash of it. */
  String fingerprint(String name) {
    String path = name.startsWith("/") ? name.substring(1) : name;
    Diagnostics reasons = new Diagnostics();
    return (path.startsWith(BASE)
            ? files.findBase(path.substring(BASE.length()), reasons)
            : files.find(path, reasons))
        .map(file -> file.place().shownAs() + " " + ContentHash.of(file.bytes()).hex())
        .orElse("none");
  }

  private String checked(String name, ThemeFile file, Diagnostics reasons) {
    SourceFile read = file.text(reasons);
    texts.put(name, read.text());
    if (file.place().layer() != Layer.PROGRAM) {
      TemplateGuard.check(read.text(), reasons);
    }
    return read.text().text();
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
