package makespan.ui.compare;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import makespan.analysis.GroupBy;
import makespan.analysis.Grouping;
import makespan.analysis.Noise;
import makespan.app.CompareRuns;
import makespan.ui.base.Choice;
import makespan.ui.base.Messages;
import makespan.ui.base.RunsBeside;

/// How the runs are compared, and how many groups something became of: a click on a number shows these.
final class CompareTools extends VBox {
  private final ObjectProperty<ComparisonRows.Shown> shown = new SimpleObjectProperty<>(ComparisonRows.Shown.ALL);
  private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.FILE);
  private final ObjectProperty<Noise> noise = new SimpleObjectProperty<>(Noise.DEFAULT);
  private final CheckBox renames = new CheckBox(Messages.get("compare.renames"));
  private final CheckBox sameCommit = new CheckBox(Messages.get("compare.same-commit"));
  private final FlowPane counts = new FlowPane(4, 0);
  private final Runnable showFlaky;

  /// @param beside    holds whether the runs are of one commit
  /// @param again     is run when the runs are to be compared in another way
  /// @param fill      is run when other rows are to be shown
  /// @param showFlaky is run when the flaky tests are to be shown
  CompareTools(RunsBeside beside, Runnable again, Runnable fill, Runnable showFlaky) {
    super(4);
    this.showFlaky = showFlaky;
    renames.setId("compare-renames");
    sameCommit.setId("compare-same-commit");
    sameCommit.selectedProperty().bindBidirectional(beside.oneCommitProperty());
    counts.setId("compare-counts");
    var choice = new Choice<>("compare-shown", List.of(ComparisonRows.Shown.values()), CompareTools::words, shown);
    var groups = new Choice<>("compare-by",
        List.of(Grouping.FILE, Grouping.DIRECTORY, Grouping.APP, Grouping.CLASS, Grouping.TEST),
        by -> Messages.get("compare.by." + by.word()), grouping);
    var tools = new FlowPane(12, 6, choice, groups, new NoiseFields(noise), renames, sameCommit);
    tools.setRowValignment(javafx.geometry.VPos.CENTER);
    setPadding(new Insets(0, 12, 6, 12));
    getChildren().setAll(tools, counts);
    shown.addListener(_ -> fill.run());
    for (ObjectProperty<?> property : List.of(grouping, noise)) {
      property.addListener(_ -> again.run());
    }
    for (BooleanProperty property : List.of(renames.selectedProperty(), sameCommit.selectedProperty())) {
      property.addListener(_ -> again.run());
    }
    counts.setAlignment(Pos.CENTER_LEFT);
  }

  /// Which groups are wanted.
  ComparisonRows.Shown shown() {
    return shown.get();
  }

  /// Has other groups shown.
  void show(ComparisonRows.Shown wanted) {
    shown.set(wanted);
  }

  /// What a group is.
  Grouping grouping() {
    return grouping.get();
  }

  /// How to compare.
  CompareRuns.Question question() {
    return new CompareRuns.Question(GroupBy.of(grouping.get()), noise.get(), renames.isSelected(),
        sameCommit.isSelected());
  }

  /// Shows how many of the groups that a filter keeps something became of.
  void count(ComparisonRows.Kept kept) {
    counts.getChildren().clear();
    for (ComparisonRows.Shown each : ComparisonRows.Shown.values()) {
      int count = kept.rows(each).count();
      link(each.name().toLowerCase(Locale.ROOT), count, words(each), () -> shown.set(each));
    }
    if (sameCommit.isSelected()) {
      link("flaky", kept.of().compared().flaky().size(), Messages.get("compare.flaky"), showFlaky);
    }
    var note = new Label(Messages.get("compare.minus"));
    note.getStyleClass().add("pane-note");
    counts.getChildren().add(note);
  }

  private void link(String name, int count, String words, Runnable show) {
    var link = new Hyperlink(Messages.get("compare.count", count, words));
    link.setId("compare-count-" + name);
    link.setOnAction(_ -> {
      link.setVisited(false);
      show.run();
    });
    link.setDisable(count == 0);
    counts.getChildren().add(link);
  }

  private static String words(ComparisonRows.Shown value) {
    return switch (value) {
      case ALL -> Messages.get("compare.all");
      case SLOWER -> Messages.get("compare.slower");
      case FASTER -> Messages.get("compare.faster");
      case ADDED -> Messages.get("compare.added");
      case REMOVED -> Messages.get("compare.removed");
      case MOVED -> Messages.get("compare.moved");
    };
  }
}
