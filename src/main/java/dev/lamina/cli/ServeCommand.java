package dev.lamina.cli;

import dev.lamina.check.CheckOptions;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.diagnostic.OperationFailedException;
import dev.lamina.preview.Editor;
import dev.lamina.preview.PreviewOptions;
import dev.lamina.preview.PreviewServer;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Shows all sites in the browser while people write. */
final class ServeCommand {
  private static final int PORT = 8040;
  private static final int HIGHEST_PORT = 65535;

  private static final Option<Integer> LISTEN =
      Option.number("port", "Where to listen. Default: 8040; 0 for any free one.");

  private static final Option<String> HOST =
      Option.text(
          "host",
          "ADDRESS",
          """
          Lets others in your network see the preview: the number of this machine in it, such as \
          192.168.1.20, or 0.0.0.0 for all. Default: this machine alone.""");

  private static final Option<String> EDITOR =
      Option.text(
          "editor",
          "NAME",
          """
          Opens files from the preview: vscode, vscodium, cursor, zed, idea, textmate, bbedit, \
          none, or an address such as "myeditor://open?file={file}&line={line}".
          Default: LAMINA_EDITOR, or vscode.""");

  private ServeCommand() {}

  static Command command() {
    return new Command(
        "lamina serve",
        "Shows all sites in the browser, and every change as soon as it is saved.",
        List.of(),
        List.of(LISTEN, HOST, EDITOR, Option.AS_OF),
        """
        Open the address it prints: the workbench with all clinics and pages. Each site
        stands below it, as in http://localhost:8040/north-hill/, the same as it will
        be published.
        Pages are made when they are looked at; nothing is written, and dist stays as
        it is.
        Only this machine can see the preview, unless you say --host. Ctrl-C ends it.

        Exit codes: 0 ended, 2 called wrongly, 3 the port is taken or the folder can't
        be watched.
        """,
        ServeCommand::run);
  }

  private static int run(Call call) throws InterruptedException {
    int port = call.value(LISTEN).orElse(PORT);
    if (port < 0 || port > HIGHEST_PORT) {
      throw new UsageException("There is no port " + port + ". Choose one from 1024 to 65535.");
    }
    Workspace workspace = Workspace.around(call.folder());
    CheckOptions check = CheckOptions.asOf(call.day());
    PreviewOptions usual = PreviewOptions.of(port, check).with(editor(call));
    PreviewOptions options = call.value(HOST).map(host -> usual.at(address(host))).orElse(usual);
    PrintWriter err = call.err();
    try (PreviewServer server =
        PreviewServer.start(workspace.root(), options, bug -> tell(bug, err))) {
      PrintWriter out = call.out();
      out.println("All sites are shown at " + server.address() + "  (Ctrl-C ends it)");
      if (!options.address().isLoopbackAddress()) {
        out.println("Everybody in your network can read them, drafts included:");
        server.addressesForOthers().forEach(address -> out.println("  " + address));
      }
      out.flush();
      new CountDownLatch(1).await(); // Until the process is told to end.
    }
    return ExitCode.CLEAN;
  }

  private static Editor editor(Call call) {
    Map<String, String> environment = call.surroundings().environment();
    String editor =
        call.value(EDITOR).orElseGet(() -> environment.getOrDefault("LAMINA_EDITOR", "vscode"));
    return Editor.of(editor)
        .orElseThrow(
            () ->
                new UsageException(
                    "There is no editor \""
                        + editor
                        + "\". "
                        + Nearest.hint(editor, Editor.names(), "editors")));
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new UsageException(
          "There is no address \""
              + host
              + "\". Give the number of this machine, or say: lamina serve --host 0.0.0.0");
    }
  }

  private static void tell(Throwable problem, PrintWriter err) {
    if (problem instanceof OperationFailedException) {
      err.println(problem.getMessage());
    } else {
      err.println("This is a bug in lamina. Please report it with what follows.");
      problem.printStackTrace(err);
    }
    err.flush();
  }
}
