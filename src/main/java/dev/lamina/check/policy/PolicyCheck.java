package dev.lamina.check.policy;

import dev.lamina.check.PageKind;
import dev.lamina.check.lexicon.Lexicon;
import dev.lamina.content.Facts;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.source.Located;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * Looks for what would keep a workspace's own rule from ever finding anything: whoever wrote it
 * believes that pages are checked.
 */
final class PolicyCheck {
  private static final String EVERY_KIND = "all";

  /** By the longer codes that some people write: {@code eng} for {@code en}. */
  private static final Map<String, String> LANGUAGES = new TreeMap<>();

  static {
    for (String code : Locale.getISOLanguages()) {
      LANGUAGES.put(new Locale(code).getISO3Language(), code);
    }
  }

  private final DiagnosticSink problems;
  private final Map<String, String> snippets;
  private final Supplier<Lexicon> lexicon;
  private final boolean whole;

  /**
   * Looks at the rules of one file.
   *
   * @param lexicon the word lists; read only if a rule names one
   * @param whole whether all that is in the file could be read: what a misspelled key leaves out is
   *     not missing
   */
  PolicyCheck(
      DiagnosticSink problems,
      Map<String, String> snippets,
      Supplier<Lexicon> lexicon,
      boolean whole) {
    this.problems = problems;
    this.snippets = snippets;
    this.lexicon = lexicon;
    this.whole = whole;
  }

  /** A file that says nothing, whether it is empty or has its head alone. */
  static void saysNothing(String path, DiagnosticSink problems) {
    String hint = "Write rules below \"rules:\", or remove the file.";
    Location where = Location.ofFile(path);
    problems.add(Diagnostic.error("policy/empty", where, "The file asks for nothing.", hint));
  }

  void look(PolicyRule rule) {
    kinds(rule);
    demands(rule);
    wordings(rule);
    lists(rule);
    languages(rule);
    if (rule.when() != null) {
      facts(rule.when());
    }
    if (rule.ends() != null && rule.effective() != null && rule.ends().isBefore(rule.effective())) {
      String message =
          named(rule) + " ends on " + rule.ends() + ", before it begins on " + rule.effective();
      error("policy/never", rule.id(), message + ".", "Put the two days in order, or remove one.");
    }
  }

  private void kinds(PolicyRule rule) {
    for (Located<String> kind : rule.on()) {
      if (!kind.value().equals(EVERY_KIND) && !PageKind.WORDS.contains(kind.value())) {
        String message = "There is no kind of page \"" + kind.value() + "\".";
        Set<String> words = new TreeSet<>(PageKind.WORDS);
        words.add(EVERY_KIND);
        error("policy/unknown-kind", kind, message, Nearest.hint(kind.value(), words, "kinds"));
      }
    }
  }

  private void demands(PolicyRule rule) {
    PolicyRule.Show show = rule.show();
    if (whole) {
      emptiness(rule);
    }
    if (show != null && show.snippet() != null && !snippets.containsKey(show.snippet().value())) {
      Located<String> snippet = show.snippet();
      String message = "There is no snippet \"" + snippet.value() + "\".";
      String hint = Nearest.hint(snippet.value(), snippets.keySet(), "snippets");
      error("policy/unknown-snippet", snippet, message, hint);
    }
    rule.selectors().forEach(this::selector);
  }

  private void emptiness(PolicyRule rule) {
    PolicyRule.Show show = rule.show();
    PolicyRule.Forbid forbid = rule.forbid();
    if (rule.on().isEmpty()) {
      String hint = "Add \"on: [procedure]\", or \"on: [all]\" for every page.";
      error("policy/never", rule.id(), named(rule) + " names no kinds of page.", hint);
    }
    if (show == null && forbid == null) {
      String hint = "Add \"show:\" or \"forbid:\".";
      error("policy/empty", rule.id(), named(rule) + " asks for nothing.", hint);
    }
    if (show != null && show.behind() != null && show.link().isEmpty()) {
      String message =
          "\"behind:\" of the rule \""
              + rule.id().value()
              + "\" is about a link that is not named.";
      String hint = "Name it, as in \"show: {link: [Privacy notice], behind: …}\".";
      error("policy/empty", rule.id(), message, hint);
    } else if (show != null && show.isNothing()) {
      String hint = "Say what pages have to show, as in \"show: {says: [Reviewed by]}\".";
      namesNothing(rule, "show", hint);
    }
    if (forbid != null && forbid.says().isEmpty() && forbid.element() == null) {
      String hint = "Say what no page may show, as in \"forbid: {says: [board eligible]}\".";
      namesNothing(rule, "forbid", hint);
    }
    if (rule.having() != null && rule.having().isNothing()) {
      String hint =
          "Say what such pages have, as in \"having: {says: [telehealth]}\", or remove it.";
      namesNothing(rule, "having", hint);
    }
  }

