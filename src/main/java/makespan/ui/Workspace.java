package makespan.ui;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import makespan.ui.base.RunModel;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;
import makespan.ui.compare.CompareView;
import makespan.ui.findings.FindingsPane;
import makespan.ui.overview.OverviewView;
import makespan.ui.reading.ImportView;
import makespan.ui.table.GroupsPane;

/// The views of an opened run, one of which is shown. Panes that several views show exist once, so that selection, zoom
/// and order stay when views change.
final class Workspace extends SplitPane {
  private final GroupsPane groups;
  private final TimelinePane timeline;
  private final CompareView compare;
  private final Sidebar sidebar;
  private final StackPane shownView = new StackPane();
  private double divider = 0.2;
  private final Map<View, ViewPane> views = new EnumMap<>(View.class);

  Workspace(ViewContext context) {
    setId("workspace");
    RunModel model = context.model();
    sidebar = new Sidebar(model);
    setResizableWithParent(sidebar, false);
    getItems().setAll(shownView);
    groups = new GroupsPane(model);
    timeline = new TimelinePane(model);
    compare = new CompareView(context);
    var planning = new PlanningPane(model, timeline);
    var findings = new FindingsPane(context);
    views.put(View.OVERVIEW, new OverviewView(context, finding -> {
      context.actions().get("view-findings").fire();
      findings.select(finding);
    }, container -> {
      context.actions().get("view-timeline").fire();
      timeline.showContainer(container);
    }));
    views.put(View.FILES, new FilesView(context, groups));
    views.put(View.TIMELINE, new TimelineView(context, timeline));
    views.put(View.WHAT_IF, new WhatIfView(context, planning));
    views.put(View.FINDINGS, findings);
    views.put(View.COMPARE, compare);
    views.put(View.IMPORT, new ImportView(context));
  }

  GroupsPane groups() {
    return groups;
  }

  TimelinePane timeline() {
    return timeline;
  }

  CompareView compare() {
    return compare;
  }

  Sidebar sidebar() {
    return sidebar;
  }

  StackPane shownView() {
    return shownView;
  }

  /// Shows or hides the sidebar, which keeps its width.
  void showSidebar(boolean shown) {
    if (shown == getItems().contains(sidebar)) {
      return;
    }
    if (shown) {
      getItems().setAll(sidebar, shownView);
      setDividerPositions(divider);
    } else {
      divider = getDividerPositions()[0];
      getItems().setAll(shownView);
    }
  }

  Collection<ViewPane> views() {
    return views.values();
  }

  ViewPane pane(View view) {
    return views.getOrDefault(view, compare);
  }

  /// Shows a view instead of the one shown.
  void show(View view) {
    views.values().stream().filter(pane -> pane.shownProperty().get()).forEach(pane -> pane.setShown(false));
    ViewPane pane = pane(view);
    pane.setShown(true);
    shownView.getChildren().setAll(pane);
    pane.firstFocus().requestFocus();
  }
}
