package dev.lamina.check.privacy;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Hosts and script calls of services that follow people from page to page. */
final class Trackers {
  private static final List<String> HOSTS =
      List.of(
          "google-analytics.com",
          "googletagmanager.com",
          "googleadservices.com",
          "googlesyndication.com",
          "doubleclick.net",
          "connect.facebook.net",
          "facebook.com/tr",
          "hotjar.com",
          "clarity.ms",
          "bat.bing.com",
          "analytics.tiktok.com",
          "snap.licdn.com",
          "px.ads.linkedin.com",
          "ads-twitter.com",
          "analytics.twitter.com",
          "pinimg.com/ct",
          "segment.com",
          "segment.io",
          "mixpanel.com",
          "amplitude.com",
          "fullstory.com",
          "heapanalytics.com",
          "mouseflow.com",
          "crazyegg.com",
          "hs-scripts.com",
          "hs-analytics.net",
          "callrail.com",
          "adroll.com",
          "criteo.com",
          "taboola.com",
          "outbrain.com",
          "quantserve.com",
          "scorecardresearch.com",
          "newrelic.com",
          "nr-data.net",
          "matomo.cloud",
          "stats.wp.com",
          "pixel.wp.com",
          "adsrvr.org",
          "sc-static.net",
          "liveramp.com",
          "yandex.ru/metrika");

  private static final List<String> CALLS =
      List.of(
          "fbq(",
          "gtag(",
          "ga('create",
          "_gaq.push",
          "ttq.load",
          "_linkedin_partner_id",
          "hj(",
          "_hjsettings",
          "clarity(",
          "snaptr(",
          "pintrk(",
          "twq(",
          "mixpanel.init",
          "amplitude.init",
          "gtm.start",
          "_paq.push",
          "analytics.load(",
          "uetq");

  private Trackers() {}

  /** The tracker that a URL belongs to; null when it is none. */
  static @Nullable String ofUrl(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    for (String host : HOSTS) {
      int at = lower.indexOf(host);
      if (at > 0 && (lower.charAt(at - 1) == '/' || lower.charAt(at - 1) == '.')) {
        return host;
      }
    }
    return null;
  }

  /** The call or the address of a tracker in a script; null when there is none. */
  static @Nullable String inScript(String script) {
    String lower = script.toLowerCase(Locale.ROOT);
    for (String call : CALLS) {
      int at = lower.indexOf(call);
      if (at == 0 || (at > 0 && !Character.isLetterOrDigit(lower.charAt(at - 1)))) {
        return call;
      }
    }
    for (String host : HOSTS) {
      int at = lower.indexOf("/" + host);
      if (at >= 0 || lower.contains("." + host)) {
        return host;
      }
    }
    return null;
  }
}
