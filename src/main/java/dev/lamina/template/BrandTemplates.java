package dev.lamina.template;

import dev.lamina.brand.ThemeFiles;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Place;
import freemarker.cache.StrongCacheStorage;
import freemarker.core.TemplateClassResolver;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;

/**
 * The templates of one brand, parsed once. Serves all its clinics and any number of threads.
 *
 * <p>Templates come from clinics and are not trusted: they can't make or call classes, leave their
 * theme, switch escaping off, or print without end.
 */
public final class BrandTemplates {
  private static final String NO_LOGGER = "none";

  /** What a page takes thousands of times over. */
  private static final long LONGEST_RUN_MILLIS = 20_000;

  private final StoppableTemplates configuration;
  private final Patience patience;
  private final ThemeLoader loader;

  /** The templates of a brand, read when a page needs them. */
  public BrandTemplates(ThemeFiles files) {
    this(files, LONGEST_RUN_MILLIS);
  }

  /** The same, with less patience: for tests. */
  BrandTemplates(ThemeFiles files, long limitMillis) {
    System.setProperty("org.freemarker.loggerLibrary", NO_LOGGER);
    this.loader = new ThemeLoader(files);
    this.patience = new Patience(limitMillis);
    this.configuration = new StoppableTemplates();
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

  /** Which file a template is, and a hash of it: changes whenever what it prints may. */
  public String fingerprint(String name) {
    return loader.fingerprint(name);
  }

  /**
   * Runs a template.
   *
   * @param slots how many slots the view holds
   * @param place the page that it is for
   * @param used takes the names of the templates that took part
   * @return its output, empty when something is wrong in it, which is reported
   */
  Optional<WithSlots> run(
      String name,
      Map<String, Object> view,
      int slots,
      Place place,
      Set<String> used,
      DiagnosticSink sink) {
    PrintedBytes output = new PrintedBytes();
    TemplateFault fault = new TemplateFault(loader, name);
    patience.begin();
    configuration.note(used);
    try {
      configuration.getTemplate(name).process(view, output);
      WithSlots printed = output.cut();
      if (printed.areWhole(slots)) {
        return Optional.of(printed);
      }
      sink.add(fault.damagedSlot().on(place));
    } catch (TemplateException
        | IOException
        | RuntimeException
        | StackOverflowError
        | OutOfMemoryError e) {
      fault.of(e).forEach(found -> sink.add(found.on(place)));
    } finally {
      configuration.note(null);
      patience.end();
    }
    return Optional.empty();
  }
}
