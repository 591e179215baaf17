package makespan.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.analysis.RunFigures;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.PassedKeys;
import makespan.ui.base.RunModel;
import makespan.ui.base.Selection;
import makespan.ui.base.Wording;
import org.jspecify.annotations.Nullable;

/// The containers of the run with what each of them tested, the longest first; choosing one shows only its files. Lit is
/// the one that was selected or filtered by last, in whatever view.
final class Sidebar extends VBox {
  /// Rows that stay in sight above the one that is lit.
  private static final int ABOVE = 4;

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
    list.setCellFactory(_ -> new LoadCell(model.wording(), this::scope));
    model.wording().onChange(list::refresh);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().setAll(title, list);
    model.runProperty().subscribe(run -> run.ifPresent(this::show));
    model.selectionProperty().subscribe(_ -> light(selected().or(this::filteredBy)));
    model.filterProperty().subscribe(_ -> light(filteredBy().or(this::selected)));
    list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(this::scope);
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
    light(selected().or(this::filteredBy));
  }

  private void scope(Load chosen) {
    model.filterProperty().set(model.filterProperty().get().withContainer(chosen.container));
  }

  /// The one container that is selected.
  private Optional<String> selected() {
    Selection selection = model.selectionProperty().get();
    return selection.groups().filter(groups -> groups.grouping() == Grouping.CONTAINER
        && selection.single().isPresent()).map(groups -> groups.key(selection.single().getAsInt()));
  }

  /// The one container that the filter asks for.
  private Optional<String> filteredBy() {
    List<String> asked = model.filterProperty().get().words().stream()
        .flatMap(word -> GroupFilter.container(word).stream()).toList();
    return asked.size() == 1 ? Optional.of(asked.getFirst()) : Optional.empty();
  }

  private void light(Optional<String> container) {
    int place = IntStream.range(0, list.getItems().size())
        .filter(at -> container.filter(list.getItems().get(at).container::equals).isPresent()).findFirst().orElse(-1);
    if (place < 0) {
      list.getSelectionModel().clearSelection();
    } else if (place != list.getSelectionModel().getSelectedIndex()) {
      list.getSelectionModel().clearAndSelect(place);
      list.scrollTo(Math.max(0, place - ABOVE));
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

    /// @param choose does what a click on a container does
    LoadCell(Wording wording, Consumer<Load> choose) {
      this.wording = wording;
      setOnMouseClicked(event -> {
        if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
          choose.accept(getItem());
        }
      });
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
