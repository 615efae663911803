package dev.lamina.check;

import dev.lamina.check.external.Web;
import dev.lamina.check.policy.Policy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the user may choose about a run.
 *
 * @param threads how many pages are read at a time
 * @param largestPage in bytes; a larger file is a finding and is not read
 * @param asOf the day on which review dates are judged
 * @param kind what pages are for when nothing else says so ({@code procedure}); null for unknown
 * @param links how URLs are judged
 * @param policy what pages must and must not show
 * @param web who asks other people's servers; null when nobody is asked
 */
public record CheckOptions(
    int threads,
    long largestPage,
    LocalDate asOf,
    @Nullable String kind,
    LinkOptions links,
    Policy policy,
    @Nullable Web web) {
  /** Larger than any page a person reads; its tree needs about thirty times as much memory. */
  public static final long LARGEST_PAGE = 8L << 20;

  /** The defaults, as of a day. */
  public static CheckOptions asOf(LocalDate day) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new CheckOptions(
        cores, LARGEST_PAGE, day, null, LinkOptions.DEFAULTS, Policy.NONE, null);
  }

  public CheckOptions withKind(@Nullable String newKind) {
    return new CheckOptions(threads, largestPage, asOf, newKind, links, policy, web);
  }

  public CheckOptions withLinks(LinkOptions newLinks) {
    return new CheckOptions(threads, largestPage, asOf, kind, newLinks, policy, web);
  }

  public CheckOptions withThreads(int newThreads) {
    return new CheckOptions(newThreads, largestPage, asOf, kind, links, policy, web);
  }

  public CheckOptions withPolicy(Policy newPolicy) {
    return new CheckOptions(threads, largestPage, asOf, kind, links, newPolicy, web);
  }

  public CheckOptions withWeb(@Nullable Web newWeb) {
    return new CheckOptions(threads, largestPage, asOf, kind, links, policy, newWeb);
  }
}
