package dev.lamina.metadata;

import dev.lamina.fill.Html;
import dev.lamina.plan.OutputFile;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.Redirect;
import dev.lamina.plan.SitePlan;
import java.util.Locale;

/** A page at an old address that leads on to the new one, on any host and without script. */
public final class RedirectPage {
  private RedirectPage() {}

  /** The page at the old address. */
  public static OutputFile of(Redirect redirect, SitePlan site) {
    PagePlan to = redirect.to();
    String href = redirect.from().root() + to.url();
    String title = Html.escape(to.page().matter().menuTitle());
    return OutputFile.text(
        redirect.from(),
        String.format(
            Locale.ROOT,
            """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s has moved</title>
        <meta http-equiv="refresh" content="0; url=%s">
        <meta name="robots" content="noindex">
        <link rel="canonical" href="%s">
        </head>
        <body>
        <main>
        <h1>This page has moved</h1>
        <p>Go to <a href="%s">%s</a>.</p>
        </main>
        </body>
        </html>
        """,
            site.clinic().file().language(),
            title,
            href,
            Html.escape(site.base() + to.url().canonical()),
            href,
            title));
  }
}
