package dev.lamina.check.links;

import dev.lamina.browser.url.PercentCode;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Use;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * "Did you mean …?" for files: one of the same name elsewhere, or of a similar name there. Who asks
 * for a page is offered pages first, and who asks for a picture nothing but pictures.
 */
final class Suggestions {
  /** An address that still can be pasted. */
  private static final int LONGEST = 200;

  /** Browsers look for what stands behind {@code https:/} on the page's own server. */
  private static final Pattern SLASH_MISSING =
      Pattern.compile("(https?):/?(?=[a-z0-9-]+\\.)", Pattern.CASE_INSENSITIVE);

  /**
   * The address of another site with a scheme that is damaged or left out. Whatever stands before
   * it is no part of it: brackets, or a folder's name that an editor has put there.
   */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "[(<\\[\"']?(?:https?(?:;|%3a)?:?//|(?=www\\.[a-z0-9-]+\\.))([a-z0-9-]+\\.\\S*?)[)>\\]\"']?",
          Pattern.CASE_INSENSITIVE);

  private static final NearNames NONE = new NearNames(Map.of());

  private static final Pattern WHOLE = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

  private static final Pattern MAIL =
      Pattern.compile("[\\p{Alnum}.+_-]{1,64}+@(?:[\\p{Alnum}-]{1,63}+\\.)++\\p{Alpha}{2,}");

  private final Site site;
  private final List<String> indexFiles;

  /** What can be linked to in each folder, by name; a folder that has an index ends in a slash. */
  private final Map<String, SortedMap<String, FileType>> byFolder = new HashMap<>();

  /** The same, made ready to compare with when the first wrong link leads there. */
  private final ConcurrentMap<Names, NearNames> compared = new ConcurrentHashMap<>();

  /** The names of one type in a folder; without a type all but pages, by their stems. */
  private record Names(String folder, @Nullable FileType type) {}

  /** The path of the first file of each name. */
  private final Map<Name, String> byName = new HashMap<>();

  /** A file's name without its ending, and what the ending makes of it. */
  private record Name(FileType type, String key) {}

  private Suggestions(Site site) {
    this.site = site;
    this.indexFiles = site.options().links().serving().indexFiles();
    for (String path : site.files().paths()) {
      String name = nameOf(path);
      add(path, FileType.of(name));
      if (indexFiles.contains(name) && path.length() > name.length()) {
        add(folderOf(path), FileType.PAGE);
      }
    }
  }

  private void add(String path, FileType type) {
    String name = nameOf(path);
    byFolder.computeIfAbsent(folderOf(path), folder -> new TreeMap<>()).put(name, type);
    if (!indexFiles.contains(name)) {
      byName.putIfAbsent(new Name(type, key(name)), path);
    }
  }

  static Suggestions of(Site site) {
    return site.shared(Suggestions.class, Suggestions::new);
  }

  /** A hint that names what may have been meant; null when nothing is near. */
  @Nullable String insteadOf(Link link) {
    Optional<String> invisible = Invisible.in(link.raw());
    if (invisible.isPresent()) {
      return "Take " + invisible.get() + " out of the address, a character that nobody sees.";
    }
    Matcher slashes = SLASH_MISSING.matcher(link.raw().strip());
    if (slashes.lookingAt()) {
      String address = slashes.replaceFirst("$1://");
      return "Another server stands behind two slashes: write \"" + address + "\".";
    }
    String path = wanted(link.target().path());
    String name = nameOf(path);
    if (name.isEmpty()) {
      return null;
    }
    Optional<String> whole = whole(link);
    if (whole.isPresent()) {
      return "Did you mean \"" + whole.get() + "\"?";
    }
    Optional<String> near = near(link, path);
    String elsewhere = byName.get(new Name(type(link, name), key(name)));
    boolean isHere = near.isPresent() && key(near.get()).equals(key(name));
    if (!isHere && elsewhere != null) {
      String address = Paste.of(elsewhere, link, site);
      return bare(nameOf(elsewhere)).equals(bare(name))
          ? "Write \"" + address + "\": the file of that name is there."
          : "Did you mean \"" + address + "\"?";
    }
    return near.map(found -> "Did you mean \"" + asWritten(link, path, found) + "\"?").orElse(null);
  }

  /** Another site's address, or a mail address, that lacks its beginning. */
  private static Optional<String> whole(Link link) {
    String raw = link.raw().strip();
    if (raw.length() > LONGEST || WHOLE.matcher(raw).lookingAt()) {
      return Optional.empty();
    }
    Matcher elsewhere = ELSEWHERE.matcher(raw);
    if (elsewhere.matches()) {
      return Optional.of("https://" + elsewhere.group(1));
    }
    boolean isMail = link.use() == Use.LINK && MAIL.matcher(raw).matches();
    return isMail ? Optional.of("mailto:" + raw) : Optional.empty();
  }

  /** The name in the same folder that is nearest to the one asked for. */
  private Optional<String> near(Link link, String path) {
    String name = nameOf(path);
    String folder = folderOf(path);
    FileType type = type(link, name);
    Optional<String> found = names(new Names(folder, type)).nearest(key(name));
    if (found.isPresent() || type != FileType.PAGE || name.indexOf('.') >= 0) {
      return found;
    }
    // An address without an ending may well have been meant for a leaflet.
    return names(new Names(folder, null)).nearest(bare(name));
  }

  private NearNames names(Names wanted) {
    // Of folders that are not there nothing is kept: each wrong link may name another.
    SortedMap<String, FileType> here = byFolder.get(wanted.folder());
    return here == null
        ? NONE
        : compared.computeIfAbsent(wanted, w -> new NearNames(byKey(here, w.type())));
  }

  private static Map<String, String> byKey(
      SortedMap<String, FileType> here, @Nullable FileType type) {
    Map<String, String> named = new TreeMap<>();
    here.forEach(
        (name, its) -> {
          if (type == null && its != FileType.PAGE) {
            named.putIfAbsent(FileType.stem(name), name);
          } else if (its == type) {
            named.putIfAbsent(key(name), name);
          }
        });
    return named;
  }

  /** Who asks for the index of a folder that is not there means the folder. */
  private String wanted(String path) {
    String name = nameOf(path);
    return indexFiles.contains(name) ? folderOf(path) : path;
  }

  private static FileType type(Link link, String name) {
    FileType needed = FileType.neededBy(link.use());
    return needed == null ? FileType.of(bare(name)) : needed;
  }

  /** The address with the right name in it, ready to paste. */
  private String asWritten(Link link, String path, String found) {
    String raw = link.raw().strip();
    int end = raw.length();
    for (int i = 0; i < end; i++) {
      if (raw.charAt(i) == '?' || raw.charAt(i) == '#') {
        end = i;
      }
    }
    String address = raw.substring(0, end);
    String index = link.target().path().substring(path.length());
    if (!address.endsWith(index)) {
      return Paste.of(folderOf(path) + found, link, site);
    }
    address = address.substring(0, end - index.length());
    return PercentCode.decode(nameOf(address)).equals(nameOf(path))
        ? folderOf(address) + Paste.encoded(found) + raw.substring(end)
        : Paste.of(folderOf(path) + found, link, site);
  }

  /** What names are compared by: their ending may have been another before. */
  private static String key(String name) {
    String bare = bare(name);
    return FileType.of(bare) == FileType.OTHER ? bare : FileType.stem(bare);
  }

  private static String bare(String name) {
    return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }

  /** The last name of a path; of a folder, with its slash. */
  private static String nameOf(String path) {
    return path.substring(folderOf(path).length());
  }

  private static String folderOf(String path) {
    int end = path.endsWith("/") ? path.length() - 1 : path.length();
    return path.substring(0, path.lastIndexOf('/', end - 1) + 1);
  }
}
