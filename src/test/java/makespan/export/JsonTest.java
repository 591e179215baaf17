package makespan.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.balance.Planner;
import makespan.balance.Recommendation;
import makespan.balance.Solution;
import makespan.balance.Strategy;
import makespan.balance.Workload;
import makespan.balance.advice.Billing;
import makespan.balance.advice.Prospects;
import makespan.balance.diagnosis.Background;
import makespan.balance.diagnosis.Diagnosis;
import makespan.balance.risk.Outlook;
import makespan.balance.risk.Variation;
import makespan.findings.HandMadeRun;
import makespan.model.Outcome;
import makespan.model.Problem;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {
  private static final long SECOND = 1_000_000_000L;
  private static final JsonMapper STRICT = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .build();

  private final TestRun run = new HandMadeRun(3)
      .test(0, "spec/b", 1_100_000_001L)
      .test(0, "spec/a", "breaks", 2 * SECOND, Outcome.FAILED)
      .test(1, "spec/a", "errs", 3_000_000L, Outcome.ERROR)
      .test(1, "spec/c", "waits", 0, Outcome.SKIPPED)
      .test(2, "spec/d", 1_100_000_001L)
      .build(new Problem("2/rspec.xml?circle-token=s3cret", Problem.Kind.TRUNCATED, "stops early"));
  private final Aggregates files = Aggregates.of(run, Grouping.FILE);
  private final Workload work = Workload.of(files);
  private final Solution best = new Planner().plan(work, 3, Strategy.OPTIMAL, SECOND);
  private final Diagnosis diagnosis = Diagnosis.of(run, work, best, Background.NONE);

  @Test
  void theReportAddsUpExactly() throws IOException {
    JsonNode report = parsed(out -> ReportJson.write(run, files, files.byNanos(), best, diagnosis, out));

    assertThat(report.get("archives").get(0).asString()).isEqualTo("run.zip");
    assertThat(report.get("totals").get("seconds").decimalValue()).isEqualByComparingTo("4.203000002");
    assertThat(sum(report.get("containers"), "seconds")).isEqualByComparingTo("4.203000002");
    JsonNode lost = report.get("lost_time");
    assertThat(Stream.of("longest_unit", "indivisible", "setup_spread", "noise", "wrong_weights")
        .map(cause -> lost.get(cause + "_seconds").decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(lost.get("total_seconds").decimalValue())
        .isEqualByComparingTo(report.get("balance").get("actual_seconds").decimalValue()
            .subtract(report.get("balance").get("ideal_seconds").decimalValue()));
    assertThat(sum(report.get("groups"), "seconds")).isEqualByComparingTo("4.203000002");
    for (String count : List.of("tests", "failed", "errors", "skipped")) {
      assertThat(sum(report.get("containers"), count)).isEqualByComparingTo(
          report.get("totals").get(count).decimalValue());
      assertThat(sum(report.get("groups"), count)).isEqualByComparingTo(
          report.get("totals").get(count).decimalValue());
    }
    assertThat(report.get("totals").get("passed").intValue()).isEqualTo(2);
    assertThat(report.get("balance").get("actual_seconds").decimalValue()).isEqualByComparingTo("3.100000001");
    assertThat(report.get("balance").get("optimal_seconds").decimalValue()).isEqualByComparingTo("2.003");
    assertThat(report.get("balance").get("optimal_proved").booleanValue()).isTrue();
    assertThat(report.get("container_rule").asString()).isEqualTo("node folder");
  }

  @Test
  void groupsAreSortedBySecondsThenByKey() throws IOException {
    JsonNode groups = parsed(out -> ReportJson.write(run, files, files.byNanos(), best, diagnosis, out)).get("groups");

    assertThat(strings(groups, "key")).containsExactly("spec/a", "spec/b", "spec/d", "spec/c");
    assertThat(groups.get(0).get("containers").toString()).isEqualTo("[\"0\",\"1\"]");
  }

  @Test
  void aProblemNeverShowsAToken() throws IOException {
    JsonNode problem = parsed(out -> ReportJson.write(run, files, files.byNanos(), best, diagnosis, out))
        .get("problems").get(0);

    assertThat(problem.toString())
        .isEqualTo("{\"entry\":\"2/rspec.xml\",\"kind\":\"truncated\",\"message\":\"stops early\"}");
  }

  @Test
  void everyUnitStandsInExactlyOneLoad() throws IOException {
    JsonNode plan = parsed(out -> PlanJson.write(work, best, new Outlook(13 * SECOND, 14 * SECOND), Variation.NOISY,
        new PlanTerms(Grouping.FILE, Strategy.OPTIMAL, 10 * SECOND), CostTerms.DEFAULT, List.of(), out));

    var units = new ArrayList<String>();
    plan.get("loads").forEach(load -> load.get("units").forEach(unit -> units.add(unit.asString())));
    assertThat(units).containsExactlyInAnyOrder("spec/a", "spec/b", "spec/c", "spec/d");
    assertThat(sum(plan.get("loads"), "seconds")).isEqualByComparingTo("4.203000002");
    assertThat(plan.get("makespan_seconds").decimalValue()).isEqualByComparingTo("12.003");
    assertThat(plan.get("lower_bound_seconds").decimalValue()).isEqualByComparingTo("12.003");
    assertThat(plan.get("setup_seconds").decimalValue()).isEqualByComparingTo("10");
    assertThat(plan.get("proved_optimal").booleanValue()).isTrue();
    assertThat(plan.get("p50_seconds").decimalValue()).isEqualByComparingTo("13");
    assertThat(plan.get("p95_seconds").decimalValue()).isEqualByComparingTo("14");
    assertThat(plan.get("variation").toString())
        .isEqualTo("{\"assumed\":true,\"runs\":1,\"sigma\":0.3,\"speed\":0.08,\"start_share\":0.05}");
  }

  @Test
  void theSweepStatesBusyAndPaidTimeOfEveryPoint() throws IOException {
    Prospects prospects = Prospects.of(work, Strategy.OPTIMAL, 4, SECOND, Variation.USUAL, SECOND, () -> false);
    Recommendation none = prospects.recommendation(OptionalLong.of(SECOND));

    JsonNode document = parsed(out -> SweepJson.write(prospects, none, OptionalInt.of(3),
        new PlanTerms(Grouping.FILE, Strategy.OPTIMAL, SECOND),
        new CostTerms(Billing.RESERVED, Optional.of(new BigDecimal("20"))), List.of(), out));

    assertThat(document.get("points")).hasSize(4);
    JsonNode third = document.get("points").get(2);
    assertThat(third.get("makespan_seconds").decimalValue()).isEqualByComparingTo("3.003");
    assertThat(third.get("busy_seconds").decimalValue()).isEqualByComparingTo("7.203000002");
    assertThat(third.get("paid_seconds").decimalValue()).isEqualByComparingTo("9.009");
    assertThat(third.get("rounded_seconds").decimalValue()).isEqualByComparingTo("180");
    assertThat(third.get("credits").decimalValue()).as("20 a minute").isEqualByComparingTo("3.003");
    assertThat(third.get("p50_seconds").doubleValue()).isLessThan(third.get("p95_seconds").doubleValue());
    assertThat(third.get("saved_seconds").decimalValue()).isEqualByComparingTo("0.197000002");
    assertThat(third.get("saved_seconds_per_minute").doubleValue())
        .isCloseTo(0.197000002 * 60 / (9.009 - 6.400000004), within(1e-6));
    assertThat(third.get("saved_seconds_per_credit").doubleValue())
        .isCloseTo(0.197000002 * 3 / (9.009 - 6.400000004), within(1e-6));
    assertThat(document.get("credits_per_minute").decimalValue()).isEqualByComparingTo("20");
    assertThat(document.get("fewest_as_planned").intValue()).isEqualTo(3);
    assertThat(document.get("floor_containers").intValue()).isEqualTo(3);
    assertThat(document.get("recommended_containers").isNull()).isTrue();
    assertThat(document.get("recommended_why").asString()).contains("No number of containers meets the target");
  }

  @Test
  void withoutFindingsThereIsANote() throws IOException {
    JsonNode document = parsed(out -> FindingsJson.write(List.of(), "Nothing stands out.", out));

    assertThat(document.toString()).isEqualTo("{\"findings\":[],\"note\":\"Nothing stands out.\"}");
  }

  @Test
  void aStreamThatFailsIsAnIOException() {
    OutputStream full = new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        throw new IOException("no space left");
      }
    };

    assertThatThrownBy(() -> ReportJson.write(run, files, files.byNanos(), best, diagnosis, full))
        .isInstanceOf(IOException.class).hasMessage("no space left");
  }

  private interface Written {
    void to(OutputStream out) throws IOException;
  }

  private static JsonNode parsed(Written document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.to(out);
    return STRICT.readTree(out.toByteArray());
  }

  private static BigDecimal sum(JsonNode objects, String name) {
    var sum = BigDecimal.ZERO;
    for (JsonNode object : objects) {
      sum = sum.add(object.get(name).decimalValue());
    }
    return sum;
  }

  private static List<String> strings(JsonNode objects, String name) {
    var strings = new ArrayList<String>();
    objects.forEach(object -> strings.add(object.get(name).asString()));
    return strings;
  }
}
