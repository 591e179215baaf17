package makespan.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.balance.Planner;
import makespan.balance.Solution;
import makespan.balance.Strategy;
import makespan.balance.Sweep;
import makespan.balance.Workload;
import makespan.export.CsvFile;
import makespan.export.CsvPreset;
import makespan.export.Tables;
import makespan.model.Failure;
import makespan.model.Outcome;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

/// One thing is spoken of as one: in the window, in a ticket, in a spreadsheet.
class OneOfEachTest {
  private static final Pattern MANY_OF_ONE = Pattern
      .compile("(?<![\\d.,])1 (tests|files|reports|containers|cases|attempts)\\b|(?<![\\d.,] of )(?<![\\d.,])"
          + "1 (test|file|report|container) (have|are|take|were|name|end)\\b");
  private static final long SECOND = 1_000_000_000L;

  @Test
  void oneTestWithoutATime() {
    assertThat(health(new HandMadeRun(2).test(0, "a/a", SECOND).untimed(1, "a/b").build()))
        .contains("1 of 2 tests has no time that can be used", "It counts as 0", "by what it took",
            "This is 50.0 % of the tests.");
  }

  @Test
  void oneTestWithoutAFile() {
    assertThat(health(new HandMadeRun(2).ofClass(0, "org.example.ATest", SECOND).test(1, "a/b", SECOND).build()))
        .contains("1 of 2 tests names no file", "Its class or suite stands for the file", "finds none for it",
            "this test and on the suites around it");
  }

  @Test
  void oneFileFromTheRootBesideOneFromTheCheckout() {
    assertThat(health(new HandMadeRun(2).test(0, "/home/ci/a/a_spec.rb", SECOND).test(1, "a/b_spec.rb", SECOND)
        .build())).contains("1 file of 2 has a path from the root of the disk", "The other is relative");
  }

  @Test
  void oneAttemptThatBroke() {
    TestRun run = new HandMadeRun(2)
        .test(0, "a/a", "sometimes", 3 * SECOND, Outcome.FAILED).test(0, "a/a", "sometimes", 4 * SECOND, Outcome.PASSED)
        .test(1, "a/b", SECOND).build();
    assertThat(words(run, Kind.FLAKY)).contains("1 test passed and broke", "The attempt that broke took",
        "mend it or set it apart", "on container 0:");
    TestRun both = new HandMadeRun(2)
        .test(0, "a/a", "sometimes", 3 * SECOND, Outcome.FAILED).test(0, "a/a", "sometimes", 4 * SECOND, Outcome.PASSED)
        .triedAgain(1, "a/b", "again", 2 * SECOND, 3).build();
    assertThat(words(both, Kind.FLAKY)).contains("2 tests passed and broke", "mend them or set them apart",
        "on containers 0, 1:");
  }

  @Test
  void aFileOfOneTest() {
    assertThat(words(new HandMadeRun(2).test(0, "a/a", 60 * SECOND).test(1, "a/b", SECOND).build(),
        Kind.OUTSIZED_FILE)).contains("It is one test and cannot be cut: make that test shorter", "1 test of 1m 00s.");
  }

  @Test
  void severalContainersWithoutAReport() {
    var run = new HandMadeRun(3).test(0, "a/a", SECOND).test(1, "a/b", SECOND).test(2, "a/c", SECOND);
    assertThat(words(run.build(List.of("0", "1", "4")), Kind.DATA_HEALTH)).contains("No report of containers 2, 3");
  }

  @Test
  void oneContainerIsEnough() {
    assertThat(words(new HandMadeRun(2).test(0, "a/a", 60 * SECOND).test(1, "a/b", 10_000_000L).build(),
        Kind.OVER_PARALLEL)).contains("1 container ends the job as early as 2 containers");
  }

  @Test
  void oneCauseOfOneHost() {
    var blocked = new Failure("SocketBlocked", "A test tried to use socket.socket with host 10.0.5.21:9200", "");
    assertThat(words(new HandMadeRun(2).broken(0, "a/a", "one", 30 * SECOND, blocked)
        .broken(0, "a/a", "two", 30 * SECOND, blocked).test(1, "a/b", 40 * SECOND).build(), Kind.FAILURES_BY_CAUSE))
        .contains("2 of 3 tests in 1 file");
  }

  private static String health(TestRun run) {
    return words(run, Kind.DATA_HEALTH);
  }

  /// A kind of finding as the window, a ticket and a spreadsheet have it.
  private static String words(TestRun run, Kind kind) {
    Aggregates files = Aggregates.of(run, Grouping.FILE);
    Workload work = Workload.of(files);
    Sweep sweep = Sweep.of(work, Strategy.OPTIMAL, 8, SECOND / 20, () -> false);
    Solution best = new Planner().plan(work, run.containers().size(), Strategy.OPTIMAL, SECOND);
    List<Finding> all = Findings.of(run, files, work, best, sweep, Thresholds.DEFAULT).stream()
        .filter(finding -> finding.kind() == kind).toList();
    var text = new StringBuilder();
    var table = new ByteArrayOutputStream();
    all.forEach(finding -> text.append(finding.title()).append(' ').append(finding.detail()).append(' ')
        .append(finding.evidence()).append(FindingText.markdown(finding, "run.zip", Asked.USUAL)));
    try {
      CsvFile.write(Tables.findings("run.zip", all), table, CsvPreset.DATA_TOOLS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(text + table.toString(StandardCharsets.UTF_8)).doesNotContainPattern(MANY_OF_ONE);
    return text.toString();
  }
}
