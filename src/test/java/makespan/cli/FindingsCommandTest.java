package makespan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsCommandTest {
  @TempDir
  Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... words) {
    return new CommandLineFace(false).run(words, InputStream.nullInputStream(), out, err);
  }

  @Test
  void aTestThatBrokeInAnotherRunOfTheCommitIsFlaky() throws IOException {
    String broke = Archives.zip(folder.resolve("broke.zip"), Map.of("0/rspec.xml", Archives.report(
        "<testcase name=\"a\" file=\"spec/a_spec.rb\" time=\"3\"><failure message=\"late\"/></testcase>"))).toString();
    String passed = Archives.zip(folder.resolve("passed.zip"), Map.of("0/rspec.xml", Archives.report(
        "<testcase name=\"a\" file=\"spec/a_spec.rb\" time=\"1\"/>"))).toString();

    assertThat(run("findings", passed)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("flaky");

    assertThat(run("findings", passed, "--same-commit", broke)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "))
        .contains("1 test passed and broke on the same code",
            "Over 2 runs of one commit: 2 attempts, 1 of them broke, on container 0: spec/a_spec.rb \"a\".");
  }

  @Test
  void aRunOfAnotherJobTellsNothingOfFlakyTestsAndIsSaidTo() throws IOException {
    String passed = Archives.zip(folder.resolve("passed.zip"), Map.of("0/rspec.xml", Archives.report(
        "<testcase name=\"a\" file=\"spec/a_spec.rb\" time=\"1\"/>"))).toString();
    String other = Archives.zip(folder.resolve("other.zip"), Map.of("0/rspec.xml", Archives.report(
        "<testcase name=\"z\" file=\"test/z_test.rb\" time=\"1\"/>"))).toString();

    assertThat(run("findings", passed, "--same-commit", other)).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--same-commit " + other + ": the runs share no file");

    err.reset();
    assertThat(run("findings", passed, "--same-commit", passed)).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void theTextSaysHowSureItIsAndWhichCallTriesIt() {
    assertThat(run("findings", "sample-reports/rails-16-before.zip")).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("saves 5m 00s of wall, 1h 20m of container time, predicted, confidence high\n",
            "   Try it: makespan whatif ARCHIVE --drop 'spec/requests/integration/**'\n");
  }

  /// Every call that a finding names comes to what it predicts.
  @Test
  void theCallsOfFindingsGiveTheirFigures() {
    String baseline = "sample-reports/django-1-baseline.zip";
    assertThat(run("findings", baseline)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains(
        "Try it: makespan plan ARCHIVE --containers 4 --setup measured\n",
        "Try it: makespan whatif ARCHIVE --setup 240 --setup-before measured\n");

    out.reset();
    assertThat(run("plan", baseline, "--containers", "4", "--setup", "measured")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("11m 30s");
    out.reset();
    assertThat(run("whatif", baseline, "--setup", "240", "--setup-before", "measured")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).containsPattern("makespan +22m 00s +18m 00s +−4m 00s");
  }

  @Test
  void theCallsNameTheContainersThatWereAskedFor() {
    String before = "sample-reports/rails-16-before.zip";
    assertThat(run("findings", before, "--containers", "8")).isZero();
    String drop = "--drop 'spec/requests/integration/**' --containers 8\n";
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("saves 10m 00s of wall, 1h 20m of container time", "Try it: makespan whatif ARCHIVE " + drop);

    out.reset();
    assertThat(run("whatif", before, "--drop", "spec/requests/integration/**", "--containers", "8")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).containsPattern("makespan .*−10m 00s");
  }

  @Test
  void whatRoundingLeavesBetweenASuiteAndItsTestsIsNoSetUp() throws IOException {
    var tests = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      tests.append("<testcase name=\"t\" file=\"spec/").append(i).append("_spec.rb\" time=\"12\"/>");
    }
    String rounded = Archives.zip(folder.resolve("rounded.zip"), Map.of("0/rspec.xml",
        "<testsuite name=\"rspec\" time=\"1200.000002\">" + tests + "</testsuite>")).toString();

    assertThat(run("findings", rounded)).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("containers would pay").doesNotContain("Set-up");
  }

  @Test
  void anotherRunThatCannotBeReadIsSaidSo() throws IOException {
    String passed = Archives.zip(folder.resolve("passed.zip"), Map.of("0/rspec.xml", Archives.report(
        "<testcase name=\"a\" file=\"spec/a_spec.rb\" time=\"1\"/>"))).toString();

    assertThat(run("findings", passed, "--same-commit", folder.resolve("none.zip").toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("none.zip");
  }
}
