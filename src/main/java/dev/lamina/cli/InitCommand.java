package dev.lamina.cli;

import dev.lamina.scaffold.SampleWorkspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a workspace to start from. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Makes a small workspace to start from, ready to build.",
    footer = {
      "",
      "Example:",
      "  lamina init my-clinics && cd my-clinics && lamina build",
      "",
      "A folder that holds anything is refused: nothing of yours is ever overwritten.",
      "Exit codes: 0 made, 2 the folder can't be used, 3 it could not be done."
    })
final class InitCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "DIR",
      description = "The folder to make. It may exist if it is empty; \".\" is this folder.")
  private Path folder = Path.of("");

  InitCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path target = surroundings.folder().resolve(folder).toAbsolutePath().normalize();
    new NewFolder(target, folder.toString())
        .fill(SampleWorkspace.files(surroundings.day(null)), Workspace.MARK);
    boolean here = target.equals(surroundings.folder().toAbsolutePath().normalize());
    PrintWriter out = spec.commandLine().getOut();
    out.println("Made a workspace with one clinic in " + (here ? "this folder" : folder) + ".");
    out.println(
        "Next: " + (here ? "" : "cd " + quoted(folder.toString()) + " && ") + "lamina build");
    out.flush();
    return ExitCode.CLEAN;
  }

  private static String quoted(String path) {
    return path.matches("[\\w./~-]+") ? path : "\"" + path + "\"";
  }
}
