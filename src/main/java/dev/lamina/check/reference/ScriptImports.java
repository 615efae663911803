package dev.lamina.check.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a script loads by an address that is written out: {@code import … from "./a.js"}, {@code
 * import("./a.js")}, {@code new URL("a.png", import.meta.url)}, {@code new Worker("a.js")}, and
 * what {@link ScriptCalls} knows. Comments, strings, templates and regular expressions are passed
 * over as JavaScript reads them.
 */
public final class ScriptImports {
  static final String LITERAL = "(?:'([^'\\\\\n]{1,500})'|\"([^\"\\\\\n]{1,500})\")";

  private static final String GAP = "\\s{0,20}+(?:/\\*[^*]{0,200}\\*/\\s{0,20}+)?";

  private static final Pattern STRING = Pattern.compile(GAP + LITERAL);

  private static final Pattern CALLED =
      Pattern.compile(GAP + "\\(" + GAP + LITERAL + "\\s{0,20}+[,)]");

  private static final Pattern MADE =
      Pattern.compile(
          "\\s{1,20}+(?:(Worker|SharedWorker)\\(\\s{0,20}+"
              + LITERAL
              + "\\s{0,20}+[,)]|URL\\(\\s{0,20}+"
              + LITERAL
              + "\\s{0,20}+,\\s{0,20}+import\\.meta\\.url\\s{0,20}+\\))");

  /** Behind one of these a slash begins a regular expression; elsewhere it divides. */
  private static final String BEFORE_EXPRESSION = "(,=:[!&|?{};+-*%~^<>";

  private final String script;
  private final boolean isModule;
  private final List<Found> found = new ArrayList<>();

  /** The braces that are open within each template that is open. */
  private final Deque<Integer> templates = new ArrayDeque<>();

  private int braces;
  private char last = ';';

  /** The word before a dot, or the one just read; empty when something else stands there. */
  private String before = "";

  /** Whether an {@code import} or {@code export} waits for its {@code from}. */
  private boolean waits;

  private int at;

  private ScriptImports(String script, boolean isModule) {
    this.script = script;
    this.isModule = isModule;
  }

  /**
   * One of them.
   *
   * @param offset where it starts in the script
   * @param isFromPage whether it starts from the page that loads the script, not from its own file
   */
  public record Found(Use use, String url, int offset, boolean isFromPage) {}

  /** Those of a file: only modules have what only modules may have. */
  public static List<Found> of(String script) {
    return of(script, true);
  }

  static List<Found> of(String script, boolean isModule) {
    boolean loads =
        script.contains("import")
            || script.contains("Worker(")
            || (isModule && script.contains("from"))
            || ScriptCalls.mayHold(script);
    return loads ? new ScriptImports(script, isModule).read() : List.of();
  }

  private List<Found> read() {
    while (at < script.length()) {
      char c = script.charAt(at);
      if (script.startsWith("//", at)) {
        at = behind("\n");
      } else if (script.startsWith("/*", at)) {
        at = behind("*/");
      } else if (Character.isJavaIdentifierStart(c)) {
        word();
      } else if (!Character.isWhitespace(c)) {
        mark(c);
      } else {
        at++;
      }
    }
    return found;
  }

  private int behind(String end) {
    int next = script.indexOf(end, at + 2);
    return next < 0 ? script.length() : next + end.length();
  }

  private void mark(char c) {
    boolean begins = BEFORE_EXPRESSION.indexOf(last) >= 0;
    before = c == '.' ? before : "";
    last = c;
    at++;
    switch (c) {
      case '"', '\'' -> skipTo(c);
      case '`' -> template();
      case '/' -> {
        if (begins) {
          expression();
        }
      }
      case '{' -> braces++;
      case '}' -> {
        if (!templates.isEmpty() && templates.peek() == braces) {
          braces = Math.max(0, braces - 1);
          templates.pop();
          template();
        } else {
          braces = Math.max(0, braces - 1);
        }
      }
      case ';', '=', '(' -> waits = false;
      default -> {}
    }
  }

  private void skipTo(char end) {
    while (at < script.length() && script.charAt(at) != end && script.charAt(at) != '\n') {
      at += script.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }

  private void expression() {
    boolean inClass = false;
    while (at < script.length() && script.charAt(at) != '\n') {
      char c = script.charAt(at);
      if (c == '/' && !inClass) {
        break;
      }
      inClass = c == '[' || (inClass && c != ']');
      at += c == '\\' ? 2 : 1;
    }
    at++;
    last = ')';
  }

  /** Up to the end of a template's text, or to the code within it. */
  private void template() {
    while (at < script.length() && script.charAt(at) != '`') {
      if (script.startsWith("${", at)) {
        at += 2;
        templates.push(++braces);
        last = '{';
        return;
      }
      at += script.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }

  private void word() {
    int start = at;
    while (at < script.length() && Character.isJavaIdentifierPart(script.charAt(at))) {
      at++;
    }
    String word = script.substring(start, at);
    boolean isMember = last == '.';
    String owner = isMember && before.isEmpty() ? "?" : isMember ? before : "";
    last = word.equals("return") || word.equals("typeof") ? '(' : 'a';
    before = word;
    found.addAll(ScriptCalls.at(script, word, owner, at));
    if (isMember) {
      return;
    }
    switch (word) {
      case "importScripts" -> scripts();
      case "import" -> imported();
      case "export" -> waits = isModule;
      case "from" -> {
        if (waits) {
          take(STRING, 1, false);
          waits = false;
        }
      }
      case "new" -> made();
      default -> {}
    }
  }

  /** A worker loads any number of scripts at once. */
  private void scripts() {
    if (at < script.length() && script.charAt(at) == '(') {
      do {
        at++;
      } while (take(STRING, 1, true) && at < script.length() && script.charAt(at) == ',');
    }
  }

  private void imported() {
    if (!take(CALLED, 1, false) && isModule) {
      waits = !take(STRING, 1, false);
    }
  }

  private void made() {
    Matcher matcher = MADE.matcher(script).region(at, script.length());
    if (!matcher.lookingAt()) {
      return;
    }
    if (matcher.group(1) != null) {
      add(matcher, 2, true, true);
    } else if (isModule) {
      add(matcher, 4, true, false);
    }
  }

  private boolean take(Pattern pattern, int group, boolean isAddress) {
    Matcher matcher = pattern.matcher(script).region(at, script.length());
    boolean stands = matcher.lookingAt();
    if (stands) {
      add(matcher, group, isAddress, false);
      at = matcher.end();
    }
    return stands;
  }

  /** Bare names are looked up in an import map, which is judged by itself. */
  private void add(Matcher matcher, int group, boolean isAddress, boolean isFromPage) {
    int taken = matcher.group(group) != null ? group : group + 1;
    String url = matcher.group(taken);
    boolean relative = url.startsWith("./") || url.startsWith("../") || url.startsWith("/");
    if (!url.isBlank() && (isAddress || relative || url.startsWith("http"))) {
      boolean runs = url.endsWith(".js") || url.endsWith(".mjs");
      Use use = runs ? Use.SCRIPT : Use.RESOURCE;
      found.add(new Found(use, url, matcher.start(taken), isFromPage));
    }
  }
}
