package dev.lamina.check.medical;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.Site;
import dev.lamina.check.SiteJudge;
import dev.lamina.check.SiteRule;
import dev.lamina.check.claims.ClaimScan;
import dev.lamina.check.lexicon.Lexicon;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage.Area;
import dev.lamina.check.sentence.Role;
import dev.lamina.check.sentence.Sentence;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Place;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two pages of a site tell one fact differently. Facts are lists of phrases in {@code
 * lexicon/medical.yaml}, {@code fact-<fact>-<answer>}; sentences that hedge, deny or ask don't
 * count, because "some people stay overnight" contradicts nothing.
 */
public final class Conflict implements SiteRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "medical/conflict",
          "MED-CONFLICT",
          Severity.WARNING,
          "Two pages of a site tell one fact differently.",
          "Readers don't know what to expect, and one of the two is wrong.",
          "Tell it once: as a value of the clinic, or in the shared section that both include.",
          "house; facts and their answers in lexicon/medical.yaml");

  private static final List<String> SOFT = List.of("hedge", "condition", "negation");
  private static final Pattern LIST = Pattern.compile("fact-([a-z]+)-([a-z-]+)");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public SiteJudge start(Site site) {
    return new Judge();
  }

  private record Told(String words, Place page, Location where) {}

  private static final class Judge implements SiteJudge {
    /** The first page, in the order of paths, that gives an answer; by fact, then by answer. */
    private final Map<String, Map<String, Told>> told = new TreeMap<>();

    @Override
    public void look(CheckedPage page, DiagnosticSink sink) {
      PageSentences sentences = PageSentences.of(page);
      for (String name : sentences.lexicon().listNames()) {
        Matcher fact = LIST.matcher(name);
        if (fact.matches()) {
          ClaimScan.of(page).mentions(name).stream()
              .filter(mention -> isFlat(mention, sentences))
              .findFirst()
              .ifPresent(flat -> note(fact.group(1), fact.group(2), page, flat, sentences));
        }
      }
    }

    private synchronized void note(
        String fact,
        String answer,
        CheckedPage page,
        ClaimScan.Mention mention,
        PageSentences sentences) {
      int start = sentences.tokens().start(mention.from());
      int end = sentences.tokens().end(mention.to() - 1);
      Sentence sentence = mention.sentence();
      Told one =
          new Told(
              sentence.passage().text().substring(start, end),
              page.place(),
              sentence.passage().at(page, start, end));
      told.computeIfAbsent(fact, key -> new TreeMap<>())
          .merge(answer, one, (a, b) -> a.page().compareTo(b.page()) <= 0 ? a : b);
    }

    @Override
    public void judge(DiagnosticSink sink) {
      told.forEach(
          (fact, answers) -> {
            List<Told> all = new ArrayList<>(answers.values());
            all.sort(Comparator.comparing(Told::page));
            for (int i = 1; i < all.size(); i++) {
              tell(all.get(0), all.get(i), sink);
            }
          });
    }

    private static void tell(Told first, Told other, DiagnosticSink sink) {
      String message =
          "The page says \""
              + other.words()
              + "\", but \""
              + first.page().page()
              + "\" says \""
              + first.words()
              + "\".";
      sink.add(INFO.finding(other.where(), message, null, other.words()).on(other.page()));
    }
  }

  /** Whether a sentence says it plainly, in the main text. */
  private static boolean isFlat(ClaimScan.Mention mention, PageSentences page) {
    Sentence sentence = mention.sentence();
    boolean counts =
        sentence.passage().area() == Area.MAIN
            && !sentence.passage().is(Role.REFERENCES)
            && !sentence.isQuestion();
    Lexicon lexicon = page.lexicon();
    for (int at = sentence.from(); at < sentence.to() && counts; at++) {
      boolean outside = at < mention.from() || at >= mention.to();
      for (String soft : SOFT) {
        BitSet words = lexicon.words(soft);
        counts &= !(outside && words.get(page.tokens().word(at)));
      }
    }
    return counts;
  }
}
