package dev.lamina.check.reference;

import dev.lamina.check.CheckedPage;
import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;

/** The import maps of a page, each read once for the rules that ask. */
public final class ImportMaps {
  private final IdentityHashMap<Element, ImportMap> read = new IdentityHashMap<>();

  private ImportMaps() {}

  public static ImportMaps of(CheckedPage page) {
    return page.shared(ImportMaps.class, any -> new ImportMaps());
  }

  public ImportMap read(Element script) {
    return read.computeIfAbsent(script, one -> ImportMap.read(one.data()));
  }
}
