package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.UnaryOperator;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.balance.splitter.Order;
import makespan.model.JoinedReports;
import makespan.model.Outcome;
import makespan.model.ReportColumns;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

class WorkloadTest {
  @Test
  void hasAUnitAGroup() {
    Workload work = Workload.of(Aggregates.of(run(), Grouping.FILE));

    assertThat(work.count()).isEqualTo(3);
    assertThat(work.name(0)).isEqualTo("b");
    assertThat(work.durationNanos(0)).isEqualTo(35);
    assertThat(work.units().totalNanos()).isEqualTo(45);
    assertThat(work.observedContainerCount()).isEqualTo(4);
  }

  @Test
  void placesAUnitWhereMostOfItsTimeWent() {
    Workload work = Workload.of(Aggregates.of(run(), Grouping.FILE));

    assertThat(work.observedContainer(0)).as("10 on 1, 15 on 2 (5 + 10), 10 on 3").isEqualTo(2);
    assertThat(work.observedContainer(1)).as("5 on 2 and 5 on 3").isEqualTo(2);
    assertThat(work.observedContainer(2)).as("no time, but on 3").isEqualTo(3);
  }

  @Test
  void ordersUnitsByTheirFirstStartWhereAllAreKnown() {
    assertThat(Workload.of(Aggregates.of(run(), Grouping.FILE)).observedOrder()).containsExactly(1, 0, 2);
  }

  @Test
  void ordersUnitsAsReportedWhereAStartIsNotKnown() {
    var report = new ReportColumns("r.xml");
    report.addSuite("s", TestRun.NO_START);
    report.addTest(0, "t1", "c", "late", 50, 1, Outcome.PASSED);
    report.addTest(0, "t2", "c", "unknown", TestRun.NO_START, 1, Outcome.PASSED);
    report.addTest(0, "t3", "c", "early", 10, 1, Outcome.PASSED);
    var builder = new JoinedReports(List.of("0"), UnaryOperator.identity());
    builder.add(report, 0);
    TestRun run = builder.build("none", List.of(), List.of());

    assertThat(Workload.of(Aggregates.of(run, Grouping.FILE)).observedOrder()).containsExactly(0, 1, 2);
  }

  @Test
  void ordersNamesByCodeAndEqualNamesByNumber() {
    Workload work = Workload.of(List.of("b", "a", "B", "a"), new long[4], new int[4], 1);

    assertThat(work.listing().inOrder(Order.NAME)).containsExactly(2, 1, 3, 0);
    assertThat(work.listing().inOrder(Order.NAME)).as("asked again").containsExactly(2, 1, 3, 0);
  }

  @Test
  void ofAListKeepsItsOrderAndContainers() {
    long[] durations = {3, 4};
    int[] containers = {1, 0};
    Workload work = Workload.of(List.of("x", "y"), durations, containers, 2);
    durations[0] = 0;
    containers[0] = 0;

    assertThat(work.name(1)).isEqualTo("y");
    assertThat(work.durationNanos(0)).isEqualTo(3);
    assertThat(work.observedContainer(0)).isEqualTo(1);
    assertThat(work.observedOrder()).containsExactly(0, 1);
  }

  @Test
  void refusesListsThatDoNotMatch() {
    assertThatIllegalArgumentException().isThrownBy(() -> Workload.of(List.of("x"), new long[2], new int[1], 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Workload.of(List.of("x"), new long[1], new int[2], 1));
  }

  @Test
  void refusesContainersOutOfRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> Workload.of(List.of("x"), new long[1], new int[]{1}, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Workload.of(List.of("x"), new long[1], new int[]{-1}, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Workload.of(List.of(), new long[0], new int[0], 0));
  }

  /// File b: 10 on container 1, 5 + 10 on 2, 10 on 3. File a: 5 on 2 and 5 on 3. File z: nothing on 3.
  private static TestRun run() {
    var first = new ReportColumns("1/r.xml");
    first.addSuite("s", TestRun.NO_START);
    first.addTest(0, "t1", "c", "b", 100, 10, Outcome.PASSED);
    var second = new ReportColumns("2/r.xml");
    second.addSuite("s", TestRun.NO_START);
    second.addTest(0, "t2", "c", "b", 200, 5, Outcome.PASSED);
    second.addTest(0, "t3", "c", "a", 90, 5, Outcome.PASSED);
    second.addTest(0, "t4", "c", "b", 205, 10, Outcome.PASSED);
    var third = new ReportColumns("3/r.xml");
    third.addSuite("s", TestRun.NO_START);
    third.addTest(0, "t5", "c", "a", 300, 5, Outcome.PASSED);
    third.addTest(0, "t6", "c", "b", 310, 10, Outcome.PASSED);
    third.addTest(0, "t7", "c", "z", 320, 0, Outcome.SKIPPED);
    var builder = new JoinedReports(List.of("0", "1", "2", "3"), UnaryOperator.identity());
    builder.add(first, 1);
    builder.add(second, 2);
    builder.add(third, 3);
    return builder.build("node folder", List.of("run.zip"), List.of());
  }

  @Test
  void otherDurationsLeaveNamesAndContainersAsTheyAre() {
    Workload work = Workload.of(List.of("b", "a"), new long[]{3, 4}, new int[]{1, 0}, 2);

    Workload changed = work.withDurations(new long[]{3, 0});

    assertThat(changed.units().totalNanos()).isEqualTo(3);
    assertThat(changed.name(1)).isEqualTo("a");
    assertThat(changed.observedContainer(0)).isEqualTo(1);
    assertThat(work.durationNanos(1)).isEqualTo(4);
    assertThatIllegalArgumentException().isThrownBy(() -> work.withDurations(new long[1]));
  }

  @Test
  void unitsDrawnFromOthersAreSeenWhereThoseWere() {
    Workload work = Workload.of(List.of("a", "b", "c"), new long[]{1, 20, 3}, new int[]{0, 1, 2}, 3);

    Workload drawn = work.drawn(new int[]{2, 1, 1}, new long[]{3, 12, 8}, new int[]{1, 4, 2}, unit -> "part " + unit);

    assertThat(drawn.count()).isEqualTo(3);
    assertThat(drawn.name(1)).isEqualTo("part 1");
    assertThat(drawn.durationNanos(2)).isEqualTo(8);
    assertThat(drawn.observedContainer(2)).isEqualTo(1);
    assertThat(drawn.observedContainerCount()).isEqualTo(3);
    assertThat(drawn.testCount(1)).isEqualTo(4);
    assertThat(drawn.observedOrder()).containsExactly(1, 2, 0);
    assertThatIllegalArgumentException().isThrownBy(() -> work.drawn(new int[2], new long[1], new int[2], _ -> ""));
  }
}
