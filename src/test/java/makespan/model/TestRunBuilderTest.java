package makespan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TestRunBuilderTest {
  private static ReportColumns report(String entry, String file, long... durations) {
    var report = new ReportColumns(entry);
    int suite = report.addSuite("suite of " + entry, 1_000);
    for (int i = 0; i < durations.length; i++) {
      report.addTest(suite, "test " + i, "Class", file, TestRun.NO_START, durations[i],
          i % 2 == 0 ? Outcome.PASSED : Outcome.FAILED);
    }
    return report;
  }

  @Test
  void joinsReportsAndSharesNames() {
    var builder = new JoinedReports(List.of("0", "1"), UnaryOperator.identity());
    builder.add(report("0/a.xml", "spec/a_spec.rb", 5, 7), 0);
    builder.add(report("1/a.xml", "spec/a_spec.rb", 11), 1);

    TestRun run = builder.build("node folder", List.of("run.zip"), List.of());

    assertThat(run.testCount()).isEqualTo(3);
    assertThat(run.files().count()).isOne();
    assertThat(run.testNames().count()).isEqualTo(2);
    assertThat(run.totalNanos()).isEqualTo(23);
    assertThat(run.container(2)).isEqualTo(1);
    assertThat(run.testName(2)).isEqualTo(run.testName(0));
    assertThat(run.outcome(1)).isEqualTo(Outcome.FAILED);
    assertThat(run.suites().get(run.suite(2)).name()).isEqualTo("suite of 1/a.xml");
    assertThat(run.suites().get(run.suite(2)).report()).isEqualTo(1);
    assertThat(run.reports().get(0).testNanos()).isEqualTo(12);
  }

  @Test
  void tellsWhatFilesTookSoFarWhileReportsAreAdded() {
    var builder = new TestRunBuilder();
    assertThat(builder.filesSoFar().count()).isZero();
    assertThat(builder.filesSoFar().longestNanos()).isZero();
    builder.add(report("0/a.xml", "spec/a_spec.rb", 5, 7));
    builder.add(report("0/b.xml", "spec/b_spec.rb", 13));

    FilesSoFar early = builder.filesSoFar();
    builder.add(report("1/a.xml", "spec/a_spec.rb", 11));
    FilesSoFar late = builder.filesSoFar();

    assertThat(early.longestFirst().toArray()).containsExactly(1, 0);
    assertThat(early.nanos(0)).isEqualTo(12);
    assertThat(early.testCount(0)).isEqualTo(2);
    assertThat(early.reportCount()).isEqualTo(2);
    assertThat(late.longestFirst().toArray()).containsExactly(0, 1);
    assertThat(late.file(0)).isEqualTo("spec/a_spec.rb");
    assertThat(late.nanos(0)).isEqualTo(late.longestNanos()).isEqualTo(23);
    assertThat(late.testCount(0)).isEqualTo(3);
    assertThat(late.testCount()).isEqualTo(4);
    assertThat(late.reportCount()).isEqualTo(3);
    assertThat(builder.filesSoFar().nanos(0)).isEqualTo(23);
  }

  @Test
  void filesThatAreOneBecomeOne() {
    var builder = new JoinedReports(List.of("0"), path -> path.replace("/home/ci/", ""));
    builder.add(report("a.xml", "/home/ci/spec/a.rb", 1), 0);
    builder.add(report("b.xml", "spec/a.rb", 1), 0);

    TestRun run = builder.build("none", List.of(), List.of());

    assertThat(run.files().count()).isOne();
    assertThat(run.file(0)).isEqualTo(run.file(1));
  }

  @Test
  void whatWentWrongStaysWithItsTest() {
    ReportColumns first = report("0/a.xml", "a.rb", 1, 2, 3);
    first.addIncident(new Failure("Timeout", "too slow", ""), 2);
    ReportColumns second = report("1/a.xml", "b.rb", 4, 5);
    second.addIncident(new Failure("Refused", "no connection", "10.0.0.1:80"), 1);
    var builder = new JoinedReports(List.of("0", "1"), UnaryOperator.identity());
    builder.add(first, 0);
    builder.add(second, 1);

    TestRun run = builder.build("node folder", List.of(), List.of());

    assertThat(run.failure(2)).contains(new Failure("Timeout", "too slow", ""));
    assertThat(run.attempts(2)).isEqualTo(2);
    assertThat(run.failure(4)).contains(new Failure("Refused", "no connection", "10.0.0.1:80"));
    assertThat(run.failure(0)).isEmpty();
    assertThat(run.attempts(0)).isOne();
  }

  @Test
  void growsPastItsFirstCapacity() {
    var report = new ReportColumns("big.xml");
    int suite = report.addSuite("s", TestRun.NO_START);
    for (int i = 0; i < 1_000; i++) {
      report.addTest(suite, "t" + i, "c", "f", i, i, Outcome.PASSED);
    }
    var builder = new JoinedReports(List.of("0"), UnaryOperator.identity());
    builder.add(report, 0);

    TestRun run = builder.build("none", List.of(), List.of());

    assertThat(run.durationNanos(999)).isEqualTo(999);
    assertThat(run.startNanos(999)).isEqualTo(999);
    assertThat(run.testNames().get(run.testName(999))).isEqualTo("t999");
    assertThat(run.totalNanos()).isEqualTo(499_500);
  }

  @Test
  void rowsStandAsPlacedWhateverOrderReportsCameIn() {
    var builder = new TestRunBuilder();
    int second = builder.add(report("1/a.xml", "b.rb", 20, 21));
    int first = builder.add(report("0/a.xml", "a.rb", 10));

    builder.place(first, 0);
    builder.place(second, 1);
    TestRun run = builder.build(List.of("0", "1"), UnaryOperator.identity(),
        new Reading("node folder", List.of(), List.of(), List.of()));

    assertThat(builder.entries()).isEmpty();
    assertThat(List.of(run.durationNanos(0), run.durationNanos(1), run.durationNanos(2))).containsExactly(10L, 20L,
        21L);
    assertThat(List.of(run.container(0), run.container(1), run.container(2))).containsExactly(0, 1, 1);
    assertThat(run.files().get(0)).isEqualTo("a.rb");
    assertThat(run.file(2)).isEqualTo(1);
    assertThat(run.suites()).extracting(TestRun.Suite::name).containsExactly("suite of 0/a.xml", "suite of 1/a.xml");
    assertThat(run.suites()).extracting(TestRun.Suite::report).containsExactly(0, 1);
    assertThat(run.suite(2)).isEqualTo(1);
  }

  @Test
  void refusesReportsThatAreNotPlacedOrTwiceOrNowhere() {
    var builder = new TestRunBuilder();
    int report = builder.add(report("a.xml", "f", 1, 2));

    assertThatIllegalStateException().isThrownBy(() -> build(builder));
    builder.place(report, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> builder.place(report, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> build(builder));
  }

  private static TestRun build(TestRunBuilder builder) {
    return builder.build(List.of("0"), UnaryOperator.identity(), new Reading("none", List.of(), List.of(), List.of()));
  }

  @Test
  void problemKindsAreWordsThatScriptsRelyOn() {
    assertThat(List.of(Problem.Kind.values()).stream().map(Problem.Kind::word)).containsExactly("malformed",
        "truncated", "too-large", "encrypted", "unsupported", "io", "not-a-report");
  }
}
