package makespan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How far a plan may be missed and what containers cost, as the command line tells.
class RiskAndCostTest {
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String RAILS = "sample-reports/rails-16-before.zip";

  @TempDir
  Path folder;
  private String archive = "";
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void makeArchive() throws IOException {
    archive = Archives.zip(folder.resolve("run.zip"), Archives.TWO_CONTAINERS).toString();
  }

  @Test
  void aPlanSaysByHowMuchItMayBeMissedAndThatThisIsAssumed() {
    assertThat(run("plan", RAILS)).isZero();

    assertThat(text())
        .containsPattern("half of the runs end by 1[7-9]m \\d\\ds \\(p50\\), 19 of 20 by \\d\\dm \\d\\ds \\(p95\\)")
        .contains("assumed: a file varies by 15 % from run to run, a container by 5 %");
  }

  @Test
  void noisierRunsEndLater() {
    double usual = json("plan", RAILS).get("p95_seconds").doubleValue();
    JsonNode noisy = json("plan", RAILS, "--variation", "noisy");
    double still = json("plan", RAILS, "--variation", "0").get("p95_seconds").doubleValue();

    assertThat(still).isLessThan(usual);
    assertThat(noisy.get("p95_seconds").doubleValue()).isGreaterThan(usual);
    assertThat(noisy.get("variation").get("sigma").doubleValue()).isEqualTo(0.3);
    assertThat(noisy.get("variation").get("assumed").booleanValue()).isTrue();
  }

  @Test
  void setUpIsInBoth() {
    JsonNode without = json("plan", archive);
    JsonNode with = json("plan", archive, "--setup", "30");

    assertThat(with.get("p95_seconds").decimalValue().subtract(without.get("p95_seconds").decimalValue()))
        .isEqualByComparingTo("30");
  }

  @Test
  void furtherRunsTellHowMuchFilesVary() throws IOException {
    String other = Archives.zip(folder.resolve("other.zip"), Map.of("0/rspec.xml", Archives.report("""
      <testcase name="a" classname="spec.a" file="spec/a_spec.rb" time="9"/>
      <testcase name="b" classname="spec.b" file="./spec/b_spec.rb" time="2"/>
      """), "1/rspec.xml", Archives.SECOND_REPORT)).toString();

    JsonNode learnt = json("plan", archive, "--history", other).get("variation");

    assertThat(learnt.get("assumed").booleanValue()).isFalse();
    assertThat(learnt.get("runs").intValue()).isEqualTo(2);
    assertThat(run("sweep", archive, "--history", other)).isZero();
    assertThat(text()).contains("learnt from 2 runs: a file varies by 5 %");
  }

  @Test
  void furtherRunsMustBeReadableAndOfTheSameJob() throws IOException {
    String other = Archives.zip(folder.resolve("other.zip"), Map.of("0/rspec.xml", Archives.report("""
      <testcase name="x" classname="spec.x" file="spec/x_spec.rb" time="9"/>
      """))).toString();

    assertThat(run("plan", archive, "--history", other)).isEqualTo(2);
    assertThat(messages()).contains("--history: the runs share no file");
    assertThat(run("plan", archive, "--history", folder.resolve("missing.zip").toString())).isEqualTo(4);
    assertThat(run("plan", archive, "--history", "-")).isEqualTo(2);
  }

  @Test
  void aTargetIsMetInNineteenRunsOfTwenty() {
    JsonNode sweep = json("sweep", RAILS, "--target", "900");

    int recommended = sweep.get("recommended_containers").intValue();
    JsonNode point = sweep.get("points").get(recommended - 1);
    assertThat(point.get("p95_seconds").doubleValue()).isLessThanOrEqualTo(900);
    assertThat(sweep.get("points").get(recommended - 2).get("p95_seconds").doubleValue()).isGreaterThan(900);
    assertThat(sweep.get("fewest_as_planned").intValue()).isEqualTo(19).isLessThan(recommended);
    assertThat(run("sweep", RAILS, "--target", "900")).isZero();
    assertThat(text()).contains("As planned 19 containers would do, in half of the runs at best.");
  }

  @Test
  void aPlanTellsWhatItCosts() {
    JsonNode plan = json("plan", RAILS, "--billing", "rounded", "--credits-per-minute", "10");

    assertThat(plan.get("paid_seconds").decimalValue()).isEqualByComparingTo("16320");
    assertThat(plan.get("rounded_seconds").decimalValue())
        .isGreaterThanOrEqualTo(plan.get("busy_seconds").decimalValue());
    assertThat(plan.get("credits").decimalValue())
        .isEqualByComparingTo(
            plan.get("rounded_seconds").decimalValue().movePointRight(1).divide(BigDecimal.valueOf(60)));
    assertThat(run("plan", RAILS, "--billing", "busy", "--credits-per-minute", "10")).isZero();
    assertThat(text()).contains("paid 4h 32m or 2720.0 credits: each container until it is done");
  }

  @Test
  void earlierRunsTellWhatTheSplitterKnewAndHowMuchIsNoise() {
    JsonNode alone = json("report", RAILS);
    JsonNode noisy = json("report", RAILS, "--variation", "noisy");
    JsonNode known = json("report", RAILS, "--history", "sample-reports/rails-16-after.zip");

    assertThat(noise(noisy)).isGreaterThan(noise(alone));
    assertThat(noise(known)).isNotEqualTo(noise(alone));
    assertThat(run("findings", RAILS, "--history", "sample-reports/rails-16-after.zip")).isZero();
    assertThat(text()).contains("by name in blocks of equal count (100.0 % match)");
  }

