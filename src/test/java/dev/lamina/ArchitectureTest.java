package dev.lamina;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * Holds the house together: which package may use which, where libraries and file access stay, what
 * no class is called. The table is the map of the pipeline, bottom to top; a new edge is one word
 * in one line, so reviewers look here first.
 */
final class ArchitectureTest {
  private static final String ROOT = "dev.lamina";

  /** Package to the complete list of our packages that it may use. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          row("diagnostic", ""),
          row("stored", ""),
          row("source", "diagnostic stored"),
          row("cache", "diagnostic source"),
          row("brand", "diagnostic source"),
          row("markdown", "diagnostic source"),
          row("content", "diagnostic source markdown"),
          row("compose", "diagnostic source markdown content"),
          row("plan", "diagnostic source markdown content compose"),
          row("asset", "diagnostic source cache brand plan"),
          row("fill", "diagnostic source markdown content compose plan asset"),
          row("scaffold", "diagnostic source brand markdown content compose plan check"),
          row("explain", "diagnostic source brand markdown content compose plan"),
          row("template", "diagnostic source content compose plan fill brand asset"),
          row("metadata", "diagnostic source markdown content compose plan fill"),
          row("browser", "diagnostic source"),
          row("check", "diagnostic stored source browser"),
          row("report", "diagnostic"),
          row("publish", "diagnostic plan"),
          row(
              "build",
              "diagnostic source cache brand markdown content compose plan asset fill template metadata browser check"
                  + " explain"),
          row(
              "preview",
              "diagnostic source cache brand markdown content compose plan asset fill template check explain"
                  + " build report"),
          row(
              "cli",
              "diagnostic stored source cache brand markdown content compose plan asset fill template metadata browser check"
                  + " report publish build preview scaffold explain"));

  private static final Set<String> FILE_ACCESS =
      Set.of("source", "cache", "publish", "preview", "cli");

  /** The start of a library's package names to our packages that may know it. */
  private static final Map<String, Set<String>> LIBRARY_HOMES =
      Map.ofEntries(
          Map.entry("freemarker.", Set.of("template")),
          Map.entry("com.vladsch.flexmark.", Set.of("markdown")),
          Map.entry("org.apache.commons.cli.", Set.of("cli")),
          Map.entry("io.methvin.", Set.of("preview")),
          Map.entry("tools.jackson.", Set.of("source", "report", "metadata", "cache", "check")),
          Map.entry("org.snakeyaml.", Set.of("source")),
          Map.entry("org.jsoup.", Set.of("browser", "check")),
          Map.entry("com.twelvemonkeys.", Set.of("asset")),
          Map.entry("com.github.weisj.", Set.of("asset")),
          Map.entry("javax.imageio.", Set.of("asset")),
          Map.entry("com.helger.", Set.of("browser")));

  private static final Pattern EMPTY_NAMES =
      Pattern.compile(".*(Utils?|Helpers?|Manager|Impl)|Abstract.+");

  private static final Set<String> FILE_CLASSES =
      Set.of(
          "java.io.File",
          "java.io.FileInputStream",
          "java.io.FileOutputStream",
          "java.io.FileReader",
          "java.io.FileWriter",
          "java.io.RandomAccessFile",
          "java.nio.channels.FileChannel",
          "java.nio.file.FileSystems",
          "java.nio.file.Files");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void packagesUseOnlyWhatStandsBelowThem() {
    classes()
        .should(
            useOnly(
                "use only the packages listed for its own",
                (from, to) ->
                    !to.getPackageName().startsWith(ROOT + ".")
                        || home(from).equals(home(to))
                        || MAY_USE.getOrDefault(home(from), Set.of()).contains(home(to)),
                "Move the code to the package that owns it, or, when the pipeline really runs that"
                    + " way, add the name to the row of ArchitectureTest.MAY_USE"))
        .check(CLASSES);
  }

  @Test
  void everyPackageHasARowInTheTable() {
    Set<String> found = new TreeSet<>();
    CLASSES.forEach(type -> found.add(home(type)));
    assertThat(MAY_USE.keySet())
        .as("Add a row for the new package to ArchitectureTest.MAY_USE, at its height.")
        .containsAll(found);
  }

