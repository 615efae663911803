package dev.lamina.cli;

import dev.lamina.browser.SharedWork;
import dev.lamina.browser.url.Url;
import dev.lamina.check.CheckOptions;
import dev.lamina.check.ClinicFacts;
import dev.lamina.check.Site;
import dev.lamina.check.SiteNotes;
import dev.lamina.diagnostic.OperationFailedException;
import dev.lamina.source.FolderFiles;
import dev.lamina.source.SiteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a user named on the command line into sites.
 *
 * @param root where {@code /x} starts; null for the folder itself, or the file's own
 * @param baseUrl where the site is served; null when the user has not said
 * @param facts what is known of a clinic by its id in the workspace, which is empty for none
 * @param kinds what pages are for, as the user said
 */
record FolderToCheck(
    @Nullable Path root,
    @Nullable String baseUrl,
    Function<String, ClinicFacts> facts,
    GivenKinds kinds,
    CheckOptions options) {

  /** As the options of a call say. */
  static FolderToCheck of(Call call, CheckOptions options) {
    KnownClinics clinics =
        new KnownClinics(call.folder(), GivenFacts.parse(call.pairs(CheckCommand.FACT)));
    return new FolderToCheck(
        call.value(CheckCommand.ROOT).orElse(null),
        call.value(CheckCommand.BASE_URL).orElse(null),
        clinics::facts,
        GivenKinds.parse(call.values(CheckCommand.KIND)),
        options);
  }

  /**
   * The sites to check: the folder or file itself, or each folder in it that has a manifest of its
   * own, as {@code lamina build} writes them side by side.
   *
   * @throws UsageException when there is no such folder or file
   */
  List<Site> sites(Path target) {
    List<Site> sites = unquestioned(target);
    kinds.refuseVain(sites);
    return sites;
  }

  private List<Site> unquestioned(Path target) {
    if (!Files.exists(target)) {
      throw new UsageException("There is no folder or file \"" + target + "\".");
    }
    if (root != null && !Files.isDirectory(root)) {
      throw new UsageException("There is no folder \"" + root + "\".");
    }
    refuseUnusable(baseUrl);
    SharedWork work = new SharedWork();
    List<String> inner = root == null && Files.isDirectory(target) ? sitesIn(target) : List.of();
    if (inner.isEmpty()) {
      return List.of(site(target, path -> true, work));
    }
    List<Site> sites = new ArrayList<>();
    for (String name : inner) {
      sites.add(site(target.resolve(name), path -> true, work));
    }
    Predicate<String> outside = path -> inner.stream().noneMatch(in -> path.startsWith(in + "/"));
    Site rest = site(target, outside, work);
    if (!rest.pages().isEmpty()) {
      sites.add(rest);
    }
    return List.copyOf(sites);
  }

  /** An address that no page can be served at would lead every link of the site's own elsewhere. */
  private static void refuseUnusable(@Nullable String baseUrl) {
    Url url = baseUrl == null || baseUrl.equals("none") ? Url.NOWHERE : Url.parse(baseUrl, null);
    if (url == null || !url.isHttp()) {
      String host = url == null ? baseUrl : null;
      throw new UsageException(
          "\"--base-url\" takes the address of a website, not \""
              + baseUrl
              + "\". Write --base-url https://"
              + (host != null && host.matches("[\\w.-]+(/.*)?") ? host : "example.com/")
              + ", or --base-url none.");
    }
  }

  /** The folders right in a folder that are sites with a manifest; none if it is one itself. */
  private static List<String> sitesIn(Path folder) {
    if (Files.exists(folder.resolve(SiteNotes.PATH))) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(one -> Files.isRegularFile(one.resolve(SiteNotes.PATH)))
          .map(one -> String.valueOf(one.getFileName()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new OperationFailedException(
          "The folder \"" + folder + "\" can't be read.", unreadable);
    }
  }

  private Site site(Path target, Predicate<String> wanted, SharedWork work) {
    boolean isFile = !Files.isDirectory(target);
    Path parent = target.getParent();
    Path own = !isFile ? target : parent == null ? Path.of("") : parent;
    Path start = root == null ? own : root;
    Path inside = absolute(start).relativize(absolute(target));
    if (inside.startsWith("..")) {
      throw new UsageException("\"" + target + "\" does not lie in \"" + start + "\".");
    }
    String below = inside.toString().replace(inside.getFileSystem().getSeparator(), "/");
    if (isFile && !Site.isPage(below)) {
      throw new UsageException("\"" + target + "\" is no page: its name does not end in .html.");
    }
    Predicate<String> chosen =
        isFile
            ? below::equals
            : below.isEmpty() ? wanted : path -> path.startsWith(below + "/") && wanted.test(path);
    SiteFiles files = new FolderFiles(start, shown(start));
    SiteNotes told = SiteNotes.of(files);
    return Site.of(files, options)
        .baseUrl(baseUrl == null ? told.url() : baseUrl)
        .clinic("", facts.apply(told.clinic()))
        .notes(kinds.notes(files.paths(), told))
        .only(chosen)
        .sharing(work)
        .build();
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /**
   * What messages put before a path: the folder as the user named it, nothing for this one. What
   * lies in this one is told from here, as the readers of reports look for it in a repository.
   */
  private static String shown(Path start) {
    Path here = Path.of("").toAbsolutePath();
    boolean within = start.isAbsolute() && start.normalize().startsWith(here);
    Path told = within ? here.relativize(start.normalize()) : start;
    String name = told.normalize().toString().replace(start.getFileSystem().getSeparator(), "/");
    return name.isEmpty() || name.endsWith("/") ? name : name + "/";
  }
}
