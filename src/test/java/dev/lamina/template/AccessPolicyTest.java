package dev.lamina.template;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** FreeMarker's list of what templates may call of Java's classes is Lamina's, which is empty. */
final class AccessPolicyTest {
  private final DefaultObjectWrapper freemarkers =
      new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34).build();

  @Test
  void evenFreemarkersOwnWrapperShowsNothingOfAnObject() throws TemplateModelException {
    for (Object object : List.of(Locale.US, new Thread(), Runtime.getRuntime(), String.class)) {
      TemplateHashModel shown = (TemplateHashModel) freemarkers.wrap(object);
      for (String name : List.of("class", "getClass", "name", "language", "exec", "forName")) {
        assertThat(shown.get(name)).as(name + " of " + object).isNull();
      }
    }
  }
}
