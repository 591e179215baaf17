package makespan.ui.overview;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import makespan.export.Tables;
import makespan.findings.Finding;
import makespan.ui.base.KeptDivider;
import makespan.ui.base.Messages;
import makespan.ui.base.NamedTable;
import makespan.ui.base.OneRunNote;
import makespan.ui.base.RunModel;
import makespan.ui.base.Searched;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;
import makespan.ui.table.TreemapThumbnail;

/// The run at a glance: five figures, every container beside the ideal, what holds the job back, and which directories
/// the time is in. Each part leads to the view that says more.
public final class OverviewView extends ViewPane {
  private static final double CONTAINERS_SHARE = 0.58;
  private static final double LEAST_MAP = 90;
  private static final double MAP = 170;

  private final ContainersTable containers;

  /// @param context      what the window gives
  /// @param openFinding  shows a finding with its evidence
  /// @param openTimeline shows a container, by its number, in the timeline
  public OverviewView(ViewContext context, Consumer<Finding> openFinding, IntConsumer openTimeline) {
    super("overview", context);
    RunModel model = context.model();
    containers = new ContainersTable(model, context.find(), openTimeline);
    var tiles = new TilesPane(model, context.actions());
    tiles.setPadding(new Insets(0, 10, 10, 10));
    var findings = new TopFindings(context, openFinding);
    var scroll = new LowScroll(findings);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var map = new TreemapThumbnail(model, () -> context.actions().get("treemap").fire());
    map.setMinHeight(LEAST_MAP);
    map.setPrefHeight(MAP);
    VBox.setVgrow(map, Priority.ALWAYS);
    var oneRun = new OneRunNote("overview-one-run", model);
    var head = new HBox(8, title(Messages.get("overview.findings")), oneRun);
    head.setAlignment(Pos.BASELINE_LEFT);
    var right = new VBox(6, head, scroll,
        title(Messages.get("overview.directories")), map);
    right.setPadding(new Insets(0, 10, 8, 10));
    right.setMinWidth(260);
    var left = new BorderPane(containers);
    left.setTop(title(Messages.get("overview.containers")));
    BorderPane.setMargin(left.getTop(), new Insets(0, 10, 6, 10));
    left.setMinWidth(300);
    var parts = new SplitPane(left, right);
    parts.setId("overview-parts");
    parts.setOrientation(Orientation.HORIZONTAL);
    var divider = new KeptDivider(context.memory(), "overview", CONTAINERS_SHARE);
    parts.setDividerPositions(divider.position());
    divider.follow(parts);
    var whole = new BorderPane(parts);
    whole.setTop(new VBox(tiles, new LostTimePane(model)));
    setContent(whole);
  }

  @Override
  public Node firstFocus() {
    return containers;
  }

  @Override
  public Optional<Searched> searched() {
    return Optional.of(containers.searched());
  }

  @Override
  public Optional<NamedTable> table() {
    return context().model().runProperty().get().map(
        loaded -> new NamedTable(Messages.get("plural.container"),
            () -> Tables.groups(loaded.containers(), containers.shownRows())));
  }

  /// As high as what is in it, and lower where there is no room: what it leaves is the map's.
  private static final class LowScroll extends ScrollPane {
    private final TopFindings findings;

    LowScroll(TopFindings findings) {
      super(findings);
      this.findings = findings;
      setId("top-findings-scroll");
      setFitToWidth(true);
      setFocusTraversable(false);
      setMinHeight(0);
      getStyleClass().add("plain-scroll");
      findings.getChildren().addListener((ListChangeListener<Node>) _ -> requestLayout());
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
      return Math.ceil(findings.prefHeight(width < 0 ? getWidth() : width)) + 1;
    }

    @Override
    protected double computeMaxHeight(double width) {
      return computePrefHeight(width);
    }
  }

  private static Label title(String words) {
    var title = new Label(words);
    title.getStyleClass().add("pane-title");
    return title;
  }
}
