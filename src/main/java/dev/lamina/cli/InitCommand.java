package dev.lamina.cli;

import dev.lamina.scaffold.SampleWorkspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Makes a workspace to start from. */
final class InitCommand {
  private InitCommand() {}

  static Command command() {
    return new Command(
        "lamina init",
        "Makes a small workspace to start from, ready to build.",
        List.of(
            Argument.required(
                "DIR", "The folder to make. It may exist if it is empty; \".\" is this folder.")),
        List.of(),
        """
        Example:
          lamina init my-clinics && cd my-clinics && lamina build

        A folder that holds anything is refused: nothing of yours is ever overwritten.
        Exit codes: 0 made, 2 the folder can't be used, 3 it could not be done.
        """,
        InitCommand::run);
  }

  private static int run(Call call) {
    Path folder = Option.toPath(call.argument(0));
    Path target = call.folder().resolve(folder).toAbsolutePath().normalize();
    new NewFolder(target, folder.toString())
        .fill(SampleWorkspace.files(call.day()), Workspace.MARK);
    boolean here = target.equals(call.folder().toAbsolutePath().normalize());
    PrintWriter out = call.out();
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
