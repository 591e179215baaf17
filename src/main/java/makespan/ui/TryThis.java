package makespan.ui;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import makespan.analysis.Aggregates;
import makespan.app.Setting;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Memory;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.Selection;
import makespan.whatif.Edit;

/// Four things to try with the sample run, each ticked off once it is done, however it is done. Closed, it never comes
/// back.
final class TryThis extends HBox {
  private static final int CONTAINERS = 24;

  private final RunModel model;
  private final List<Step> steps;

  /// @param offered  whether the run on screen is one to be tried with
  /// @param exported name of the table that was written to a file last
  TryThis(RunModel model, Memory memory, BooleanSupplier offered, ObservableValue<String> exported) {
    super(12);
    this.model = model;
    steps = List.of(new Step("container", this::slowestIsSelected),
        new Step("containers", () -> model.containersProperty().get() == CONTAINERS),
        new Step("split", this::longestIsSplit), new Step("export", () -> "findings".equals(exported.getValue())));
    setId("try-this");
    getStyleClass().add("try-this");
    setAlignment(Pos.CENTER_LEFT);
    var title = new Label(Messages.get("try-this.title"));
    title.getStyleClass().add("pane-title");
    title.setMinWidth(USE_PREF_SIZE);
    var list = new FlowPane(16, 2);
    list.setAlignment(Pos.CENTER_LEFT);
    list.getChildren().setAll(steps);
    HBox.setHgrow(list, Priority.ALWAYS);
    var close = new Button();
    close.setId("try-this-close");
    close.getStyleClass().setAll("clear-button");
    close.setAccessibleText(Messages.get("try-this.close"));
    close.setOnAction(_ -> memory.set(Setting.TRY_THIS, false));
    getChildren().setAll(title, list, close);
    managedProperty().bind(visibleProperty());
    setVisible(false);
    model.runProperty().addListener(_ -> {
      steps.forEach(Step::reset);
      setVisible(offered.getAsBoolean() && memory.get(Setting.TRY_THIS));
    });
    memory.follow(Setting.TRY_THIS, wanted -> setVisible(wanted && isVisible()));
    model.selectionProperty().addListener(_ -> look());
    model.containersProperty().addListener(_ -> look());
    model.scenarios().historyProperty().addListener(_ -> look());
    exported.addListener((_, _, _) -> look());
  }

  private void look() {
    if (isVisible()) {
      steps.forEach(Step::look);
    }
  }

  private boolean slowestIsSelected() {
    Selection selection = model.selectionProperty().get();
    return model.runProperty().get().map(LoadedRun::containers).filter(selection::isAmong)
        .filter(containers -> selection.single().isPresent()
            && selection.single().getAsInt() == longest(containers))
        .isPresent();
  }

  private boolean longestIsSplit() {
    return model.runProperty().get().map(LoadedRun::files).filter(files -> model.scenarios().scenario().stream()
        .flatMap(scenario -> scenario.steps().stream())
        .anyMatch(step -> step.edit() instanceof Edit.Split split && split.unit().equals(files.key(longest(files)))))
        .isPresent();
  }

  private static int longest(Aggregates groups) {
    int longest = 0;
    for (int group = 1; group < groups.count(); group++) {
      longest = groups.nanos(group) > groups.nanos(longest) ? group : longest;
    }
    return longest;
  }

  /// One of the four; once ticked off it stays so.
  private static final class Step extends Label {
    private final String words;
    private final BooleanSupplier done;

    Step(String name, BooleanSupplier done) {
      this.words = Messages.get("try-this." + name);
      this.done = done;
      var mark = new Region();
      mark.getStyleClass().add("step-mark");
      setGraphic(mark);
      setText(words);
      getStyleClass().add("try-step");
      setId("try-this-" + name);
      reset();
    }

    void reset() {
      getStyleClass().remove("done");
      setAccessibleText(words);
    }

    void look() {
      if (!getStyleClass().contains("done") && done.getAsBoolean()) {
        getStyleClass().add("done");
        setAccessibleText(Messages.get("try-this.done.accessible", words));
      }
    }
  }
}
