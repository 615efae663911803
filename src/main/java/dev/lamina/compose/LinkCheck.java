package dev.lamina.compose;

import dev.lamina.content.Clinic;
import dev.lamina.content.Library;
import dev.lamina.content.Section;
import dev.lamina.content.Topic;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.markdown.Destination;
import dev.lamina.markdown.Piece;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Proves on the sources that links and pictures lead to something. */
final class LinkCheck {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

  /** A name as web servers know pages: with their ending, a slash or nothing behind it. */
  private static final Pattern PAGE = Pattern.compile("(?i).*\\.html?/?|(.*/)?[^./]+/?");

  private static final Pattern PICTURE = Pattern.compile("(?i)\\.(png|jpe?g|gif|webp|avif|svg)$");

  private final Library library;
  private final DiagnosticSink sink;
  private final Map<String, Clinic> byDomain = new HashMap<>();

  /** Files of the media folders by the name that authors use. */
  private final Set<String> sharedMedia = new TreeSet<>();

  private final Set<String> allMedia;

  LinkCheck(Library library, DiagnosticSink sink) {
    this.library = library;
    this.sink = sink;
    for (Clinic clinic : library.clinics()) {
      byDomain.putIfAbsent(clinic.file().domain().value().toLowerCase(Locale.ROOT), clinic);
    }
    library.media().forEach(path -> sharedMedia.add(path.substring("content/media/".length())));
    allMedia = new TreeSet<>(sharedMedia);
    library.clinics().forEach(clinic -> allMedia.addAll(own(clinic)));
  }

  private static List<String> own(Clinic clinic) {
    int folder = ("content/clinics/" + clinic.id() + "/media/").length();
    return clinic.media().stream().map(path -> path.substring(folder)).toList();
  }

  /**
   * Looks at one link.
   *
   * @param page whose text it is in; null for a snippet's
   * @param clinic whose text it is in; null for shared text
   */
  void link(
      Destination destination, Location where, @Nullable Topic page, @Nullable Clinic clinic) {
    if (destination instanceof Destination.SamePage same) {
      if (page != null) {
        anchor(page, same.fragment(), where, clinic);
      }
    } else if (destination instanceof Destination.Media media) {
      media(media.name(), where, clinic, false);
    } else if (destination instanceof Destination.Content content) {
      Optional<Topic> target = find(content, clinic);
      if (target.isEmpty()) {
        String name = content.name() + ".md";
        unknown("page", name, where.within(name), names(clinic), "pages");
      } else if (content.fragment() != null) {
        anchor(target.get(), content.fragment(), where, clinic);
      }
    } else if (destination instanceof Destination.Outside outside) {
      outside(outside.address(), where);
    }
  }

  private void outside(String address, Location where) {
    String scheme = address.substring(0, Math.max(0, address.indexOf(':')));
    if (address.startsWith("//")) {
      sink.add(
          Diagnostic.error(
                  "links/protocol-relative",
                  where,
                  "The link \"" + address + "\" does not say https.",
                  "Write \"https:" + address + "\".")
              .about(address));
    } else if (!address.startsWith("{{") && !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
      sink.add(
          Diagnostic.error(
                  "links/scheme",
                  where,
                  "The link \"" + address + "\" starts with \"" + scheme + ":\".",
                  "Link with https:, mailto: or tel:, or to a file of this workspace.")
              .about(address));
    } else {
      ofClinic(address, where);
    }
  }

  /** A clinic's own web address ties a page to one domain, and a shared page to one clinic. */
  private void ofClinic(String address, Location where) {
    String plain = address.replaceFirst("(?i)^https?://(www\\.)?", "");
    String host = plain.replaceFirst("[/?#:].*$", "");
    Clinic clinic = byDomain.get(host.toLowerCase(Locale.ROOT));
    if (clinic == null) {
      return;
    }
    String rest = plain.substring(host.length());
    String file = rest.replaceFirst("^[^/]*/", "").replaceFirst("\\.html.*$", "");
    sink.add(
        Diagnostic.error(
                "links/own-domain",
                where,
                "The link \"" + address + "\" names the site of \"" + clinic.id() + "\".",
                "Link to the page's file instead: \""
                    + (library.topics().containsKey(file) ? file : "contact")
                    + ".md\".")
            .about(address));
  }

  private Optional<Topic> find(Destination.Content content, @Nullable Clinic clinic) {
    if (clinic != null && !content.folder().equals("topics")) {
      List<Topic> own = content.folder().equals("posts") ? clinic.posts() : clinic.pages();
      Optional<Topic> found =
          own.stream().filter(page -> page.id().equals(content.name())).findFirst();
      if (found.isPresent() || !content.folder().isEmpty()) {
        return found;
      }
      Optional<Topic> post =
          clinic.posts().stream().filter(p -> p.id().equals(content.name())).findFirst();
      if (post.isPresent()) {
        return post;
      }
    }
    return content.folder().equals("topics") || content.folder().isEmpty()
        ? Optional.ofNullable(library.topics().get(content.name()))
        : Optional.empty();
  }

  private void anchor(Topic target, String fragment, Location where, @Nullable Clinic clinic) {
    if (fragment.isEmpty() || fragment.equals("top")) {
      return;
    }
    List<String> known = new ArrayList<>();
    target.introAnchors().forEach(anchor -> known.add(anchor.id()));
    for (Section section : target.sections()) {
      known.add(section.id());
      section.anchors().forEach(anchor -> known.add(anchor.id()));
    }
    if (clinic != null && target.matter().covers().isEmpty() && hasIncludes(target)) {
      return; // What an include brings is known only on the page: proved there.
    }
    if (!known.contains(fragment)
        && target.matter().covers().isEmpty()
        && !added(target.id(), fragment)) {
      sink.add(
          noSection(
              "links/missing-fragment",
              target.id(),
              fragment,
              where.within("#" + fragment),
              known));
    }
  }

