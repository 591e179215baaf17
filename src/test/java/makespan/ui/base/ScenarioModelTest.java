package makespan.ui.base;

import static makespan.analysis.Runs.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import makespan.analysis.Grouping;
import makespan.analysis.Runs;
import makespan.app.Correction;
import makespan.app.Jobs;
import makespan.balance.Strategy;
import makespan.whatif.Cut;
import makespan.whatif.Edit;
import makespan.whatif.Forecast;
import makespan.whatif.History;
import makespan.whatif.Scenario;
import makespan.whatif.Target;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the window does with edits, all of it on one thread.
class ScenarioModelTest {
  private final RunModel model = new RunModel(new Jobs(Runnable::run, Runnable::run));
  private final ScenarioModel scenarios = model.scenarios();

  @BeforeEach
  void openARun() {
    model.setRun(LoadedRun.of(new Runs().container()
        .test("spec/long_spec.rb", "one", 4).test("spec/long_spec.rb", "two", 3).test("spec/long_spec.rb", "three", 1)
        .container()
        .test("spec/short_spec.rb", "one", 2).test("lib/other_spec.rb", "one", 2).run()));
  }

  private Forecast forecast() {
    model.planIfStale();
    return model.forecastProperty().get().orElseThrow();
  }

  private List<String> edits() {
    return scenarios.scenario().orElseThrow().steps().stream().map(step -> EditText.of(step.edit())).toList();
  }

  private Optional<String> undoName() {
    return scenarios.historyProperty().get().flatMap(History::undoName);
  }

  @Test
  void severalFilesAreDroppedAndRestoredAsOne() {
    List<String> both = List.of("spec/short_spec.rb", "lib/other_spec.rb");
    scenarios.dropOrRestore("lib/other_spec.rb");

    scenarios.dropOrRestore(both);
    assertThat(edits()).containsExactly("Drop lib/other_spec.rb", "Drop spec/short_spec.rb");
    assertThat(undoName()).contains("Drop 2 files");

    scenarios.dropOrRestore(both);
    assertThat(edits()).isEmpty();
    assertThat(undoName()).contains("Restore 2 files");

    scenarios.undo();
    assertThat(edits()).hasSize(2);
  }

  @Test
  void anEditChangesPlanAndCurve() {
    scenarios.add(new Edit.Split("spec/long_spec.rb", 2, Cut.IN_ORDER));

    assertThat(forecast().makespanNanos()).isEqualTo(6 * SECOND);
    assertThat(model.sweepProperty().get().orElseThrow().makespanNanos(3)).isEqualTo(4 * SECOND);
    assertThat(scenarios.rehearsalProperty().get().orElseThrow().effects()).hasSize(1);
    assertThat(undoName()).contains("Split spec/long_spec.rb into 2");

    scenarios.undo();

    assertThat(forecast().makespanNanos()).isEqualTo(8 * SECOND);
    assertThat(model.sweepProperty().get().orElseThrow().makespanNanos(3)).isEqualTo(8 * SECOND);
    assertThat(scenarios.rehearsalProperty().get()).isEmpty();

    scenarios.redo();

    assertThat(forecast().makespanNanos()).isEqualTo(6 * SECOND);
  }

  @Test
  void theCurveKeepsPinnedFilesWhereTheyHaveToBe() {
    scenarios.add(new Edit.Pin("spec/long_spec.rb", 0));
    scenarios.add(new Edit.Pin("spec/short_spec.rb", 0));

    assertThat(forecast().makespanNanos()).isEqualTo(10 * SECOND);
    assertThat(model.sweepProperty().get().orElseThrow().makespanNanos(2)).isEqualTo(10 * SECOND);
    assertThat(model.sweepProperty().get().orElseThrow().makespanNanos(1)).isEqualTo(12 * SECOND);
    assertThat(model.sweptProperty().get()).isTrue();
  }

