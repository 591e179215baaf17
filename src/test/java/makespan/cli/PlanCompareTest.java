package makespan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import makespan.balance.Strategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCompareTest {
  private static final String RAILS = "sample-reports/rails-16-before.zip";
  private static final JsonMapper EXACT = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @TempDir
  private Path folder = Path.of("");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /// The job of the first article was split by name: that row takes what it took, by time it takes 17 minutes.
  @Test
  void everyStrategyStandsBesideTheOthers() {
    Map<String, JsonNode> rows = rows("plan", RAILS, "--compare", "--json");

    assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(
        Arrays.stream(Strategy.values()).map(Strategy::word).toList());
    assertThat(row(rows, "observed").get("makespan_seconds").decimalValue()).isEqualByComparingTo("2028");
    assertThat(row(rows, "name").get("makespan_seconds").decimalValue()).isEqualByComparingTo("2028");
    assertThat(row(rows, "name").get("modelled").booleanValue()).isTrue();
    assertThat(row(rows, "optimal").get("makespan_seconds").decimalValue()).isEqualByComparingTo("1020");
    assertThat(row(rows, "optimal").get("evenness").decimalValue()).isEqualByComparingTo("1");
    assertThat(row(rows, "optimal").get("proved_optimal").booleanValue()).isTrue();
    assertThat(row(rows, "pytest-split").get("makespan_seconds").doubleValue()).isBetween(1021.0, 1100.0);
    assertThat(row(rows, "optimal").get("p95_seconds").doubleValue())
        .isGreaterThan(row(rows, "optimal").get("p50_seconds").doubleValue());
    assertThat(row(rows, "queue").get("p95_seconds").doubleValue())
        .isLessThan(row(rows, "optimal").get("p95_seconds").doubleValue());
    assertThat(row(rows, "filesize").get("needs").asString()).isEqualTo("file sizes");
    assertThat(row(rows, "filesize").has("makespan_seconds")).isFalse();
  }

  @Test
  void setUpIsInTheTimesAndOtherNumbersOfContainersHaveNoObservedSplit() {
    Map<String, JsonNode> rows = rows("plan", RAILS, "--compare", "--json", "--containers", "8", "--setup", "60");

    assertThat(rows).doesNotContainKey("observed");
    assertThat(row(rows, "optimal").get("makespan_seconds").decimalValue()).isEqualByComparingTo("2100");
  }

  /// The file that was short in the earlier run is long now, and the one that it did not have weighs the mean.
  @Test
  void withHistoryToolsKnowOldTimes() throws IOException {
    String now = Archives.zip(folder.resolve("now.zip"), Map.of("0/r.xml", Archives.report("""
      <testcase name="a" classname="a" file="a" time="6"/>
      <testcase name="b" classname="b" file="b" time="5"/>
      <testcase name="c" classname="c" file="c" time="1"/>
      """), "1/r.xml", Archives.report("<testcase name='d' classname='d' file='d' time='4'/>"))).toString();
    String before = Archives.zip(folder.resolve("before.zip"), Map.of("0/r.xml", Archives.report("""
      <testcase name="a" classname="a" file="a" time="1"/>
      <testcase name="b" classname="b" file="b" time="2"/>
      <testcase name="c" classname="c" file="c" time="6"/>
      """))).toString();

    Map<String, JsonNode> rows = rows("plan", now, "--compare", "--json", "--history", before);

    assertThat(row(rows, "optimal").get("makespan_seconds").decimalValue()).isEqualByComparingTo("9");
    assertThat(row(rows, "split-tests").get("makespan_seconds").decimalValue())
        .as("c 6; d at the mean 3, b 2, a 1: those three take 15 s now").isEqualByComparingTo("15");
    assertThat(row(rows, "knapsack").get("makespan_seconds").decimalValue())
        .as("c 6 with d, which it does not know, dealt to node 0; b 2, a 1").isEqualByComparingTo("11");
    assertThat(run("plan", now, "--compare", "--history", before)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("the times of 1 earlier run");
  }

  @Test
  void aCheckoutTellsSizes() throws IOException {
    Path archive = Archives.zip(folder.resolve("run.zip"), Archives.TWO_CONTAINERS);
    Path spec = Files.createDirectories(folder.resolve("src/spec"));
    Files.writeString(spec.resolve("a_spec.rb"), "x");
    Files.writeString(spec.resolve("b_spec.rb"), "x\nx\nx\n");
    Files.writeString(spec.resolve("c_spec.rb"), "x\nx\n");

    Map<String, JsonNode> rows = rows("plan", archive.toString(), "--compare", "--json", "--sources",
        folder.resolve("src").toString());

    assertThat(row(rows, "filesize").get("makespan_seconds").decimalValue())
        .as("b with 2 s; c and a with 7 s, and d of which nothing is known dealt to the first")
        .isEqualByComparingTo("7.000000001");
    assertThat(row(rows, "split-tests-lines").has("makespan_seconds")).isTrue();
  }

  @Test
  void theTableIsTextAndCsvToo() throws IOException {
    Path csv = folder.resolve("strategies.csv");
    assertThat(run("plan", RAILS, "--compare", "--csv", csv.toString())).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("observed", "as it ran", "33m 48s", "50.3 %")
        .contains("needs file sizes: --sources FOLDER");
    assertThat(Files.readAllLines(csv)).hasSize(1 + Strategy.values().length).first().asString()
        .startsWith("strategy,containers_count,makespan_s,above_best_s,evenness_pct,p50_s,p95_s");
    assertThat(Files.readString(csv)).contains("name,16,2028.000,1008.000,50.2");
  }

  /// "Beyond m* nothing helps; cut this file and m* becomes more."
  @Test
  void cutsOfTheLongestFileAndOtherUnitsStandBelowThePlanAndTheSweep() {
    for (String call : List.of("plan", "sweep")) {
      out.reset();
      assertThat(run(call, RAILS, "--json")).isZero();
      JsonNode grains = EXACT.readTree(out.toByteArray()).get("smaller_units");

      assertThat(grains.get(0).get("edit").isNull()).isTrue();
      // 36 where the search has its time, one or two more on a machine that is busy
      assertThat(grains.get(0).get("floor_containers").intValue()).isBetween(36, 38);
      assertThat(grains.get(1).get("edit").asString())
          .isEqualTo("split spec/requests/payroll/monthly_closing_spec.rb into 2");
      assertThat(grains.get(1).get("longest_seconds").doubleValue()).isBetween(226.0, 228.0);
      assertThat(grains.get(1).get("floor_containers").intValue()).isBetween(72, 74);
      assertThat(grains.get(0).get("makespan_seconds").decimalValue()).as("over 16").isEqualByComparingTo("1020");
      out.reset();
      assertThat(run(call, RAILS)).isZero();
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("Smaller units", "as it is", "unit test");
    }
  }

  @Test
  void sourcesThatAreNoFolderAreRefused() {
    assertThat(run("plan", RAILS, "--compare", "--sources", folder.resolve("gone").toString())).isEqualTo(2);
    assertThat(run("plan", RAILS, "--sources", folder.toString())).isEqualTo(2);
    assertThat(run("plan", RAILS, "--strategy", "filesize")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--sources is a folder", "no report tells");
  }

  private Map<String, JsonNode> rows(String... words) {
    assertThat(run(words)).isZero();
    var rows = new HashMap<String, JsonNode>();
    EXACT.readTree(out.toByteArray()).get("strategies").forEach(row -> rows.put(row.get("strategy").asString(), row));
    return rows;
  }

  private static JsonNode row(Map<String, JsonNode> rows, String strategy) {
    return Optional.ofNullable(rows.get(strategy)).orElseThrow();
  }

  private int run(String... words) {
    return new CommandLineFace(false).run(words, InputStream.nullInputStream(), out, err);
  }
}
