package makespan.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.balance.Planner;
import makespan.balance.Solution;
import makespan.balance.Strategy;
import makespan.balance.Sweep;
import makespan.balance.Workload;
import makespan.model.Outcome;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

class DataHealthTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void testsWithoutATimeAreCounted() {
    Finding untimed = only(
        new HandMadeRun(2).test(0, "a/a", SECOND).untimed(1, "a/b").test(1, "a/c", SECOND).build());

    assertThat(untimed.title()).isEqualTo("1 of 3 tests has no time that can be used");
    assertThat(untimed.evidence()).isEqualTo("Seen in 1/rspec.xml. This is 33.3 % of the tests.");
    assertThat(untimed.savedWallNanos()).isZero();
    assertThat(untimed.severity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void aClassThatStandsForAFileIsTold() {
    Finding noFile = only(new HandMadeRun(2).ofClass(0, "org.example.ATest", SECOND)
        .ofClass(1, "org.example.BTest", SECOND).build());

    assertThat(noFile.title()).isEqualTo("2 of 2 tests name no file");
    assertThat(noFile.subject()).isEqualTo("files");
  }

  @Test
  void aPathThatIsItsClassTooIsAFileAllTheSame() {
    assertThat(findings(new HandMadeRun(2).ofClass(0, "spec/a_spec.rb", SECOND)
        .ofClass(1, "spec/b_spec.rb", SECOND).build())).isEmpty();
  }

  @Test
  void oneContainerSaysThatBalanceCannotBeTold() {
    Finding one = only(new HandMadeRun(1).test(0, "a/a", SECOND).build());

    assertThat(one.severity()).isEqualTo(Severity.LOW);
    assertThat(one.evidence()).startsWith("1 report, and no path");
  }

  @Test
  void aContainerWithoutAReportIsMissed() {
    var run = new HandMadeRun(3).test(0, "a/a", SECOND).test(1, "a/b", SECOND).test(2, "a/c", SECOND);

    assertThat(only(run.build(List.of("0", "1", "3"))).title()).isEqualTo("No report of container 2");
    assertThat(only(run.build(List.of("2", "3", "4"))).evidence()).isEqualTo("Missing up to container 4: 1.");
    assertThat(findings(run.build(List.of("1", "2", "3")))).isEmpty();
    assertThat(findings(run.build(List.of("101", "450", "900")))).isEmpty();
    assertThat(findings(run.build(List.of("api", "web", "9")))).isEmpty();
  }

  @Test
  void aReportThatCameTwiceIsNamed() {
    var run = new HandMadeRun(3);
    for (int file = 0; file < 10; file++) {
      run.test(0, "spec/%d_spec.rb".formatted(file), SECOND + file)
          .test(1, "spec/other_%d_spec.rb".formatted(file), SECOND + file)
          .test(2, "spec/%d_spec.rb".formatted(file), SECOND + file);
    }

    Finding twice = only(run.build());

    assertThat(twice.title()).isEqualTo("1 report came twice, with 10 tests that count double");
    assertThat(twice.evidence()).isEqualTo("0/rspec.xml = 2/rspec.xml. These are 33.3 % of the tests.");
  }

  @Test
  void twoRunsOfTheSameTestsAreNoTwins() {
    assertThat(findings(new HandMadeRun(2).test(0, "spec/a_spec.rb", SECOND)
        .test(1, "spec/a_spec.rb", SECOND + 1).build())).isEmpty();
  }

  @Test
  void testsThatTwoReportsHaveCountTwice() {
    var run = new HandMadeRun(2);
    for (int file = 0; file < 20; file++) {
      run.test(0, "spec/%d_spec.rb".formatted(file), SECOND + file);
    }
    for (int file = 0; file < 12; file++) {
      run.test(1, "spec/%d_spec.rb".formatted(file), 2 * SECOND + file);
    }

    Finding twice = only(run.build());

    assertThat(twice.title()).isEqualTo("12 of 32 tests are in more than one report");
    assertThat(twice.severity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void pathsFromTheRootBesideOthersAreNamed() {
    Finding paths = only(new HandMadeRun(2).test(0, "/builds/a_spec.rb", SECOND).test(1, "spec/b_spec.rb", SECOND)
        .test(1, "spec/c_spec.rb", SECOND).build());

    assertThat(paths.title()).isEqualTo("1 file of 3 has a path from the root of the disk");
    assertThat(paths.evidence()).startsWith("From the root: /builds/a_spec.rb.");
    assertThat(findings(new HandMadeRun(2).test(0, "/builds/a_spec.rb", SECOND).test(1, "/builds/b_spec.rb", SECOND)
        .build())).isEmpty();
  }

  @Test
  void testsThatPassedInNoTimeAreCounted() {
    var run = new HandMadeRun(2);
    for (int test = 0; test < 10; test++) {
      run.test(0, "spec/fast_spec.rb", "fast " + test, 0, Outcome.PASSED);
      run.test(1, "spec/slow_spec.rb", "slow " + test, SECOND, Outcome.PASSED);
    }

    assertThat(only(run.build()).title()).isEqualTo("10 of 20 tests passed in 0 s");
  }

  private static Finding only(TestRun run) {
    List<Finding> findings = findings(run);
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }

  private static List<Finding> findings(TestRun run) {
    Aggregates files = Aggregates.of(run, Grouping.FILE);
    Workload work = Workload.of(files);
    Sweep sweep = Sweep.of(work, Strategy.OPTIMAL, 8, SECOND / 20, () -> false);
    Solution best = new Planner().plan(work, run.containers().size(), Strategy.OPTIMAL, SECOND);
    return Findings.of(run, files, work, best, sweep, Thresholds.DEFAULT).stream()
        .filter(finding -> finding.kind() == Kind.DATA_HEALTH).toList();
  }
}
