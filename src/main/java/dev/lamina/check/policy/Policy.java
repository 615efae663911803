package dev.lamina.check.policy;

import dev.lamina.check.lexicon.Lexicon;
import dev.lamina.check.lexicon.LexiconLoader;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a run goes by: the shipped packs, with what the workspace adds and changes.
 *
 * @param packs shipped ones first; of a rule and the one that it replaces only the first is here
 * @param snippets the workspace's texts by id, as plain text
 * @param problems what is wrong with the policy's own files
 * @param excuses what authors accept in their texts
 * @param lexicon the words that rules about sentences look for; null for the shipped ones, which
 *     are read when somebody asks
 * @param spoken what its texts speak of in particular
 */
public record Policy(
    List<Pack> packs,
    Map<String, String> snippets,
    List<Diagnostic> problems,
    List<Excuse> excuses,
    @Nullable Lexicon lexicon,
    Spoken spoken) {
  /** Nothing is asked for. */
  public static final Policy NONE =
      new Policy(List.of(), Map.of(), List.of(), List.of(), null, Spoken.BY_WORD_LISTS);

  public Policy {
    packs = List.copyOf(packs);
    snippets = Map.copyOf(snippets);
    problems = List.copyOf(problems);
    excuses = List.copyOf(excuses);
  }

  @Override
  public Lexicon lexicon() {
    return lexicon == null ? LexiconLoader.shipped() : lexicon;
  }

  /** The words that may stand beside required texts; those that are shipped need no others. */
  public Lexicon notices() {
    return lexicon == null ? LexiconLoader.notices() : lexicon;
  }

  /**
   * A pack.
   *
   * @param where its file
   */
  public record Pack(PolicyFile file, Location where) {
    /** With these of its rules alone. */
    Pack with(Predicate<PolicyRule> kept) {
      return new Pack(file.with(file.rules().stream().filter(kept).toList()), where);
    }
  }

  /** A rule with the pack it is from. */
  public record Entry(PolicyRule rule, PolicyFile pack) {
    /** For messages: {@code us-ca: Cal. B&P 663(b)}. */
    public String source() {
      return pack.pack() + ": " + rule.source();
    }
  }

  /** All rules of all packs. */
  public List<Entry> rules() {
    return packs.stream()
        .flatMap(pack -> pack.file().rules().stream().map(rule -> new Entry(rule, pack.file())))
        .toList();
  }

  /** The rule with this id. */
  public Optional<Entry> find(String id) {
    return rules().stream().filter(entry -> entry.rule().id().value().equals(id)).findFirst();
  }

  /** Its rules as documentation: {@code policy/disc-gen} for {@code DISC-GEN}. */
  public List<RuleInfo> documentation() {
    return rules().stream().map(Policy::info).toList();
  }

  private static RuleInfo info(Entry entry) {
    PolicyRule rule = entry.rule();
    String id = rule.id().value();
    PolicyFile.Level level = rule.severity();
    return new RuleInfo(
        "policy/" + id.toLowerCase(Locale.ROOT),
        id,
        level == PolicyFile.Level.OFF ? Severity.INFO : Severity.valueOf(level.name()),
        rule.about(),
        rule.why() == null ? "The pack gives no reason." : rule.why(),
        Demand.of(rule),
        entry.source() + " (compared on " + entry.pack().checked() + ")");
  }

  public List<PolicyFile.SeverityChange> severities() {
    return packs.stream().flatMap(pack -> pack.file().severity().stream()).toList();
  }

  public List<PolicyFile.Allowance> allowances() {
    return packs.stream().flatMap(pack -> pack.file().allow().stream()).toList();
  }
}
