package makespan.ui;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import makespan.app.Setting;
import makespan.ui.base.KeptDivider;
import makespan.ui.base.RunModel;
import makespan.ui.base.Searched;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;
import makespan.ui.compare.CompareView;
import makespan.ui.findings.FindingsPane;
import makespan.ui.overview.OverviewView;
import makespan.ui.reading.ImportView;
import makespan.ui.table.GroupsPane;
import makespan.ui.table.TestsPane;

/// The views of an opened run, one of which is shown. Panes that several views show exist once, so that selection, zoom
/// and order stay when views change. Beside the view, or below it where the window is narrow, stands what is known of the
/// selection, in those views where it is wanted.
final class Workspace extends SplitPane {
  /// Room for the columns of a table and for what is beside it, pixels.
  private static final double WIDE = 1_180;

  private final GroupsPane groups;
  private final TimelinePane timeline;
  private final CompareView compare;
  private final Sidebar sidebar;
  private final StackPane shownView = new StackPane();
  private final ViewContext context;
  private final SplitPane main = new SplitPane();
  private Optional<TestsPane> details = Optional.empty();
  private View shown = View.OVERVIEW;
  private final KeptDivider divider;
  private final Map<Orientation, KeptDivider> detailsDividers = new EnumMap<>(Orientation.class);
  private final Map<View, ViewPane> views = new EnumMap<>(View.class);

  Workspace(ViewContext context) {
    this.context = context;
    divider = new KeptDivider(context.memory(), "sidebar", 0.2);
    divider.follow(this);
    detailsDividers.put(Orientation.HORIZONTAL, new KeptDivider(context.memory(), "details-beside", 0.68));
    detailsDividers.put(Orientation.VERTICAL, new KeptDivider(context.memory(), "details-below", 0.6));
    detailsDividers.forEach((way, kept) -> kept.follow(main, () -> main.getOrientation() == way));
    setId("workspace");
    main.setId("workspace-main");
    main.getItems().setAll(shownView);
    shownView.setMinSize(0, 0);
    setResizableWithParent(main, true);
    main.widthProperty().subscribe(width -> turn(width.doubleValue()));
    RunModel model = context.model();
    sidebar = new Sidebar(model);
    setResizableWithParent(sidebar, false);
    getItems().setAll(main);
    groups = new GroupsPane(context, this::openDetails);
    timeline = new TimelinePane(context, this::openDetails);
    compare = new CompareView(context);
    var planning = new PlanningPane(context, timeline);
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
      getItems().setAll(sidebar, main);
      setDividerPositions(divider.position());
    } else {
      getItems().setAll(main);
    }
  }

  /// Makes what needs the actions of all views.
  void complete() {
    var pane = new TestsPane(context);
    pane.table().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.ESCAPE) {
        focusView();
        event.consume();
      }
    });
    details = Optional.of(pane);
  }

  /// Where what is known of the selection stands, if it is shown.
  Node detailsPlace() {
    return details.<Node>map(pane -> pane).orElse(this);
  }

  /// Shows or hides, in the view that is shown, what is known of the selection.
  void toggleDetails() {
    detail(!detailed());
  }

  /// Whether what is known of the selection stands beside the view that is shown.
  private boolean detailed() {
    return context.memory().get(Setting.DETAILS).contains(shown.word());
  }

  private void detail(boolean wanted) {
    if (wanted != detailed()) {
      context.memory().change(Setting.DETAILS, views -> wanted
          ? Stream.concat(views.stream(), Stream.of(shown.word())).toList()
          : views.stream().filter(view -> !view.equals(shown.word())).toList());
    }
    placeDetails();
  }

  /// Goes to the tests of the selection.
  void openDetails() {
    detail(true);
    details.ifPresent(pane -> {
      pane.table().requestFocus();
      if (pane.table().getSelectionModel().isEmpty()) {
        pane.table().getSelectionModel().selectFirst();
      }
    });
  }

  /// What Find goes through now: the tests beside the view while the keys are there, else the view.
  Optional<Searched> searched() {
    return details.filter(Workspace::hasKeys).map(TestsPane::searched).or(() -> pane(shown).searched());
  }

  /// Asks the scene: a node's own answer stays true after it was taken out of the scene with the keys in it.
  private static boolean hasKeys(Node node) {
    Node at = node.getScene() == null ? null : node.getScene().getFocusOwner();
    while (at != null && !at.equals(node)) {
      at = at.getParent();
    }
    return at != null;
  }

  /// Gives the keys to the view that is shown.
  void focusView() {
    Node first = pane(shown).firstFocus();
    if (first.getScene() == null) {
      // the skins of a view shown for the first time put its parts into the scene
      pane(shown).applyCss();
    }
    first.requestFocus();
  }

  private void placeDetails() {
    details.ifPresent(pane -> {
      boolean wanted = detailed();
      if (wanted == main.getItems().contains(pane)) {
        return;
      }
      if (wanted) {
        SplitPane.setResizableWithParent(pane, false);
        main.getItems().add(pane);
        putDetailsDivider();
      } else {
        main.getItems().remove(pane);
      }
    });
  }

  private void putDetailsDivider() {
    Optional.ofNullable(detailsDividers.get(main.getOrientation()))
        .ifPresent(kept -> main.setDividerPositions(kept.position()));
  }

  /// Beside the view where there is room for both, else below it.
  private void turn(double width) {
    Orientation fitting = width >= WIDE ? Orientation.HORIZONTAL : Orientation.VERTICAL;
    if (width > 0 && fitting != main.getOrientation()) {
      main.setOrientation(fitting);
      putDetailsDivider();
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
    shown = view;
    placeDetails();
    focusView();
  }
}
