package dev.lamina.chromium;

import dev.lamina.check.CheckOptions;
import dev.lamina.preview.PreviewOptions;
import dev.lamina.preview.PreviewServer;

/** The preview of the demo's five clinics, one for all tests that only look. */
final class DemoPreview {
  private static final PreviewServer SERVER =
      PreviewServer.start(
          PageKinds.DEMO,
          PreviewOptions.of(0, CheckOptions.asOf(PageKinds.DAY)),
          Throwable::printStackTrace);

  private DemoPreview() {}

  /** Where it is shown, with a slash at the end. */
  static String address() {
    return SERVER.address().toString();
  }
}
