package makespan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFileTest {
  @TempDir
  private Path folder = Path.of("");

  @Test
  void whatIsLoggedIsInAFileOfTheFolder() throws IOException {
    Logger root = Logger.getLogger("");
    List<Handler> before = List.of(root.getHandlers());
    Path place = folder.resolve("100 %/log");

    LogFile.begin(place);
    try {
      System.getLogger("makespan.test").log(System.Logger.Level.WARNING, "something went wrong");
    } finally {
      Arrays.stream(root.getHandlers()).filter(handler -> !before.contains(handler)).forEach(handler -> {
        root.removeHandler(handler);
        handler.close();
      });
    }

    assertThat(Files.readString(place.resolve("makespan-0.log"))).contains("something went wrong");
  }

  @ParameterizedTest
  @CsvSource({"Linux, /home/u/.local/state/makespan", "Mac OS X, /home/u/Library/Logs/Makespan",
    "Windows 11, /home/u/AppData/Local/Makespan/Logs"})
  void everyPlatformHasItsPlace(String os, Path expected) {
    assertThat(LogFile.folder(os, Path.of("/home/u"), Map.of())).isEqualTo(expected);
    assertThat(LogFile.folder("Linux", Path.of("/home/u"), Map.of("XDG_STATE_HOME", "/state")))
        .isEqualTo(Path.of("/state/makespan"));
  }
}
