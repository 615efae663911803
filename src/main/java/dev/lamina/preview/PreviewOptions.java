package dev.lamina.preview;

import dev.lamina.check.CheckOptions;
import java.net.InetAddress;

/**
 * How a workspace is shown.
 *
 * @param address where the preview listens: only this machine reaches it at a loopback address
 * @param port 0 for any free one
 * @param editor what opens files
 * @param check how pages are checked, and as of which day
 */
public record PreviewOptions(InetAddress address, int port, Editor editor, CheckOptions check) {

  /** For this machine alone. */
  public static PreviewOptions of(int port, CheckOptions check) {
    return new PreviewOptions(InetAddress.getLoopbackAddress(), port, Editor.NONE, check);
  }

  /** The same for others in the network, too. */
  public PreviewOptions at(InetAddress address) {
    return new PreviewOptions(address, port, editor, check);
  }

  /** The same with links that open files. */
  public PreviewOptions with(Editor editor) {
    return new PreviewOptions(address, port, editor, check);
  }
}
