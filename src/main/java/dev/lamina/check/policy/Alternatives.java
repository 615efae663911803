package dev.lamina.check.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways to say a phrase: {@code a | b} is either, and within one of them {@code (send / share)
 * it} stands for "send it" and "share it".
 */
public final class Alternatives {
  private static final Pattern CHOICE = Pattern.compile("\\(([^()]* / [^()]*)\\)");

  private static final Pattern LIST = Pattern.compile("<([a-z][a-z0-9/-]*)>");

  /** Nobody means more ways than this. */
  private static final int MOST = 2_000;

  private Alternatives() {}

  /** All ways to say a phrase, in the order in which they are written. */
  public static List<String> of(String phrase) {
    List<String> all = new ArrayList<>();
    for (String one : phrase.split("\\|", -1)) {
      unfold(one.strip(), all);
    }
    return all;
  }

  /** The first of them, for messages. */
  public static String first(String phrase) {
    return of(phrase).get(0);
  }

  /** The word list, or the rule about words, that stands in for a phrase: {@code <byline>}. */
  public static Optional<String> list(String phrase) {
    Matcher list = LIST.matcher(phrase);
    return list.matches() ? Optional.of(list.group(1)) : Optional.empty();
  }

  private static void unfold(String phrase, List<String> all) {
    Matcher choice = CHOICE.matcher(phrase);
    if (!choice.find() || all.size() > MOST) {
      all.add(phrase);
      return;
    }
    String before = phrase.substring(0, choice.start());
    String behind = phrase.substring(choice.end());
    for (String one : choice.group(1).split(" / ", -1)) {
      unfold(before + one.strip() + behind, all);
    }
  }
}
