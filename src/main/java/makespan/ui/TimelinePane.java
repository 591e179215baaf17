package makespan.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import makespan.analysis.Grouping;
import makespan.analysis.RunFigures;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.app.Setting;
import makespan.gantt.Chart;
import makespan.gantt.GanttMode;
import makespan.gantt.LaneArrangement;
import makespan.gantt.Lanes;
import makespan.gantt.PlanLanes;
import makespan.gantt.RunLanes;
import makespan.gantt.RunNames;
import makespan.model.Rows;
import makespan.ui.LengthBounds.Bounds;
import makespan.ui.base.Actions;
import makespan.ui.base.Choice;
import makespan.ui.base.FindModel;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.Searched;
import makespan.ui.base.Selection;
import makespan.ui.base.ViewContext;
import makespan.ui.gantt.GanttFilter;
import makespan.ui.gantt.GanttGroups;
import makespan.ui.gantt.GanttMinimap;
import makespan.ui.gantt.GanttPane;
import makespan.ui.gantt.GanttSearch;
import makespan.ui.table.RowsSearch;
import makespan.whatif.Forecast;

/// The Gantt chart with its controls, bound to the run, the plan and the selection.
final class TimelinePane extends BorderPane {
  /// Of up to so many tests lanes are made at once, above it on a worker.
  private static final int AT_ONCE = 50_000;

  private static final PseudoClass IDLE_LIT = PseudoClass.getPseudoClass("idle-lit");

