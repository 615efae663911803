package dev.lamina.metadata;

import dev.lamina.plan.OutputFile;
import dev.lamina.plan.UrlPath;

/**
 * {@code _headers}: what a host should tell browsers with each file, in the form that Netlify,
 * Cloudflare Pages and others read. Hosts that don't know the file serve the same pages without it.
 */
public final class HostHeaders {
  /** Where it stands in its site. */
  public static final UrlPath PATH = new UrlPath("_headers");

  /**
   * What a page may load and run: files of its own site, and nothing that is written into the page
   * itself. Every page obeys it, so a text that became markup against all care could do nothing.
   */
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private HostHeaders() {}

  /** The file: the same for every site. */
  public static OutputFile file() {
    return OutputFile.text(
        PATH,
        """
        /*
          Content-Security-Policy: %s
          Referrer-Policy: strict-origin-when-cross-origin
          X-Content-Type-Options: nosniff
          Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=()
          Strict-Transport-Security: max-age=31536000

        /assets/*
          Cache-Control: public, max-age=31536000, immutable
        """
            .replace("%s", CONTENT_SECURITY_POLICY));
  }
}
