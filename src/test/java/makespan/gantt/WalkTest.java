package makespan.gantt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WalkTest {
  private final Lanes actual = new LanesBuilder(8).lane("0", 0).bar(0, 10, 0, 1, false).bar(10, 10, 1, 1, false)
      .bar(20, 10, 2, 1, false).lane("1", 0).lane("2", 0).bar(0, 14, 3, 1, false).bar(14, 20, 4, 1, false).build();
  private final Lanes plan = new LanesBuilder(2).lane("0", 0).bar(0, 20, 4, 1, false).build();
  private final Chart chart = new Chart(actual, plan, GanttMode.BOTH, 0, 0);

  @Test
  void goesAlongALaneUpToItsEnds() {
    Hit middle = Hit.of(Layer.ACTUAL, actual, 1);

    assertThat(Walk.along(chart, middle, 1)).contains(Hit.of(Layer.ACTUAL, actual, 2));
    assertThat(Walk.along(chart, middle, -1)).contains(Hit.of(Layer.ACTUAL, actual, 0));
    assertThat(Walk.along(chart, Hit.of(Layer.ACTUAL, actual, 2), 1)).isEmpty();
    assertThat(Walk.along(chart, Hit.of(Layer.ACTUAL, actual, 3), -1)).isEmpty();
  }

  @Test
  void goesAcrossEmptyLanesToTheBarThatRunsAtTheSameTime() {
    Hit middle = Hit.of(Layer.ACTUAL, actual, 1);

    assertThat(Walk.across(chart, middle, 1)).contains(Hit.of(Layer.ACTUAL, actual, 4));
    assertThat(Walk.across(chart, Hit.of(Layer.ACTUAL, actual, 4), -1)).contains(Hit.of(Layer.ACTUAL, actual, 2));
    assertThat(Walk.across(chart, middle, -1)).isEmpty();
  }

  @Test
  void findsAUnitInWhatIsShown() {
    assertThat(Walk.to(chart, 4)).contains(Hit.of(Layer.ACTUAL, actual, 4));
    assertThat(Walk.to(new Chart(actual, plan, GanttMode.PLAN, 0, 0), 4)).contains(Hit.of(Layer.PLAN, plan, 0));
    assertThat(Walk.to(chart, 99)).isEmpty();
    assertThat(Walk.to(chart, Lanes.NONE)).isEmpty();
  }

  @Test
  void findsABarThatIsNotInAHiddenLaneWhereThereIsOne() {
    Lanes twice = new LanesBuilder(3).lane("0", 0).bar(0, 10, 7, 1, false).bar(10, 10, 7, 1, false).lane("1", 0)
        .bar(0, 10, 7, 1, false).build();
    Lanes once = new LanesBuilder(1).lane("0", 0).lane("1", 0).lane("2", 0).bar(0, 10, 7, 1, false).build();
    LaneArrangement first = LaneArrangement.NATURAL.hiding(0);

    assertThat(Walk.to(new Chart(twice, once, GanttMode.BOTH, 0, 0, first), 7))
        .contains(Hit.of(Layer.ACTUAL, twice, 2));
    assertThat(Walk.to(new Chart(twice, once, GanttMode.BOTH, 0, 0, first.hiding(1)), 7))
        .contains(Hit.of(Layer.PLAN, once, 0));
    assertThat(Walk.to(new Chart(twice, once, GanttMode.ACTUAL, 0, 0, first.hiding(1)), 7)).as("else a hidden one")
        .contains(Hit.of(Layer.ACTUAL, twice, 0));
    var chart = new Chart(twice, once, GanttMode.ACTUAL, 0, 0, first);
    assertThat(BarSet.ofUnit(chart, 7).first(chart)).contains(Hit.of(Layer.ACTUAL, twice, 2));
  }

  @Test
  void beginsAtTheFirstLaneWithBars() {
    assertThat(Walk.start(chart, 1, 12)).contains(Hit.of(Layer.ACTUAL, actual, 3));
    assertThat(Walk.start(new Chart(Lanes.EMPTY, Lanes.EMPTY, GanttMode.BOTH, 0, 0), 0, 0)).isEqualTo(Optional.empty());
  }
}
