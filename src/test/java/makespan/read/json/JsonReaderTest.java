package makespan.read.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import makespan.model.JobStep;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.read.container.Manifest.Artifact;
import makespan.read.json.JsonReading.Artifacts;
import makespan.read.json.JsonReading.Job;
import makespan.read.json.JsonReading.Other;
import makespan.read.json.JsonReading.Tests;
import makespan.read.json.JsonReading.Times;
import makespan.read.junit.ReportReading;
import makespan.read.limits.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The files are answers of CircleCI itself, see `SOURCES.tsv` beside them.
class JsonReaderTest {
  private static final long SECOND = 1_000_000_000L;
  private static final JsonReader READER = new JsonReader(Limits.STANDARD, () -> false);

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = JsonReaderTest.class.getResourceAsStream("/circleci/" + name)) {
      return in.readAllBytes();
    }
  }

  private static JsonReading read(byte[] bytes) {
    return READER.read("a/b.json", new ByteArrayInputStream(bytes));
  }

  private static JsonReading read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ReportReading tests(String text) {
    return ((Tests) read(text)).reading();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cli-artifacts-node-index.json", "cli-artifacts-execution.json"})
  void artifacts_as_the_command_line_tool_prints_them(String file) throws Exception {
    assertThat(read(resource(file))).isEqualTo(
        new Artifacts(List.of(new Artifact("coverage/index.html", 0), new Artifact("test-results.xml", 0))));
  }

  @Test
  void artifacts_of_every_version_of_the_api() throws Exception {
    assertThat(read(resource("v11-artifacts.json"))).isEqualTo(new Artifacts(
        List.of(new Artifact("MOCK+raw-test-output/go-test-report.xml", 0),
            new Artifact("raw-test-output/go-test.out", 0))));
    assertThat(read("""
      {"next_page_token": null, "items": [{"path": "r.xml", "node_index": 3, "url": "https://x/3/r.xml", "new": {}}]}
      """)).isEqualTo(new Artifacts(List.of(new Artifact("r.xml", 3))));
    assertThat(read("""
      {"data": [{"id": "1", "attributes": {"path": "r.xml", "url": "u", "execution": 12}}], "page": {"next": null}}
      """)).isEqualTo(new Artifacts(List.of(new Artifact("r.xml", 12))));
  }

  @Test
  void tests_of_version_1_1() throws Exception {
    var read = (Tests) read(resource("v11-tests.json"));

    assertThat(read.more()).isFalse();
    assertThat(read.reading().columns().testCount()).isEqualTo(35);
    assertThat(read.reading().columns().untimedCount()).isZero();
    assertThat(read.reading().complete()).isTrue();
  }

  @Test
  void tests_of_version_2_and_that_the_list_goes_on() throws Exception {
    var example = (Tests) read(resource("v2-tests.json"));
    var page = (Tests) read("""
      {"items": [{"name": "t", "result": "success", "run_time": 1.25, "classname": "c", "file": "./spec/a_spec.rb",
        "message": "", "source": "rspec"}], "next_page_token": "AbC"}""");

    assertThat(example.reading().columns().testCount()).isEqualTo(1);
    assertThat(example.reading().columns().untimedCount()).isEqualTo(1);
    assertThat(example.more()).isFalse();
    assertThat(page.more()).isTrue();
    assertThat(page.reading().columns().testNanos()).isEqualTo(1_250_000_000L);
  }

  @Test
  void tests_of_version_3_one_after_another() {
    ReportReading read = tests("""
      {"classname":"c","name":"a","result":"success","run_time":0.1,"message":""}
      {"classname":"c","name":"b","result":"failure","run_time":0.2,"message":"no"}
      """);

    assertThat(read.columns().testCount()).isEqualTo(2);
    assertThat(read.columns().testNanos()).isEqualTo(300_000_000L);
  }

  @Test
  void seconds_are_exact_and_senseless_ones_count_as_nothing() {
    ReportReading read = tests("""
      {"tests": [
        {"name": "a", "result": "success", "run_time": 0.1}, {"name": "b", "result": "success", "run_time": 1e-9},
        {"name": "c", "result": "success", "run_time": "2,5"}, {"name": "d", "result": "success", "run_time": null},
        {"name": "e", "result": "success", "run_time": NaN}, {"name": "f", "result": "success", "run_time": -1},
        {"name": "g", "result": "success", "run_time": 1e999999999}]}""");

    assertThat(read.columns().testCount()).isEqualTo(7);
    assertThat(read.columns().testNanos()).isEqualTo(2_600_000_001L);
    assertThat(read.columns().untimedCount()).isEqualTo(4);
    assertThat(read.problems()).extracting(Problem::kind).containsExactly(Kind.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
  void every_encoding_of_unicode_with_and_without_its_mark(String charset) {
    String text = "[{\"name\": \"größer\", \"result\": \"success\", \"run_time\": 1}]";

    for (String mark : new String[]{"", "\uFEFF"}) {
      var read = (Tests) read((mark + text).getBytes(Charset.forName(charset)));
      assertThat(read.reading().columns().testNanos()).isEqualTo(SECOND);
    }
  }

  @Test
  void what_came_before_damage_counts() {
    String three = "{\"tests\": [" + "{\"name\":\"a\",\"result\":\"success\",\"run_time\":1},\n".repeat(3);

    assertThat(tests(three).problems()).extracting(Problem::entry, Problem::kind)
        .containsExactly(tuple("a/b.json", Kind.TRUNCATED));
    assertThat(tests(three).columns().testNanos()).isEqualTo(3 * SECOND);
    assertThat(tests(three).complete()).isFalse();
    assertThat(tests(three + "oops]}").problems().getFirst().message()).contains("line 4").contains("the 3 tests");
    assertThat(tests(three + "[".repeat(1_001) + "]".repeat(1_001) + "]}").problems()).extracting(Problem::kind)
        .containsExactly(Kind.TOO_LARGE);
    assertThat(tests(three + "[".repeat(900) + "]".repeat(900) + "]}").problems()).isEmpty();
  }

  @Test
  void steps_of_version_1_1_as_it_came_and_as_its_documentation_has_it() throws Exception {
    var build = (Job) read(resource("v11-build-steps.json"));
    var example = (Job) read(resource("v11-build-docs-example.json"));

    assertThat(build.steps()).hasSize(6).allMatch(step -> step.container() == 0);
    assertThat(build.steps().getFirst().name()).isEqualTo("Starting the build");
    assertThat(build.steps().getFirst().durationNanos()).isEqualTo(11_391_000_000L);
    assertThat(example.steps()).extracting(JobStep::name, JobStep::durationNanos)
        .containsExactly(tuple("configure the build", SECOND), tuple("lein2 deps", 7 * SECOND));
    assertThat(build.problems()).isEmpty();
  }

  @Test
  void steps_of_a_parallel_job_without_those_that_have_no_end_or_run_beside() {
    var job = (Job) read("""
      {"steps": [{"name": "Checkout", "actions": [
          {"index": 0, "start_time": "2026-01-01T00:00:00Z", "end_time": "2026-01-01T00:00:02.5Z"},
          {"index": 1, "start_time": "2026-01-01T00:00:01Z", "end_time": "2026-01-01T00:00:03Z"}]},
        {"name": "Server", "actions": [{"index": 0, "background": true,
          "start_time": "2026-01-01T00:00:03Z", "end_time": "2026-01-01T00:09:00Z"}]},
        {"name": "Tests", "actions": [
          {"index": 1, "start_time": "2026-01-01T00:00:03Z", "end_time": null},
          {"index": 0, "start_time": "2026-01-01T00:00:03Z", "end_time": "2026-01-01T00:00:02Z"}, 7]}, null]}""");

    assertThat(job.steps()).extracting(JobStep::name, JobStep::container, JobStep::durationNanos)
        .containsExactly(tuple("Checkout", 0, 2_500_000_000L), tuple("Checkout", 1, 2 * SECOND));
  }

  @Test
  void steps_as_the_command_line_tool_and_version_3_tell_them() throws Exception {
    String steps = "[{\"name\": \"Tests\", \"started_at\": \"2026-01-01T00:00:00Z\","
        + " \"ended_at\": \"2026-01-01T00:00:04Z\"}]";
    var tool = (Job) read(resource("cli-job-get-2-executions.json"));
    var answer = (Job) read("{\"data\": {\"id\": \"x\", \"attributes\": {\"parallel_executions\": [{\"steps\": " + steps
        + "}, {\"steps\": " + steps + "}]}}}");

    assertThat(tool.steps()).hasSize(6);
    assertThat(tool.steps().getLast()).extracting(JobStep::name, JobStep::container, JobStep::durationNanos)
        .containsExactly("task lint-yaml", 1, 1_650_000_000L);
    assertThat(answer.steps()).extracting(JobStep::container, JobStep::durationNanos)
        .containsExactly(tuple(0, 4 * SECOND), tuple(1, 4 * SECOND));
  }

  @Test
  void steps_before_damage_count_and_the_damage_is_listed() {
    String action = "{\"index\": 0, \"start_time\": \"2026-01-01T00:00:00Z\", \"end_time\": \"2026-01-01T00:00:04Z\"}";
    var cut = (Job) read("{\"steps\": [{\"name\": \"a\", \"actions\": [" + action + "]}, {\"name\": \"b\", \"acti");
    var long2 = (Job) read("{\"steps\": [{\"name\": \"a\", \"actions\": [" + action.replace("2026-01-01T00:00:04Z",
        "2027-01-01T00:00:01Z") + ", " + action.replace("2026-01-01T00:00:04Z", "2027-01-01T00:00:00Z") + "]}]}");

    assertThat(cut.steps()).hasSize(1);
    assertThat(cut.problems()).extracting(Problem::kind).containsExactly(Kind.TRUNCATED);
    assertThat(long2.steps()).hasSize(1);
    assertThat(long2.problems()).extracting(Problem::kind).containsExactly(Kind.TOO_LARGE);
  }

  @Test
  void times_of_pytest_split_and_of_knapsack() {
    ReportReading split = ((Times) read("""
      {"tests/api/test_a.py::TestA::test_x[1::2]": 0.1, "tests/api/test_a.py::test_y": 1e-9,
       "tests/test_b.py::test_z": NaN}""")).reading();
    ReportReading older = ((Times) read("[[\"tests/test_a.py::test_x\", 1.5], [\"tests/test_a.py::test_y\", 2]]"))
        .reading();
    ReportReading knapsack = ((Times) read("{\"spec/a_spec.rb\": 12.3, \"./spec/b_spec.rb[1:2]\": 0.7}")).reading();

    assertThat(split.columns().testNanos()).isEqualTo(100_000_001L);
    assertThat(split.columns().untimedCount()).isEqualTo(1);
    assertThat(older.columns().testNanos()).isEqualTo(3_500_000_000L);
    assertThat(knapsack.columns().testNanos()).isEqualTo(13 * SECOND);
    assertThat(knapsack.problems()).isEmpty();
  }

  @Test
  void times_before_damage_count() {
    ReportReading cut = ((Times) read("{\"spec/a_spec.rb\": 12.3, \"spec/b_sp")).reading();

    assertThat(cut.columns().testNanos()).isEqualTo(12_300_000_000L);
    assertThat(cut.problems()).extracting(Problem::kind).containsExactly(Kind.TRUNCATED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"dist/main.js\": 12345, \"dist/vendor.js\": 6789}",
    "{\"total\": 3, \"covered\": 2.5, \"spec/a_spec.rb\": 1}", "{\"spec/a_spec.rb\": \"1\"}", "[]", "[1, 2]",
    "{\"a\": [1]}", "[{\"path\": \"x\"}]", "[[[]]]",
    "{\"items\": [{\"name\": \"x\"}]}", "[2024-01-01 12:00] started", "{", "{\"path\": \"a\", \"node_index\": -1}",
    "[{\"path\": \"x\", \"node_index\": 99999999999}]"})
  void other_json_is_nothing(String text) {
    assertThat(read(text)).isInstanceOf(Other.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v2-insights-job-runs.json", "v11-recent-builds.json"})
  void other_answers_of_the_api_are_nothing(String file) throws Exception {
    assertThat(read(resource(file))).isEqualTo(new Other(true));
  }

  @Test
  void a_list_of_something_else_is_not_read_to_its_end() {
    var bytes = new ByteArrayInputStream(("[{\"a\": 1}" + ", {\"a\": 1}".repeat(1_000_000)).getBytes(
        StandardCharsets.UTF_8));

    assertThat(READER.read("x.json", bytes)).isEqualTo(new Other(true));
    assertThat(bytes.available()).isGreaterThan(5_000_000);
  }

  @Test
  void cancelling_ends_the_reading() {
    var cancelled = new JsonReader(Limits.STANDARD, () -> true);

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> cancelled.read("x.json", new ByteArrayInputStream(new byte[]{'['})));
  }
}
