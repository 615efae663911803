package dev.lamina.check.external;

import dev.lamina.check.external.Answer.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Answers of earlier runs, so that a build server does not ask a thousand servers every hour. It is
 * text, one answer on a line, and ends with a count: a file that was cut off is noticed.
 */
public final class AnswerCache {
  private static final String KIND = "lamina external answers ";
  private static final String HEAD = KIND + "1";
  private static final String END = "end ";

  private final Clock clock;
  private final Lifetimes lifetimes;
  private final Map<String, Kept> answers = new ConcurrentSkipListMap<>();

  /**
   * How long answers are believed.
   *
   * @param good of pages that were there
   * @param bad of all others
   */
  public record Lifetimes(Duration good, Duration bad) {
    /** A week, and an hour: what was mended should be seen soon. */
    public static final Lifetimes DEFAULTS = new Lifetimes(Duration.ofDays(7), Duration.ofHours(1));
  }

  private record Kept(Answer answer, Instant asked) {}

  public AnswerCache(Clock clock, Lifetimes lifetimes) {
    this.clock = clock;
    this.lifetimes = lifetimes;
  }

  /** Whether a text is a cache, of whatever version and however damaged. */
  public static boolean isCache(String text) {
    return text.isBlank() || text.startsWith(KIND);
  }

  /**
   * Takes over what an earlier run wrote.
   *
   * @return false when the text is damaged; then nothing of it is taken
   */
  public boolean read(String text) {
    String[] lines = text.split("\n", -1);
    int last = lines.length - 2;
    if (last < 1 || !lines[0].equals(HEAD) || !lines[last].equals(END + (last - 1))) {
      return false;
    }
    Map<String, Kept> found = new ConcurrentSkipListMap<>();
    for (int i = 1; i < last; i++) {
      String[] fields = lines[i].split("\t", -1);
      Optional<Kept> kept = fields.length == 6 ? kept(fields) : Optional.empty();
      if (kept.isEmpty()) {
        return false;
      }
      found.put(fields[0], kept.get());
    }
    answers.putAll(found);
    return true;
  }

  private static Optional<Kept> kept(String[] fields) {
    try {
      Verdict verdict = Verdict.valueOf(fields[2].toUpperCase(Locale.ROOT));
      String moved = fields[5].isEmpty() ? null : fields[5];
      Answer answer = new Answer(verdict, Integer.parseInt(fields[3]), fields[4], moved, null);
      return Optional.of(new Kept(answer, Instant.ofEpochSecond(Long.parseLong(fields[1]))));
    } catch (IllegalArgumentException | java.time.DateTimeException damaged) {
      return Optional.empty();
    }
  }

  /** An answer that may still be believed. */
  Optional<Answer> find(String url) {
    Kept kept = answers.get(url);
    return kept != null && isFresh(kept) ? Optional.of(kept.answer()) : Optional.empty();
  }

  void keep(String url, Answer answer) {
    if (answer.verdict().isLasting() && !url.contains("\t") && !url.contains("\n")) {
      answers.put(url, new Kept(answer, clock.instant()));
    }
  }

  private boolean isFresh(Kept kept) {
    Duration age = Duration.between(kept.asked(), clock.instant());
    boolean good = kept.answer().verdict() == Verdict.OK;
    // An answer from the future is one of a clock that was wrong.
    return !age.isNegative() && age.compareTo(good ? lifetimes.good() : lifetimes.bad()) < 0;
  }

  /** Everything that may still be believed, sorted by address, for the next run. */
  public String text() {
    StringBuilder out = new StringBuilder(HEAD).append('\n');
    int count = 0;
    for (Map.Entry<String, Kept> entry : answers.entrySet()) {
      Kept kept = entry.getValue();
      if (isFresh(kept)) {
        Answer answer = kept.answer();
        String moved = answer.movedTo() == null ? "" : answer.movedTo();
        out.append(entry.getKey()).append('\t').append(kept.asked().getEpochSecond());
        out.append('\t').append(answer.verdict().name().toLowerCase(Locale.ROOT));
        out.append('\t').append(answer.status()).append('\t').append(answer.about());
        out.append('\t').append(moved).append('\n');
        count++;
      }
    }
    return out.append(END).append(count).append('\n').toString();
  }
}
