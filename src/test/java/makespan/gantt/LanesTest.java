package makespan.gantt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import makespan.analysis.Timeline;
import makespan.model.JoinedReports;
import makespan.model.Outcome;
import makespan.model.ReportColumns;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanesTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void theLanesOfARunAreItsContainersWithABarForEveryFile() {
    var report = new ReportColumns("0/rspec.xml");
    int suite = report.addSuite("rspec", TestRun.NO_START);
    report.addTest(suite, "adds", "Order", "order_spec.rb", TestRun.NO_START, 2 * SECOND, Outcome.PASSED);
    report.addTest(suite, "drops", "Order", "order_spec.rb", TestRun.NO_START, SECOND, Outcome.FAILED);
    report.addTest(suite, "logs in", "User", "user_spec.rb", TestRun.NO_START, 4 * SECOND, Outcome.PASSED);
    report.addUnaccounted(5 * SECOND);
    var builder = new JoinedReports(List.of("0", "1"), UnaryOperator.identity());
    builder.add(report, 0);
    TestRun run = builder.build("node folder", List.of("build.zip"), List.of());

    Lanes lanes = RunLanes.of(Timeline.of(run), run);

    assertThat(lanes.laneCount()).isEqualTo(2);
    assertThat(lanes.label(1)).isEqualTo("1");
    assertThat(lanes.loadNanos(0)).isEqualTo(7 * SECOND);
    assertThat(lanes.loadNanos(1)).isZero();
    assertThat(lanes.outsideNanos(0)).isEqualTo(5 * SECOND);
    assertThat(lanes.longestOutsideNanos()).isEqualTo(5 * SECOND);
    assertThat(lanes.slowestLane()).isZero();
    assertThat(lanes.barCount()).isEqualTo(2);
    assertThat(lanes.testCount(0)).isEqualTo(2);
    assertThat(lanes.broken(0)).isTrue();
    assertThat(lanes.broken(1)).isFalse();
    assertThat(lanes.startNanos(1)).isEqualTo(3 * SECOND);
    assertThat(lanes.unit(1)).isEqualTo(run.file(2));
  }

  @Test
  void hidingShortBarsLeavesBrokenOnesAndLoads() {
    Lanes lanes = new LanesBuilder(4).lane("a", 7).bar(0, 5, 0, 1, false).bar(5, 1, 1, 2, true).bar(6, 1, 2, 3, false)
        .lane("b", 0).bar(0, 1, 3, 1, false).build();
    Lanes hiding = lanes.between(5, 0);

    assertThat(hiding.barCount()).isEqualTo(2);
    assertThat(hiding.unit(1)).as("the broken one").isEqualTo(1);
    assertThat(hiding.loadNanos(0)).isEqualTo(7);
    assertThat(hiding.loadNanos(1)).isEqualTo(1);
    assertThat(hiding.slowestLane()).isZero();
    assertThat(hiding.outsideNanos(0)).isEqualTo(7);
    assertThat(lanes.between(0, 0)).isSameAs(lanes);
    assertThat(lanes.between(0, 1).barCount()).as("without the long one").isEqualTo(3);
    assertThat(new LanesBuilder(1).lane("a", 0).bar(0, 9, 0, 1, true).build().between(0, 1).barCount())
        .as("a long broken one").isEqualTo(1);
  }

  @Test
  void lanesWithHiddenBarsKnowThemAllAndWhatTheShownOnesStandFor() {
    Lanes lanes = new LanesBuilder(3).lane("a", 0).bar(0, 1, 0, 1, false).and(7).bar(1, 5, 1, 1, false).and(8)
        .lane("b", 0).bar(0, 6, 2, 1, false).bar(6, 1, 1, 1, false).build();
    Lanes hiding = lanes.between(5, 0);

    assertThat(lanes.whole()).isSameAs(lanes);
    assertThat(hiding.whole()).isSameAs(lanes);
    assertThat(hiding.between(6, 0).whole()).isSameAs(lanes);
    assertThat(hiding.also()).containsExactly(new Lanes.Also(0, 0, 8));
    assertThat(lanes.lanesOfUnits()).containsOnlyKeys(0, 1, 2, 7, 8).containsEntry(1, new TreeSet<>(List.of(0, 1)))
        .containsEntry(7, new TreeSet<>(List.of(0)));
  }

  @Test
  void testsAreBarsOfTheirFilesEndToEnd() {
    var report = new ReportColumns("0/rspec.xml");
    int suite = report.addSuite("rspec", TestRun.NO_START);
    report.addTest(suite, "adds", "Order", "order_spec.rb", TestRun.NO_START, 2 * SECOND, Outcome.PASSED);
    report.addTest(suite, "drops", "Order", "order_spec.rb", TestRun.NO_START, SECOND, Outcome.FAILED);
    report.addTest(suite, "logs in", "User", "user_spec.rb", TestRun.NO_START, 4 * SECOND, Outcome.PASSED);
    var builder = new JoinedReports(List.of("0"), UnaryOperator.identity());
    builder.add(report, 0);
    TestRun run = builder.build("node folder", List.of("build.zip"), List.of());
    Lanes lanes = RunLanes.ofTests(Timeline.of(run), run);

    assertThat(lanes.ofTests()).isTrue();
    assertThat(lanes.barCount()).isEqualTo(3);
    assertThat(lanes.loadNanos(0)).isEqualTo(7 * SECOND);
    assertThat(lanes.broken(1)).isTrue();
    assertThat(lanes.unit(1)).isEqualTo(lanes.unit(0)).isNotEqualTo(lanes.unit(2));
    var names = new RunNames(run);
    assertThat(names.of(lanes, 1)).isEqualTo("drops");
    assertThat(names.origin(lanes, 1)).isEqualTo("order_spec.rb");
    assertThat(names.of(RunLanes.of(Timeline.of(run), run), 0)).isEqualTo("order_spec.rb");
  }

  @Test
  void aLaneNeedNotHaveBars() {
    Lanes lanes = new LanesBuilder(0).lane("a", 0).lane("b", 0).bar(0, 5, 0, 1, false).lane("c", 0).build();

    assertThat(lanes.loadNanos(0)).isZero();
    assertThat(lanes.slowestLane()).isEqualTo(1);
    assertThat(lanes.lane(0)).isEqualTo(1);
    assertThat(lanes.barNear(2, 3)).isEqualTo(Lanes.NONE);
    assertThat(Lanes.EMPTY.slowestLane()).isEqualTo(Lanes.NONE);
    assertThat(Lanes.EMPTY.nextOfUnit(0, 0)).isEqualTo(Lanes.NONE);
  }

  @Test
  void barsThatOverlapOrGoBackAreRefused() {
    var builder = new LanesBuilder(4).lane("a", 0).bar(0, 10, 0, 1, false);

    assertThatIllegalArgumentException().isThrownBy(() -> builder.bar(9, 1, 0, 1, false));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.bar(10, -1, 0, 1, false));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.bar(10, 1, -1, 1, false));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.lane("b", -1));
    assertThatIllegalStateException().isThrownBy(() -> new LanesBuilder(1).bar(0, 1, 0, 1, false));
  }

  @Test
  void theBarNearATimeIsTheOneThatRunsOrTheOneBefore() {
    Lanes lanes = new LanesBuilder(3).lane("a", 0).bar(10, 10, 0, 1, false).bar(40, 10, 1, 1, false).build();

    assertThat(lanes.barNear(0, 0)).isZero();
    assertThat(lanes.barNear(0, 15)).isZero();
    assertThat(lanes.barNear(0, 39)).isZero();
    assertThat(lanes.barNear(0, 40)).isEqualTo(1);
    assertThat(lanes.barNear(0, 99)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theIndexFindsWhatALoopOverAllBarsFinds(long seed) {
    var random = new SplittableRandom(seed);
    var builder = new LanesBuilder(1);
    int bars = 0;
    for (int lane = 0; lane < 20; lane++) {
      builder.lane("lane " + lane, 0);
      int count = random.nextInt(30);
      for (int i = 0; i < count; i++) {
        builder.bar(i * 10L, random.nextInt(11), random.nextInt(25), 1, random.nextInt(10) == 0);
      }
      bars += count;
    }
    Lanes lanes = builder.build();
    for (int i = 0; i < 500; i++) {
      int from = random.nextInt(bars);
      int end = random.nextInt(from, bars) + 1;
      int unit = random.nextInt(30);
      int broken = from;
      while (broken < end && !lanes.broken(broken)) {
        broken++;
      }
      int next = from;
      while (next < bars && lanes.unit(next) != unit) {
        next++;
      }
      assertThat(lanes.firstBroken(from, end)).isEqualTo(broken == end ? Lanes.NONE : broken);
      assertThat(lanes.nextOfUnit(unit, from)).isEqualTo(next == bars ? Lanes.NONE : next);
    }
  }
}
