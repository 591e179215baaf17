package makespan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An archive opened together with what CircleCI's API says of its job: steps of 10 s and 20 s before the tests, 5 s
/// after them.
class JobDetailsTest {
  private static final String ACTION = """
    {"index": %d, "start_time": "2026-01-01T00:00:%s.000Z", "end_time": "2026-01-01T00:00:%s.000Z"}""";

  @TempDir
  Path folder;
  private String archive = "";
  private String details = "";
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void makeFiles() throws IOException {
    archive = Archives.zip(folder.resolve("run.zip"), Archives.TWO_CONTAINERS).toString();
    details = folder.resolve("details").toString();
    Files.writeString(Path.of(details), """
      {"build_num": 12, "parallel": 2, "steps": [
        {"name": "Restore the cache", "actions": [%s, %s]},
        {"name": "Run the tests", "actions": [%s, %s]},
        {"name": "Upload", "actions": [%s, %s]}]}""".formatted(
        ACTION.formatted(0, "00", "10"), ACTION.formatted(1, "00", "20"),
        ACTION.formatted(0, "10", "19"), ACTION.formatted(1, "20", "22"),
        ACTION.formatted(0, "19", "24"), ACTION.formatted(1, "22", "27")));
  }

  @Test
  void theWallOfEveryContainerStandsBesideTheSumOfItsTests() {
    assertThat(run("report", archive, details)).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("unaccounted").containsPattern("set-up +tail +wall")
        .containsPattern("(?m)^ +0 +8\\.0 s .* 11\\.0 s +5\\.0 s +24\\.0 s$")
        .contains("which ran in step \"Run the tests\"");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void theDocumentHasTheStepsOfEveryContainer() {
    assertThat(run("report", "--json", archive, details)).isZero();

    JsonNode container = JsonMapper.shared().readTree(out.toByteArray()).at("/containers/1");
    assertThat(container.get("seconds").decimalValue()).isEqualByComparingTo("1.5");
    assertThat(container.get("setup_seconds").decimalValue()).isEqualByComparingTo("20.5");
    assertThat(container.get("tail_seconds").decimalValue()).isEqualByComparingTo("5");
    assertThat(container.get("wall_seconds").decimalValue()).isEqualByComparingTo("27");
    assertThat(container.at("/setup_steps/0/step").asString()).isEqualTo("Restore the cache");
    assertThat(container.at("/setup_steps/0/start_seconds").decimalValue()).isEqualByComparingTo("-20.5");
    assertThat(container.at("/tail_steps/0/start_seconds").decimalValue()).isEqualByComparingTo("1.5");
  }

  @Test
  void measuredSetUpIsWhatTheClockSays() {
    assertThat(run("plan", "--json", "--containers", "1", "--setup", "measured", archive, details)).isZero();

    JsonNode plan = JsonMapper.shared().readTree(out.toByteArray());
    assertThat(plan.get("setup_seconds").decimalValue()).isEqualByComparingTo("15.999999999");
  }

  private int run(String... words) {
    return new CommandLineFace(false).run(words, InputStream.nullInputStream(), out, err);
  }
}
