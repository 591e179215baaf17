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
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import makespan.analysis.Durations;
import makespan.analysis.MeasuredSetUp;
import makespan.analysis.RunFigures;
import makespan.app.Assess;
import makespan.app.CompareRuns;
import makespan.findings.ComparisonText;
import makespan.model.TestRun;
import makespan.ui.base.Messages;

/// Which runs are compared, first of all why they are not alike, then their figures, and the set-up that they tell of.
final class CompareHead extends VBox {
  private final Chooser chooser;
  private final ComboBox<Integer> before = new ComboBox<>();
  private final ComboBox<Integer> after = new ComboBox<>();
  private final Label note = new Label();
  private final FlowPane figures = new FlowPane(28, 4);
  private final Label setUp = new Label();
  private final Hyperlink count = new Hyperlink(Messages.get("compare.set-up.count"));
  private final HBox setUpLine = new HBox(6, setUp, count);
  private List<TestRun> runs = List.of();
  private OptionalLong setUpNanos = OptionalLong.empty();
  private boolean showing;

  /// Is told which runs to set side by side.
  interface Chooser {
    void baseline(int run);

    void candidate(int run);
  }

  /// @param chooser is told which runs to set side by side
  /// @param counted gets the set-up that the two runs tell of when the user wants it in every prediction, nanoseconds
  /// @param buttons to choose and swap the runs
  CompareHead(Chooser chooser, LongConsumer counted, Button... buttons) {
    super(8);
    this.chooser = chooser;
    setPadding(new Insets(10, 12, 6, 12));
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
    setUp(before, "compare-before", Messages.get("compare.before"));
    setUp(after, "compare-after", Messages.get("compare.after"));
    before.setOnAction(_ -> chosen(before, true));
    after.setOnAction(_ -> chosen(after, false));
    var line = new FlowPane(8, 6, caption(Messages.get("compare.before")), before,
        caption(Messages.get("compare.after")), after);
    line.setRowValignment(javafx.geometry.VPos.CENTER);
    line.getChildren().addAll(List.of(buttons));
    getChildren().setAll(line, note, figures, setUpLine);
  }

  void show(CompareRuns.Compared compared) {
    showing = true;
    runs = compared.runs().stream().map(Assess.RunReport::run).toList();
    List<Integer> places = IntStream.range(0, runs.size()).boxed().toList();
    before.getItems().setAll(places);
    after.getItems().setAll(places);
    before.setValue(compared.first());
    after.setValue(compared.last());
    showing = false;
    List<String> notes = ComparisonText.notLikeForLike(compared.likeness(), compared.comparison().after().grouping());
    note.setText(notes.isEmpty() ? "" : Messages.get("compare.unlike", String.join(" ", notes)));
    note.setVisible(!notes.isEmpty());
    note.setManaged(note.isVisible());
    showFigures(compared.before(), compared.after());
    setUpNanos = MeasuredSetUp.ofTwoRuns(compared.before().run(), compared.after().run());
    setUp.setText(Messages.get("compare.set-up", Durations.compact(setUpNanos.orElse(0))));
    setUpLine.setVisible(setUpNanos.orElse(0) > 0);
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
  private static long withSetUp(Assess.RunReport report) {
    long[] loads = RunFigures.loads(report.run());
    long[] outside = RunFigures.unaccounted(report.run());
    return IntStream.range(0, loads.length).mapToLong(container -> loads[container] + outside[container]).max()
        .orElse(0);
  }

  private static Label nanos(String name, Assess.RunReport first, Assess.RunReport last,
      ToLongFunction<Assess.RunReport> figure) {
    long was = figure.applyAsLong(first);
    long is = figure.applyAsLong(last);
    return figure(name, Durations.compact(was), Durations.compact(is),
        was == 0 ? "" : signedPercent((double) (is - was) / was, 0));
  }

  private static Label figure(String name, String first, String last, String change) {
    var label = new Label(Messages.get("compare.figure." + name) + "  " + first + " → " + last
        + (change.isEmpty() ? "" : "  " + change));
    label.setId("compare-" + name);
    label.getStyleClass().add("compare-figure");
    return label;
  }

  private void chosen(ComboBox<Integer> box, boolean baseline) {
    Integer place = box.getValue();
    if (!showing && place != null) {
      if (baseline) {
        chooser.baseline(place);
      } else {
        chooser.candidate(place);
      }
    }
  }

  private void setUp(ComboBox<Integer> box, String id, String words) {
    box.setId(id);
    box.setAccessibleText(words);
    box.getStyleClass().add("compare-run");
    box.setMaxWidth(300);
    box.setConverter(new StringConverter<>() {
      @Override
      public String toString(Integer place) {
        return place == null || place >= runs.size() ? "" : ComparedRuns.name(runs.get(place));
      }

      @Override
      public Integer fromString(String name) {
        throw new UnsupportedOperationException(name);
      }
    });
  }

  private static Label caption(String words) {
    var label = new Label(words);
    label.getStyleClass().add("pane-note");
    return label;
  }
}