  @Test
  void containersCostByTheWayTheyAreBilled() {
    JsonNode busy = json("sweep", archive, "--setup", "30", "--billing", "busy", "--credits-per-minute", "10");
    JsonNode rounded = json("sweep", archive, "--setup", "30", "--billing", "rounded", "--credits-per-minute", "10");

    assertThat(busy.get("points").get(1).get("credits").doubleValue()).isEqualTo(11.583);
    assertThat(rounded.get("points").get(1).get("credits").doubleValue()).isEqualTo(20);
    assertThat(rounded.get("points").get(1).get("rounded_seconds").intValue()).isEqualTo(120);
    assertThat(busy.get("points").get(1).get("saved_seconds_per_credit").doubleValue()).isBetween(0.69, 0.71);
    assertThat(run("sweep", archive, "--setup", "30", "--credits-per-minute", "10")).isZero();
    assertThat(text()).contains("credits", "s a credit", "paid: every container until the last one is done.");
  }

  @Test
  void everyStrategyCostsSomething() {
    JsonNode all = json("plan", RAILS, "--compare", "--credits-per-minute", "10");
    for (JsonNode strategy : all.get("strategies")) {
      if (strategy.has("makespan_seconds")) {
        assertThat(strategy.get("billed_seconds").decimalValue())
            .isEqualByComparingTo(strategy.get("makespan_seconds").decimalValue().multiply(BigDecimal.valueOf(16)));
        assertThat(strategy.get("credits").decimalValue()).isPositive();
      }
    }
    assertThat(run("plan", RAILS, "--compare", "--credits-per-minute", "10")).isZero();
    assertThat(text()).containsPattern("p95 +credits").containsPattern("optimal .* 2720\\.0 +optimal")
        .containsPattern("observed .* 5408\\.0 +as it ran")
        .contains("credits: every container until the last one is done.");
    assertThat(run("plan", RAILS, "--compare")).isZero();
    assertThat(text()).doesNotContain("credits");
  }

  @Test
  void editsAreWorthWhatTheySaveAndEveryNumberOfContainersHasItsPrice() {
    String[] call = {"whatif", RAILS, "--drop", "spec/requests/integration/**", "--credits-per-minute", "10"};
    JsonNode answer = json(call);

    assertThat(answer.get("before").get("credits").doubleValue()).isEqualTo(2720.0);
    assertThat(answer.get("after").get("credits").doubleValue()).isEqualTo(1920.0);
    assertThat(answer.get("points")).hasSize(64);
    JsonNode sixteen = answer.get("points").get(15);
    assertThat(sixteen.get("containers").intValue()).isEqualTo(16);
    assertThat(sixteen.get("credits").doubleValue()).isEqualTo(1920.0);
    assertThat(answer.get("points").get(63).get("credits").doubleValue()).isGreaterThan(1920.0);
    assertThat(run(call)).isZero();
    assertThat(text()).containsPattern("credits +2720\\.0 +1920\\.0 +\u2212800\\.0")
        .contains("on every number of containers, with all edits:").containsPattern("\n +16 +0h 12m 00s .* 1920\\.0");
    JsonNode rounded = json("whatif", archive, "--setup", "30", "--billing", "rounded", "--credits-per-minute", "10");
    assertThat(rounded.get("after").get("credits").doubleValue()).isEqualTo(20);
    assertThat(rounded.get("points").get(2).get("credits").doubleValue()).isEqualTo(30);
    assertThat(json("whatif", archive).has("points")).isFalse();
    assertThat(run("whatif", archive)).isZero();
    assertThat(text()).doesNotContain("credits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--variation wild", "--variation -1", "--billing weekly", "--credits-per-minute 0",
    "--credits-per-minute many", "--target"})
  void wordsThatAreOffAreTold(String words) {
    String[] call = ("sweep ARCHIVE " + words).split(" ");
    call[1] = archive;

    assertThat(run(call)).isEqualTo(2);
  }

  @Test
  void aRunWithoutTimeHasAnAnswer() throws IOException {
    String idle = Archives.zip(folder.resolve("idle.zip"), Map.of("0/rspec.xml", Archives.report("""
      <testcase name="x" classname="spec.x" file="spec/x_spec.rb" time="0"/>
      """))).toString();

    JsonNode plan = json("plan", idle, "--containers", "10000", "--setup", "5");

    assertThat(plan.get("p95_seconds").decimalValue()).isEqualByComparingTo("5");
    assertThat(json("sweep", idle, "--target", "10").get("recommended_containers").intValue()).isEqualTo(1);
  }

  private static BigDecimal noise(JsonNode report) {
    return report.get("lost_time").get("noise_seconds").decimalValue();
  }

  private JsonNode json(String... words) {
    String[] call = Arrays.copyOf(words, words.length + 1);
    call[words.length] = "--json";
    assertThat(run(call)).as(messages()).isZero();
    return JSON.readTree(text());
  }

  private int run(String... words) {
    out.reset();
    err.reset();
    return new CommandLineFace(false).run(words, InputStream.nullInputStream(), out, err);
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String messages() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
