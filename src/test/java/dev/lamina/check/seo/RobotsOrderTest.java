package dev.lamina.check.seo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which robots.txt keeps all search engines out of a site, and which only looks like it. */
final class RobotsOrderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "User-agent: *\nDisallow: /",
        "\uFEFFUSER-AGENT:*\r\nDISALLOW:/\r\n",
        "User-agent: *\rDisallow: /\r",
        "User-agent: *\nDisallow: /*",
        "User-agent: *\nDisallow: /draft/\n\nDisallow: /",
        "User-agent: GPTBot\nUser-agent: *\nDisallow: /",
        "User-agent: *\nDisallow: /draft/\nUser-agent: GPTBot\nDisallow: /\nUser-agent: *\nDisallow: /",
        "User-agent: *\nDisallow: /\nUser-agent: Googlebot/2.1\nDisallow: /",
        "User-agent: *\nDisallow: /\nUser-agent: AhrefsBot\nDisallow:",
        "User-agent: *\nDisallow: /\nAllow:",
      })
  void shutsOutAll(String text) {
    assertThat(RobotsOrder.thatShutsOut(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Disallow: /",
        "User-agent: *\nDisallow:",
        "User-agent: *\nDisallow: /\nDisallow:",
        "User-agent: *\nAllow: /",
        "User-agent: *\nDisallow: /wp-admin/",
        "User-agent: *\nDisallow: /?",
        "User-agent: *\nDisallow: /*.pdf$",
        "User-agent: *\n# Disallow: /\nDisallow: /draft",
        "User-agent: *\nDisallow: /\nAllow: /",
        "User-agent: *\nDisallow: /\nAllow: /blog/",
        "User-agent: *\nDisallow: /\n\nUser-agent: *\nAllow: /news/",
        "User-agent: GPTBot\nDisallow: /",
        "User-agent: Googlebot\nDisallow: /\nUser-agent: *\nDisallow: /draft/",
        "User-agent: *\nDisallow: /\nUser-agent: Googlebot\nUser-agent: Bingbot\nDisallow:",
        "User-agent: *\nDisallow: /\nUser-agent: Googlebot\nDisallow: /draft/",
        "<!DOCTYPE html><html><title>Not found</title><p>User-agent: * Disallow: /</p></html>",
      })
  void leavesAWayIn(String text) {
    assertThat(RobotsOrder.thatShutsOut(text)).isNull();
  }
}
