package makespan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import makespan.cli.CommandLineFace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole way from a sample archive to what is printed, against sums made another way.
class SamplesOnTheCommandLineTest {
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static String run(String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status = new CommandLineFace(false).run(words, InputStream.nullInputStream(), out, err);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(status).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"rails-16-before.zip, node folder", "rails-16-after.zip, node folder", "django-1-baseline.zip, none",
    "django-blocked-calls.zip, file name"})
  void theReportEqualsAnIndependentSumToTheLastDigit(String sample, String rule) {
    Path archive = Path.of("sample-reports", sample);
    IndependentSums expected = IndependentSums.of(archive);

    JsonNode report = JSON.readTree(run("report", archive.toString(), "--json"));

    assertThat(report.at("/totals/seconds").decimalValue()).isEqualByComparingTo(expected.total());
    assertThat(report.at("/totals/tests").asInt()).isEqualTo(expected.tests());
    assertThat(report.at("/balance/actual_seconds").decimalValue()).isEqualByComparingTo(expected.busiest());
    assertThat(report.at("/container_rule").asString()).isEqualTo(rule);
    assertThat(plain(seconds(report.at("/groups"), "key"))).isEqualTo(plain(expected.byFile()));
    assertThat(plain(seconds(report.at("/containers"), "container"))).isEqualTo(plain(expected.byContainer()));
  }

  @Test
  void theTextReportGivesTheArticlesFigures() {
    String text = run("report", "sample-reports/rails-16-before.zip");

    assertThat(text).contains("total 272.0 min · ideal 17.0 min · actual 33.8 min · evenness 50.3 %");
  }

  @Test
  void aYearOfWorkTookThreeQuartersOffTheWallAndHalfOfTheWork() {
    String text = run("compare", "sample-reports/rails-16-before.zip", "sample-reports/rails-16-after.zip");

    assertThat(text.lines().map(line -> line.strip().replaceAll(" +", " "))).contains(
        "total 4h 32m 2h 18m −49 % −2h 14m", "actual 33m 48s 9m 30s −72 % −24m 18s");
  }

  private static Map<String, BigDecimal> seconds(JsonNode rows, String key) {
    var seconds = new HashMap<String, BigDecimal>();
    rows.forEach(row -> seconds.put(row.get(key).asString(), row.get("seconds").decimalValue()));
    return seconds;
  }

  private static Map<String, BigDecimal> plain(Map<String, BigDecimal> seconds) {
    var plain = new HashMap<String, BigDecimal>();
    seconds.forEach((key, value) -> plain.put(key, value.stripTrailingZeros()));
    return plain;
  }
}