  private void namesNothing(PolicyRule rule, String key, String hint) {
    String message =
        "\"" + key + ":\" of the rule \"" + rule.id().value() + "\" names nothing to look for.";
    error("policy/empty", rule.id(), message, hint);
  }

  private void wordings(PolicyRule rule) {
    for (String wording : rule.wordings().toList()) {
      if (Alternatives.of(wording).stream().anyMatch(String::isBlank)) {
        String message = "A text or phrase of the rule \"" + rule.id().value() + "\" is empty.";
        error("policy/empty", rule.id(), message, "Write words into it, or remove it.");
      }
    }
    for (String phrase : rule.phrases().toList()) {
      if (phrase.chars().filter(c -> c == '(').count()
          != phrase.chars().filter(c -> c == ')').count()) {
        String message = "The bracket in \"" + phrase + "\" is not closed.";
        String hint = "Write all the ways within one pair: \"(send / share) it\".";
        error("policy/phrase", rule.id(), message, hint);
      }
    }
  }

  private void lists(PolicyRule rule) {
    for (String one : rule.wordings().flatMap(text -> Alternatives.of(text).stream()).toList()) {
      String list = Alternatives.list(one).orElse("");
      if (!list.isEmpty() && !lexicon.get().names().contains(list)) {
        String message = "There is no word list and no rule \"" + list + "\".";
        String hint = Nearest.hint(list, lexicon.get().names(), "lists");
        error("policy/unknown-list", rule.id(), message, hint);
      }
    }
  }

  /** No page is in a language that has no code, so that nobody would ever see the text. */
  private void languages(PolicyRule rule) {
    Stream<String> written =
        rule.show() == null ? Stream.of() : rule.show().text().keySet().stream();
    for (String language : written.sorted().toList()) {
      String code = language.split("-", 2)[0];
      boolean known =
          code.length() == 2
              ? LANGUAGES.containsValue(code)
              : code.matches("[a-z]{3}") && !LANGUAGES.containsKey(code);
      if (!known) {
        String message =
            named(rule) + " has a text in \"" + language + "\", which is no code of a language.";
        String meant = LANGUAGES.get(code.toLowerCase(Locale.ROOT));
        String hint =
            meant == null ? "Write it as in \"text: {en: …}\"." : "Write \"" + meant + "\".";
        error("policy/unknown-language", rule.id(), message, hint);
      }
    }
  }

  private void facts(PolicyRule.When when) {
    for (Located<String> state : when.states()) {
      if (!state.value().toUpperCase(Locale.ROOT).matches(Facts.STATE)) {
        String message =
            "The key \"states\" lists \"" + state.value() + "\", not the postal code of a state.";
        error("schema/wrong-type", state, message, "Write codes, as in \"states: [CA]\".");
      }
    }
    for (Located<String> kind : when.kind()) {
      if (!PolicyRule.When.KINDS.contains(kind.value().toLowerCase(Locale.ROOT))) {
        String message =
            "The key \"kind\" lists \"" + kind.value() + "\", which is not one of its words.";
        error(
            "schema/unknown-word",
            kind,
            message,
            Nearest.hint(kind.value(), PolicyRule.When.KINDS, "words"));
      }
    }
  }

  private void selector(Located<String> selector) {
    try {
      QueryParser.parse(selector.value());
    } catch (SelectorParseException | IllegalArgumentException e) {
      String message = "The selector \"" + selector.value() + "\" can't be read.";
      error("policy/selector", selector, message, "Write a CSS selector: \"a[href='tel:911']\".");
    }
  }

  private static String named(PolicyRule rule) {
    return "The rule \"" + rule.id().value() + "\"";
  }

  private void error(String rule, Located<String> at, String message, String hint) {
    problems.add(
        Diagnostic.error(rule, at.where(), message, hint)
            .about(at.value().toLowerCase(Locale.ROOT)));
  }
}
