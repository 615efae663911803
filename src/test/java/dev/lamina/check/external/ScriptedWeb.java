package dev.lamina.check.external;

import dev.lamina.browser.url.Url;
import dev.lamina.check.external.Answer.Verdict;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Servers that answer what a text says: {@code URL verdict status movedTo} on each line, {@code -}
 * for no redirect; the line {@code offline} takes the network away. All others answer 200.
 */
public record ScriptedWeb(Map<String, Answer> answers, boolean isOffline) implements Web {

  public static ScriptedWeb of(String script) {
    Map<String, Answer> answers = new HashMap<>();
    for (String line : script.lines().toList()) {
      String[] words = line.strip().split("\\s+", 5);
      if (words.length >= 4) {
        Verdict verdict = Verdict.valueOf(words[1].toUpperCase(Locale.ROOT));
        int status = Integer.parseInt(words[2]);
        String moved = words[3].equals("-") ? null : words[3];
        String about = words.length > 4 ? words[4] : "answers " + status;
        answers.put(words[0], new Answer(verdict, status, about, moved, null));
      }
    }
    return new ScriptedWeb(answers, script.lines().anyMatch("offline"::equals));
  }

  @Override
  public CompletableFuture<Answer> ask(Url url) {
    Answer usual = Answer.of(Verdict.OK, 200, "answers 200");
    Answer page = answers.getOrDefault(Requests.bare(url).toString(), usual);
    return CompletableFuture.completedFuture(answers.getOrDefault(Requests.key(url), page));
  }
}
