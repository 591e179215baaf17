package makespan.ui.compare;

import static makespan.analysis.FigureText.count;
import static makespan.analysis.FigureText.percent;
import static makespan.analysis.FigureText.signedPercent;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import makespan.analysis.RunFigures;
import makespan.app.Assess;
import makespan.app.CompareRuns;
import makespan.findings.ComparisonText;
import makespan.ui.base.Messages;
import makespan.ui.base.Wording;
import makespan.whatif.PlannedRun;

/// First of all why the two runs are not alike, then their figures, and the set-up that they tell of.
final class CompareHead extends VBox {
  private final Wording wording;
  private final Label note = new Label();
  private final FlowPane figures = new FlowPane(28, 4);
  private final Label setUp = new Label();
  private final Hyperlink count = new Hyperlink(Messages.get("compare.set-up.count"));
  private final HBox setUpLine = new HBox(6, setUp, count);
  private OptionalLong setUpNanos = OptionalLong.empty();

  /// @param wording how times are written
  /// @param counted gets the set-up that the two runs tell of when the user wants it in every prediction, nanoseconds
  CompareHead(Wording wording, LongConsumer counted) {
    super(8);
    this.wording = wording;
    setPadding(new Insets(0, 12, 6, 12));
    note.setId("compare-note");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    note.getStyleClass().add("compare-note");
    setUp.setId("compare-set-up");
    setUp.setWrapText(true);
    count.setId("compare-set-up-count");
    count.setMinWidth(USE_PREF_SIZE);
    count.setOnAction(_ -> setUpNanos.ifPresent(counted));
    setUpLine.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(note, figures, setUpLine);
  }

  void show(CompareRuns.Compared compared) {
    List<String> notes = ComparisonText.notLikeForLike(compared.likeness(), compared.comparison().after().grouping());
    note.setText(notes.isEmpty() ? "" : Messages.get("compare.unlike", String.join(" ", notes)));
    note.setVisible(!notes.isEmpty());
    note.setManaged(note.isVisible());
    showFigures(compared.before(), compared.after());
    setUpNanos = compared.setUpByTwoRuns();
    setUp.setText(Messages.get("compare.set-up", wording.time(setUpNanos.orElse(0))));
    setUpLine.setVisible(setUpNanos.orElse(0) > 0
        && !PlannedRun.is(compared.before().run()) && !PlannedRun.is(compared.after().run()));
    setUpLine.setManaged(setUpLine.isVisible());
  }

  private void showFigures(Assess.RunReport first, Assess.RunReport last) {
    figures.getChildren().setAll(
        nanos("total", first, last, report -> report.figures().totalNanos()),
        nanos("actual", first, last, report -> report.figures().actualNanos()),
        nanos("best", first, last, report -> report.best().plan().makespanNanos()),
        figure("evenness", percent(first.figures().evenness(), 0), percent(last.figures().evenness(), 0), ""),
        figure("containers", count(first.figures().containerCount()), count(last.figures().containerCount()), ""),
        figure("tests", count(first.run().testCount()), count(last.run().testCount()), ""));
    if (Arrays.stream(RunFigures.unaccounted(first.run())).sum()
        + Arrays.stream(RunFigures.unaccounted(last.run())).sum() > 0) {
      figures.getChildren().add(2, nanos("with-set-up", first, last, CompareHead::withSetUp));
    }
  }

  /// What the container took that was busiest in and outside its tests.
  static long withSetUp(Assess.RunReport report) {
    long[] loads = RunFigures.loads(report.run());
    long[] outside = RunFigures.unaccounted(report.run());
    return IntStream.range(0, loads.length).mapToLong(container -> loads[container] + outside[container]).max()
        .orElse(0);
  }

  private Label nanos(String name, Assess.RunReport first, Assess.RunReport last,
      ToLongFunction<Assess.RunReport> figure) {
    long was = figure.applyAsLong(first);
    long is = figure.applyAsLong(last);
    return figure(name, wording.time(was), wording.time(is),
        was == 0 ? "" : signedPercent((double) (is - was) / was, 0));
  }

  private static Label figure(String name, String first, String last, String change) {
    var label = new Label(Messages.get("compare.figure." + name) + "  " + first + " → " + last
        + (change.isEmpty() ? "" : "  " + change));
    label.setId("compare-" + name);
    label.getStyleClass().add("compare-figure");
    return label;
  }
}
