package dev.lamina.preview;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The path of a request, decoded once. A path that could mean another place than it seems to is no
 * path at all.
 *
 * @param segments between the slashes, without empty ones at the ends
 * @param folder whether it ends with a slash
 */
record AskedPath(List<String> segments, boolean folder) {
  AskedPath {
    segments = List.copyOf(segments);
  }

  /** Reads the part of a URL between the host and the question mark, as it was sent. */
  static Optional<AskedPath> parse(String raw) {
    if (!raw.startsWith("/")) {
      return Optional.empty();
    }
    List<String> segments = new ArrayList<>();
    String[] parts = raw.substring(1).split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (last && parts[i].isEmpty()) {
        break;
      }
      String segment = decode(parts[i]);
      if (segment == null || !isName(segment)) {
        return Optional.empty();
      }
      segments.add(segment);
    }
    return Optional.of(new AskedPath(segments, raw.endsWith("/")));
  }

  /** The segments from this one on, joined by slashes. */
  String from(int segment) {
    return String.join("/", segments.subList(Math.min(segment, segments.size()), segments.size()));
  }

  private static boolean isName(String segment) {
    return !segment.isEmpty()
        && !segment.equals(".")
        && !segment.equals("..")
        && segment.chars().noneMatch(c -> c < ' ' || c == 0x7F || c == '/' || c == '\\');
  }

  /** Null when a percent code is cut off or the bytes are no UTF-8. */
  private static @Nullable String decode(String part) {
    byte[] sent = part.getBytes(StandardCharsets.UTF_8);
    ByteBuffer decoded = ByteBuffer.allocate(sent.length);
    for (int i = 0; i < sent.length; i++) {
      if (sent[i] != '%') {
        decoded.put(sent[i]);
        continue;
      }
      int high = i + 2 < sent.length ? Character.digit(sent[i + 1], 16) : -1;
      int low = i + 2 < sent.length ? Character.digit(sent[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        return null;
      }
      decoded.put((byte) (high * 16 + low));
      i += 2;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
