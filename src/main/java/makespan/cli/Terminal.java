package makespan.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Whether somebody watches standard error. The JDK answers for standard input and output together only.
public final class Terminal {
  /// Where Linux says what standard error is.
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");
  private static final List<String> TERMINALS = List.of("/dev/pts/", "/dev/tty", "/dev/console");

  private Terminal() {}

  /// Whether standard error is a terminal, so that progress may be drawn on it.
  public static boolean onStandardError() {
    try {
      if (Files.exists(STANDARD_ERROR)) {
        String target = STANDARD_ERROR.toRealPath().toString();
        return TERMINALS.stream().anyMatch(target::startsWith);
      }
    } catch (IOException _) {
      return false;
    }
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }
}
