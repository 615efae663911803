package dev.lamina.check.policy;

import dev.lamina.check.lexicon.Lexicon;
import dev.lamina.check.lexicon.LexiconLoader;
import dev.lamina.check.policy.PolicyFile.SeverityChange;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.Location;
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

  private final Diagnostics problems = new Diagnostics();
  private @Nullable Lexicon lexicon;
  private final List<Policy.Pack> packs = new ArrayList<>();
  private final Set<String> misread = new HashSet<>();
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
    loader.addOwn(workspace);
    loader.readExcuses(workspace);
    if (LexiconLoader.addsTo(workspace)) {
      loader.lexicon = LexiconLoader.load(workspace, loader.problems);
    }
    return loader.policy(loader.snippets(workspace));
  }

  /** What a workspace does to how severe rules are. Mistakes in it are told by {@link #load}. */
  public static List<SeverityChange> severities(SourceTree workspace) {
    PolicyLoader loader = new PolicyLoader();
    loader.addOwn(workspace);
    return loader.packs.stream().flatMap(pack -> pack.file().severity().stream()).toList();
  }

  private void addOwn(SourceTree workspace) {
    for (String path : workspace.filesBelow(FOLDER).stream().sorted().toList()) {
      if (path.endsWith(".yaml") || path.endsWith(".yml")) {
        workspace.read(path, problems).ifPresent(file -> add(file.text()));
      }
    }
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
    Diagnostics found = new Diagnostics();
    YamlNode.Mapping mapping = YamlReader.read(text, found);
    Optional<PolicyFile> file =
        mapping.entries().isEmpty()
            ? Optional.empty()
            : new RecordBinder(found).bind(mapping, PolicyFile.class);
    file.ifPresent(read -> packs.add(new Policy.Pack(read, Location.ofFile(text.path()))));
    if (!found.sorted().isEmpty()) {
      misread.add(text.path());
    } else if (file.map(PolicyFile::asksForNothing).orElse(true)) {
      PolicyCheck.saysNothing(text.path(), problems);
    }
    found.sorted().forEach(problems::add);
  }

  private Policy policy(Map<String, String> snippets) {
    Policy all =
        new Policy(
            withoutReplaced(), snippets, List.of(), List.of(), lexicon, Spoken.BY_WORD_LISTS);
    for (Policy.Pack pack : packs) {
      if (!Shipped.PACKS.contains(pack)) {
        boolean whole = !misread.contains(pack.where().file());
        PolicyCheck check = new PolicyCheck(problems, snippets, all::lexicon, whole);
        pack.file().rules().forEach(check::look);
      }
    }
    Spoken spoken = Spoken.by(all.rules(), snippets.values(), lexicon);
    return new Policy(all.packs(), snippets, problems.sorted(), excuses, lexicon, spoken);
  }

  /** A rule of a workspace stands in for the one that it says it replaces, and for no other. */
  private List<Policy.Pack> withoutReplaced() {
    Map<String, String> packOf = new HashMap<>();
    Map<String, PolicyRule> standing = new HashMap<>();
    for (Policy.Pack pack : packs) {
      for (PolicyRule rule : pack.file().rules()) {
        String id = rule.id().value();
        String before = packOf.get(id);
        if (mayStand(rule, pack.file().pack(), before)) {
          standing.put(id, rule);
          packOf.put(id, pack.file().pack());
        }
      }
    }
    return packs.stream()
        .map(pack -> pack.with(rule -> rule.equals(standing.get(rule.id().value()))))
        .toList();
  }

  private boolean mayStand(PolicyRule rule, String pack, @Nullable String before) {
    String id = rule.id().value();
    Located<String> replaced = rule.replaces();
    if (replaced != null && !replaced.value().equals(before)) {
      String message =
          "The pack \"" + replaced.value() + "\" has no rule \"" + id + "\" to stand in for.";
      String hint = "Remove \"replaces:\", or give the rule that one's id.";
      error("policy/unknown-rule", replaced, message, hint);
      return before == null;
    }
    if (replaced == null && before != null) {
      boolean twice = before.equals(pack);
      error(
          "policy/duplicate",
          rule.id(),
          twice
              ? "The rule \"" + id + "\" stands twice."
              : "The pack \"" + before + "\" has a rule \"" + id + "\" already.",
          twice
              ? "Remove one."
              : "Give yours another id, or let it stand in for that one: \"replaces: "
                  + before
                  + "\".");
      return false;
    }
    return true;
  }

  private void error(String rule, Located<String> at, String message, String hint) {
    problems.add(
        Diagnostic.error(rule, at.where(), message, hint)
            .about(at.value().toLowerCase(Locale.ROOT)));
  }
}