  @Test
  void noPackagesFormACycle() {
    slices()
        .matching(ROOT + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("a cycle is one package in two folders: move the shared type down")
        .check(CLASSES);
  }

  @Test
  void noFoldersOfAPackageFormACycle() {
    List.of("browser", "check")
        .forEach(
            one ->
                slices()
                    .matching(ROOT + "." + one + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("whoever reads one folder should not need the other for it")
                    .check(CLASSES));
  }

  @Test
  void librariesStayHome() {
    LIBRARY_HOMES.forEach(
        (library, homes) ->
            classes()
                .should(
                    useOnly(
                        "leave " + library + "* to " + homes,
                        (from, to) ->
                            !to.getName().startsWith(library) || homes.contains(home(from)),
                        "Ask "
                            + homes
                            + " for what you need through a type of ours, so that the library can"
                            + " be replaced in one place"))
                .check(CLASSES));
  }

  @Test
  void filesAreTouchedInFewPlaces() {
    classes()
        .should(
            useOnly(
                "leave files to " + new TreeSet<>(FILE_ACCESS),
                (from, to) ->
                    !FILE_CLASSES.contains(to.getName()) || FILE_ACCESS.contains(home(from)),
                "Take or return text or bytes instead, and let source read and publish write"))
        .check(CLASSES);
  }

  @Test
  void nothingDependsOnTheClockOrTheCountryOfTheMachine() {
    ArchRule rule =
        noClasses()
            .should()
            .callMethodWhere(readsTheSurroundings())
            .because("the same input gives the same bytes: take a Clock, use Locale.ROOT");
    rule.check(CLASSES);
  }

  @Test
  void onlyPositionsAskWhereANodeStands() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "..")
        .and()
        .doNotHaveSimpleName("Positions")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "reads a position from a tree",
                call ->
                    call.getTarget().getOwner().getName().startsWith("org.jsoup.")
                        && call.getTarget().getName().matches("(endS|s)ourceRange")))
        .because("pages are read without positions until CheckedPage.positions() is asked")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> missing =
        CLASSES.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(found -> !found.isAnnotatedWith(NullMarked.class))
            .map(found -> found.getName())
            .filter(name -> !name.equals(ROOT))
            .sorted()
            .toList();
    assertThat(missing)
        .as("Write a package-info.java with one sentence and @NullMarked in each of these.")
        .isEmpty();
  }

  @Test
  void namesSayWhatAClassIs() {
    List<String> empty =
        CLASSES.stream()
            .filter(type -> EMPTY_NAMES.matcher(type.getSimpleName()).matches() || isBase(type))
            .map(JavaClass::getName)
            .sorted()
            .toList();
    assertThat(empty)
        .as(
            "Name these after what they are or do: Util, Helper, Manager, Impl, Abstract say nothing.")
        .isEmpty();
  }

  private static boolean isBase(JavaClass type) {
    return type.getSimpleName().startsWith("Base")
        && type.getModifiers().contains(JavaModifier.ABSTRACT);
  }

  private static Map.Entry<String, Set<String>> row(String name, String uses) {
    return Map.entry(
        name,
        Arrays.stream(uses.split(" "))
            .filter(use -> !use.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The first package below the root, such as {@code check} for {@code dev.lamina.check.links}. */
  private static String home(JavaClass type) {
    String below =
        type.getPackageName()
            .substring(Math.min(ROOT.length() + 1, type.getPackageName().length()));
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }

  private interface Allowed {
    boolean test(JavaClass from, JavaClass to);
  }

  private static ArchCondition<JavaClass> useOnly(String what, Allowed allowed, String todo) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass from, ConditionEvents events) {
        from.getDirectDependenciesFromSelf().stream()
            .filter(edge -> !allowed.test(from, edge.getTargetClass().getBaseComponentType()))
            .forEach(
                edge ->
                    events.add(
                        SimpleConditionEvent.violated(
                            edge, edge.getDescription() + ". " + todo + ".")));
      }
    };
  }

  private static DescribedPredicate<JavaMethodCall> readsTheSurroundings() {
    return DescribedPredicate.describe(
        "reads the clock, the locale or formats with the machine's locale",
        call -> {
          AccessTarget target = call.getTarget();
          String owner = target.getOwner().getName();
          List<JavaClass> types = call.getTarget().getRawParameterTypes();
          boolean withClock =
              types.stream().anyMatch(type -> type.getName().equals("java.time.Clock"));
          boolean withLocale =
              types.stream().anyMatch(type -> type.getName().equals("java.util.Locale"));
          return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.") && !withClock;
            case "getDefault" -> owner.equals("java.util.Locale");
            case "format", "formatted" -> owner.equals("java.lang.String") && !withLocale;
            default -> false;
          };
        });
  }
}
