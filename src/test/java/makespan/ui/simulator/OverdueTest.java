package makespan.ui.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import makespan.analysis.Runs;
import makespan.app.Jobs;
import makespan.ui.HeadlessStage;
import makespan.ui.base.Actions;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.RunModel;
import makespan.whatif.Edit;
import makespan.whatif.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What stands beside new edits while they are rehearsed by a worker that is as slow as a test wants it.
class OverdueTest {
  private final BlockingQueue<Runnable> held = new LinkedBlockingQueue<>();
  private final RunModel model = new RunModel(new Jobs(held::add, Platform::runLater));
  private HeadlessStage stage;

  @BeforeEach
  void show() {
    stage = HeadlessStage.show(() -> new VBox(new ContainersBar(model), new ScenarioPane(model, new Actions()),
        new CurvePane(model)), 900, 900);
    stage.run(() -> {
      stage.stage().getScene().addPreLayoutPulseListener(model::planIfStale);
      model.setRun(LoadedRun.of(new Runs().container().test("a", "one", 4).test("b", "one", 3)
          .container().test("c", "one", 2).run()));
    });
    work();
    stage.await("nothing is waited for", () -> model.sweptProperty().get() && !model.waitingProperty().get());
  }

  @AfterEach
  void close() {
    stage.close();
  }

  /// Does what is held back, and what comes of it.
  private void work() {
    for (Optional<Runnable> next = Optional.ofNullable(held.poll()); next.isPresent(); next = Optional.ofNullable(held
        .poll())) {
      next.get().run();
      stage.settle();
    }
  }

  private boolean isDim(String id) {
    return stage.call(() -> states(id));
  }

  private boolean states(String id) {
    Node node = stage.stage().getScene().getRoot().lookup(id);
    return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("stale"));
  }

  @Test
  void figuresOfFormerEditsDimOnceTheyKeepTheUserWaiting() {
    stage.call(() -> {
      model.scenarios().add(new Edit.Drop(Target.of("b")));
      assertThat(states("#now-and-then") || states("#curve") || states(".plan-figures")).as("at once").isFalse();
      return true;
    });
    stage.await("they dim", () -> states("#now-and-then") && states("#curve") && states(".plan-figures"));
    assertThat(stage.node("plan-total", Label.class).getText()).isEqualTo("9.0 s");

    work();
    stage.await("they are of the edits",
        () -> stage.stage().getScene().getRoot().lookup("#plan-total") instanceof Label total
            && total.getText().equals("6.0 s"));
    stage.await("the curve is too", () -> model.sweptProperty().get());
    assertThat(isDim("#now-and-then")).isFalse();
    assertThat(isDim(".plan-figures")).isFalse();
    assertThat(isDim("#curve")).isFalse();
  }

  @Test
  void theCurveStaysAsItWasDrawnUntilThereIsAnother() {
    Label reading = stage.node("curve-reading", Label.class);
    Node floor = stage.node("curve-floor-name", Node.class);
    String before = reading.getText();
    boolean named = stage.call(floor::isVisible);
    stage.run(() -> {
      model.scenarios().setSetUp(1_000_000_000L);
      model.planIfStale();
      stage.stage().getScene().getRoot().layout();
      assertThat(reading.getText()).isEqualTo(before);
      assertThat(floor.isVisible()).isEqualTo(named);
    });

    work();
    stage.await("there is one with set-up", () -> !reading.getText().equals(before));
  }
}
