package dev.lamina.check.lexicon;

import dev.lamina.check.lexicon.LexiconFile.Entry;
import dev.lamina.check.lexicon.LexiconFile.Group;
import dev.lamina.check.lexicon.PhraseBook.Written;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All word lists of a run, ready for use. Immutable, shared by all threads. */
public final class Lexicon {
  private static final int IN_SENTENCES = 0;
  private static final int IN_HEADINGS = 1;
  private static final int BESIDE_NOTICES = 2;

  private final List<Entry> rules;
  private final List<Use> uses = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final Map<String, Integer> lists = new TreeMap<>();
  private final Map<String, Integer> signs = new TreeMap<>();
  private final List<String> classes;
  private final Map<String, List<String>> spellings = new HashMap<>();
  private final Map<String, Integer> limits = new HashMap<>();
  private final PhraseBook book;

  /** What a phrase is to its rule. */
  public enum Part {
    CLAIM,
    NEAR,
    EXCEPT,
    UNLESS_SENTENCE,
    UNLESS_PARAGRAPH,
    UNLESS_PAGE,
    /** It belongs to no rule of words but to a list. */
    LIST,
    /** It belongs to the signs of a name, which groups of any rule ask for. */
    SIGN
  }

  /**
   * Whose phrase it is.
   *
   * @param index of the rule, of the list or of the sign
   * @param group of the rule, where that matters
   * @param own whether it stands in the rule itself, so that what the group says holds for it
   */
  public record Use(Part part, int index, int group, boolean own) {
    Use(Part part, int index, int group) {
      this(part, index, group, false);
    }
  }

  /**
   * @param files the shipped ones, and then the workspace's
   * @param prepared their phrases, if somebody has read them; null when they are to be read
   * @throws IllegalArgumentException when a phrase can't be read
   */
  Lexicon(List<LexiconFile> files, @Nullable PhraseBook prepared) {
    Map<String, List<String>> words = new TreeMap<>();
    files.forEach(file -> words.putAll(file.words()));
    List<Written> inSentences = new ArrayList<>();
    List<Written> inHeadings = new ArrayList<>();
    List<Written> besideNotices = new ArrayList<>();
    Map<String, Entry> byId = new TreeMap<>();
    for (LexiconFile file : files) {
      limits.putAll(file.limits());
      spellings.putAll(file.spellings());
      file.rules().forEach(rule -> byId.put(rule.id(), rule));
      file.headings().forEach((role, all) -> addNamed(role, all, headings, inHeadings));
      file.notices().forEach((act, all) -> addNamed(act, all, notices, besideNotices));
      new TreeMap<>(file.lists()).forEach((name, all) -> addList(name, all, inSentences));
      new TreeMap<>(file.signs()).forEach((name, all) -> addSign(name, all, inSentences));
    }
    this.rules = List.copyOf(byId.values());
    for (int i = 0; i < rules.size(); i++) {
      addRule(i, inSentences);
    }
    for (LexiconFile file : files) {
      file.add().forEach(one -> addTo(one, inSentences));
    }
    this.classes = List.copyOf(words.keySet());
    this.book =
        prepared != null
            ? prepared
            : PhraseBook.read(words, List.of(inSentences, inHeadings, besideNotices));
  }

  private void addRule(int index, List<Written> into) {
    Entry rule = rules.get(index);
    for (int g = 0; g < rule.groups().size(); g++) {
      Group group = rule.groups().get(g);
      List<String> phrases = new ArrayList<>(group.instead().keySet());
      phrases.addAll(group.phrases());
      add(phrases, new Use(Part.CLAIM, index, g, true), into);
      add(group.near(), new Use(Part.NEAR, index, g), into);
      group.with().forEach(this::sign);
    }
    add(rule.except(), new Use(Part.EXCEPT, index, 0), into);
    add(rule.unlessSentence(), new Use(Part.UNLESS_SENTENCE, index, 0), into);
    add(rule.unlessParagraph(), new Use(Part.UNLESS_PARAGRAPH, index, 0), into);
    add(rule.unlessPage(), new Use(Part.UNLESS_PAGE, index, 0), into);
  }