  @Test
  void editsThatWereNotSavedAreKeptWhenAnotherRunComes() {
    scenarios.add(new Edit.Drop(Target.of("lib/**")));
    openARun();
    assertThat(scenarios.scenario().orElseThrow().steps()).isEmpty();
    Scenario left = model.unsaved().left().orElseThrow().scenario();
    assertThat(left.steps()).hasSize(1);
    assertThat(left.terms().containers()).isEqualTo(2);

    scenarios.open(left, Optional.empty());
    assertThat(scenarios.changedProperty().get()).isTrue();
    scenarios.saved(scenarios.scenario().orElseThrow());
    openARun();
    assertThat(model.unsaved().left()).isEmpty();
  }

  @Test
  void editsAreSwitchedMovedChangedAndRemoved() {
    scenarios.add(new Edit.Drop(Target.of("lib/**")));
    scenarios.add(new Edit.Trim(SECOND, Optional.empty()));
    scenarios.switchOn(0, false);
    assertThat(forecast().totalNanos()).isEqualTo(7 * SECOND);
    assertThat(undoName()).contains("Switch off Drop lib/**");

    scenarios.move(1, 0);
    assertThat(edits()).containsExactly("Take 1.0 s off every test", "Drop lib/**");
    scenarios.move(1, 2);
    scenarios.replace(1, new Edit.Drop(Target.of("spec/**")));
    scenarios.switchOn(1, true);
    assertThat(forecast().totalNanos()).isEqualTo(SECOND);
    scenarios.remove(0);
    assertThat(edits()).containsExactly("Drop spec/**");
    scenarios.reset();
    assertThat(edits()).isEmpty();
    assertThat(forecast().totalNanos()).isEqualTo(12 * SECOND);
    scenarios.undo();
    assertThat(edits()).containsExactly("Drop spec/**");
  }

  @Test
  void aFileIsDroppedAndRestored() {
    scenarios.dropOrRestore("lib/other_spec.rb");
    assertThat(forecast().totalNanos()).isEqualTo(10 * SECOND);

    scenarios.dropOrRestore("lib/other_spec.rb");
    assertThat(forecast().totalNanos()).isEqualTo(12 * SECOND);
    assertThat(undoName()).contains("Restore lib/other_spec.rb");
  }

  @Test
  void draggingTheSliderIsUndoneAsOneAndSetsNothingElseBack() {
    scenarios.add(new Edit.Split("spec/long_spec.rb", 3, Cut.IN_ORDER));
    scenarios.beginContainers();
    for (int count = 3; count <= 9; count++) {
      model.containersProperty().set(count);
    }
    scenarios.endContainers();
    model.containersProperty().set(4);
    assertThat(forecast().terms().containers()).isEqualTo(4);

    scenarios.undo();
    assertThat(model.containersProperty().get()).isEqualTo(9);
    assertThat(forecast().terms().containers()).isEqualTo(9);
    scenarios.undo();
    assertThat(model.containersProperty().get()).isEqualTo(2);
    assertThat(edits()).hasSize(1);
  }

  @Test
  void numbersOfContainersThatAreNotDraggedAreUndoneOneByOne() {
    for (int count : new int[]{3, 5, 9}) {
      model.containersProperty().set(count);
    }
    scenarios.undo();
    assertThat(model.containersProperty().get()).isEqualTo(5);
    scenarios.undo();
    assertThat(model.containersProperty().get()).isEqualTo(3);

    scenarios.beginContainers();
    model.containersProperty().set(6);
    scenarios.add(new Edit.Drop(Target.of("lib/**")));
    model.containersProperty().set(7);
    scenarios.undo();
    assertThat(model.containersProperty().get()).as("no change goes on behind another one").isEqualTo(6);
    assertThat(edits()).hasSize(1);
  }

  @Test
  void savingsFollowTheContainers() {
    scenarios.add(new Edit.Drop(Target.of("spec/short_spec.rb")));
    model.containersProperty().set(1);

    assertThat(scenarios.rehearsalProperty().get().orElseThrow().effects().getFirst().savedWallNanos())
        .isEqualTo(2 * SECOND);
    assertThat(forecast().makespanNanos()).isEqualTo(10 * SECOND);
  }

  @Test
  void aNumberOfContainersSetsTheSlider() {
    scenarios.add(new Edit.Containers(5));

    assertThat(model.containersProperty().get()).isEqualTo(5);
    assertThat(edits()).isEmpty();
  }

