package makespan.ui.gantt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import makespan.app.Jobs;
import makespan.gantt.GanttMode;
import makespan.gantt.LaneArrangement;
import makespan.gantt.Lanes;
import makespan.gantt.Moves;
import makespan.gantt.Samples;
import org.junit.jupiter.api.Test;

class GanttContentTest {
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final GanttContent content = new GanttContent(new Jobs(work::add, Runnable::run));

  private void show(Lanes actual, Lanes plan) {
    content.actualProperty().set(actual);
    content.planProperty().set(plan);
    content.setMode(GanttMode.GHOST);
  }

  @Test
  void whatASmallPlanMovesIsThereAtOnce() {
    Lanes actual = Samples.actual(8, 400, false);
    Lanes plan = Samples.plan(actual, 8);
    show(actual, plan);

    assertThat(work).isEmpty();
    assertThat(content.chart().moves().unitCount()).isEqualTo(Moves.between(actual, plan).unitCount()).isPositive();
  }

  @Test
  void whatALargePlanMovesIsFoundByAWorkerOnceForEachPlan() {
    Lanes actual = Samples.actual(16, 16_000, false);
    Lanes plan = Samples.plan(actual, 16);
    show(actual, plan);

    assertThat(content.chart().moves()).isSameAs(Moves.NONE);
    assertThat(content.chart().mode()).as("the chart does not wait").isEqualTo(GanttMode.GHOST);
    content.arrangementProperty().set(LaneArrangement.NATURAL.hiding(3));
    assertThat(work).as("another arrangement asks nothing anew").hasSize(1);

    work.remove().run();
    Moves found = content.chart().moves();
    assertThat(found.unitCount()).isEqualTo(Moves.between(actual, plan).unitCount()).isPositive();
    assertThat(content.chart().order().count()).isEqualTo(15);

    content.setMode(GanttMode.ACTUAL);
    content.setMode(GanttMode.GHOST);
    assertThat(work).isEmpty();
    assertThat(content.chart().moves()).isSameAs(found);

    content.planProperty().set(Samples.plan(actual, 12));
    assertThat(work).hasSize(1);
    assertThat(content.chart().moves()).as("until the worker is done").isSameAs(found);
  }

  @Test
  void whatIsHiddenOfALargePlanCountsToo() {
    Lanes actual = Samples.actual(16, 16_000, false);
    Lanes plan = Samples.plan(actual, 16);
    show(actual.between(Long.MAX_VALUE, 0), plan.between(Long.MAX_VALUE, 0));

    assertThat(content.chart().actual().barCount()).isLessThan(1_000);
    assertThat(work).hasSize(1);
  }
}
