package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import makespan.Main;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.app.SettingsFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The whole program started twice: the second start ends at once, and the window of the first opens its archives.
class LaterStartTest {
  private static final long PATIENCE_SECONDS = 60;

  // addresses of sockets are short, and folders of the test framework may be long
  private Path folder = Path.of("");
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("mks");
  }

  @AfterEach
  void end() throws IOException {
    started.forEach(process -> process.destroyForcibly().onExit().join());
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Process start(Path... archives) throws IOException {
    String classPath = Stream.of("surefire.test.class.path", "java.class.path")
        .map(name -> System.getProperty(name, "")).filter(path -> !path.isEmpty())
        .reduce((a, b) -> a + File.pathSeparator + b).orElse("");
    var words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true", "-Duser.home=" + folder,
        "--enable-native-access=ALL-UNNAMED", "-cp", classPath, Main.class.getName()));
    Stream.of(archives).map(Path::toString).forEach(words::add);
    var builder = new ProcessBuilder(words);
    builder.environment().put("XDG_CONFIG_HOME", folder.toString());
    builder.environment().put("APPDATA", folder.toString());
    Process process = builder.redirectErrorStream(true)
        .redirectOutput(folder.resolve("log-" + started.size() + ".txt").toFile()).start();
    started.add(process);
    return process;
  }

  /// @param runs the names of the archives of a run each
  private void awaitRecent(List<List<String>> runs) throws InterruptedException {
    var file = new SettingsFile(SettingsFile.place(System.getProperty("os.name", ""), folder,
        Map.of("XDG_CONFIG_HOME", folder.toString(), "APPDATA", folder.toString())));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    List<List<String>> recent = List.of();
    while (!recent.equals(runs) && System.nanoTime() < end) {
      Thread.sleep(100);
      Settings settings = file.load();
      recent = settings.get(Setting.RECENT).runs().stream().map(run -> run.paths().stream()
          .map(path -> String.valueOf(Path.of(path).getFileName())).toList()).toList();
    }
    assertThat(recent).isEqualTo(runs);
  }

  @Test
  void theSecondStartHandsItsArchiveToTheWindowOfTheFirst() throws Exception {
    Path after = Path.of("sample-reports", "rails-16-after.zip");
    Process first = start(TestWindow.RAILS_BEFORE);
    awaitRecent(List.of(List.of("rails-16-before.zip")));

    Process second = start(after);

    assertThat(second.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isZero();
    awaitRecent(List.of(List.of("rails-16-after.zip"), List.of("rails-16-before.zip")));
    assertThat(first.isAlive()).isTrue();
    assertThat(folder.resolve("log-1.txt")).isEmptyFile();

    start(TestWindow.RAILS_BEFORE, after);
    // one run, as of a first start and as the command line has it
    awaitRecent(List.of(List.of("rails-16-before.zip", "rails-16-after.zip"), List.of("rails-16-after.zip"),
        List.of("rails-16-before.zip")));
  }
}
