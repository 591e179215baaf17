package makespan.ui.base;

import static makespan.analysis.Runs.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import makespan.app.Jobs;
import makespan.balance.Strategy;
import makespan.balance.risk.Variation;
import makespan.findings.HandMadeRun;
import makespan.whatif.Edit;
import makespan.whatif.Scenario;
import makespan.whatif.Target;
import org.junit.jupiter.api.Test;

/// How the plan follows the slider.
class RunModelTest {
  /// More than a plan within the frame is made for.
  private static final int MANY = 5_200;

  @Test
  void aPlanOfManyFilesIsShownAsItGetsBetter() {
    RunModel model = new RunModel(new Jobs(Runnable::run, Runnable::run));
    model.setRun(LoadedRun.of(many().build()));
    List<Long> seen = new ArrayList<>();
    model.forecastProperty().addListener((_, _, now) -> now.ifPresent(plan -> seen.add(plan.makespanNanos())));

    model.containersProperty().set(96);
    model.planIfStale();

    assertThat(seen).as("the first valid plan, then better ones").hasSizeGreaterThan(1)
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(model.forecastProperty().get().orElseThrow().terms().containers()).isEqualTo(96);
  }

  @Test
  void theNewestNumberOfContainersWins() {
    Queue<Runnable> workers = new ArrayDeque<>();
    Queue<Runnable> face = new ArrayDeque<>();
    RunModel model = new RunModel(new Jobs(workers::add, face::add));
    model.setRun(LoadedRun.of(many().build()));
    model.containersProperty().set(96);
    model.planIfStale();
    model.containersProperty().set(7);
    model.planIfStale();

    workers.forEach(Runnable::run);
    face.forEach(Runnable::run);

    assertThat(model.forecastProperty().get().orElseThrow().terms().containers()).isEqualTo(7);
  }

  @Test
  void everyPlanComesWithItsOutlook() {
    RunModel model = new RunModel(new Jobs(Runnable::run, Runnable::run));
    model.setRun(LoadedRun.of(new HandMadeRun(2).test(0, "a", 60_000_000_000L).test(1, "b", 30_000_000_000L).build()));

    assertThat(model.outlook().outlookProperty().get())
        .contains(model.forecastProperty().get().orElseThrow().outlook(Variation.USUAL));

    model.scenarios().add(new Edit.By(Strategy.QUEUE));
    model.planIfStale();

    assertThat(model.forecastProperty().get().orElseThrow().terms().strategy()).isEqualTo(Strategy.QUEUE);
    assertThat(model.outlook().outlookProperty().get())
        .contains(model.forecastProperty().get().orElseThrow().outlook(Variation.USUAL));
  }

  /// Neither the plan, made within the frame, nor the curve waits for what the edits come to on so many containers.
  @Test
  void nothingWaitsWhereOnlyTheContainersAreOthers() {
    Queue<Runnable> held = new ArrayDeque<>();
    RunModel model = slow(held);
    work(held);
    model.scenarios().add(new Edit.Drop(Target.of("a")));
    assertThat(model.waitingProperty().get()).isTrue();
    assertThat(model.curveWaitingProperty().get()).isTrue();
    work(held);
    model.planIfStale();

    model.containersProperty().set(3);
    model.planIfStale();

    assertThat(held).as("savings are being found").isNotEmpty();
    assertThat(model.waitingProperty().get()).isFalse();
    assertThat(model.curveWaitingProperty().get()).isFalse();

    model.scenarios().add(new Edit.Drop(Target.of("b")));
    assertThat(model.waitingProperty().get()).isTrue();
    assertThat(model.curveWaitingProperty().get()).isTrue();
  }

  @Test
  void theCurveOfAScenarioWithoutEditsIsOfItsStrategy() {
    Queue<Runnable> held = new ArrayDeque<>();
    RunModel model = slow(held);
    Scenario scenario = model.scenarios().scenario().orElseThrow();
    model.scenarios().open(scenario.withTerms(scenario.terms().withStrategy(Strategy.LPT)), Optional.empty());

    work(held);

    assertThat(model.sweptProperty().get()).isTrue();
    assertThat(model.sweepProperty().get().orElseThrow().makespanNanos(2)).isEqualTo(7 * SECOND);
  }

  @Test
  void otherRunsAreUnlikeOnceTheyWereLookedAt() {
    Queue<Runnable> held = new ArrayDeque<>();
    RunModel model = slow(held);
    work(held);

    model.beside().set(List.of(new HandMadeRun(1).test(0, "z", SECOND).build()));
    assertThat(model.outlook().unlikeProperty().get()).isFalse();
    work(held);
    assertThat(model.outlook().unlikeProperty().get()).isTrue();

    model.beside().set(List.of());
    assertThat(model.outlook().unlikeProperty().get()).isFalse();
  }

  /// Of a run that the longest files first do not split at best: into 7 s and not 6 s.
  private static RunModel slow(Queue<Runnable> held) {
    RunModel model = new RunModel(new Jobs(held::add, Runnable::run));
    model.setRun(LoadedRun.of(new HandMadeRun(2).test(0, "a", 3 * SECOND).test(0, "b", 3 * SECOND)
        .test(1, "c", 2 * SECOND).test(1, "d", 2 * SECOND).test(1, "e", 2 * SECOND).build()));
    return model;
  }

  private static void work(Queue<Runnable> held) {
    while (!held.isEmpty()) {
      held.remove().run();
    }
  }

  private static HandMadeRun many() {
    var random = new SplittableRandom(3);
    var run = new HandMadeRun(3);
    for (int file = 0; file < MANY; file++) {
      run.test(file % 3, "spec/%04d_spec.rb".formatted(file),
          Math.round(1e9 * Math.exp(0.3 * random.nextGaussian())));
    }
    return run;
  }
}
