package makespan.gantt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarTextTest {
  private static final long SECOND = 1_000_000_000;

  private final Lanes actual = new LanesBuilder(4).lane("0", 0).bar(0, 60 * SECOND, 0, 12, true)
      .bar(60 * SECOND, 180 * SECOND, 1, 1, false).lane("1", 0).bar(0, 30 * SECOND, 2, 3, false).build();
  private final Lanes plan = new LanesBuilder(4).lane("0", 0).bar(0, 180 * SECOND, 1, 1, false).lane("1", 0)
      .bar(0, 60 * SECOND, 0, 12, true).bar(60 * SECOND, 30 * SECOND, 2, 3, false).build();
  private final Chart chart = new Chart(actual, plan, GanttMode.BOTH, 0, 0);

  @Test
  void aBarOfTheRunSaysWhereItRanAndWhereItIsPlanned() {
    assertThat(
        BarText.tooltip(chart, Hit.of(Layer.ACTUAL, actual, 0), BarNames.ofUnits(unit -> "file " + unit), BarSet.ALL))
        .isEqualTo("""
          file 0
          1m 00s (60.000 s), 25.0 % of the container
          0:00 – 1:00
          Container 0, planned 1
          12 tests
          Some of its tests failed""");
  }

  @Test
  void aBarOfThePlanSaysWhereItRan() {
    assertThat(
        BarText.tooltip(chart, Hit.of(Layer.PLAN, plan, 2), BarNames.ofUnits(unit -> "file " + unit), BarSet.ALL))
        .isEqualTo("""
          file 2
          30.0 s (30.000 s), 33.3 % of the container
          1:00 – 1:30
          Planned on container 1, ran on 1
          3 tests""");
  }

  @Test
  void whereAFileIsPlannedIsKnownOfHiddenBarsToo() {
    Chart hiding = new Chart(actual, plan.between(90 * SECOND, 0).between(0, SECOND), GanttMode.BOTH, 0, 0);

    assertThat(BarText.tooltip(hiding, Hit.of(Layer.ACTUAL, actual, 2), (_, _) -> "a", BarSet.ALL))
        .contains("\nContainer 1, planned 1\n");
  }

  @Test
  void withoutAPlanOnlyTheContainerIsNamed() {
    Chart run = new Chart(actual, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);

    assertThat(BarText.tooltip(run, Hit.of(Layer.ACTUAL, actual, 1), (_, _) -> "a", BarSet.ALL))
        .contains("\nContainer 0\n1 test");
  }

  @Test
  void barsThatShareAPixelAreCounted() {
    assertThat(BarText.tooltip(chart, new Hit(Layer.ACTUAL, 0, 0, 0, 2), (_, _) -> "a", BarSet.ALL))
        .endsWith("2 bars share this pixel: zoom in to see them apart");
  }

  @Test
  void aUnitOnManyContainersNamesTheFirstThree() {
    var lanes = new LanesBuilder(5);
    for (int lane = 0; lane < 5; lane++) {
      lanes.lane("c" + lane, 0).bar(0, SECOND, 7, 1, false).bar(SECOND, SECOND, 7, 1, false);
    }
    Lanes parts = lanes.build();

    assertThat(
        BarText.tooltip(new Chart(parts, parts, GanttMode.PLAN, 0, 0), Hit.of(Layer.PLAN, parts, 3), (_, _) -> "a",
            BarSet.ALL))
        .contains("Planned on container c1, ran on c0, c1, c2, …");
  }

  @Test
  void aScreenReaderHearsHowLongTheLongestContainerTook() {
    assertThat(BarText.summary(chart)).isEqualTo("Timeline, 2 containers, longest 0, 4 minutes 0 seconds");
    assertThat(BarText.summary(new Chart(Samples.actual(16, 160, false), Lanes.EMPTY, GanttMode.ACTUAL, 0, 0)))
        .isEqualTo("Timeline, 16 containers, longest 7, 33 minutes 48 seconds");
    assertThat(BarText.summary(new Chart(Lanes.EMPTY, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0)))
        .isEqualTo("Timeline, no containers");
    assertThat(BarText.summary(new Chart(new LanesBuilder(1).lane("x", 0).bar(0, 3_660 * SECOND, 0, 1, false).build(),
        Lanes.EMPTY, GanttMode.ACTUAL, 0, 0))).isEqualTo("Timeline, 1 container, longest x, 1 hour 1 minute");
  }
}
