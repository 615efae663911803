package dev.lamina;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real launcher with a Java and a Maven that only write down how they were called. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
  private static final String JAVA =
      """
      #!/bin/sh
      for word; do
        case $word in
          -XX:ArchiveClassesAtExit=*)
            echo called >>"$0.recordings"
            sleep ${RECORDING_SECONDS:-0}
            echo archive >"${word#*=}"
            exit
            ;;
        esac
      done
      printf '%s\\n' "in $PWD" "$@"
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo called >>"$0.calls"
      for word; do
        case $word in -Dbuild.folder=*) folder=${word#*=} ;; esac
      done
      sleep ${MAVEN_SECONDS:-0}
      if [ -f broken ]; then echo "first line"; echo "cannot find symbol"; exit 1; fi
      echo jar >"$folder/lamina.jar"
      """;

  @TempDir Path temp;
  private Path home;
  private Path bin;

  @BeforeEach
  void layOutCheckout() throws IOException {
    home = Files.createDirectories(temp.toRealPath().resolve("check out"));
    bin = Files.createDirectories(temp.toRealPath().resolve("bin"));
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("templates/base"));
    Files.writeString(home.resolve("pom.xml"), "");
    script(home.resolve("lamina"), Files.readString(Path.of("lamina")));
    script(bin.resolve("mvn"), MAVEN);
    jdk("jdk", "17.0.9");
  }

  @Test
  void wordsArriveAsTheyWereTyped() throws Exception {
    assertThat(run("build", "--out", "my sites").out())
        .contains("\n-jar\n" + home.resolve("target/launcher/lamina.jar"))
        .endsWith("\nbuild\n--out\nmy sites\n");
  }

  @Test
  void theWorkspaceIsLookedForWhereTheUserIs() throws Exception {
    Path link = Files.createSymbolicLink(bin.resolve("lam"), bin.resolve("lam2"));
    Files.createSymbolicLink(bin.resolve("lam2"), home.resolve("lamina"));

    Ended ended = run(Map.of(), List.of(link.toString(), "build"));

    assertThat(ended.out()).startsWith("in " + temp.toRealPath() + "\n").endsWith("\nbuild\n");
  }

  @Test
  void theFirstRunBuildsAndTheNextDoesNot() throws Exception {
    assertThat(run("build").err())
        .isEqualTo("Building lamina (first run, needs Maven and a minute)…\n");
    assertThat(run("build").err()).isEmpty();
    assertThat(mavenCalls()).isEqualTo(1);
  }

  @Test
  void aNewerSourceIsBuilt() throws Exception {
    run("build");
    Path source = Files.writeString(home.resolve("src/main/A.java"), "");
    Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 5_000));

    assertThat(run("build").err()).isEqualTo("Building lamina (its sources have changed)…\n");
    assertThat(mavenCalls()).isEqualTo(2);
  }

  @Test
  @Timeout(60)
  void aFolderThatCannotBeWrittenIsToldAndNotWaitedFor() throws Exception {
    Path target = Files.createDirectory(home.resolve("target"));
    assumeTrue(target.toFile().setWritable(false), "this disk has no rights");
    // For root, every folder can be written.
    boolean refused = !Files.isWritable(target);
    if (!refused) {
      Files.delete(target);
      Files.writeString(target, "no folder");
    }

    Ended ended = run("build");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains(target + " can't be written.").contains("Run " + home);
    assertThat(target.toFile().setWritable(true)).isTrue();
  }

  @Test
  void whatMavenSaidIsShownWhenItFails() throws Exception {
    run("build");
    Files.setLastModifiedTime(
        Files.writeString(home.resolve("pom.xml"), "broken"),
        FileTime.fromMillis(System.currentTimeMillis() + 5_000));
    Path broken = Files.writeString(home.resolve("broken"), "");

    Ended ended = run("build");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .contains("cannot find symbol\n\nLamina could not be built.")
        .contains(home.resolve("target/launcher.log").toString());
    assertThat(ended.out()).isEmpty();
    Files.delete(broken);
    Files.setLastModifiedTime(home.resolve("pom.xml"), FileTime.fromMillis(0));
    assertThat(run("build").code()).isZero();
  }

  @Test
  void runsAtTheSameTimeBuildOnce() throws Exception {
    List<Process> runs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      runs.add(start(Map.of("MAVEN_SECONDS", "0.5"), List.of(home + "/lamina", "build")));
    }
    for (Process process : runs) {
      assertThat(end(process).code()).isZero();
    }
    assertThat(mavenCalls()).isEqualTo(1);
  }

  @Test
  void theLockOfADeadRunIsBroken() throws Exception {
    Path lock = Files.createDirectories(home.resolve("target/launcher.lock"));
    Files.createDirectories(home.resolve("target/launcher.new.1"));
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.writeString(lock.resolve("owner"), dead.pid() + "\n");

    assertThat(run("build").code()).isZero();
    try (Stream<Path> left = Files.list(home.resolve("target"))) {
      assertThat(left).containsExactly(home.resolve("target/launcher"));
    }
  }

  @Test
  void classesAreRecordedOnceAndThenPreloaded() throws Exception {
    String archive = home.resolve("target/launcher/preloaded/build-java-17.0.9").toString();

    assertThat(run("build").out()).contains("-XX:SharedArchiveFile=" + archive + "\n");
    assertThat(Path.of(archive)).hasContent("archive");
  }

  @Test
  void eachCommandHasItsOwnClasses() throws Exception {
    String folder = home.resolve("target/launcher/preloaded") + "/";

    assertThat(run("check", "public").out())
        .contains("-XX:SharedArchiveFile=" + folder + "check-java-17.0.9\n");
    assertThat(run("serve").out())
        .contains("-XX:SharedArchiveFile=" + folder + "serve-java-17.0.9\n");
    assertThat(run("rules").out())
        .contains("-XX:SharedArchiveFile=" + folder + "build-java-17.0.9\n");
  }

  @Test
  void optionsOfTheUserComeLastAndWin() throws Exception {
    String out = run(Map.of("LAMINA_JAVA_OPTS", "-Xmx2g -Da=b"), List.of(home + "/lamina")).out();

    assertThat(out).contains("\n-Xmx2g\n-Da=b\n-jar\n");
  }

  @Test
  void anOldJavaIsNamed() throws Exception {
    jdk("jdk", "11.0.2");
    script(bin.resolve("java"), "#!/bin/sh\necho 'openjdk version \"1.8.0_302\"' >&2\n");

    Ended ended = run("build");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .startsWith(
            "Lamina needs Java 17 or newer (JAVA_HOME is Java 11; the java on the PATH is Java"
                + " 8).\nInstall one, for example with");
  }

  @Test
  void aRuntimeAloneCannotBuild() throws Exception {
    Files.delete(temp.resolve("jdk/bin/javac"));

    Ended ended = run("build");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).startsWith("Building Lamina needs a whole JDK, and ");
  }

  @Test
  void anUnpackedArchiveRunsItsJarOnARuntimeAlone() throws Exception {
    Files.delete(temp.resolve("jdk/bin/javac"));
    Files.delete(home.resolve("pom.xml"));
    Files.writeString(home.resolve("lamina.jar"), "jar");

    Ended ended = run("build");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).endsWith("-jar\n" + home.resolve("lamina.jar") + "\nbuild\n");
    // The classes are recorded behind the user's back, for the next time.
    waitForTheRecording();
  }

  @Test
  void aRecordingIsLeftAloneByTheRunsThatComeWhileItLasts() throws Exception {
    Files.delete(home.resolve("pom.xml"));
    Files.writeString(home.resolve("lamina.jar"), "jar");

    for (int i = 0; i < 4; i++) {
      List<String> command = List.of(home + "/lamina", "build");
      ProcessBuilder builder = builder(Map.of("RECORDING_SECONDS", "1"), command);
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      assertThat(builder.start().waitFor()).isZero();
    }

    waitForTheRecording();
    assertThat(home.resolve("preloaded/build-java-17.0.9")).hasContent("archive");
    assertThat(Files.readAllLines(temp.resolve("jdk/bin/java.recordings"))).hasSize(1);
  }

  private void waitForTheRecording() throws Exception {
    Path preloaded = home.resolve("preloaded");
    for (int i = 0; i < 500 && !names(preloaded).equals(List.of("build-java-17.0.9")); i++) {
      Thread.sleep(20);
    }
    assertThat(names(preloaded)).containsExactly("build-java-17.0.9");
  }

  private record Ended(int code, String out, String err) {}

  private Ended run(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of(home + "/lamina"));
    command.addAll(List.of(words));
    return run(Map.of(), command);
  }

  private Ended run(Map<String, String> environment, List<String> command) throws Exception {
    return end(start(environment, command));
  }

  private Process start(Map<String, String> environment, List<String> command) throws IOException {
    return builder(environment, command).start();
  }

  private ProcessBuilder builder(Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toRealPath().toFile());
    builder.environment().put("JAVA_HOME", temp.resolve("jdk").toString());
    builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    builder.environment().put("XDG_CACHE_HOME", temp.resolve("cache").toString());
    builder.environment().remove("LAMINA_JAVA_OPTS");
    builder.environment().putAll(environment);
    return builder;
  }

  private static Ended end(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out, err);
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }

  private long mavenCalls() throws IOException {
    return Files.readAllLines(bin.resolve("mvn.calls")).size();
  }

  private void jdk(String name, String version) throws IOException {
    Path folder = Files.createDirectories(temp.resolve(name).resolve("bin"));
    Files.writeString(folder.resolveSibling("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(folder.resolve("java"), JAVA);
    script(folder.resolve("javac"), "#!/bin/sh\n");
  }

  private static void script(Path path, String text) throws IOException {
    Files.writeString(path, text);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
