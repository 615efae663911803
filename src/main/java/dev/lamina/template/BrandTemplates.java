package dev.lamina.template;

import dev.lamina.brand.ThemeFiles;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Place;
import freemarker.cache.StrongCacheStorage;
import freemarker.core.Environment;
import freemarker.core.TemplateClassResolver;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;

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
  private final PrintedRuns runs = new PrintedRuns();
  private final boolean traced;

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
    this.traced = false;
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

  private BrandTemplates(BrandTemplates same) {
    this.configuration = same.configuration;
    this.patience = same.patience;
    this.loader = same.loader;
    this.traced = true;
  }

  /**
   * The same templates, whose pages know the line of a template behind whatever no content is
   * behind. They take longer, so that only pages are made with them that have something wrong.
   */
  public BrandTemplates traced() {
    return new BrandTemplates(this);
  }

  /** Which file a template is, and a hash of it: changes whenever what it prints may. */
  public String fingerprint(String name) {
    return loader.fingerprint(name);
  }

  /**
   * What a template prints: for this site, or for another that is the same to it.
   *
   * @param name of the template
   * @param as how it calls what it sees of the page
   * @param view what it sees of the page
   * @param slots how many slots the view holds
   * @param place the page that it is for
   * @param used takes the names of the templates that took part
   * @return its output, empty when something is wrong in it, which is reported
   */
  Optional<WithSlots> run(
      String name,
      String as,
      View view,
      SiteView site,
      int slots,
      Place place,
      Set<String> used,
      DiagnosticSink sink) {
    PrintedRuns.Key key = new PrintedRuns.Key(name, place.page(), view);
    Optional<PrintedRuns.Run> known = runs.find(key, site);
    if (known.isPresent()) {
      used.addAll(known.get().used());
      return Optional.of(known.get().printed());
    }
    Set<String> taking = new TreeSet<>();
    AskedSite asked = new AskedSite(site, true);
    Map<String, Object> model = Map.of(as, view, "site", asked);
    List<Diagnostic> problems = new ArrayList<>();
    Optional<WithSlots> printed = run(name, model, slots, place, taking, problems::add);
    if (printed.isEmpty() && !mayBeTheSlots(asked, problems)) {
      problems.forEach(sink::add);
    } else if (printed.isEmpty()) {
      // A text that a template changes can't be a slot. What is really wrong is wrong again.
      asked = new AskedSite(site, false);
      model = Map.of(as, view, "site", asked);
      printed = run(name, model, slots, place, taking, sink);
    }
    used.addAll(taking);
    if (printed.isPresent()) {
      runs.keep(key, new PrintedRuns.Run(asked, printed.get(), Set.copyOf(taking)));
    }
    return printed;
  }

  /** Whether it is worth trying again without slots. A template that does not end never will. */
  private static boolean mayBeTheSlots(AskedSite asked, List<Diagnostic> problems) {
    return asked.printsSlots()
        && problems.stream().noneMatch(problem -> problem.rule().equals("template/endless"));
  }

  /** Runs a template on whatever it may see. */
  Optional<WithSlots> run(
      String name,
      Map<String, Object> model,
      int slots,
      Place place,
      Set<String> used,
      DiagnosticSink sink) {
    PrintedBytes output = new PrintedBytes();
    TemplateFault fault = new TemplateFault(loader, name);
    patience.begin();
    configuration.note(used);
    try {
      Environment run = configuration.getTemplate(name).createProcessingEnvironment(model, output);
      Marks lines = new Marks(0);
      if (traced) {
        run.setTemplateProcessingTracer(new TemplateTrace(loader, output, lines));
      }
      run.process();
      WithSlots printed = output.cut(lines);
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
