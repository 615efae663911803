package dev.lamina.preview;

import dev.lamina.diagnostic.Location;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What opens a file at a line: editors answer to addresses of their own. The preview itself starts
 * no program.
 *
 * @param template an address with {@code {file}}, {@code {line}} and {@code {column}}; empty for
 *     none
 */
public record Editor(String template) {
  /** No editor: places are shown without a link. */
  public static final Editor NONE = new Editor("");

  private static final Map<String, String> KNOWN =
      new TreeMap<>(
          Map.of(
              "vscode", "vscode://file{file}:{line}:{column}",
              "vscodium", "vscodium://file{file}:{line}:{column}",
              "cursor", "cursor://file{file}:{line}:{column}",
              "zed", "zed://file{file}:{line}:{column}",
              "idea", "idea://open?file={file}&line={line}&column={column}",
              "textmate", "txmt://open?url=file://{file}&line={line}&column={column}",
              "bbedit", "x-bbedit://open?url=file://{file}&line={line}",
              "none", ""));

  private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]*:.*\\{file}.*");

  /** The editor of this name, or one that answers to this address; empty when it is neither. */
  public static Optional<Editor> of(String nameOrAddress) {
    String known = KNOWN.get(nameOrAddress);
    if (known != null) {
      return Optional.of(new Editor(known));
    }
    return ADDRESS.matcher(nameOrAddress).matches()
        ? Optional.of(new Editor(nameOrAddress))
        : Optional.empty();
  }

  /** The names of editors whose addresses are known. */
  public static List<String> names() {
    return List.copyOf(KNOWN.keySet());
  }

  /** The address that opens a place; empty for what is no file of the workspace. */
  Optional<String> open(Path root, Location where) {
    Path file = root.resolve(where.file()).normalize();
    if (template.isEmpty() || where.file().contains(":") || !file.startsWith(root)) {
      return Optional.empty();
    }
    String path = file.toString().replace('\\', '/');
    String encoded =
        URLEncoder.encode(path.startsWith("/") ? path : "/" + path, StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("%2F", "/");
    return Optional.of(
        template
            .replace("{file}", encoded)
            .replace("{line}", Integer.toString(Math.max(1, where.line())))
            .replace("{column}", Integer.toString(Math.max(1, where.column()))));
  }
}
