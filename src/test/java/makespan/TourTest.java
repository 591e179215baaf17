package makespan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import makespan.cli.CommandLineFace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The tour of the README: every command of its tables gives the figures beside it.
class TourTest {
  private static final Pattern ROW = Pattern
      .compile("\\| (?<step>[^|]+) \\| `(?<call>[^`]+)` \\| (?<click>[^|`]*\\*[^|`]+) \\| (?<figures>`.+`) \\|");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern FIGURE = Pattern.compile("`([^`]+)`");

  @TempDir
  private Path folder = Path.of("");

  record Step(String name, List<String> call, List<String> figures) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Step> steps() throws IOException {
    return Files.readAllLines(Path.of("README.md")).stream().map(ROW::matcher).filter(row -> row.matches())
        .map(row -> new Step(row.group("step"),
            WORD.matcher(row.group("call")).results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1)).toList(),
            FIGURE.matcher(row.group("figures")).results().map(figure -> figure.group(1)).toList()));
  }

  @Test
  void theTourHasAllItsSteps() throws IOException {
    assertThat(steps()).hasSize(17);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void everyStepGivesItsFigures(Step step) {
    assertThat(run(step.call())).contains(step.figures());
  }

  /// The figure that the first article gives for its hook, on tests that all take longer than it.
  @Test
  void aTenthOfASecondOffTwentyThousandTestsIsTwoMinutesOnSixteenContainers() throws IOException {
    Path archive = folder.resolve("even.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (int container = 0; container < 16; container++) {
        zip.putNextEntry(new ZipEntry(container + "/rspec.xml"));
        var report = new StringBuilder("<testsuite name=\"rspec\">");
        for (int test = 0; test < 1_250; test++) {
          report.append("<testcase name=\"t").append(test).append("\" file=\"spec/").append(container).append('_')
              .append(test / 50).append("_spec.rb\" time=\"0.5\"/>");
        }
        zip.write(report.append("</testsuite>").toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }

    assertThat(run(List.of("whatif", archive.toString(), "--trim", "0.1"))).contains("20,000 tests",
        "−33m 20s −2m 05s");
  }

  private static String run(List<String> words) {
    var call = new ArrayList<>(words);
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status = new CommandLineFace(false).run(call.toArray(String[]::new), InputStream.nullInputStream(), out, err);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(status).isZero();
    return out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
  }
}