  @Test
  void setUpThatTheReportsShowIsCountedAndCanBeChanged() {
    model.setRun(LoadedRun.of(new Runs().container().test("a", "one", 30).outside(100)
        .container().test("b", "one", 20).outside(80).run()));
    assertThat(forecast().makespanNanos()).isEqualTo(110 * SECOND);
    assertThat(model.runProperty().get().orElseThrow().wallNanos(80 * SECOND)).isEqualTo(130 * SECOND);

    scenarios.add(new Edit.SetUp(10 * SECOND));
    assertThat(forecast().makespanNanos()).isEqualTo(40 * SECOND);
    scenarios.setSetUp(0);
    assertThat(scenarios.rehearsalProperty().get().orElseThrow().before().makespanNanos()).isEqualTo(30 * SECOND);
    assertThat(forecast().makespanNanos()).isEqualTo(40 * SECOND);
  }

  @Test
  void theObservedSplitStandsForAsManyContainersAsThereWereOnly() {
    scenarios.add(new Edit.By(Strategy.OBSERVED));
    assertThat(forecast().terms().strategy()).isEqualTo(Strategy.OBSERVED);

    model.containersProperty().set(3);
    assertThat(forecast().terms().strategy()).isEqualTo(Strategy.OPTIMAL);
    assertThat(scenarios.rehearsalProperty().get().orElseThrow().lost()).hasSize(1);
  }

  @Test
  void smallerUnitsKeepTheirFiles() {
    scenarios.add(new Edit.Unit(Grouping.TEST));

    assertThat(forecast().makespanNanos()).isEqualTo(6 * SECOND);
    assertThat(forecast().work().work().count()).isEqualTo(5);
    assertThat(model.runProperty().get().orElseThrow().files().key(forecast().work().file(1)))
        .isEqualTo("spec/long_spec.rb");
  }

  @Test
  void onlyWhatIsNotSavedCountsAsChanged() {
    assertThat(scenarios.changedProperty().get()).isFalse();
    scenarios.add(new Edit.Drop(Target.of("lib/**")));
    assertThat(scenarios.changedProperty().get()).isTrue();
    Scenario saved = scenarios.scenario().orElseThrow();
    scenarios.saved(saved);
    assertThat(scenarios.changedProperty().get()).isFalse();
    scenarios.reset();
    assertThat(scenarios.changedProperty().get()).as("the file has the edit still").isTrue();
    scenarios.open(saved, Optional.of(saved));
    assertThat(scenarios.changedProperty().get()).isFalse();
    assertThat(forecast().totalNanos()).isEqualTo(10 * SECOND);
    model.containersProperty().set(3);
    assertThat(scenarios.changedProperty().get()).as("the file has another number of containers").isTrue();
  }

  @Test
  void withoutAFileANumberOfContainersIsNothingToSave() {
    model.containersProperty().set(3);
    scenarios.setSetUp(SECOND);

    assertThat(scenarios.changedProperty().get()).isFalse();
  }

  @Test
  void whatDiffersFromTheFileDoesSoOnOtherContainersToo() {
    scenarios.add(new Edit.Drop(Target.of("lib/**")));
    scenarios.saved(scenarios.scenario().orElseThrow());
    LoadedRun regrouped = LoadedRun.of(new Runs().container().test("spec/long_spec.rb", "one", 4).container()
        .test("spec/short_spec.rb", "one", 2).container().test("lib/other_spec.rb", "one", 2).run());

    model.regroup(regrouped, Correction.NONE);
    assertThat(scenarios.changedProperty().get()).isFalse();
    scenarios.reset();
    assertThat(scenarios.changedProperty().get()).isTrue();
    model.regroup(regrouped, Correction.NONE);
    assertThat(edits()).isEmpty();
    assertThat(scenarios.changedProperty().get()).isTrue();
  }

  @Test
  void anotherRunStartsAnew() {
    scenarios.add(new Edit.Drop(Target.of("lib/**")));
    model.setRun(LoadedRun.of(new Runs().container().test("a", "one", 30).run()));

    assertThat(edits()).isEmpty();
    assertThat(undoName()).isEmpty();
    assertThat(model.containersProperty().get()).isOne();
    assertThat(forecast().makespanNanos()).isEqualTo(30 * SECOND);
  }
}
