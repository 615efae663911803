package dev.lamina.check.medical;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.Site;
import dev.lamina.check.SiteJudge;
import dev.lamina.check.SiteRule;
import dev.lamina.check.claims.ClaimScan;
import dev.lamina.check.lexicon.Lexicon;
import dev.lamina.check.lexicon.Tokens;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Passage.Area;
import dev.lamina.check.sentence.Role;
import dev.lamina.check.sentence.Sentence;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Two pages of a site, or two texts of the library, tell one fact differently. Facts are lists of
 * phrases in {@code lexicon/medical.yaml}: {@code fact-<fact>-<answer>} where all have to agree,
 * {@code practice-<fact>-<answer>} where each clinic says what it does. Sentences that hedge, deny
 * or ask don't count, because "some people stay overnight" contradicts nothing.
 */
public final class Conflict implements SiteRule<List<Conflict.Answer>> {
  static final RuleInfo INFO =
      new RuleInfo(
          "medical/conflict",
          "MED-CONFLICT",
          Severity.WARNING,
          "Two pages of a site, or two texts of the library, tell one fact differently.",
          "Readers don't know what to expect, and one of the two is wrong.",
          "Tell it once: as a value of the clinic, or in the shared section that both include.",
          "house; facts and their answers in lexicon/medical.yaml");

  private static final List<String> SOFT = List.of("hedge", "condition", "negation");
  private static final Pattern LIST = Pattern.compile("(fact|practice)-([a-z]+)-([a-z-]+)");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /**
   * What a page says of a fact.
   *
   * @param words as the page says it
   * @param where the line of the library that says it; null when no text of the library does, or
   *     when other clinics may say otherwise
   */
  record Answer(String fact, String answer, String words, @Nullable Location where) {
    boolean saysTheSame(Answer other) {
      return fact.equals(other.fact) && answer.equals(other.answer) && words.equals(other.words);
    }
  }

  /**
   * A text that a clinic has of its own may read like another clinic's, from another file, and a
   * figure in the words is another clinic's.
   */
  @Override
  public boolean isForTwins(List<Answer> note) {
    return note.stream()
        .allMatch(
            answer ->
                (answer.where() == null || !isOwn(answer.where().file()))
                    && answer.words().chars().noneMatch(Character::isDigit));
  }

  @Override
  public List<Answer> note(CheckedPage page, DiagnosticSink sink) {
    List<Answer> answers = new ArrayList<>();
    answers(page, (answer, where) -> answers.add(answer));
    return List.copyOf(answers);
  }

  /** The first plain mention of an answer on a page, and the operation named last before it. */
  private record Plain(Matcher list, ClaimScan.Mention mention, String operation) {
    String fact() {
      return list.group(2);
    }
  }

  /** The first plain mention of each answer on a page. */
  private static void answers(CheckedPage page, BiConsumer<Answer, Supplier<Location>> told) {
    PageSentences sentences = PageSentences.of(page);
    List<Plain> found = new ArrayList<>();
    for (String name : sentences.lexicon().listNames()) {
      Matcher fact = LIST.matcher(name);
      if (fact.matches()) {
        ClaimScan.of(page).mentions(name).stream()
            .filter(mention -> isFlat(mention, sentences))
            .findFirst()
            .ifPresent(flat -> found.add(new Plain(fact, flat, operationBefore(flat, page))));
      }
    }
    for (Plain plain : found) {
      if (found.stream().noneMatch(other -> isOfAnotherOperation(plain, other))) {
        tell(plain, page, told);
      }
    }
  }

  /** "After kyphoplasty you go home the same day; after a fusion you stay overnight" is no slip. */
  private static boolean isOfAnotherOperation(Plain plain, Plain other) {
    return plain.fact().equals(other.fact())
        && !plain.operation().isEmpty()
        && !other.operation().isEmpty()
        && !plain.operation().equals(other.operation());
  }

  private static String operationBefore(ClaimScan.Mention mention, CheckedPage page) {
    String last = "";
    for (ClaimScan.Mention named : ClaimScan.of(page).mentions("operation")) {
      if (named.to() > mention.from()) {
        break;
      }
      last = words(named, page).toLowerCase(Locale.ROOT);
    }
    return last;
  }

  private static String words(ClaimScan.Mention mention, CheckedPage page) {
    Tokens tokens = PageSentences.of(page).tokens();
    return mention
        .sentence()
        .passage()
        .text()
        .substring(tokens.start(mention.from()), tokens.end(mention.to() - 1));
  }

  private static void tell(
      Plain plain, CheckedPage page, BiConsumer<Answer, Supplier<Location>> told) {
    ClaimScan.Mention flat = plain.mention();
    Tokens tokens = PageSentences.of(page).tokens();
    Passage passage = flat.sentence().passage();
    String words = words(flat, page);
    Location where = passage.at(page, tokens.start(flat.from()), tokens.end(flat.to() - 1));
    boolean counts = plain.list().group(1).equals("fact") || isShared(where, words);
    Location line = where.file().startsWith("content/") && counts ? where : null;
    told.accept(new Answer(plain.fact(), plain.list().group(3), words, line), () -> where);
  }

  @Override
  public SiteJudge<List<Answer>> start(Site site) {
    return new Judge(site);
  }

  /** Whether the library says it, and not a clinic with a value of its own. */
  private static boolean isShared(Location where, String words) {
    String line = where.excerpt();
    return !isOwn(where.file()) && line != null && line.contains(words);
  }

  private static boolean isOwn(String file) {
    return file.startsWith("content/clinics/");
  }

  private record Told(Answer answer, String path) {}

  private static final class Judge implements SiteJudge<List<Answer>> {
    private final Site site;

    /** The first page, in the order of paths, that gives an answer; by fact, then by answer. */
    private final Map<String, Map<String, Told>> told = new TreeMap<>();

    Judge(Site site) {
      this.site = site;
    }

    @Override
    public synchronized void take(String path, List<Answer> note) {
      for (Answer answer : note) {
        LibraryFacts.of(site.work()).take(answer, site.place(path));
        told.computeIfAbsent(answer.fact(), key -> new TreeMap<>())
            .merge(
                answer.answer(),
                new Told(answer, path),
                (a, b) -> a.path().compareTo(b.path()) <= 0 ? a : b);
      }
    }

    @Override
    public void judge(DiagnosticSink sink) {
      told.forEach(
          (fact, answers) -> {
            List<Told> all = new ArrayList<>(answers.values());
            all.sort(Comparator.comparing(Told::path));
            for (int i = 1; i < all.size(); i++) {
              tell(all.get(0), all.get(i), sink);
            }
          });
    }

    private void tell(Told first, Told other, DiagnosticSink sink) {
      LibraryFacts.of(site.work()).toldOnASite(first.answer(), other.answer());
      String words = other.answer().words();
      String here = "The page says \"" + words + "\", but \"";
      String message = here + first.path() + "\" says \"" + first.answer().words() + "\".";
      CheckedPage page = site.open(other.path());
      answers(
          page,
          (answer, where) -> {
            if (answer.saysTheSame(other.answer())) {
              page.report(sink, INFO, where.get(), message, null, words);
            }
          });
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
