package dev.lamina.check.reference;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The functions by which scripts ask for a file whose address is written out: {@code
 * fetch("a.json")} and older ones like it, {@code importScripts("a.js")}, {@code
 * serviceWorker.register("a.js")}.
 */
final class ScriptCalls {
  private static final String LITERAL = ScriptImports.LITERAL;

  /** A literal argument; what is sent with it makes an answer that is no file. */
  private static final Pattern ASKED =
      Pattern.compile(
          "\\s{0,20}+\\(\\s{0,20}+"
              + LITERAL
              + "\\s{0,20}+(?:\\)|,(?!\\s{0,20}+\\{[^{}]{0,200}method))");

  private static final Pattern OPENED =
      Pattern.compile("\\s{0,20}+\\(\\s{0,20}+[\"'](?:GET|get)[\"']\\s{0,9}+,\\s{0,9}+" + LITERAL);

  /** Only what has one of these endings is a file and not the answer of a program. */
  private static final Pattern FILE =
      Pattern.compile(
          "[^?#:{<]{1,400}\\.(?:json|geojson|html?|xml|svg|csv|tsv|txt|md|ics|css|m?js|wasm)(?:[?#].*)?+",
          Pattern.CASE_INSENSITIVE);

  /** One of these stands in each script that calls one. */
  private static final List<String> NAMES =
      List.of("fetch", "getJSON", "axios", ".open(", "serviceWorker", "importScripts");

  private ScriptCalls() {}

  static boolean mayHold(String script) {
    return NAMES.stream().anyMatch(script::contains);
  }

  /**
   * What a call asks for.
   *
   * @param word the name of the function
   * @param owner what stands before its dot; empty where there is none
   * @param at offset behind the name
   */
  static List<ScriptImports.Found> at(String script, String word, String owner, int at) {
    return switch (word) {
      case "fetch" ->
          owner.isEmpty() || owner.equals("window") || owner.equals("self")
              ? file(ASKED, script, at)
              : List.of();
      case "getJSON" ->
          owner.equals("$") || owner.equals("jQuery") ? file(ASKED, script, at) : List.of();
      case "get" -> owner.equals("axios") ? file(ASKED, script, at) : List.of();
      case "open" -> owner.isEmpty() ? List.of() : file(OPENED, script, at);
      case "register" ->
          owner.equals("serviceWorker") ? literal(ASKED, script, at, Use.SCRIPT) : List.of();
      default -> List.of();
    };
  }

  private static List<ScriptImports.Found> file(Pattern call, String script, int at) {
    return literal(call, script, at, Use.RESOURCE).stream()
        .filter(found -> FILE.matcher(found.url()).matches() && !found.url().startsWith("//"))
        .toList();
  }

  private static List<ScriptImports.Found> literal(Pattern call, String script, int at, Use use) {
    Matcher matcher = call.matcher(script).region(at, script.length());
    if (!matcher.lookingAt()) {
      return List.of();
    }
    int group = matcher.group(1) != null ? 1 : 2;
    return List.of(new ScriptImports.Found(use, matcher.group(group), matcher.start(group), true));
  }
}
