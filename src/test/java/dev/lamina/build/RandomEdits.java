package dev.lamina.build;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Changes a workspace as people do, good and bad, by a seed. */
final class RandomEdits {
  private static final List<String> WORDS =
      List.of(
          "Rest helps.",
          "It is guaranteed to cure you.",
          "See [risks](needling.md#risks).",
          "See [home](home.md).",
          "The {{term: tendon}} hurts.",
          "As read {{cite: heel-2020}}.",
          "Call {{clinic.phone}}.",
          "Call {{clinic.email}}.",
          "![A foot](foot.svg)",
          "See [what](heel-pain.md#more).",
          "\n\n{{include: needling#risks}}\n\n",
          "\n\n{{include: ask-your-doctor}}\n\n",
          "\n\n### More {#more}\n\nMore of it.\n");

  private final Random random;
  private final Map<String, String> files;

  RandomEdits(long seed, Map<String, String> start) {
    this.random = new Random(seed);
    this.files = new TreeMap<>(start);
  }

  Map<String, String> files() {
    return files;
  }

  /** Makes one change and says which. */
  String edit() {
    return switch (random.nextInt(16)) {
      case 0, 1, 2 -> append(anyIn("content/topics/"), pick(WORDS));
      case 3 -> append(anyIn("content/clinics/"), "");
      case 4 -> replace(anyIn("content/topics/"), "title: ", "title: New ");
      case 5 -> replace(anyIn("content/topics/"), "summary: ", "summary: Now ");
      case 6 -> replace(clinic(), "phone: (555) 555-01", "phone: (555) 555-01");
      case 7 -> replace(clinic(), "name: ", "name: Old ");
      case 8 -> override();
      case 9 -> template();
      case 10 -> put("content/media/foot.svg", picture());
      case 11 -> policy();
      case 12 -> append(anyIn("content/snippets/"), " Ask again.");
      case 13 -> remove(anyIn(pick(List.of("content/clinics/", "content/topics/", "templates/"))));
      case 14 -> rename();
      default -> shared();
    };
  }

  private String append(String path, String words) {
    files.computeIfPresent(path, (key, text) -> path.endsWith(".md") ? text + "\n" + words : text);
    return "append to " + path + ": " + words;
  }

  private String replace(String path, String before, String after) {
    files.computeIfPresent(path, (key, text) -> text.replaceFirst(quoted(before), after));
    return "replace in " + path + ": " + before;
  }

  private static String quoted(String text) {
    return java.util.regex.Pattern.quote(text);
  }

  private String override() {
    String topic = pick(List.of("heel-pain", "needling"));
    String mode = pick(List.of("after", "before", "replace"));
    String path = "content/clinics/" + pick(List.of("north", "south")) + "/topics/" + topic + ".md";
    return put(
        path,
        "---\nsections:\n  what: {mode: "
            + mode
            + "}\n---\n## What {#what}\n"
            + pick(WORDS)
            + "\n");
  }

  private String template() {
    String name = pick(List.of("page.ftlh", "contact.ftlh", "home.ftlh", "layouts/article.ftlh"));
    String folder = pick(List.of("plain", "base"));
    String include = folder.equals("plain") ? "<#include \"/base/" + name + "\">" : "";
    String print = pick(List.of("<p>A</p>", "<p>${site.phone}</p>", "<p>${site.nothing}</p>"));
    return put("templates/" + folder + "/" + name, include + "<h1>${page.title}</h1>" + print);
  }

  private String picture() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 "
        + (1 + random.nextInt(3))
        + "\"><path d=\"M0 0h4v2z\"/></svg>\n";
  }

  private String policy() {
    String severity = pick(List.of("warning", "off", "info"));
    return put(
        "content/policy/own.yaml",
        "pack: own\nabout: Ours.\njurisdiction: us\nchecked: 2026-10-01\nseverity:\n  - {rule: \"claims/*\", level: "
            + severity
            + ", reason: We try.}\n");
  }

  private String rename() {
    String path = anyIn(pick(List.of("content/clinics/", "content/topics/")));
    String text = files.remove(path);
    if (text != null) {
      int dot = path.lastIndexOf('.');
      files.put(path.substring(0, dot) + "-b" + path.substring(dot), text);
    }
    return "rename " + path;
  }

  private String shared() {
    return switch (random.nextInt(4)) {
      case 0 -> replace("content/glossary.yaml", "plain: ", "plain: in short ");
      case 1 -> replace("content/references.yaml", "title: ", "title: On ");
      case 2 -> replace("templates/plain/brand.yaml", "radius: ", "radius: 1");
      default -> replace("lamina.yaml", "place: end", "place: start");
    };
  }

  private String clinic() {
    return "content/clinics/" + pick(List.of("north", "south")) + "/clinic.yaml";
  }

  private String put(String path, String text) {
    files.put(path, text);
    return "write " + path + ": " + text;
  }

  private String remove(String path) {
    files.remove(path);
    return "remove " + path;
  }

  private String anyIn(String folder) {
    List<String> all = files.keySet().stream().filter(path -> path.startsWith(folder)).toList();
    return all.isEmpty() ? "lamina.yaml" : pick(all);
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
