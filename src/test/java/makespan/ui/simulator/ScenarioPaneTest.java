package makespan.ui.simulator;

import static makespan.analysis.Runs.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import makespan.analysis.Grouping;
import makespan.analysis.Runs;
import makespan.app.Jobs;
import makespan.balance.Strategy;
import makespan.balance.risk.Outlook;
import makespan.ui.HeadlessStage;
import makespan.ui.base.Action;
import makespan.ui.base.Actions;
import makespan.ui.base.EditText;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.RunModel;
import makespan.whatif.Edit;
import makespan.whatif.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScenarioPaneTest {
  private final RunModel model = new RunModel(new Jobs(Runnable::run, Runnable::run));
  private HeadlessStage stage;

  @BeforeEach
  void show() {
    var actions = new Actions();
    actions.add(Action.of("undo", "", model.scenarios()::undo));
    actions.add(Action.of("redo", "", model.scenarios()::redo));
    actions.add(Action.of("reset-scenario", "", model.scenarios()::reset));
    stage = HeadlessStage.show(() -> {
      var pane = new ScenarioPane(model, actions);
      return new VBox(pane, pane.foot());
    }, 420, 700);
    stage.run(() -> {
      stage.stage().getScene().addPreLayoutPulseListener(model::planIfStale);
      model.setRun(LoadedRun.of(new Runs().container()
          .test("spec/long_spec.rb", "one", 4).test("spec/long_spec.rb", "two", 3)
          .test("spec/long_spec.rb", "three", 1).outside(20)
          .container()
          .test("spec/short_spec.rb", "one", 2).test("lib/other_spec.rb", "one", 2).outside(20).run()));
    });
    assertThat(Platform.isFxApplicationThread()).isFalse();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private String text(String id) {
    return stage.node(id, Label.class).getText();
  }

  private List<String> edits() {
    return stage.call(() -> model.scenarios().scenario().orElseThrow().steps().stream().map(Scenario.Step::edit)
        .map(EditText::of).toList());
  }

  private void press(String button) {
    stage.run(() -> stage.node(button, Button.class).fire());
  }

  private void fill(String field, String words) {
    stage.run(() -> stage.node(field, TextField.class).setText(words));
  }

  private void addDrop(String pattern) {
    press("add-drop");
    fill("edit-target", pattern);
    press("edit-apply");
  }

  @Test
  void figuresSayWhatWasAndWhatWouldBe() {
    assertThat(text("now-wall")).isEqualTo("28.0 s");
    assertThat(text("plan-wall")).isEqualTo("28.0 s");
    assertThat(text("change-wall")).isEqualTo("same");
    assertThat(text("now-set-up")).isEqualTo("20.0 s");
    assertThat(text("now-evenness")).isEqualTo("75 %");

    addDrop("spec/short_spec.rb");
    press("add-split");
    fill("edit-target", "spec/long_spec.rb");
    press("edit-apply");

    assertThat(text("plan-wall")).isEqualTo("26.0 s");
    assertThat(text("change-wall")).isEqualTo("\u22122.0 s");
    assertThat(text("change-total")).isEqualTo("\u22122.0 s");
    assertThat(text("plan-evenness")).isEqualTo("83 %");
    assertThat(text("change-evenness")).isEqualTo("+8 pt");
  }

  @Test
  void oneContainerHasNoEvenness() {
    stage.run(() -> model.setRun(LoadedRun.of(new Runs().container().test("a", "one", 4).test("b", "one", 2).run())));
    assertThat(text("now-evenness")).isEqualTo("\u2013");
    assertThat(text("plan-evenness")).isEqualTo("\u2013");
    stage.run(() -> model.containersProperty().set(2));
    assertThat(text("now-evenness")).isEqualTo("\u2013");
    assertThat(text("plan-evenness")).isEqualTo("75 %");
    assertThat(text("change-evenness")).isEqualTo("\u2013");
    assertThat(stage.node("change-evenness", Label.class).getTooltip().getText()).contains("2 or more containers");
  }

  @Test
  void thePlanSaysByWhatItIsSplitAndWhatDecidesBetweenEquals() {
    assertThat(text("plan-method")).isEqualTo("Method: Best that can be found, ties as read");
    stage.run(() -> model.scenarios().splitBy(Strategy.TIMINGS));
    assertThat(text("plan-method")).isEqualTo("Method: CircleCI by timings, ties by path");
    stage.run(() -> model.scenarios().add(new Edit.Unit(Grouping.TEST)));
    assertThat(text("plan-method")).isEqualTo("Method: CircleCI by timings, ties by name");
    stage.run(() -> model.scenarios().splitBy(Strategy.JEST));
    assertThat(text("plan-method")).isEqualTo("Method: jest --shard");
  }

  @Test
  void containerTimeIsCountedAndPricedAsChosen() {
    assertThat(stage.node("now-credits", Label.class).isVisible()).as("no price is known").isFalse();
    assertThat(text("now-paid")).as("two containers, held for the 28 s that the job takes").isEqualTo("56.0 s");

    stage.run(() -> stage.node("billing-busy", ToggleButton.class).fire());
    assertThat(text("now-paid")).as("12 s of tests and 20 s of set-up twice").isEqualTo("52.0 s");

    stage.run(() -> stage.node("billing-rounded", ToggleButton.class).fire());
    fill("credits-per-minute", "12,5");
    stage.run(() -> stage.node("credits-per-minute", TextField.class).fireEvent(new ActionEvent()));

    assertThat(text("now-paid")).as("a minute begun on each").isEqualTo("2m 00s");
    assertThat(text("now-credits")).isEqualTo("25.0");
    assertThat(text("change-credits")).isEqualTo("same");
    assertThat(stage.node("assumptions", TitledPane.class).getText())
        .isEqualTo("Whole minutes, 12.5 credits a minute \u00b7 noise of 15 %, assumed");

    fill("credits-per-minute", "-3");
    stage.run(() -> stage.node("credits-per-minute", TextField.class).fireEvent(new ActionEvent()));
    assertThat(stage.node("credits-per-minute", TextField.class).getText()).as("no price").isEqualTo("12.5");
  }

  @Test
  void noiseIsAssumedUntilOtherRunsShowIt() {
    Outlook usual = stage.call(() -> model.outlook().outlookProperty().get().orElseThrow());
    assertThat(text("noise-basis")).startsWith("Assumed: a file varies by 15 %");

    stage.run(() -> stage.node("noise-noisy", ToggleButton.class).fire());
    assertThat(stage.call(() -> model.outlook().outlookProperty().get().orElseThrow()).p95Nanos())
        .isGreaterThan(usual.p95Nanos());

    stage.run(() -> stage.node("noise-measured", ToggleButton.class).fire());
    assertThat(stage.call(() -> model.outlook().outlookProperty().get().orElseThrow())).isEqualTo(usual);
    stage.run(() -> model.beside().set(List.of(new Runs().container()
        .test("spec/long_spec.rb", "one", 8).container().test("spec/short_spec.rb", "one", 2)
        .test("lib/other_spec.rb", "one", 2).run())));
    assertThat(text("noise-basis")).startsWith("Learnt from 2 runs, this one and ");
    assertThat(stage.call(() -> model.aloneProperty().get())).isFalse();
    assertThat(stage.node("assumptions", TitledPane.class).getText()).endsWith("measured");

    stage.run(() -> model.beside().set(List.of(new Runs().container().test("spec/long_spec.rb", "one", 8)
        .test("spec/other_spec.rb", "one", 4).run())));
    assertThat(text("noise-basis")).as("other tests are no other sample").contains("is of other tests");
    assertThat(stage.node("assumptions", TitledPane.class).getText()).endsWith("assumed");
    assertThat(stage.call(() -> model.aloneProperty().get())).isTrue();
    stage.run(() -> model.beside().oneCommitProperty().set(true));
    assertThat(text("noise-basis")).as("the user says that it is").startsWith("Learnt from 2 runs");
  }

  @Test
  void everyFormMakesItsEdit() {
    stage.run(() -> model.selectedFileProperty().set(0));
    press("add-split");
    assertThat(stage.node("edit-target", TextField.class).getText()).isEqualTo("spec/long_spec.rb");
    fill("edit-amount", "3");
    press("edit-apply");
    press("add-drop");
    fill("edit-target", "lib/**");
    press("edit-apply");
    press("add-speed-up");
    fill("edit-target", "test:one");
    fill("edit-amount", "12,5");
    press("edit-apply");
    press("add-trim");
    fill("edit-amount", "100");
    press("edit-apply");
    press("add-set-up");
    fill("edit-amount", "5");
    press("edit-apply");
    press("add-pin");
    fill("edit-amount", "1");
    press("edit-apply");

    assertThat(edits()).containsExactly("Split spec/long_spec.rb into 3", "Drop lib/**", "Speed up test:one by 12.5 %",
        "Take 100 ms off every test", "Set-up of 5.0 s per container", "Pin spec/long_spec.rb to container 1");
    assertThat(stage.node("edits", ListView.class).getItems().size()).isEqualTo(6);
  }

  @Test
  void whatMakesNoEditIsToldOfInTheForm() {
    press("add-drop");
    fill("edit-target", "/(/");
    press("edit-apply");
    assertThat(text("edit-error")).contains("cannot be read");
    fill("edit-target", "");
    press("edit-apply");
    assertThat(text("edit-error")).contains("a pattern is missing");
    press("edit-cancel");
    press("add-pin");
    fill("edit-target", "spec/long_spec.rb");
    fill("edit-amount", "first");
    press("edit-apply");
    assertThat(text("edit-error")).isEqualTo("The container is a number from 0 to 1.");
    press("edit-cancel");
    press("add-trim");
    fill("edit-amount", "much");
    press("edit-apply");
    assertThat(text("edit-error")).contains("much is no number");
    stage.run(() -> stage.node("edit-amount", TextField.class).requestFocus());
    stage.type(KeyCode.ESCAPE);

    assertThat(edits()).isEmpty();
    assertThat(stage.node("add-drop", Button.class)).isNotNull();
  }

  @Test
  void aFormTellsWhatItsEditWouldComeTo() {
    press("add-drop");
    fill("edit-target", "nowhere/**");
    stage.await("what does nothing is told of", () -> stage.node("edit-error", Label.class).isVisible());
    assertThat(text("edit-error")).isEqualTo("Does nothing: matches no test that is left");
    assertThat(stage.node("edit-apply", Button.class).isDisabled()).as("there is nothing to add").isTrue();
    press("edit-apply");
    assertThat(edits()).isEmpty();

    fill("edit-target", "lib/**");
    stage.await("the effect is told", () -> !text("edit-effect").isEmpty());
    assertThat(text("edit-effect")).isEqualTo("1 test in 1 file \u00b7 0 ms wall \u00b7 \u22122.0 s total");
    assertThat(stage.node("edit-error", Label.class).isVisible()).isFalse();
    press("edit-apply");
    assertThat(edits()).containsExactly("Drop lib/**");
  }

  @Test
  void whatAFormTellsFollowsTheScenario() {
    press("add-pin");
    fill("edit-target", "spec/long_spec.rb");
    fill("edit-amount", "2");
    stage.await("there are two", () -> text("edit-error").equals("The container is a number from 0 to 1."));
    stage.run(() -> model.containersProperty().set(3));
    stage.await("there are three", () -> !text("edit-effect").isEmpty());
    press("edit-apply");
    assertThat(edits()).containsExactly("Pin spec/long_spec.rb to container 2");
  }

  @Test
  void anEditThatIsSwitchedAndMovedWhileItIsChangedIsTheOneThatChanges() {
    addDrop("lib/**");
    addDrop("spec/short_spec.rb");
    press("edit-edit");
    stage.run(() -> model.scenarios().switchOn(1, false));
    stage.run(() -> model.scenarios().move(1, 0));
    fill("edit-target", "spec/long_spec.rb");
    press("edit-apply");
    assertThat(edits()).containsExactly("Drop spec/long_spec.rb", "Drop lib/**");
  }

  @Test
  void anEditThatGoesWhileItIsChangedIsAddedAnew() {
    addDrop("lib/**");
    press("edit-edit");
    press("edit-remove");
    fill("edit-target", "spec/short_spec.rb");
    press("edit-apply");
    assertThat(edits()).containsExactly("Drop spec/short_spec.rb");
  }

  @Test
  void durationsOfEditsMayHaveUnitsOfTheirOwn() {
    press("add-trim");
    fill("edit-amount", "0.1 s");
    press("edit-apply");
    press("add-set-up");
    fill("edit-amount", "8m 05s");
    press("edit-apply");
    press("add-trim");
    fill("edit-amount", "250");
    press("edit-apply");

    assertThat(edits()).containsExactly("Take 100 ms off every test", "Set-up of 8m 05s per container",
        "Take 250 ms off every test");
  }

  @Test
  void keysSwitchMoveChangeAndRemoveTheSelectedEdit() {
    addDrop("lib/**");
    addDrop("spec/short_spec.rb");
    Node list = stage.node("edits", ListView.class);
    stage.run(list::requestFocus);

    stage.type(KeyCode.SPACE);
    assertThat(model.scenarios().scenario().orElseThrow().steps().get(1).on()).isFalse();
    press("edit-up");
    assertThat(edits()).containsExactly("Drop spec/short_spec.rb", "Drop lib/**");
    stage.run(list::requestFocus);
    stage.type(KeyCode.ENTER);
    fill("edit-target", "spec/long_spec.rb");
    press("edit-apply");
    assertThat(edits()).containsExactly("Drop spec/long_spec.rb", "Drop lib/**");
    stage.type(KeyCode.DELETE);
    assertThat(edits()).containsExactly("Drop lib/**");
    press("scenario-undo");
    press("scenario-undo");
    assertThat(edits()).containsExactly("Drop spec/short_spec.rb", "Drop lib/**");
    press("scenario-redo");
    assertThat(edits()).containsExactly("Drop spec/long_spec.rb", "Drop lib/**");
    press("scenario-reset-scenario");
    assertThat(edits()).isEmpty();
    assertThat(stage.node("scenario-undo", Button.class).getTooltip().getText()).isEqualTo("Undo: Reset");
  }

  @Test
  void keysMoveTheSelectedEdit() {
    addDrop("lib/**");
    assertThat(stage.node("edit-up", Button.class).isDisabled()).as("there is one alone").isTrue();
    assertThat(stage.node("edit-down", Button.class).isDisabled()).as("there is one alone").isTrue();
    addDrop("spec/short_spec.rb");
    assertThat(stage.node("edit-up", Button.class).isDisabled()).isFalse();
    assertThat(stage.node("edit-down", Button.class).isDisabled()).as("it is the last").isTrue();

    moveByKey(KeyCode.UP);
    assertThat(edits()).containsExactly("Drop spec/short_spec.rb", "Drop lib/**");
    assertThat(stage.node("edit-up", Button.class).isDisabled()).as("it is the first").isTrue();
    moveByKey(KeyCode.UP);
    assertThat(edits()).containsExactly("Drop spec/short_spec.rb", "Drop lib/**");
    moveByKey(KeyCode.DOWN);
    assertThat(edits()).containsExactly("Drop lib/**", "Drop spec/short_spec.rb");
    assertThat(stage.node("edits", ListView.class).getSelectionModel().getSelectedIndex()).isEqualTo(1);
  }

  private void moveByKey(KeyCode key) {
    stage.run(() -> Event.fireEvent(stage.node("edits", ListView.class),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, true, false)));
  }

  @Test
  void anEditThatDoesNothingSaysSo() {
    addDrop("nowhere/**");

    // its cell is made by the next layout
    stage.await("it says so", () -> stage.node("edits", ListView.class).lookupAll(".form-error").stream()
        .map(node -> ((Label) node).getText()).filter(text -> !text.isEmpty()).toList()
        .equals(List.of("Does nothing: matches no test that is left")));
  }

  @Test
  void unitsThatMayMoveAreChosenFromAMenu() {
    stage.run(() -> stage.node("add-unit", MenuButton.class).getItems().get(2).fire());

    assertThat(edits()).containsExactly("Split by Test");
    assertThat(text("plan-wall")).isEqualTo("26.0 s");
  }

  @Test
  void setUpAsItIsCanBeCorrected() {
    TextField field = stage.node("set-up-now", TextField.class);
    assertThat(field.getText()).isEqualTo("20.0 s");
    assertThat(text("set-up-measured")).isEqualTo("20.0 s in the reports");

    stage.run(() -> {
      field.requestFocus();
      field.setText("60");
    });
    stage.type(KeyCode.ENTER);
    assertThat(model.forecastProperty().get().orElseThrow().makespanNanos()).isEqualTo(68 * SECOND);
    stage.run(() -> field.setText("long"));
    stage.type(KeyCode.ENTER);
    assertThat(field.getTooltip().getText()).contains("\u201clong\u201d is no duration");
    stage.type(KeyCode.ESCAPE);
    assertThat(field.getText()).isEqualTo("1m 00s");

    stage.run(() -> model.scenarios().setSetUp(2_666_327_123L));
    assertThat(field.getText()).as("no more digits than anybody asks for").isEqualTo("2.666s");
    stage.type(KeyCode.ENTER);
    assertThat(model.scenarios().scenario().orElseThrow().terms().setupNanos()).as("as it was measured")
        .isEqualTo(2_666_327_123L);
  }
}
