package dev.lamina.template;

import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Templates whose loops and macros look whether their thread is interrupted. FreeMarker's online
 * tester stops the templates of strangers in this way; there is no public one.
 */
final class StoppableTemplates extends Configuration {
  private final Set<Template> prepared =
      Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

  /** Takes the names of the templates that a thread is using. */
  @SuppressWarnings("ThreadLocalUsage") // One for each brand; emptied after each template.
  private final ThreadLocal<@Nullable Set<String>> used = new ThreadLocal<>();

  StoppableTemplates() {
    super(VERSION_2_3_34);
  }

  /** Notes from now on what this thread uses; null for no longer. */
  void note(@Nullable Set<String> names) {
    used.set(names);
  }

  @Override
  @SuppressWarnings("NullAway") // FreeMarker's parameters may be null.
  public @Nullable Template getTemplate(
      String name,
      @Nullable Locale locale,
      @Nullable Object condition,
      @Nullable String encoding,
      boolean parse,
      boolean ignoreMissing)
      throws IOException {
    Set<String> names = used.get();
    Template template = super.getTemplate(name, locale, condition, encoding, parse, ignoreMissing);
    if (names != null) {
      names.add(template == null ? name : template.getName());
    }
    if (template != null && !prepared.contains(template)) {
      synchronized (template) {
        if (!prepared.contains(template)) {
          _CoreAPI.addThreadInterruptedChecks(template);
          prepared.add(template);
        }
      }
    }
    return template;
  }
}
