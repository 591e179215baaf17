package makespan.ui.compare;

import static makespan.analysis.FigureText.count;
import static makespan.analysis.FigureText.percent;
import static makespan.analysis.FigureText.signedPercent;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import makespan.analysis.Durations;
import makespan.app.Assess;
import makespan.app.CompareRuns;
import makespan.export.ShownName;
import makespan.findings.ComparisonText;
import makespan.ui.base.Messages;

/// Which runs are compared, first of all why they are not alike, then their figures.
final class CompareHead extends VBox {
  private final Label before = named("compare-before");
  private final Label after = named("compare-after");
  private final Label note = new Label();
  private final FlowPane figures = new FlowPane(28, 4);

  /// @param buttons to choose and swap the runs
  CompareHead(Button... buttons) {
    super(8);
    setPadding(new Insets(10, 12, 6, 12));
    note.setId("compare-note");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    note.getStyleClass().add("compare-note");
    var runs = new FlowPane(8, 6, caption(Messages.get("compare.before")), before,
        caption(Messages.get("compare.after")), after);
    runs.getChildren().addAll(List.of(buttons));
    getChildren().setAll(runs, note, figures);
  }

  void show(CompareRuns.Compared compared) {
    before.setText(name(compared.before()));
    after.setText(name(compared.after()));
    List<String> notes = ComparisonText.notLikeForLike(compared.likeness(), compared.comparison().after().grouping());
    note.setText(notes.isEmpty() ? "" : Messages.get("compare.unlike", String.join(" ", notes)));
    note.setVisible(!notes.isEmpty());
    note.setManaged(note.isVisible());
    Assess.RunReport first = compared.before();
    Assess.RunReport last = compared.after();
    figures.getChildren().setAll(
        nanos("total", first.figures().totalNanos(), last.figures().totalNanos()),
        nanos("actual", first.figures().actualNanos(), last.figures().actualNanos()),
        nanos("best", first.best().plan().makespanNanos(), last.best().plan().makespanNanos()),
        figure("evenness", percent(first.figures().evenness(), 0), percent(last.figures().evenness(), 0), ""),
        figure("containers", count(first.figures().containerCount()), count(last.figures().containerCount()), ""),
        figure("tests", count(first.run().testCount()), count(last.run().testCount()), ""));
  }

  private static Label nanos(String name, long first, long last) {
    return figure(name, Durations.compact(first), Durations.compact(last),
        first == 0 ? "" : signedPercent((double) (last - first) / first, 0));
  }

  private static Label figure(String name, String first, String last, String change) {
    var label = new Label(Messages.get("compare.figure." + name) + "  " + first + " → " + last
        + (change.isEmpty() ? "" : "  " + change));
    label.setId("compare-" + name);
    label.getStyleClass().add("compare-figure");
    return label;
  }

  private static String name(Assess.RunReport report) {
    return report.run().archives().stream().map(ShownName::of).collect(Collectors.joining(" + "));
  }

  private static Label named(String id) {
    var label = new Label();
    label.setId(id);
    label.getStyleClass().add("compare-run");
    return label;
  }

  private static Label caption(String words) {
    var label = new Label(words);
    label.getStyleClass().add("pane-note");
    return label;
  }
}
