package dev.lamina.template;

import dev.lamina.fill.PageBytes;
import freemarker.core.HTMLOutputFormat;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A site's own texts, ready to be put where templates have printed slots for them. */
final class SiteTexts {
  private static final List<String> NAMES = new ArrayList<>();

  static {
    for (RecordComponent component : SiteView.class.getRecordComponents()) {
      NAMES.add(component.getName());
    }
  }

  /** The first slot that is a site's; those of pages are below. */
  static final int FIRST = Slot.COUNT - NAMES.size();

  private final List<byte[]> texts = new ArrayList<>();

  SiteTexts(SiteView site) {
    for (String name : NAMES) {
      String text = ViewModel.read(site, name) instanceof String value ? value : "";
      String html = HTMLOutputFormat.INSTANCE.escapePlainText(ViewModel.text(text));
      texts.add(html.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The slot of a site's text. */
  static Slot slot(String name) {
    return new Slot(FIRST + NAMES.indexOf(name));
  }

  /** Whether a slot stands for a site's text. */
  static boolean isOne(int slot) {
    return slot >= FIRST;
  }

  /** Fills the slots of the site, and leaves the others to somebody else. */
  WithSlots.Filling and(WithSlots.Filling others) {
    return (slot, out) -> {
      if (isOne(slot)) {
        write(slot, out);
      } else {
        others.write(slot, out);
      }
    };
  }

  private void write(int slot, PageBytes out) {
    out.append(texts.get(slot - FIRST));
  }
}