  private final RunModel model;
  private final FindModel find;
  private final GanttPane gantt;
  private final GanttMinimap minimap;
  private final GanttSearch search;
  /// Made when it is first wanted: the start of the window does not wait for it.
  private Optional<BarsTable> bars = Optional.empty();
  private final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.FILES);
  private final BooleanProperty asTable = new SimpleBooleanProperty();
  private final LengthBounds bounds;
  private final SelectionReveal reveal;
  private final Label byFile = note("gantt-level-note", Messages.get("gantt.level.run-only"));
  private final Label hidden = note("gantt-hidden", "");
  private final Hyperlink showAll = new Hyperlink(Messages.get("gantt.show-all"));
  private final LatestJob making;

  /// What a bar is.
  enum Level {
    FILES, TESTS
  }

  /// @param context what the window gives
  /// @param open    leads to what is known of the selected file
  TimelinePane(ViewContext context, Runnable open) {
    this.model = context.model();
    this.find = context.find();
    this.making = new LatestJob(model.jobs());
    this.gantt = new GanttPane(model.jobs());
    this.bounds = new LengthBounds(gantt.content(), model.jobs());
    this.reveal = new SelectionReveal(model, gantt, bounds, context.toasts(),
        () -> gantt.content().actualProperty().get().ofTests() == (level.get() == Level.TESTS));
    this.minimap = new GanttMinimap(gantt);
    this.search = new GanttSearch(gantt, find, model.jobs());
    new GanttFilter(gantt, model);
    new GanttGroups(gantt, model);
    setId("timeline-pane");
    setTop(head());
    setCenter(new BorderPane(gantt, minimap, null, null, null));
    setBottom(foot(find.lit()));
    gantt.setId("gantt");
    gantt.content().durationsProperty().bind(model.wording().durationsProperty());
    context.memory().follow(Setting.LETTER_KEYS, gantt.letterKeysProperty()::set);
    gantt.onOpenUnitProperty().set(_ -> open.run());
    gantt.selection().unitProperty().bindBidirectional(model.selectedFileProperty());
    gantt.selection().onClearProperty().set(() -> model.selectionProperty().set(Selection.NONE));
    gantt.selection().itemProperty().bindBidirectional(model.selectedTestProperty());
    gantt.content().chartProperty().addListener(_ -> reveal.goOn());
    gantt.selection().othersProperty().addListener(_ -> reveal.goOn());
    gantt.selection().laneProperty().addListener((_, _, lane) -> selectContainer(lane.intValue()));
    gantt.content().modeProperty().subscribe(this::followContainer);
    model.selectionProperty().subscribe(() -> {
      reveal.forget();
      followContainer();
    });
    sceneProperty().subscribe(scene -> {
      if (scene != null) {
        revealSelection();
      }
    });
    gantt.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.DELETE && !event.isShortcutDown()
          && !gantt.content().chartProperty().get().firstLanes().ofTests()) {
        context.actions().get("drop-file").fire();
        event.consume();
      }
    });
    gantt.barMenuProperty().set(() -> Stream.of("add-split", "drop-file", "in-files", "copy-name")
        .map(context.actions()::item).toList());
    model.runProperty().subscribe(run -> run.ifPresent(this::showRun));
    model.forecastProperty().subscribe(forecast -> forecast.ifPresentOrElse(this::showPlan, this::showNoPlan));
    gantt.content().modeProperty().subscribe(this::showIdeal);
    level.addListener(_ -> makeLanes());
    gantt.content().chartProperty().subscribe(this::tellHidden);
    asTable.addListener((_, _, wanted) -> showAsTable(wanted, context.actions()));
    model.containersProperty().addListener((_, _, wanted) -> showPlanned(wanted.intValue()));
    model.scenarios().rehearsalProperty().addListener((_, _, made) -> {
      if (made.isPresent() && gantt.content().getMode() == GanttMode.ACTUAL) {
        gantt.content().modeProperty().set(GanttMode.PLAN);
      }
    });
  }

  GanttPane gantt() {
    return gantt;
  }

  /// Finds bars by their names.
  Searched searched() {
    return RowsSearch.focused(search, bars.map(BarsTable::search).stream().toArray(RowsSearch[]::new));
  }

  /// Whether the bars are shown as a table below the chart, for those who read or copy them.
  BooleanProperty asTableProperty() {
    return asTable;
  }

  /// A lane is a container of the run, unless only the plan is shown.
  private boolean lanesAreContainers() {
    return gantt.content().getMode() != GanttMode.PLAN;
  }

  private void selectContainer(int lane) {
    model.runProperty().get().filter(loaded -> lane != Lanes.NONE && lanesAreContainers()
        && lane < loaded.containers().count())
        .ifPresent(loaded -> model.selectionProperty().set(Selection.of(loaded.containers(), Rows.of(lane))));
  }

  private void followContainer() {
    Selection selection = model.selectionProperty().get();
    boolean container = lanesAreContainers()
        && model.runProperty().get().filter(loaded -> selection.isAmong(loaded.containers())).isPresent();
    gantt.selection().laneProperty().set(container ? selection.single().orElse(Lanes.NONE) : Lanes.NONE);
    gantt.selection().lanesProperty().set(container ? selection.rows() : Rows.of());
  }

  /// Brings what is selected into sight: a bar, or the lane of a container. For a test bars become tests.
  void showSelection() {
    Selection selected = model.selectionProperty().get();
    boolean test = model.selectedTestProperty().get() != RunModel.NONE
        || selected.groups().filter(groups -> groups.grouping() == Grouping.TEST).isPresent();
    if (test) {
      level.set(Level.TESTS);
    }
    reveal.ask();
  }

  /// Who comes to the timeline sees a lane of what is selected.
  private void revealSelection() {
    if (model.selectionProperty().get().groups().isPresent()) {
      gantt.revealSelection();
    }
  }

  /// Brings the lane of a container of the run into sight, which a plan alone does not have.
  void showContainer(int container) {
    if (!lanesAreContainers()) {
      gantt.content().setMode(GanttMode.ACTUAL);
    }
    reveal.show(container);
  }

  /// Lights the time that containers wait for the busiest one, or stops it.
  void lightIdle(boolean lit) {
    gantt.pseudoClassStateChanged(IDLE_LIT, lit);
  }

  /// Sorts the lanes with the one first that overruns the ideal most.
  void showOverrun() {
    gantt.content().arrangementProperty()
        .set(gantt.content().arrangementProperty().get().sorted(LaneArrangement.Sort.OVERRUN));
  }

  private FlowPane head() {
    var mode = new Choice<>("gantt-mode", List.of(GanttMode.values()),
        each -> Messages.get("gantt." + each.name().toLowerCase(Locale.ROOT)), gantt.content().modeProperty());
    var levels = new Choice<>("gantt-level", List.of(Level.values()),
        each -> Messages.get("gantt.level." + each.name().toLowerCase(Locale.ROOT)), level);
    var zoom = new HBox(2, button("zoom-out", "−", gantt::zoomOut), button("zoom-in", "+", gantt::zoomIn),
        button("zoom-fit", Messages.get("gantt.fit"), gantt::fit));
    zoom.setAlignment(Pos.CENTER_LEFT);
    var head = new FlowPane(10, 4, mode, offInPlan(levels), new LaneSortButton(gantt), bounds, zoom);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setPadding(new Insets(6, 10, 6, 10));
    return head;
  }

  /// A plan is not shown by tests: where it is shown alone there is nothing to choose. A control that is off has no
  /// tooltip, so what holds it tells why.
  private HBox offInPlan(Choice<Level> levels) {
    var holder = new HBox(levels);
    holder.setAlignment(Pos.CENTER_LEFT);
    var reason = new Tooltip(Messages.get("gantt.level.off"));
    levels.disableProperty().bind(gantt.content().modeProperty().isEqualTo(GanttMode.PLAN));
    levels.disableProperty().subscribe(off -> {
      if (off) {
        Tooltip.install(holder, reason);
      } else {
        Tooltip.uninstall(holder, reason);
      }
    });
    return holder;
  }

  /// @param lit what is looked for
  private HBox foot(ObservableValue<String> lit) {
    byFile.managedProperty().bind(byFile.visibleProperty());
    showAll.setId("gantt-show-all");
    showAll.setMinWidth(USE_PREF_SIZE);
    showAll.setOnAction(_ -> {
      bounds.set(Bounds.NONE);
      gantt.content().arrangementProperty().set(gantt.content().arrangementProperty().get().showingAll());
    });
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    var legend = new Legend();
    Runnable explain = () -> legend.show(marks(gantt.content().getMode(), !lit.getValue().isEmpty(),
        !model.filterProperty().get().keepsAll()));
    gantt.content().modeProperty().subscribe(_ -> explain.run());
    lit.addListener(_ -> explain.run());
    model.filterProperty().addListener(_ -> explain.run());
    var foot = new HBox(8, legend, spacer, stacked(), byFile, hidden, showAll);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.setPadding(new Insets(3, 10, 3, 10));
    return foot;
  }

  /// Reports tell in which order tests ran and how long each took, not what was between them.
  private static Label stacked() {
    Label stacked = note("gantt-stacked", Messages.get("gantt.stacked"));
    stacked.setTooltip(new Tooltip(Messages.get("gantt.stacked.help")));
    return stacked;
  }

  private static Label note(String id, String text) {
    var note = new Label(text);
    note.setId(id);
    note.getStyleClass().add("pane-note");
    note.setMinWidth(USE_PREF_SIZE);
    return note;
  }

  /// What is explained below the chart, the rarer marks last.
  private static List<String> marks(GanttMode mode, boolean finding, boolean filtering) {
    List<String> marks = switch (mode) {
      case ACTUAL -> List.of("busiest", "idle", "failed", "merged", "outside", "ideal");
      case PLAN -> List.of("planned", "idle", "failed", "merged", "outside", "ideal");
      case BOTH -> List.of("planned", "busiest", "idle", "failed", "merged", "outside", "ideal");
      case GHOST -> List.of("stays", "moves", "dropped", "plan-end", "busiest", "failed", "outside", "ideal");
    };
    Stream<String> first = Stream.concat(filtering ? Stream.of("pale") : Stream.of(),
        finding ? Stream.of("found") : Stream.of());
    return Stream.concat(first, marks.stream()).toList();
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
    gantt.namesProperty().set(new RunNames(loaded.run()));
    gantt.content().arrangementProperty().set(LaneArrangement.NATURAL);
    gantt.selection().rangeProperty().set(Optional.empty());
    bounds.set(Bounds.NONE);
    // units of the former run mean other files in this one
    bounds.showRun(Lanes.EMPTY);
    level.set(Level.FILES);
    makeLanes();
    gantt.content().modeProperty().set(GanttMode.ACTUAL);
    showIdeal();
    gantt.fit();
  }

  private void makeLanes() {
    model.runProperty().get().ifPresent(loaded -> {
      making.cancel();
      if (level.get() == Level.TESTS) {
        making.start(_ -> RunLanes.ofTests(loaded.timeline(), loaded.run()), bounds::showRun, Jobs::unexpected);
      } else if (loaded.run().testCount() <= AT_ONCE) {
        bounds.showRun(RunLanes.of(loaded.timeline(), loaded.run()));
      } else {
        making.start(_ -> RunLanes.of(loaded.timeline(), loaded.run()), bounds::showRun, Jobs::unexpected);
      }
    });
  }

  private void tellHidden() {
    Chart chart = gantt.content().chartProperty().get();
    int lanes = chart.order().laneCount() - chart.order().count();
    int tooShort = chart.mode().layers().stream().map(chart::lanes)
        .mapToInt(shown -> shown.whole().barCount() - shown.barCount()).sum();
    byFile.setVisible(chart.mode() == GanttMode.BOTH && chart.actual().ofTests());
    hidden.setText(lanes > 0 && tooShort > 0
        ? Messages.get("gantt.hidden.both", tooShort, lanes)
        : lanes > 0 ? Messages.get("gantt.hidden.lanes", lanes)
            : tooShort > 0 ? Messages.get("gantt.hidden.bars", tooShort) : "");
    showAll.setVisible(lanes > 0 || tooShort > 0);
    showAll.setManaged(showAll.isVisible());
  }

  private void showAsTable(boolean wanted, Actions actions) {
    BorderPane chart = (BorderPane) getCenter();
    if (wanted) {
      BarsTable table = bars.orElseGet(() -> new BarsTable(model, find, actions, gantt));
      bars = Optional.of(table);
      chart.setBottom(table);
      table.table().requestFocus();
    } else {
      chart.setBottom(null);
      gantt.requestFocus();
    }
  }

  private void showPlan(Forecast forecast) {
    bounds.showPlan(PlanLanes.of(forecast));
    gantt.content().lowerBoundNanosProperty().set(forecast.solution().lowerBoundNanos());
    showIdeal();
  }

  private void showNoPlan() {
    bounds.showPlan(Lanes.EMPTY);
    gantt.content().lowerBoundNanosProperty().set(0);
  }

  /// The ideal of as many containers as the chart shows: those of the run, or those of the plan.
  private void showIdeal() {
    model.runProperty().get().ifPresent(loaded -> {
      RunFigures figures = gantt.content().getMode() == GanttMode.ACTUAL ? loaded.figures()
          : model.forecastProperty().get().map(Forecast::figures).orElse(loaded.figures());
      gantt.content().idealNanosProperty().set(figures.idealNanos());
    });
  }

  /// Whoever asks for other containers wants to see their plan.
  private void showPlanned(int wanted) {
    model.runProperty().get().ifPresent(loaded -> {
      if (wanted != loaded.figures().containerCount() && gantt.content().modeProperty().get() == GanttMode.ACTUAL) {
        gantt.content().modeProperty().set(GanttMode.PLAN);
      }
    });
  }
}
