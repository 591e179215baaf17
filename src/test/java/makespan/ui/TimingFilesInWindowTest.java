package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import makespan.app.Settings;
import makespan.cli.CommandLineFace;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Times that other splitters have kept, opened in the window as on the command line.
class TimingFilesInWindowTest {
  @TempDir
  private Path folder = Path.of("");
  @AutoClose
  private TestWindow window;

  @BeforeEach
  void open() {
    window = new TestWindow(folder.resolve("settings"), Settings.DEFAULT);
  }

  private Path write(String name) throws IOException {
    return Files.writeString(folder.resolve(name), switch (name) {
      case ".test_durations" ->
        "{\"t/test_a.py::test_x\": 4, \"t/test_b.py::test_y\": 3, \"t/test_c.py::test_z\": 3.5}";
      case "knapsack_report.json" -> "{\"t/test_a.py\": 4.0, \"t/test_b.py\": 3, \"t/test_c.py\": 3.5}";
      case "parallel_runtime_rspec.log" -> "t/test_a.py:4.0\nt/test_b.py:3.0\nt/test_c.py:3.5\n";
      default -> "file,seconds\nt/test_a.py,4\nt/test_b.py,3\nt/test_c.py,3.5\n";
    });
  }

  @ParameterizedTest
  @CsvSource({".test_durations", "knapsack_report.json", "parallel_runtime_rspec.log", "times.csv"})
  void theyAreSplitAsOnTheCommandLine(String name) throws IOException {
    Path file = write(name);
    window.open(file);
    var run = window.model().runProperty().get().orElseThrow().run();

    assertThat(window.window().viewProperty().get()).isEqualTo(View.OVERVIEW);
    assertThat(IntStream.range(0, run.files().count()).mapToObj(run.files()::get))
        .containsExactlyInAnyOrder("t/test_a.py", "t/test_b.py", "t/test_c.py");
    window.stage().run(() -> window.model().containersProperty().set(2));
    window.stage().await("the plan is proved", () -> window.model().forecastProperty().get()
        .filter(found -> found.terms().containers() == 2 && found.solution().provedOptimal()).isPresent());

    JsonNode plan = plan(file);
    assertThat(window.model().forecastProperty().get().orElseThrow().makespanNanos())
        .isEqualTo(plan.get("makespan_seconds").decimalValue().movePointRight(9).longValueExact())
        .isEqualTo(6_500_000_000L);
    window.fire("view-import");
    window.stage().await("what is to be known is known", () -> !issues().isEmpty());
    assertThat(issues().toString()).contains("times that another splitter has kept");
  }

  private static JsonNode plan(Path file) {
    var out = new ByteArrayOutputStream();
    assertThat(new CommandLineFace(false).run(
        new String[]{"plan", file.toString(), "--containers", "2", "--json"}, InputStream.nullInputStream(), out,
        new ByteArrayOutputStream())).isZero();
    return new JsonMapper().readTree(out.toByteArray());
  }

  @Test
  void besideReportsTheyAreSetAside() throws IOException {
    write(".test_durations");
    Files.writeString(folder.resolve("r.xml"),
        "<testsuite name='s'><testcase name='a' file='a.rb' time='1'/></testsuite>");
    window.open(folder);

    assertThat(window.model().runProperty().get().orElseThrow().run().totalNanos()).isEqualTo(1_000_000_000L);
    window.fire("view-import");
    window.stage().await("what is to be known is known", () -> !issues().isEmpty());
    assertThat(issues().toString()).contains("test_durations");
  }

  private List<?> issues() {
    return window.stage().node("import-issues", ListView.class).getItems();
  }
}
