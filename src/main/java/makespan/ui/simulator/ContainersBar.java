package makespan.ui.simulator;

import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import makespan.analysis.RunFigures;
import makespan.balance.Solution;
import makespan.balance.risk.Outlook;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.whatif.Forecast;

/// The number of containers, by slider or typed, and what the best split over so many would take.
public final class ContainersBar extends BorderPane {
  private static final double GAP = 18;
  /// Containers that the page keys go at once.
  static final int PAGE = 4;
  /// Below it a gap is written as one that cannot be seen.
  private static final double VISIBLE_GAP = 0.00005;

  private final RunModel model;
  private final Slider slider = new Slider(1, 64, 1);
  private final IntegerSpinnerValueFactory typed = new IntegerSpinnerValueFactory(1, 64, 1);
  private final FigureBox predicted = new FigureBox("predicted");
  private final FigureBox late = new FigureBox("late");
  private final FigureBox ideal = new FigureBox("ideal");
  private final FigureBox evenness = new FigureBox("evenness");
  private final FigureBox bound = new FigureBox("bound");
  private final FlowPane figures = new FlowPane(GAP, 4, predicted, late, ideal, evenness, bound);
  private final Spinner<Integer> field = new Spinner<>(typed);
  private final VBox control;

  /// @param model whose containers are set and whose plan is shown
  public ContainersBar(RunModel model) {
    this.model = model;
    setId("containers-bar");
    getStyleClass().add("containers-bar");
    setPadding(new Insets(6, 10, 6, 10));
    var label = new Label(Messages.get("containers"));
    label.getStyleClass().add("figure-caption");
    setUpField();
    label.setLabelFor(field);
    var line = new HBox(10, field, slider);
    line.setAlignment(Pos.CENTER_LEFT);
    control = new VBox(2, label, line);
    control.setAlignment(Pos.CENTER_LEFT);
    control.setPadding(new Insets(0, GAP, 0, 0));
    control.setMinWidth(260);
    figures.getStyleClass().add("plan-figures");
    figures.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(slider, Priority.ALWAYS);
    setUpSlider();
    setCenter(control);
    setRight(figures);
    model.runProperty().subscribe(run -> run.ifPresent(this::showRange));
    model.containersProperty().subscribe(count -> {
      slider.setValue(count.intValue());
      typed.setValue(count.intValue());
    });
    Overdue.on(figures, model.waitingProperty());
    model.forecastProperty().subscribe(this::showForecast);
    model.outlook().outlookProperty().subscribe(this::showOutlook);
    model.wording().onChange(() -> {
      showForecast(model.forecastProperty().get());
      showOutlook(model.outlook().outlookProperty().get());
    });
  }

  @Override
  protected double computeMinWidth(double height) {
    // the figures may stand below
    return snappedLeftInset() + Math.max(control.minWidth(-1), figures.minWidth(-1)) + snappedRightInset();
  }

  @Override
  protected void layoutChildren() {
    double wide = figures.getChildren().stream().mapToDouble(box -> Math.max(box.minWidth(-1), box.prefWidth(-1)) + GAP)
        .sum();
    if (Math.abs(wide - figures.getPrefWrapLength()) > 1) {
      figures.setPrefWrapLength(wide);
    }
    boolean beside = control.getMinWidth() + wide + 2 * GAP <= getWidth() - snappedLeftInset() - snappedRightInset();
    if (beside && getRight() == null) {
      setBottom(null);
      setRight(figures);
    } else if (!beside && getBottom() == null) {
      setRight(null);
      setBottom(figures);
    }
    super.layoutChildren();
  }

  /// The slider, to give it the focus.
  public Slider slider() {
    return slider;
  }

  private void setUpField() {
    typed.setConverter(new StringConverter<>() {
      @Override
      public String toString(Integer count) {
        return String.valueOf(count);
      }

      @Override
      public Integer fromString(String text) {
        return counted(text);
      }
    });
    typed.valueProperty().addListener((_, _, value) -> model.containersProperty().set(value));
    OneGo.on(field, model.scenarios());
    field.setId("containers-field");
    field.setEditable(true);
    field.getStyleClass().add("containers-field");
    field.setAccessibleText(Messages.get("containers"));
    // the field hands its keys on to its editor: there each is heard once
    field.getEditor().addEventFilter(KeyEvent.KEY_PRESSED, this::page);
    field.getEditor().addEventFilter(KeyEvent.KEY_PRESSED, this::undo);
    // what is typed and not meant is shown as it was understood
    field.getEditor().addEventHandler(ActionEvent.ACTION, _ -> showTyped());
    field.getEditor().focusedProperty().addListener((_, _, _) -> showTyped());
  }

