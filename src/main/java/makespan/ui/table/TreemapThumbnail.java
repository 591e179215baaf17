package makespan.ui.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.Wording;

/// The largest directories of what the filter keeps as a small map; it leads to the whole one.
public final class TreemapThumbnail extends Button {
  private static final int NAMED = 5;

  private final RunModel model;
  private final LatestJob building;
  private final Wording wording;
  private final TreemapCanvas map;

  /// Of the run, whatever the filter keeps.
  private Optional<TreemapItem.Tree> whole = Optional.empty();

  private record Top(TreemapItem.Tree whole, GroupFilter filter, String path, List<TreemapItem> items) {
    static Top of(TreemapItem.Tree whole, GroupFilter filter) {
      TreemapItem.Tree kept = filter.keepsAll() ? whole : whole.keeping(filter);
      int start = kept.start();
      return new Top(whole, filter, kept.directories().path(start), kept.items(start));
    }
  }

  /// @param model what to show
  /// @param open  shows the whole map
  public TreemapThumbnail(RunModel model, Runnable open) {
    this.model = model;
    this.building = new LatestJob(model.jobs());
    this.wording = model.wording();
    this.map = new TreemapCanvas(wording);
    setId("treemap-thumbnail");
    getStyleClass().setAll("treemap-thumbnail");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    map.setMouseTransparent(true);
    setGraphic(map);
    setMinSize(100, 60);
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    setAccessibleText(Messages.get("treemap.empty"));
    setOnAction(_ -> open.run());
    fontProperty().subscribe(map::setFont);
    widthProperty().subscribe(this::fit);
    heightProperty().subscribe(this::fit);
    model.runProperty().subscribe(this::show);
    model.filterProperty().addListener(_ -> build());
  }

  private void fit() {
    map.setPrefSize(Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()),
        Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset()));
  }

  private void show(Optional<LoadedRun> run) {
    map.show(List.of());
    whole = Optional.empty();
    building.cancel();
    if (run.isPresent()) {
      build();
    }
  }

  private void build() {
    GroupFilter filter = model.filterProperty().get();
    Optional<TreemapItem.Tree> known = whole;
    model.runProperty().get().ifPresent(loaded -> building.start(
        _ -> Top.of(known.orElseGet(() -> TreemapItem.Tree.of(loaded)), filter), this::show, Jobs::unexpected));
  }

  private void show(Top top) {
    whole = Optional.of(top.whole());
    map.show(top.items());
    boolean nothing = top.items().stream().allMatch(item -> item.nanos() == 0);
    setText(nothing ? why(top) : "");
    setContentDisplay(nothing ? ContentDisplay.TEXT_ONLY : ContentDisplay.GRAPHIC_ONLY);
    setAccessibleText(nothing ? getText() : Messages.get("treemap.largest", top.path().isEmpty() ? "/" : top.path(),
        top.items().stream().limit(NAMED)
            .map(item -> Messages.get("treemap.tip", item.name(), wording.time(item.nanos())))
            .collect(Collectors.joining(", "))));
  }

  /// Why nothing is drawn.
  private static String why(Top top) {
    return top.items().isEmpty() && !top.filter().keepsAll()
        ? NoRows.words(Grouping.FILE, top.filter())
        : Messages.get("treemap.none");
  }
}
