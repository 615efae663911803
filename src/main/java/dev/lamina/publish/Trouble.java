package dev.lamina.publish;

import dev.lamina.diagnostic.OperationFailedException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Objects;

/** Turns what the file system says into what a person can do about it. */
final class Trouble {
  private Trouble() {}

  static OperationFailedException with(Path path, IOException cause) {
    return new OperationFailedException(message(path, cause), cause);
  }

  private static String message(Path path, IOException cause) {
    String what = "\"" + path + "\" can't be written";
    String reason =
        cause instanceof FileSystemException detailed
            ? Objects.toString(detailed.getReason(), "")
            : Objects.toString(cause.getMessage(), "");
    String unharmed = " Every published site is still whole.";
    if (reason.contains("No space left") || reason.contains("quota")) {
      return what + ": the disk is full. Free some space and build again." + unharmed;
    }
    if (reason.contains("name too long")) {
      return what + ": its name is too long. Shorten the name of its source." + unharmed;
    }
    if (cause instanceof AccessDeniedException || reason.contains("Read-only")) {
      return what
          + ": you have no right to. Name another folder with --out, or ask for the right."
          + unharmed;
    }
    String detail = reason.isEmpty() ? cause.getClass().getSimpleName() : reason;
    return what + " (" + detail + "). Name another folder with --out." + unharmed;
  }
}
