package dev.lamina.scaffold;

import dev.lamina.content.Clinic;
import dev.lamina.content.Section;
import dev.lamina.content.SectionChange.Mode;
import dev.lamina.content.Topic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.markdown.MarkdownReader;
import dev.lamina.markdown.MarkdownSection;
import dev.lamina.source.SourceTree;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A clinic's change to one section of a topic, ready to be written. */
public final class NewOverride {
  /** What can be done to a section that is there. */
  public static final List<Mode> MODES = List.of(Mode.AFTER, Mode.BEFORE, Mode.REPLACE, Mode.HIDE);

  private NewOverride() {}

  /** Where a clinic's changes to a topic stand. */
  public static String path(Clinic clinic, Topic topic) {
    return "content/clinics/" + clinic.id() + "/topics/" + topic.id() + ".md";
  }

  /**
   * The file with the change; or, when the clinic changes this topic already, what to paste into
   * the file that is there.
   */
  public static Draft draft(
      Clinic clinic, Topic topic, Section section, Mode mode, SourceTree tree) {
    String word = mode.name().toLowerCase(Locale.ROOT);
    String base = mode == Mode.HIDE ? "" : ", base: \"" + section.digest().brief() + "\"";
    String entry = "  " + section.id() + ": {mode: " + word + base + "}\n";
    String text = text(topic, section, mode, tree);
    String path = path(clinic, topic);
    if (!tree.exists(path)) {
      String next =
          switch (mode) {
            case HIDE ->
                "build. The site of " + clinic.id() + " leaves the section out from now on.";
            case REPLACE -> "change the text to the clinic's own; it begins as the shared one.";
            default -> "write what only this clinic says. The shared text stays.";
          };
      return new Draft(Map.of(path, "---\nsections:\n" + entry + "---\n" + text), next);
    }
    String paste = "Paste into " + path + ", below \"sections:\" in its front matter:\n\n" + entry;
    return new Draft(
        Map.of(), text.isEmpty() ? paste : paste + "\nand at the end of the file:\n\n" + text);
  }

  private static String text(Topic topic, Section section, Mode mode, SourceTree tree) {
    if (mode == Mode.HIDE) {
      return "";
    }
    String shared = markdown(topic, section, tree);
    String own = "\nSay here what only {{clinic.short_name}} says about this.\n";
    if (mode == Mode.REPLACE) {
      return shared + "\n" + own;
    }
    return shared.lines().findFirst().orElse("") + own;
  }

  /** The section as its author wrote it, heading included. */
  private static String markdown(Topic topic, Section section, SourceTree tree) {
    Diagnostics known = new Diagnostics();
    return tree.read(topic.path(), known)
        .map(file -> new MarkdownReader().read(file.text(), known))
        .flatMap(
            file -> file.sections().stream().filter(s -> s.id().equals(section.id())).findFirst())
        .map(MarkdownSection::markdown)
        .orElseThrow(() -> new IllegalStateException("read before, now gone: " + topic.path()));
  }
}
