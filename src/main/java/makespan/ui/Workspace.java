package makespan.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import makespan.ui.base.RunModel;
import makespan.ui.findings.FindingsPane;
import makespan.ui.simulator.ContainersBar;
import makespan.ui.simulator.CurvePane;
import makespan.ui.table.GroupsPane;

/// The panes of an opened run, arranged for a view. Each pane exists once, so that selection, zoom and order stay when
/// views change.
final class Workspace extends BorderPane {
  private final GroupsPane groups;
  private final TimelinePane timeline;
  private final ContainersBar containers;
  private final CurvePane curve;
  private final FindingsPane findings;
  private final SplitPane chart = new SplitPane();
  private final BorderPane lower = new BorderPane();
  private final SplitPane overview = new SplitPane();
  private double chartDivider = 0.74;
  private double overviewDivider = 0.44;

  Workspace(RunModel model) {
    setId("workspace");
    groups = new GroupsPane(model);
    timeline = new TimelinePane(model);
    containers = new ContainersBar(model);
    curve = new CurvePane(model);
    findings = new FindingsPane(model);
    overview.setOrientation(Orientation.VERTICAL);
    SplitPane.setResizableWithParent(curve, false);
  }

  GroupsPane groups() {
    return groups;
  }

  TimelinePane timeline() {
    return timeline;
  }

  /// Arranges the panes for a view.
  void show(View view) {
    remember();
    setCenter(null);
    split(overview);
    split(chart);
    lower.setCenter(null);
    lower.setTop(null);
    setCenter(switch (view) {
      case OVERVIEW -> {
        split(overview, groups, planning());
        overview.setDividerPositions(overviewDivider);
        yield overview;
      }
      case FILES -> groups;
      case TIMELINE -> timeline;
      case WHAT_IF -> planning();
      case FINDINGS -> findings;
    });
    focus(view).requestFocus();
  }

  /// What the keys of a view go to at first.
  private Node focus(View view) {
    return switch (view) {
      case OVERVIEW, FILES -> groups.table();
      case TIMELINE -> timeline.gantt();
      case WHAT_IF -> containers.slider();
      case FINDINGS -> findings;
    };
  }

  private Node planning() {
    split(chart, timeline, curve);
    chart.setDividerPositions(chartDivider);
    lower.setTop(containers);
    lower.setCenter(chart);
    return lower;
  }

  private void remember() {
    if (chart.getItems().size() == 2) {
      chartDivider = chart.getDividerPositions()[0];
    }
    if (overview.getItems().size() == 2) {
      overviewDivider = overview.getDividerPositions()[0];
    }
  }

  private static void split(SplitPane pane, Node... items) {
    pane.getItems().setAll(items);
  }
}
