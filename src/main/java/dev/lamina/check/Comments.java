package dev.lamina.check;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Place;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;

/**
 * Comments in pages that somebody else made, which accept findings: {@code <!-- allow:
 * links/insecure — no https there yet, until 2027-01-31 -->}. One covers the element behind it, or
 * what is left of the element it ends; in the head it covers the page.
 */
final class Comments {
  static final RuleInfo UNUSED =
      new RuleInfo(
          "policy/unused-comment",
          null,
          Severity.WARNING,
          "A comment accepts a finding that there is none of.",
          "It would hide the same fault when it comes back.",
          "Remove the comment.",
          "house");

  static final RuleInfo REFUSED =
      new RuleInfo(
          "policy/refused-comment",
          null,
          Severity.ERROR,
          "A comment that should accept a finding is expired, or says no reason, end or known rule.",
          "A finding that is accepted for ever by nobody is a fault that nobody sees.",
          "Write <!-- allow: links/insecure — the reason, until 2027-01-31 -->.",
          "house");

  private static final Pattern ALLOW =
      Pattern.compile("\\s*allow:\\s*([\\w*/!-]+)\\s*(.*)", Pattern.DOTALL);
  private final Map<String, List<Accepted>> accepted = new ConcurrentHashMap<>();
  private final Set<Accepted> used = ConcurrentHashMap.newKeySet();
  private final Supplier<List<Rule>> rules;
  private final LocalDate today;

  /**
   * @param rules those that can find something; most pages have no comment that names one
   */
  Comments(Supplier<List<Rule>> rules, LocalDate today) {
    this.rules = rules;
    this.today = today;
  }

  private record Accepted(
      String file, int fromLine, int toLine, String rule, Location where, Place place) {}

  /** Whether a comment in a page may accept findings. */
  static boolean mayExcuse(CheckedPage page) {
    List<Comment> comments = page.elements().comments();
    return !comments.isEmpty()
        && comments.stream().anyMatch(comment -> comment.getData().contains("allow:"));
  }

  /** Takes note of the comments of a page. */
  void look(CheckedPage page, DiagnosticSink sink) {
    for (Comment comment : page.elements().comments()) {
      Matcher matcher = ALLOW.matcher(comment.getData());
      if (matcher.matches()) {
        take(page, comment, matcher.group(1), matcher.group(2), sink);
      }
    }
  }

  private void take(
      CheckedPage page, Comment comment, String rule, String terms, DiagnosticSink sink) {
    Location where = page.at(comment);
    Terms read = Terms.of(rule, terms, today);
    if (!read.problem().isEmpty()) {
      page.report(sink, REFUSED, where, read.problem(), read.hint(), rule);
      return;
    }
    boolean known = rules.get().stream().anyMatch(one -> Rules.matches(rule, one.info().id()));
    if (known) {
      Accepted one = reach(page, comment, rule, where);
      accepted.computeIfAbsent(one.file(), key -> new CopyOnWriteArrayList<>()).add(one);
    }
  }

  private static Accepted reach(CheckedPage page, Comment comment, String rule, Location where) {
    String file = page.site().files().display(page.path());
    Place place = page.place();
    Node parent = comment.parent();
    boolean inHead =
        parent instanceof Element element
            && !element.normalName().equals("body")
            && (element.normalName().equals("head") || element.normalName().equals("html"));
    if (parent == null || inHead || parent instanceof org.jsoup.nodes.Document) {
      return new Accepted(file, 0, Integer.MAX_VALUE, rule, where, place);
    }
    int start = page.positions().of(comment).startPos();
    Element next = comment.nextElementSibling();
    Element covered = next != null ? next : (Element) parent;
    Range end = page.positions().endOf(covered);
    Range open = page.positions().of(covered);
    int last = end.isTracked() ? end.endPos() : open.isTracked() ? open.endPos() : start;
    int to = page.source().lineAt(Math.max(start, last - 1));
    return new Accepted(file, page.source().lineAt(Math.max(0, start)), to, rule, where, place);
  }

  /** Whether a comment accepts a finding. */
  boolean accept(Diagnostic found) {
    boolean covered = false;
    for (Accepted comment : accepted.getOrDefault(found.where().file(), List.of())) {
      int line = found.where().line();
      boolean here =
          comment.fromLine() == 0 || (line >= comment.fromLine() && line <= comment.toLine());
      boolean may = !found.rule().startsWith("required/") && !found.rule().startsWith("policy/");
      if (here && may && Rules.matches(comment.rule(), found.rule())) {
        used.add(comment);
        covered = true;
      }
    }
    return covered;
  }

  /** Tells the comments that accepted nothing. */
  void judge(DiagnosticSink sink) {
    accepted.values().stream()
        .flatMap(List::stream)
        .filter(comment -> !used.contains(comment))
        .forEach(
            comment -> {
              String rule = comment.rule();
              String message = "The comment accepts \"" + rule + "\" here, but nothing is found.";
              sink.add(UNUSED.finding(comment.where(), message, null, rule).on(comment.place()));
            });
  }
}
