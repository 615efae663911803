package dev.lamina.check.policy;

import dev.lamina.check.PageKind;
import dev.lamina.check.lexicon.Lexicon;
import dev.lamina.check.lexicon.LexiconLoader;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.source.Located;
import dev.lamina.source.RecordBinder;
import dev.lamina.source.ShippedYaml;
import dev.lamina.source.SourceFile;
import dev.lamina.source.SourceTree;
import dev.lamina.source.YamlNode;
import dev.lamina.source.YamlReader;
import dev.lamina.stored.Prepared;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/** Reads policy packs: those in the jar and those of a workspace. */
public final class PolicyLoader {
  /** The packs that are shipped, in the order in which they are read. */
  public static final List<String> SHIPPED =
      List.of("house", "us-federal", "us-ca", "us-fl", "us-ny", "us-tx", "us-wa");

  /** What {@link Prepared} knows the shipped packs by. */
  public static final String PREPARED = "policy";

  private static final String FOLDER = "content/policy";
  private static final String SNIPPETS = "content/snippets";

  private static final String EVERY_KIND = "all";

  private final Diagnostics problems = new Diagnostics();
  private @Nullable Lexicon lexicon;
  private final List<Policy.Pack> packs = new ArrayList<>();
  private final List<Excuse> excuses = new ArrayList<>();

  private PolicyLoader() {}

  /** The shipped packs alone: for sites that belong to no workspace. */
  public static Policy shipped() {
    PolicyLoader loader = new PolicyLoader();
    loader.packs.addAll(Shipped.PACKS);
    return loader.policy(Map.of());
  }

  /** The shipped packs, and what a workspace says in {@code content/policy/*.yaml}. */
  public static Policy load(SourceTree workspace) {
    PolicyLoader loader = new PolicyLoader();
    loader.packs.addAll(Shipped.PACKS);
    for (String path : workspace.filesBelow(FOLDER).stream().sorted().toList()) {
      if (path.endsWith(".yaml") || path.endsWith(".yml")) {
        workspace.read(path, loader.problems).ifPresent(file -> loader.add(file.text()));
      }
    }
    loader.readExcuses(workspace);
    if (LexiconLoader.addsTo(workspace)) {
      loader.lexicon = LexiconLoader.load(workspace, loader.problems);
    }
    return loader.policy(loader.snippets(workspace));
  }

  /** These packs alone, without the shipped ones. */
  public static Policy of(List<SourceText> files) {
    PolicyLoader loader = new PolicyLoader();
    files.forEach(loader::add);
    return loader.policy(Map.of());
  }

  /** All shipped packs, in the order in which they count. */
  public record Packs(List<Policy.Pack> packs) {
    public Packs {
      packs = List.copyOf(packs);
    }
  }

  /** The shipped packs, read from their YAML. */
  public static Packs readShipped() {
    return new Packs(SHIPPED.stream().map(name -> pack("policy/" + name + ".yaml")).toList());
  }

  private static Policy.Pack pack(String path) {
    return new Policy.Pack(ShippedYaml.read(path, PolicyFile.class), Location.ofFile(path));
  }

  private static final class Shipped {
    static final List<Policy.Pack> PACKS =
        Prepared.read(PREPARED, Packs.class).orElseGet(PolicyLoader::readShipped).packs();
  }

  private Map<String, String> snippets(SourceTree workspace) {
    Map<String, String> texts = new HashMap<>();
    for (String path : workspace.filesBelow(SNIPPETS)) {
      if (path.endsWith(".md")) {
        Optional<SourceFile> file = workspace.read(path, problems);
        String id = path.substring(SNIPPETS.length() + 1, path.length() - ".md".length());
        file.ifPresent(read -> texts.put(id, PlainText.of(read.text().text())));
      }
    }
    return texts;
  }

  /** What can't be read is told where the texts themselves are read. */
  private void readExcuses(SourceTree workspace) {
    for (String path : workspace.filesBelow("content")) {
      if (path.endsWith(".md")) {
        workspace
            .bytes(path, problem -> {})
            .filter(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains("allow:"))
            .map(bytes -> SourceFile.of(path, bytes, problem -> {}))
            .ifPresent(file -> excuses.addAll(Excuse.in(file.text())));
      }
    }
  }

