package makespan;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import makespan.cli.CommandLineFace;

/// Prints what a package installs beside the program: its manual page (`man`), or what completes its words in a shell
/// (`bash`).
final class Manual {
  private Manual() {}

  /// Prints one of them.
  ///
  /// @param args which one
  public static void main(String[] args) {
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    var face = new CommandLineFace(false);
    out.print(switch (String.join(" ", args)) {
      case "man" -> face.manualPage();
      case "bash" -> face.bashCompletion();
      default -> throw new IllegalArgumentException("man or bash");
    });
    out.flush();
  }
}
