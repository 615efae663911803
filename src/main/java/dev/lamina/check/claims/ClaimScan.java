package dev.lamina.check.claims;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.lexicon.Lexicon;
import dev.lamina.check.lexicon.Lexicon.Part;
import dev.lamina.check.lexicon.Lexicon.Use;
import dev.lamina.check.lexicon.LexiconFile.Entry;
import dev.lamina.check.lexicon.LexiconFile.Excuse;
import dev.lamina.check.lexicon.LexiconFile.Group;
import dev.lamina.check.lexicon.PhraseSet;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Passage.Area;
import dev.lamina.check.sentence.Passage.Kind;
import dev.lamina.check.sentence.Role;
import dev.lamina.check.sentence.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that a page's sentences claim, by rule, and where they say what lists look for. */
public final class ClaimScan {
  private final PageSentences page;
  private final Lexicon lexicon;
  private final List<List<Claim>> claims = new ArrayList<>();
  private final List<List<Mention>> mentions = new ArrayList<>();

  /**
   * Words that no circumstance excuses.
   *
   * @param fix what to do about them in particular; null where the rule's own advice holds
   */
  public record Claim(Sentence sentence, String words, int start, int end, @Nullable String fix) {}

  /** A phrase of a list. */
  public record Mention(Sentence sentence, int from, int to) {}

  private record Hit(Use use, int from, int to) {}

  /** More of one sort, in one sentence or for one list, only repeat what is known. */
  private static final int MOST = 300;

  /** A rule has fewer groups of phrases than this. */
  private static final int GROUPS = 32;

  /** A sentence with phrases in it, to be judged when the whole page has been read. */
  private record Found(
      Reach reach,
      List<Hit> hits,
      BitSet near,
      BitSet signs,
      BitSet excused,
      BitSet excusedByParagraph) {
    Sentence sentence() {
      return reach.sentence();
    }
  }

  /**
   * How far phrases that start in a sentence may go.
   *
   * @param end behind the last token of its passage
   * @param answer what stands below a passage that is a question; null for none
   */
  private record Reach(Sentence sentence, int end, @Nullable Sentence answer) {
    int limit() {
      return answer == null ? end : answer.to();
    }
  }

  private ClaimScan(CheckedPage checked) {
    this.page = PageSentences.of(checked);
    this.lexicon = page.lexicon();
    lexicon.rules().forEach(rule -> claims.add(new ArrayList<>(0)));
    for (int i = 0; i < lexicon.lists(); i++) {
      mentions.add(new ArrayList<>(0));
    }
    judge(read(), checked.kind().orElse(""));
  }

  /** What a page claims, worked out once. */
  public static ClaimScan of(CheckedPage page) {
    return page.shared(ClaimScan.class, ClaimScan::new);
  }

  /** What stands there without excuse, at most once for each sentence. */
  List<Claim> claims(int rule) {
    return claims.get(rule);
  }

