package makespan.ui.compare;

import static makespan.analysis.FigureText.count;
import static makespan.analysis.FigureText.percent;
import static makespan.analysis.FigureText.signedPercent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import makespan.analysis.Change;
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
  private final TextFlow note = new TextFlow();
  private final Consumer<ComparisonRows.Shown> filter;
  private final FlowPane figures = new FlowPane(28, 4);
  private final Label setUp = new Label();
  private final Hyperlink count = new Hyperlink(Messages.get("compare.set-up.count"));
  private final HBox setUpLine = new HBox(6, setUp, count);
  private OptionalLong setUpNanos = OptionalLong.empty();

  /// @param wording how times are written
  /// @param counted gets the set-up that the two runs tell of when the user wants it in every prediction, nanoseconds
  /// @param filter  shows the groups that are counted where the runs are not alike
  CompareHead(Wording wording, LongConsumer counted, Consumer<ComparisonRows.Shown> filter) {
    super(8);
    this.wording = wording;
    this.filter = filter;
    setPadding(new Insets(0, 12, 6, 12));
    note.setId("compare-note");
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
    List<List<ComparisonText.Part>> reasons = ComparisonText.reasons(compared.likeness(),
        compared.comparison().after().grouping());
    note.getChildren().setAll(new Text(Messages.get("compare.unlike")));
    for (List<ComparisonText.Part> reason : reasons) {
      note.getChildren().add(new Text(" "));
      reason.forEach(part -> note.getChildren().add(written(part)));
    }
    note.setVisible(!reasons.isEmpty());
    note.setManaged(note.isVisible());
    showFigures(compared.before(), compared.after());
    setUpNanos = compared.setUpByTwoRuns();
    setUp.setText(Messages.get("compare.set-up", wording.time(setUpNanos.orElse(0))));
    setUpLine.setVisible(setUpNanos.orElse(0) > 0
        && !PlannedRun.is(compared.before().run()) && !PlannedRun.is(compared.after().run()));
    setUpLine.setManaged(setUpLine.isVisible());
  }

  private Node written(ComparisonText.Part part) {
    return part.counts().<Node>map(change -> link(part.words(), change == Change.ADDED
        ? ComparisonRows.Shown.ADDED
        : ComparisonRows.Shown.REMOVED)).orElseGet(() -> new Text(part.words()));
  }

  private Hyperlink link(String words, ComparisonRows.Shown counted) {
    String name = counted.name().toLowerCase(Locale.ROOT);
    var link = new Hyperlink(words);
    link.setId("compare-note-" + name);
    link.setAccessibleText(Messages.get("compare.unlike." + name, words));
    link.setOnAction(_ -> {
      link.setVisited(false);
      filter.accept(counted);
    });
    return link;
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
