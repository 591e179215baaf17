package makespan.ui;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import makespan.analysis.RunFigures;
import makespan.gantt.GanttMode;
import makespan.gantt.Lanes;
import makespan.gantt.PlanLanes;
import makespan.ui.base.Choice;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.gantt.GanttPane;
import makespan.whatif.Forecast;

/// The Gantt chart with its controls, bound to the run, the plan and the selection.
final class TimelinePane extends BorderPane {
  private final RunModel model;
  private final GanttPane gantt = new GanttPane();

  TimelinePane(RunModel model) {
    this.model = model;
    setId("timeline-pane");
    setTop(head());
    setCenter(gantt);
    gantt.setId("gantt");
    gantt.selectedUnitProperty().bindBidirectional(model.selectedFileProperty());
    model.runProperty().subscribe(run -> run.ifPresent(this::showRun));
    model.forecastProperty().subscribe(forecast -> forecast.ifPresentOrElse(this::showPlan, this::showNoPlan));
    gantt.modeProperty().subscribe(this::showIdeal);
    model.containersProperty().addListener((_, _, wanted) -> showPlanned(wanted.intValue()));
    model.scenarios().rehearsalProperty().addListener((_, _, made) -> {
      if (made.isPresent() && gantt.getMode() == GanttMode.ACTUAL) {
        gantt.modeProperty().set(GanttMode.PLAN);
      }
    });
  }

  GanttPane gantt() {
    return gantt;
  }

  private HBox head() {
    var mode = new Choice<>("gantt-mode", List.of(GanttMode.values()),
        each -> Messages.get("gantt." + each.name().toLowerCase(Locale.ROOT)), gantt.modeProperty());
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    var head = new HBox(8, mode, new Legend("busiest", "idle", "failed", "merged", "outside", "ideal"), spacer,
        button("zoom-out", "−", gantt::zoomOut),
        button("zoom-in", "+", gantt::zoomIn), button("zoom-fit", Messages.get("gantt.fit"), gantt::fit));
    head.setAlignment(Pos.CENTER_LEFT);
    head.setPadding(new Insets(6, 10, 6, 10));
    return head;
  }

  private static Button button(String id, String text, Runnable run) {
    var button = new Button(text);
    button.setId("gantt-" + id);
    button.getStyleClass().add("flat");
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Messages.get("gantt." + id)));
    button.setAccessibleText(Messages.get("gantt." + id));
    button.setOnAction(_ -> run.run());
    return button;
  }

  private void showRun(LoadedRun loaded) {
    gantt.unitNameProperty().set(loaded.files()::key);
    gantt.actualProperty().set(Lanes.of(loaded.timeline(), loaded.run()));
    gantt.modeProperty().set(GanttMode.ACTUAL);
    showIdeal();
    gantt.fit();
  }

  private void showPlan(Forecast forecast) {
    gantt.planProperty().set(PlanLanes.of(forecast));
    gantt.lowerBoundNanosProperty().set(forecast.solution().lowerBoundNanos());
    showIdeal();
  }

  private void showNoPlan() {
    gantt.planProperty().set(Lanes.EMPTY);
    gantt.lowerBoundNanosProperty().set(0);
  }

  /// The ideal of as many containers as the chart shows: those of the run, or those of the plan.
  private void showIdeal() {
    model.runProperty().get().ifPresent(loaded -> {
      RunFigures figures = gantt.getMode() == GanttMode.ACTUAL ? loaded.figures()
          : model.forecastProperty().get().map(Forecast::figures).orElse(loaded.figures());
      gantt.idealNanosProperty().set(figures.idealNanos());
    });
  }

  /// Whoever asks for other containers wants to see their plan.
  private void showPlanned(int wanted) {
    model.runProperty().get().ifPresent(loaded -> {
      if (wanted != loaded.figures().containerCount() && gantt.modeProperty().get() == GanttMode.ACTUAL) {
        gantt.modeProperty().set(GanttMode.PLAN);
      }
    });
  }
}