  private void add(SourceText text) {
    YamlNode.Mapping mapping = YamlReader.read(text, problems);
    if (mapping.entries().isEmpty()) {
      return;
    }
    new RecordBinder(problems)
        .bind(mapping, PolicyFile.class)
        .ifPresent(
            file -> {
              packs.add(new Policy.Pack(file, Location.ofFile(text.path())));
              file.rules().forEach(this::selectors);
            });
  }

  /** Those of the shipped packs are known to be right: reading them takes time. */
  private void selectors(PolicyRule rule) {
    if (rule.show() != null) {
      selector(rule.show().element());
    }
    if (rule.forbid() != null) {
      selector(rule.forbid().element());
    }
    if (rule.having() != null) {
      selector(rule.having().element());
    }
  }

  private Policy policy(Map<String, String> snippets) {
    Policy all =
        new Policy(
            withoutOverridden(), snippets, List.of(), List.of(), lexicon, Spoken.BY_WORD_LISTS);
    for (Policy.Entry entry : all.rules()) {
      validate(entry.rule(), snippets);
    }
    Spoken spoken = Spoken.by(all.rules(), snippets.values(), lexicon);
    return new Policy(all.packs(), snippets, problems.sorted(), excuses, lexicon, spoken);
  }

  /** A later rule with the same id stands in for an earlier one. */
  private List<Policy.Pack> withoutOverridden() {
    Set<String> seen = new HashSet<>();
    List<Policy.Pack> kept = new ArrayList<>();
    for (int i = packs.size() - 1; i >= 0; i--) {
      PolicyFile file = packs.get(i).file();
      List<PolicyRule> rules = new ArrayList<>();
      for (PolicyRule rule : file.rules()) {
        if (seen.contains(rule.id().value()) && rules.stream().anyMatch(r -> same(r, rule))) {
          error(
              "policy/duplicate",
              rule.id(),
              "The rule \"" + rule.id().value() + "\" stands twice.",
              "Remove one.");
        } else if (!seen.contains(rule.id().value())) {
          rules.add(rule);
          seen.add(rule.id().value());
        }
      }
      PolicyFile left =
          new PolicyFile(
              file.pack(),
              file.about(),
              file.jurisdiction(),
              file.checked(),
              file.owner(),
              rules,
              file.severity(),
              file.allow());
      kept.add(0, new Policy.Pack(left, packs.get(i).where()));
    }
    return kept;
  }

  private static boolean same(PolicyRule one, PolicyRule other) {
    return one.id().value().equals(other.id().value());
  }

  private void validate(PolicyRule rule, Map<String, String> snippets) {
    for (Located<String> kind : rule.on()) {
      if (!kind.value().equals(EVERY_KIND) && !PageKind.WORDS.contains(kind.value())) {
        String message = "There is no kind of page \"" + kind.value() + "\".";
        Set<String> words = new TreeSet<>(PageKind.WORDS);
        words.add(EVERY_KIND);
        error("policy/unknown-kind", kind, message, Nearest.hint(kind.value(), words, "kinds"));
      }
    }
    PolicyRule.Show show = rule.show();
    if (show == null && rule.forbid() == null) {
      String message = "The rule \"" + rule.id().value() + "\" asks for nothing.";
      error("policy/empty", rule.id(), message, "Add \"show:\" or \"forbid:\".");
    }
    if (show != null && show.snippet() != null && !snippets.containsKey(show.snippet().value())) {
      Located<String> snippet = show.snippet();
      String message = "There is no snippet \"" + snippet.value() + "\".";
      error(
          "policy/unknown-snippet",
          snippet,
          message,
          Nearest.hint(snippet.value(), snippets.keySet(), "snippets"));
    }
  }

  private void selector(@Nullable Located<String> selector) {
    if (selector != null) {
      try {
        QueryParser.parse(selector.value());
      } catch (SelectorParseException | IllegalArgumentException e) {
        String message = "The selector \"" + selector.value() + "\" can't be read.";
        error("policy/selector", selector, message, "Write a CSS selector: \"a[href='tel:911']\".");
      }
    }
  }

  private void error(String rule, Located<String> at, String message, String hint) {
    problems.add(
        Diagnostic.error(rule, at.where(), message, hint)
            .about(at.value().toLowerCase(Locale.ROOT)));
  }
}
