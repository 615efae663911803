package dev.lamina.check.sentence;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.OwnNames;
import dev.lamina.check.lexicon.Lexicon;
import dev.lamina.check.lexicon.Tokens;
import dev.lamina.check.sentence.Passage.Area;
import dev.lamina.check.sentence.Passage.Kind;
import dev.lamina.check.text.Block;
import dev.lamina.check.text.Prose;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the passages of one page. */
final class PassageReader {
  /** The headings that speak of risks only to deny them: "A risk-free way to lose weight". */
  private static final String NO_PART = "no-part";

  private final CheckedPage page;
  private final Lexicon lexicon;
  private final OwnNames names;
  private final Tokens tokens;
  private final Citations citations;
  private final Code code;
  private final Surroundings.Finder finder = new Surroundings.Finder();
  private final List<Passage> passages = new ArrayList<>(256);
  private final List<Sentence> sentences = new ArrayList<>(256);
  private final List<Heading> headings = new ArrayList<>(32);
  private int current = -1;

  PassageReader(CheckedPage page) {
    this.page = page;
    this.lexicon = page.site().options().policy().lexicon();
    this.names = page.site().names();
    this.tokens = new Tokens(lexicon.vocabulary(), page.html().length() / 8);
    this.citations = new Citations(page);
    this.code = new Code(page);
  }

  PageSentences read() {
    head();
    for (Block block : Prose.of(page).blocks()) {
      read(block);
    }
    return new PageSentences(passages, sentences, headings, tokens, lexicon);
  }

  private void head() {
    for (Element title : page.elements().tagged("title")) {
      if (title.parent() != null && title.parent().normalName().equals("head")) {
        attribute(title, null, title.text(), Area.HEAD, Set.of());
      }
    }
    for (Element meta : page.elements().tagged("meta")) {
      if (meta.attr("name").equalsIgnoreCase("description")) {
        attribute(meta, "content", meta.attr("content").strip(), Area.HEAD, Set.of());
      }
    }
    for (Element image : page.elements().tagged("img")) {
      Surroundings around = finder.of(image);
      Set<Role> roles = around.role() == null ? Set.of() : EnumSet.of(around.role());
      attribute(image, "alt", image.attr("alt").strip(), around.area(), roles);
    }
  }

  private void attribute(
      Element element, @Nullable String attribute, String text, Area area, Set<Role> roles) {
    if (!text.isEmpty() && area != Area.TEMPLATE) {
      Passage passage =
          new Passage(
              Kind.ATTRIBUTE, area, element, attribute, null, text, names.masked(text), roles, -1);
      add(passage, List.of());
    }
  }

  private void read(Block block) {
    Surroundings around = finder.of(block.element());
    if (around.area() == Area.TEMPLATE) {
      return;
    }
    leave(around, 8);
    Element heading = around.heading();
    boolean isHeading = around.kind() == Kind.HEADING && heading != null;
    if (isHeading && heading != null && around.area() != Area.NAVIGATION) {
      enter(block.text(), heading, around);
    }
    if (around.area() == Area.NAVIGATION || code.isAll(block)) {
      return;
    }
    Passage passage =
        new Passage(
            around.kind(),
            around.area(),
            block.element(),
            null,
            block,
            block.text(),
            names.masked(code.masked(block)),
            roles(around),
            current);
    add(passage, citations.in(block));
  }

  private void add(Passage passage, List<SentenceSplitter.Span> cited) {
    passages.add(passage);
    char[] text = passage.words().toCharArray();
    int[] next = {0};
    new SentenceSplitter(text, cited)
        .split(
            (start, end) -> {
              int from = tokens.size();
              tokens.add(text, start, end);
              if (tokens.size() > from) {
                boolean hasCitation = citesBefore(cited, next, end);
                sentences.add(new Sentence(passage, start, end, from, tokens.size(), hasCitation));
              }
            });
  }

  /** Whether the next citations stand before this offset; moves on behind them. */
  private static boolean citesBefore(List<SentenceSplitter.Span> cited, int[] next, int end) {
    boolean any = false;
    while (next[0] < cited.size() && cited.get(next[0]).start() < end) {
      next[0]++;
      any = true;
    }
    return any;
  }

  /** Leaves the headings whose part of the page is over. */
  private void leave(Surroundings around, int level) {
    while (current >= 0) {
      Heading top = headings.get(current);
      if (top.level() < level && around.isWithin(top.scope())) {
        return;
      }
      current = top.above();
    }
  }

  private void enter(String text, Element heading, Surroundings around) {
    char digit = heading.normalName().charAt(1);
    int level = digit >= '1' && digit <= '6' ? digit - '0' : 7;
    leave(around, level);
    Set<Role> above = current < 0 ? Set.of() : headings.get(current).roles();
    // The title of a page says what the page is about, not what a part of it is for.
    Set<Role> own = level == 1 ? Set.of() : ownRoles(text, heading, around);
    Set<Role> roles = above.contains(Role.FAQ) ? above : own;
    headings.add(
        new Heading(
            text, level, heading, around.scope(), roles.isEmpty() ? above : roles, current));
    current = headings.size() - 1;
  }

  private Set<Role> ownRoles(String text, Element heading, Surroundings around) {
    if (around.role() == Role.FAQ) {
      return EnumSet.of(Role.FAQ);
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Element scope = around.scope();
    Role byId = Role.ofId(heading.id());
    if (byId == null && scope != null && scope.normalName().equals("section")) {
      boolean first =
          headings.isEmpty() || !scope.equals(headings.get(headings.size() - 1).scope());
      byId = first ? Role.ofId(scope.id()) : null;
    }
    if (byId != null) {
      roles.add(byId);
    }
    roles.addAll(rolesNamed(text));
    return roles;
  }

  /** What the words of a heading say that its part of the page is for. */
  private Set<Role> rolesNamed(String text) {
    Tokens words = new Tokens(lexicon.vocabulary(), 16);
    words.add(text);
    Set<String> names = new HashSet<>();
    lexicon
        .headingPhrases()
        .scan(words, 0, words.size(), (owner, from, to) -> names.add(lexicon.heading(owner)));
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (!names.contains(NO_PART)) {
      for (String name : names) {
        Role role = Role.named(name);
        if (role != null) {
          roles.add(role);
        }
      }
    }
    return roles;
  }

  private Set<Role> roles(Surroundings around) {
    Set<Role> roles = current < 0 ? Set.of() : headings.get(current).roles();
    Role marked = around.role();
    if (marked == null || roles.contains(marked) || roles.contains(Role.FAQ)) {
      return Collections.unmodifiableSet(roles);
    }
    Set<Role> all = EnumSet.of(marked);
    all.addAll(roles);
    return all;
  }
}