  /// A number that was entered is undone as any other change; until then the field undoes what is typed.
  private void undo(KeyEvent event) {
    boolean entered = field.getEditor().getText().equals(String.valueOf(typed.getValue()));
    if (event.getCode() == KeyCode.Z && event.isShortcutDown() && !event.isAltDown() && entered) {
      if (event.isShiftDown()) {
        model.scenarios().redo();
      } else {
        model.scenarios().undo();
      }
      event.consume();
    }
  }

  /// The number of containers that a text means; the present one where it means none.
  private int counted(String text) {
    String digits = text.strip();
    if (!digits.matches("\\d{1,9}")) {
      return typed.getValue();
    }
    return Math.clamp(Integer.parseInt(digits), typed.getMin(), typed.getMax());
  }

  private void showTyped() {
    typed.setValue(counted(field.getEditor().getText()));
    field.getEditor().setText(String.valueOf(typed.getValue()));
  }

  private void setUpSlider() {
    slider.setId("containers-slider");
    slider.setAccessibleText(Messages.get("containers.slider"));
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(8);
    slider.setMinorTickCount(7);
    slider.setMaxWidth(Double.MAX_VALUE);
    slider.valueProperty().addListener((_, _, value) -> model.containersProperty().set((int) Math.round(
        value.doubleValue())));
    OneGo.on(slider, model.scenarios());
    slider.addEventFilter(KeyEvent.KEY_PRESSED, this::page);
    slider.addEventHandler(KeyEvent.KEY_TYPED, event -> {
      // the digit of a shortcut that shows this view comes here as well
      boolean bare = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
      if (bare && event.getCharacter().matches("[0-9]")) {
        field.getEditor().requestFocus();
        field.getEditor().setText(event.getCharacter());
        field.getEditor().end();
        event.consume();
      }
    });
  }

  private void page(KeyEvent event) {
    if (event.getCode() == KeyCode.PAGE_UP || event.getCode() == KeyCode.PAGE_DOWN) {
      int step = event.getCode() == KeyCode.PAGE_UP ? PAGE : -PAGE;
      slider.setValue(slider.getValue() + step);
      event.consume();
    }
  }

  private void showRange(LoadedRun run) {
    int max = run.maxContainers();
    slider.setMax(max);
    typed.setMax(max);
  }

  private void showForecast(Optional<Forecast> found) {
    Optional<LoadedRun> run = model.runProperty().get();
    if (found.isEmpty() || run.isEmpty()) {
      List.of(predicted, ideal, evenness, bound).forEach(box -> box.show(Messages.get("unknown"), ""));
      return;
    }
    Forecast forecast = found.get();
    long setup = forecast.terms().setupNanos();
    RunFigures planned = forecast.figures();
    predicted.show(model.wording().time(forecast.makespanNanos()),
        difference(forecast.makespanNanos() - run.get().wallNanos(baseSetup())));
    ideal.show(model.wording().time(planned.idealNanos() + setup), setup == 0
        ? Messages.get("figure.ideal.note", planned.containerCount())
        : Messages.get("figure.ideal.note.set-up", planned.containerCount(), model.wording().time(setup)));
    evenness.show(planned.hasBalance() ? Messages.get("percent", planned.evenness() * 100) : Messages.get("unknown"),
        evennessNote(planned, run.get().figures()));
    bound.show(model.wording().time(forecast.lowerBoundNanos()), proof(forecast.solution()));
  }

  private static String evennessNote(RunFigures planned, RunFigures measured) {
    if (planned.containerCount() == 1) {
      return Messages.get("tile.one");
    }
    return measured.hasBalance()
        ? Messages.get("figure.evenness.note", measured.evenness() * 100)
        : Messages.get(measured.containerCount() == 1 ? "figure.evenness.note.one" : "tile.none");
  }

  private void showOutlook(Optional<Outlook> found) {
    int runs = model.outlook().variationProperty().get().runCount();
    late.show(found.map(outlook -> model.wording().time(outlook.p95Nanos())).orElse(Messages.get("unknown")),
        found.map(outlook -> Messages.get(runs > 1 ? "figure.late.note.learnt" : "figure.late.note",
            model.wording().time(outlook.p50Nanos()), runs)).orElse(""));
  }

  /// The set-up that is counted before any edit.
  private long baseSetup() {
    return model.scenarios().scenario().map(scenario -> scenario.terms().setupNanos()).orElse(0L);
  }

  private String difference(long nanos) {
    if (nanos == 0) {
      return Messages.get("figure.predicted.same");
    }
    return Messages.get(nanos < 0 ? "figure.predicted.faster" : "figure.predicted.slower",
        model.wording().time(Math.abs(nanos)));
  }

  private static String proof(Solution solution) {
    if (solution.provedOptimal()) {
      return Messages.get("figure.bound.proved");
    }
    double gap = solution.gap();
    return gap < VISIBLE_GAP ? Messages.get("figure.bound.close") : Messages.get("figure.bound.gap", gap * 100);
  }
}
