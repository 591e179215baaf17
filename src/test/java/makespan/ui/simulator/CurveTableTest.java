package makespan.ui.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import makespan.analysis.Runs;
import makespan.app.Jobs;
import makespan.balance.Strategy;
import makespan.ui.HeadlessStage;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.RunModel;
import makespan.whatif.Scenario;
import org.junit.jupiter.api.Test;

class CurveTableTest {
  @Test
  void theFiguresOfOneStrategyAreNotSavedUnderTheNameOfAnother() {
    Queue<Runnable> held = new ArrayDeque<>();
    var model = new RunModel(new Jobs(held::add, Runnable::run));
    var made = new AtomicReference<CurveTable>();
    try (HeadlessStage stage = HeadlessStage.show(() -> {
      made.set(new CurveTable(model));
      return made.get();
    }, 600, 400)) {
      stage.run(() -> {
        CurveTable table = made.get();
        model.setRun(LoadedRun.of(new Runs().container().test("a", "one", 4).container().test("b", "one", 3).run()));
        work(held);
        assertThat(table.table()).isPresent();

        Scenario scenario = model.scenarios().scenario().orElseThrow();
        model.scenarios().open(scenario.withTerms(scenario.terms().withStrategy(Strategy.LPT)), Optional.empty());
        assertThat(table.table()).as("the curve is the former one").isEmpty();
        work(held);
        assertThat(table.table()).isPresent();
      });
    }
  }

  private static void work(Queue<Runnable> held) {
    while (!held.isEmpty()) {
      held.remove().run();
    }
  }
}
