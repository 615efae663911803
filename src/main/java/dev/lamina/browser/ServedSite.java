package dev.lamina.browser;

import dev.lamina.browser.url.Url;
import dev.lamina.source.ContentHash;
import dev.lamina.source.SiteFiles;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;

/** The files of a site as a plain file server sends them. Safe to use from any thread. */
public final class ServedSite {
  private final SiteFiles files;
  private final long largestFile;
  private final Serving serving;
  private final Supplier<Url> root;
  private final SharedWork work;
  private final Once once = new Once();

  /**
   * A site of these files.
   *
   * @param largestFile how many bytes are read of one
   * @param serving what the server makes of addresses
   * @param root the address of its root, asked for when it is needed
   * @param work what it has in common with others
   */
  public ServedSite(
      SiteFiles files, long largestFile, Serving serving, Supplier<Url> root, SharedWork work) {
    this.files = files;
    this.largestFile = largestFile;
    this.serving = serving;
    this.root = root;
    this.work = work;
  }

  public SiteFiles files() {
    return files;
  }

  /** The files by path, as a server finds them. */
  public FileIndex index() {
    return once.of(FileIndex.class, () -> FileIndex.of(files));
  }

  /** What its server makes of addresses. */
  public Serving serving() {
    return serving;
  }

  /** The address of its root. */
  public Url root() {
    return root.get();
  }

  /** What it has in common with the other sites of its run. */
  public SharedWork work() {
    return work;
  }

  /** Something that is worked out once for the whole site: parsed style sheets, say. */
  public <T> T shared(Class<T> type, Function<ServedSite, T> make) {
    return once.of(type, () -> make.apply(this));
  }

  /**
   * The content of a file.
   *
   * @throws IOException when it can't be read, or is too large
   */
  public byte[] bytes(String path) throws IOException {
    return files.bytes(path, largestFile);
  }

  /**
   * What tells the content of a file from any other.
   *
   * @throws IOException when it can't be read, or is too large
   */
  public ContentHash hash(String path) throws IOException {
    return files.hash(path, largestFile);
  }

  /**
   * Something that is made from one of its files alone, once for all sites of the run that have the
   * same file: names in a script, addresses in a style sheet.
   *
   * @throws IOException when the file can't be read
   */
  public <T> T sharedFrom(String path, Class<T> type, Function<byte[], T> make) throws IOException {
    byte[] content = bytes(path);
    return work.of(type, hash(path), () -> make.apply(content));
  }
}