  private void addList(String name, List<String> all, List<Written> into) {
    int index = lists.computeIfAbsent(name, key -> lists.size());
    add(all, new Use(Part.LIST, index, 0), into);
  }

  private void addSign(String name, List<String> all, List<Written> into) {
    int index = signs.computeIfAbsent(name, key -> signs.size());
    add(all, new Use(Part.SIGN, index, 0), into);
  }

  private void addTo(LexiconFile.Addition addition, List<Written> into) {
    String to = addition.to().value();
    if (lists.containsKey(to)) {
      addList(to, addition.phrases(), into);
      return;
    }
    List<String> ids = rules.stream().map(Entry::id).toList();
    int index = ids.indexOf(to);
    if (index < 0) {
      throw new IllegalArgumentException("there is no rule or list \"" + to + "\"");
    }
    add(addition.phrases(), new Use(Part.CLAIM, index, 0), into);
    add(addition.except(), new Use(Part.EXCEPT, index, 0), into);
  }

  private static void addNamed(
      String name, List<String> all, List<String> names, List<Written> into) {
    names.add(name);
    for (String phrase : all) {
      into.add(new Written(phrase, names.size() - 1));
    }
  }

  private void add(List<String> phrases, Use use, List<Written> into) {
    if (!phrases.isEmpty()) {
      uses.add(use);
      for (String phrase : phrases) {
        into.add(new Written(phrase, uses.size() - 1));
      }
    }
  }

  /** The phrases as they are looked for. */
  PhraseBook book() {
    return book;
  }

  public Vocabulary vocabulary() {
    return book.vocabulary();
  }

  /** The rules about sentences, sorted by id. */
  public List<Entry> rules() {
    return rules;
  }

  /** The phrases of all rules and lists; {@link #use} says whose each is. */
  public PhraseSet sentencePhrases() {
    return book.set(IN_SENTENCES);
  }

  public Use use(int owner) {
    return uses.get(owner);
  }

  /** The phrases of headings; {@link #heading} says what each opens. */
  public PhraseSet headingPhrases() {
    return book.set(IN_HEADINGS);
  }

  public String heading(int owner) {
    return headings.get(owner);
  }

  /** The phrases that may stand beside required texts; {@link #notice} says what each does. */
  public PhraseSet noticePhrases() {
    return book.set(BESIDE_NOTICES);
  }

  public String notice(int owner) {
    return notices.get(owner);
  }

  /** The index of a list, as {@link Use#index} gives it. */
  public int list(String name) {
    Integer index = lists.get(name);
    if (index == null) {
      throw new IllegalStateException("there is no list \"" + name + "\"");
    }
    return index;
  }

  /**
   * The index of a sign, as {@link Use#index} gives it.
   *
   * @throws IllegalArgumentException when there is none of this name
   */
  public int sign(String name) {
    Integer index = signs.get(name);
    if (index == null) {
      throw new IllegalArgumentException("there are no signs \"" + name + "\"");
    }
    return index;
  }

  /** Letters that a rule looks for just as they stand. */
  public List<String> spellings(String name) {
    List<String> known = spellings.get(name);
    if (known == null) {
      throw new IllegalStateException("there are no spellings \"" + name + "\"");
    }
    return known;
  }

  /** A figure that rules go by. */
  public int limit(String name) {
    Integer limit = limits.get(name);
    if (limit == null) {
      throw new IllegalStateException("there is no limit \"" + name + "\"");
    }
    return limit;
  }

  /** The names of all lists. */
  public Set<String> listNames() {
    return Collections.unmodifiableSet(lists.keySet());
  }

  /** The names of all lists, and the ids of all rules. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(lists.keySet());
    rules.forEach(rule -> names.add(rule.id()));
    return names;
  }

  /** How many lists there are. */
  public int lists() {
    return lists.size();
  }

  /** The words of a class, by their numbers; empty when there is none of this name. */
  public BitSet words(String name) {
    int index = Collections.binarySearch(classes, name);
    return index < 0 ? new BitSet() : book.words(index);
  }
}
