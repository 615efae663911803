package dev.lamina.check;

import dev.lamina.diagnostic.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The workspace around a fixture: {@code clinics=id|name|short name|domain|phone;…}, and {@code
 * origins=self} for pages that stand for the shared text they were made from.
 */
final class FixtureClinics {
  private FixtureClinics() {}

  static ClinicDirectory directory(String written) {
    List<ClinicDirectory.Entry> entries = new ArrayList<>();
    for (String clinic : written.split(";", -1)) {
      String[] parts = clinic.split("\\|", -1);
      if (parts.length == 5) {
        entries.add(
            new ClinicDirectory.Entry(
                parts[0], parts[1], orNull(parts[2]), orNull(parts[3]), orNull(parts[4])));
      }
    }
    return new ClinicDirectory(entries);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  static Map<String, PageNotes> notes(@Nullable String origins, Map<String, byte[]> files) {
    Map<String, PageNotes> notes = new TreeMap<>();
    if (origins != null) {
      files.forEach(
          (path, bytes) -> {
            SourceText text = new SourceText(path, new String(bytes, StandardCharsets.UTF_8));
            notes.put(path, new PageNotes(null, text::at));
          });
    }
    return notes;
  }
}
