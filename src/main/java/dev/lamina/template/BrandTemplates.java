package dev.lamina.template;

import dev.lamina.brand.ThemeFiles;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Place;
import freemarker.cache.StrongCacheStorage;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;

/**
 * The templates of one brand, parsed once. Serves all its clinics and any number of threads.
 *
 * <p>Templates come from clinics and are not trusted: they can't make or call classes, leave their
 * theme, switch escaping off, or print without end.
 */
public final class BrandTemplates {
  private static final String NO_LOGGER = "none";

  private final Configuration configuration;
  private final ThemeLoader loader;

  /** The templates of a brand, read when a page needs them. */
  public BrandTemplates(ThemeFiles files) {
    System.setProperty("org.freemarker.loggerLibrary", NO_LOGGER);
    this.loader = new ThemeLoader(files);
    this.configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(loader);
    configuration.setCacheStorage(new StrongCacheStorage());
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setLocalizedLookup(false);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setOutputEncoding("UTF-8");
    configuration.setLocale(Locale.US);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setObjectWrapper(ViewModel.WRAPPER);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setAttemptExceptionReporter((exception, environment) -> {});
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
  }

  /**
   * Runs a template.
   *
   * @param place the page that it is for
   * @return its output, empty when something is wrong in it, which is reported
   */
  Optional<String> run(String name, Map<String, Object> view, Place place, DiagnosticSink sink) {
    Output output = new Output();
    try {
      configuration.getTemplate(name).process(view, output);
      return Optional.of(output.toString());
    } catch (TemplateException | IOException | StackOverflowError e) {
      new TemplateFault(loader, name).of(e).forEach(found -> sink.add(found.on(place)));
      return Optional.empty();
    }
  }

  /** A text that has an end: no page of a person is this long. */
  static final class Output extends Writer {
    private static final int LONGEST = 8 << 20;

    private final StringBuilder text = new StringBuilder(16 << 10);

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
      text.append(chars, offset, length);
      refuseEndless();
    }

    @Override
    public void write(String string, int offset, int length) throws IOException {
      text.append(string, offset, offset + length);
      refuseEndless();
    }

    private void refuseEndless() throws IOException {
      if (text.length() > LONGEST) {
        throw new TooLongException();
      }
    }

    @Override
    public void flush() {
      // Nothing waits anywhere.
    }

    @Override
    public void close() {
      // Nothing is open.
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  /** A template printed more than any page holds. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