  static Diagnostic noSection(
      String rule, String page, String section, Location where, Collection<String> known) {
    return Diagnostic.error(
            rule,
            where,
            "There is no section \"" + section + "\" in \"" + page + "\".",
            Nearest.hint(section, known, "sections"))
        .about(section);
  }

  private static boolean hasIncludes(Topic page) {
    return Stream.concat(Stream.of(page.intro()), page.sections().stream().map(Section::body))
        .flatMap(fragment -> fragment.pieces().stream())
        .anyMatch(piece -> piece instanceof Piece.Include);
  }

  /** Whether some clinic adds such a section, or a heading in its own text, to the topic. */
  boolean added(String topicId, String sectionId) {
    return library.clinics().stream()
        .map(clinic -> clinic.overrides().get(topicId))
        .filter(override -> override != null)
        .flatMap(override -> override.changes().stream())
        .anyMatch(
            change -> {
              Section section = change.section();
              return change.sectionId().equals(sectionId)
                  || (section != null
                      && section.anchors().stream().anyMatch(a -> a.id().equals(sectionId)));
            });
  }

  void image(Piece.Image image, @Nullable Clinic clinic) {
    if (image.to() instanceof Destination.Media media) {
      media(media.name(), image.where(), clinic, true);
    } else {
      sink.add(
          Diagnostic.error(
                  "links/outside-image",
                  image.where(),
                  "The picture \"" + image.source() + "\" is not a file of this workspace.",
                  "Put the file in content/media or in the clinic's media folder and name it.")
              .about(image.source()));
    }
  }

  private void media(String name, Location where, @Nullable Clinic clinic, boolean isPicture) {
    Set<String> known = allMedia;
    if (clinic != null && !sharedMedia.contains(name)) {
      known = new TreeSet<>(sharedMedia);
      known.addAll(own(clinic));
    }
    if (known.contains(name)) {
      return;
    }
    Optional<String> other = notAFile(name, clinic);
    if (other.isPresent()) {
      sink.add(
          Diagnostic.error(
                  "links/missing-file",
                  where.within(name),
                  "There is no file \"" + name + "\".",
                  other.get())
              .about(name));
    } else if (isPicture) {
      List<String> pictures = known.stream().filter(file -> PICTURE.matcher(file).find()).toList();
      unknownPicture(name, where.within(name), pictures);
    } else if (PAGE.matcher(name).matches()) {
      unknownPage(name, where.within(name), clinic, known);
    } else {
      unknown("file", name, where.within(name), known, "files in the media folders");
    }
  }

  private void unknownPicture(String name, Location where, List<String> pictures) {
    String hint =
        pictures.isEmpty()
            ? "Put the file into \"content/media\"."
            : Nearest.hint(name, pictures, "pictures in the media folders");
    String message = "There is no file \"" + name + "\".";
    sink.add(Diagnostic.error("links/missing-file", where, message, hint).about(name));
  }

  /** Who leaves out the ending of a name, or writes a web page's, means a page of the workspace. */
  private void unknownPage(
      String name, Location where, @Nullable Clinic clinic, Collection<String> media) {
    String page = asSource(name);
    Collection<String> pages = names(clinic);
    boolean isFile = Nearest.to(page, pages).isEmpty() && Nearest.to(name, media).isPresent();
    String hint = isFile ? Nearest.hint(name, media, "files") : Nearest.hint(page, pages, "pages");
    String message = "There is no page \"" + name + "\".";
    sink.add(Diagnostic.error("links/missing-file", where, message, hint).about(name));
  }

  /** The source of a page that is named as a web server would name it. */
  private static String asSource(String name) {
    return name.replaceFirst("(\\.html?)?/?$", "").replaceFirst("^.*/", "") + ".md";
  }

  /** What to write when the name of a file is something else by the look of it. */
  private Optional<String> notAFile(String name, @Nullable Clinic clinic) {
    if (name.matches("[^@\\s/]+@[^@\\s/]+\\.[A-Za-z]+")) {
      return Optional.of("Write \"mailto:" + name + "\".");
    }
    if (name.matches("(?i)www\\..+|[a-z0-9.-]+\\.(com|org|net|gov|edu|example)(/.*)?")) {
      return Optional.of("Write \"https://" + name + "\".");
    }
    String page = asSource(name);
    return names(clinic).contains(page)
        ? Optional.of("Link to the page's file: \"" + page + "\".")
        : Optional.empty();
  }

  private Collection<String> names(@Nullable Clinic clinic) {
    Set<String> names = new TreeSet<>();
    library.topics().keySet().forEach(id -> names.add(id + ".md"));
    if (clinic != null) {
      clinic.pages().forEach(page -> names.add(page.id() + ".md"));
      clinic.posts().forEach(post -> names.add(post.id() + ".md"));
    }
    return names;
  }

  private void unknown(
      String kind, String name, Location where, Collection<String> known, String plural) {
    sink.add(
        Diagnostic.error(
                "links/missing-file",
                where,
                "There is no " + kind + " \"" + name + "\".",
                Nearest.hint(name, known, plural))
            .about(name));
  }
}