  /** What a rule finds without excuse, by its id; nothing when there is no such rule. */
  public List<Claim> claims(String rule) {
    List<Entry> rules = lexicon.rules();
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).id().equals(rule)) {
        return claims.get(i);
      }
    }
    return List.of();
  }

  /** Where phrases of a list stand, in the order of the page. */
  public List<Mention> mentions(String list) {
    return mentions.get(lexicon.list(list));
  }

  private record Reading(List<Found> found, BitSet excusedByPage, boolean cited) {}

  @SuppressWarnings("ReferenceEquality") // the sentences of a passage share the very same one
  private Reading read() {
    List<Found> found = new ArrayList<>();
    BitSet byPage = new BitSet();
    boolean cited = false;
    Passage passage = null;
    BitSet byParagraph = new BitSet();
    PhraseSet phrases = lexicon.sentencePhrases();
    Collector hits = new Collector(byPage);
    List<Sentence> sentences = page.sentences();
    int to = 0;
    Sentence answer = null;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      cited |= sentence.cited() && saysWhatItCites(sentence.passage());
      if (sentence.passage() != passage) {
        passage = sentence.passage();
        byParagraph = new BitSet();
        int last = lastOfPassage(i);
        to = sentences.get(last).to();
        answer = answer(last);
      }
      Reach reach = new Reach(sentence, to, answer);
      hits.start(reach, byParagraph);
      phrases.scan(page.tokens(), sentence.from(), sentence.to(), reach.limit(), hits);
      if (hits.claims) {
        found.add(hits.end());
      }
    }
    return new Reading(found, byPage, cited);
  }

  /** Whether a citation backs what a page says: a list that nothing leads to backs nothing. */
  private static boolean saysWhatItCites(Passage passage) {
    return passage.area() != Area.FOOTER && passage.roles().stream().noneMatch(ClaimScan::isAside);
  }

  /** Parts of a page that claim nothing. */
  private static boolean isAside(Role role) {
    return switch (role) {
      case REFERENCES, DISCLAIMER, REVIEW, RELATED, LEGAL -> true;
      default -> false;
    };
  }

  /** The last sentence of the passage in which a sentence is the first. */
  @SuppressWarnings("ReferenceEquality")
  private int lastOfPassage(int first) {
    List<Sentence> sentences = page.sentences();
    int last = first;
    while (last + 1 < sentences.size()
        && sentences.get(last + 1).passage() == sentences.get(first).passage()) {
      last++;
    }
    return last;
  }

  /** What answers a sentence that ends its passage: "Does it hurt?" as a heading, "No." below. */
  private @Nullable Sentence answer(int last) {
    List<Sentence> sentences = page.sentences();
    Sentence question = sentences.get(last);
    if (last + 1 == sentences.size()
        || question.passage().kind() == Kind.ATTRIBUTE
        || !question.isQuestion()) {
      return null;
    }
    Sentence next = sentences.get(last + 1);
    boolean answers =
        next.passage().kind() != Kind.HEADING
            && next.passage().kind() != Kind.ATTRIBUTE
            && next.passage().area() == question.passage().area();
    return answers ? next : null;
  }

  /** Sorts what is found in one sentence after the other. */
  private final class Collector implements PhraseSet.Receiver {
    private final BitSet byPage;
    private final List<Hit> found = new ArrayList<>();
    private final BitSet near = new BitSet();
    private final BitSet signs = new BitSet();
    private final BitSet excusedBySentence = new BitSet();
    private @Nullable Reach reach;
    private BitSet byParagraph = new BitSet();
    private boolean claims;

    Collector(BitSet byPage) {
      this.byPage = byPage;
    }

    void start(Reach next, BitSet itsParagraph) {
      reach = next;
      byParagraph = itsParagraph;
      found.clear();
      near.clear();
      signs.clear();
      excusedBySentence.clear();
      claims = false;
    }

    /** What was found in the sentence that was started last. */
    Found end() {
      return new Found(
          Objects.requireNonNull(reach),
          List.copyOf(found),
          (BitSet) near.clone(),
          (BitSet) signs.clone(),
          (BitSet) excusedBySentence.clone(),
          byParagraph);
    }

    @Override
    public void found(int owner, int from, int to) {
      Use use = lexicon.use(owner);
      switch (use.part()) {
        case LIST -> {
          List<Mention> of = mentions.get(use.index());
          Reach within = Objects.requireNonNull(reach);
          if (of.size() < MOST && to <= within.end()) {
            of.add(new Mention(within.sentence(), from, to));
          }
        }
        case SIGN -> signs.set(use.index());
        case UNLESS_PARAGRAPH -> byParagraph.set(use.index());
        case UNLESS_PAGE -> byPage.set(use.index());
        case UNLESS_SENTENCE -> excusedBySentence.set(use.index());
        case NEAR -> near.set(use.index() * GROUPS + use.group());
        case CLAIM, EXCEPT -> {
          claims |= use.part() == Part.CLAIM;
          if (found.size() < MOST) {
            found.add(new Hit(use, from, to));
          }
        }
      }
    }
  }

  private void judge(Reading reading, String kind) {
    Circumstances circumstances = new Circumstances(page);
    for (Found found : reading.found()) {
      BitSet told = new BitSet();
      for (Hit hit : found.hits()) {
        Entry rule = lexicon.rules().get(hit.use().index());
        if (!rule.weak() && isClaim(hit, found, told, reading, kind, circumstances)) {
          tell(hit, found, told);
        }
      }
      for (Hit hit : found.hits()) {
        Entry rule = lexicon.rules().get(hit.use().index());
        if (rule.weak()
            && isClaim(hit, found, told, reading, kind, circumstances)
            && told.stream().noneMatch(other -> rule.isKin(lexicon.rules().get(other)))) {
          tell(hit, found, told);
        }
      }
    }
  }

  private void tell(Hit hit, Found found, BitSet told) {
    told.set(hit.use().index());
    claims.get(hit.use().index()).add(claim(found.reach(), longest(hit, found)));
  }

  private boolean isClaim(
      Hit hit,
      Found found,
      BitSet told,
      Reading reading,
      String kind,
      Circumstances circumstances) {
    int rule = hit.use().index();
    return hit.use().part() == Part.CLAIM
        && !told.get(rule)
        && !found.excused().get(rule)
        && !found.excusedByParagraph().get(rule)
        && !reading.excusedByPage().get(rule)
        && applies(lexicon.rules().get(rule), found.sentence().passage(), kind)
        && !isExcused(hit, found, circumstances, reading.cited());
  }

  private static boolean applies(Entry rule, Passage passage, String kind) {
    if (!rule.on().isEmpty() && !kind.isEmpty() && !rule.on().contains(kind)) {
      return false;
    }
    return passage.roles().stream()
        .noneMatch(role -> isAside(role) || rule.notIn().contains(role.word()));
  }

  private boolean isExcused(Hit hit, Found found, Circumstances circumstances, boolean cited) {
    int rule = hit.use().index();
    Group group = lexicon.rules().get(rule).groups().get(hit.use().group());
    if (!group.near().isEmpty() && !found.near().get(rule * GROUPS + hit.use().group())) {
      return true;
    }
    for (String sign : group.with()) {
      if (!found.signs().get(lexicon.sign(sign))) {
        return true;
      }
    }
    for (Hit other : found.hits()) {
      if (other.use().part() == Part.EXCEPT
          && other.use().index() == rule
          && other.from() < hit.to()
          && hit.from() < other.to()) {
        return true;
      }
    }
    for (Excuse excuse : group.unless()) {
      if (circumstances.holds(excuse, found.sentence(), hit.from(), hit.to(), cited)) {
        return true;
      }
    }
    return false;
  }

  private Claim claim(Reach reach, Hit hit) {
    Sentence sentence = reach.sentence();
    String text = sentence.passage().text();
    int start = page.tokens().start(hit.from());
    int end = page.tokens().end(hit.to() - 1);
    Use use = hit.use();
    Group group = lexicon.rules().get(use.index()).groups().get(use.group());
    Sentence answer = reach.answer();
    if (answer == null || hit.to() <= reach.end()) {
      String words = text.substring(start, end);
      return new Claim(sentence, words, start, end, use.own() ? group.fixOf(words) : null);
    }
    String below = answer.passage().text().substring(answer.start(), end);
    String words = text.substring(start) + " " + below;
    String fix = use.own() ? group.fixOf(words) : null;
    return new Claim(sentence, words, start, text.length(), fix);
  }

  /** Of the phrases of one rule that start at the same word, the one that says the most. */
  private static Hit longest(Hit hit, Found found) {
    Hit longest = hit;
    for (Hit other : found.hits()) {
      boolean same = other.use().part() == Part.CLAIM && other.use().index() == hit.use().index();
      if (same && other.from() == hit.from() && other.to() > longest.to()) {
        longest = other;
      }
    }
    return longest;
  }
}
