package dev.lamina.template;

import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The site as one run of a template sees it, and all that the run asked of it. A text that is only
 * printed becomes a slot, so that what is printed serves every site for which the answers to
 * everything else are the same: hundreds of clinics differ in a name and a phone number.
 */
final class AskedSite implements TemplateHashModel {
  private final SiteView site;
  private final boolean slots;
  private final Map<String, Answer> answers = new HashMap<>();

  /**
   * @param slots whether texts may be printed as slots
   */
  AskedSite(SiteView site, boolean slots) {
    this.site = site;
    this.slots = slots;
  }

  /**
   * What a run was told.
   *
   * @param printed that there is a text, whichever; a slot stands for it
   * @param value what it was told otherwise
   */
  private record Answer(boolean printed, @Nullable Object value) {
    boolean holds(@Nullable Object other) {
      return printed ? other instanceof String : View.same(value, other);
    }
  }

  /** A text that prints itself as a slot, and whoever looks at it closer is told it. */
  private final class Text extends TemplateHTMLOutputModel implements TemplateScalarModel {
    private final String name;
    private final String text;

    Text(String name, String text) {
      super(null, SiteTexts.slot(name).toString());
      this.name = name;
      this.text = text;
    }

    @Override
    public String getAsString() {
      answers.put(name, new Answer(false, text));
      return ViewModel.text(text);
    }
  }

  @Override
  public @Nullable TemplateModel get(String name) throws TemplateModelException {
    Object value = ViewModel.component(site, name);
    if (slots && value instanceof String text) {
      answers.putIfAbsent(name, new Answer(true, null));
      return new Text(name, text);
    }
    answers.put(name, new Answer(false, value));
    return ViewModel.WRAPPER.wrap(value);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  /** Whether the run was given a slot for a text. */
  boolean printsSlots() {
    return answers.values().stream().anyMatch(Answer::printed);
  }

  /** Whether another site would have answered the same. */
  boolean wouldBe(SiteView other) {
    return answers.entrySet().stream()
        .allMatch(asked -> asked.getValue().holds(ViewModel.read(other, asked.getKey())));
  }
}
