package makespan.ui;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import makespan.analysis.GroupFilter;
import makespan.analysis.RunFigures;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.PassedKeys;
import makespan.ui.base.RunModel;
import makespan.ui.base.Wording;
import org.jspecify.annotations.Nullable;

/// The containers of the run with what each of them tested, the longest first; choosing one shows only its files.
final class Sidebar extends VBox {

  private final RunModel model;
  private final ListView<Load> list = new ListView<>();

  private record Load(String container, long nanos, double part) {}

  Sidebar(RunModel model) {
    this.model = model;
    setId("sidebar");
    setSpacing(6);
    setPadding(new Insets(8));
    setMinWidth(150);
    setPrefWidth(220);
    var title = new Label(Messages.get("sidebar.containers"));
    title.getStyleClass().add("pane-title");
    title.setLabelFor(list);
    PassedKeys.around(list, KeyCode.ESCAPE);
    list.setId("sidebar-containers");
    list.setAccessibleText(Messages.get("sidebar.containers"));
    list.setCellFactory(_ -> new LoadCell(model.wording()));
    model.wording().onChange(list::refresh);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().setAll(title, list);
    model.runProperty().subscribe(run -> run.ifPresent(this::show));
    list.setOnMouseClicked(_ -> scope());
    list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        scope();
        event.consume();
      }
    });
  }

  ListView<?> list() {
    return list;
  }

  private void show(LoadedRun loaded) {
    long[] loads = RunFigures.loads(loaded.run());
    double most = Math.max(1, loaded.figures().actualNanos());
    List<Load> rows = IntStream.range(0, loads.length).boxed()
        .sorted((a, b) -> Long.compare(loads[b], loads[a]))
        .map(at -> new Load(loaded.run().containers().get(at), loads[at], loads[at] / most)).toList();
    list.getItems().setAll(rows);
  }

  private void scope() {
    Load chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      GroupFilter others = model.filterProperty().get();
      for (String word : others.words()) {
        others = GroupFilter.container(word).isPresent() ? others.without(word) : others;
      }
      model.filterProperty().set(others.with(GroupFilter.onContainer(chosen.container)));
    }
  }

  private static final class LoadCell extends ListCell<Load> {
    private final Label name = new Label();
    private final Label time = new Label();
    private final Region bar = new Region();
    private final HBox track = new HBox(bar);
    private final HBox row;
    private double part;
    private final Wording wording;

    LoadCell(Wording wording) {
      this.wording = wording;
      bar.getStyleClass().add("share-bar");
      // names and times first: the bar has what they leave
      track.setMinWidth(0);
      track.setFillHeight(false);
      track.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
      track.setPrefWidth(0);
      HBox.setHgrow(track, Priority.ALWAYS);
      track.widthProperty().subscribe(this::fit);
      name.getStyleClass().add("sidebar-name");
      time.getStyleClass().add("sidebar-time");
      time.setMinWidth(USE_PREF_SIZE);
      row = new HBox(8, name, track, time);
      row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    private void fit() {
      bar.setMinSize(track.getWidth() * part, 12);
    }

    @Override
    protected void updateItem(@Nullable Load load, boolean empty) {
      super.updateItem(load, empty);
      if (empty || load == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      name.setText(load.container);
      time.setText(wording.time(load.nanos));
      part = load.part;
      fit();
      setAccessibleText(Messages.get("scope.container", load.container) + " " + time.getText());
      setGraphic(row);
    }
  }
}
