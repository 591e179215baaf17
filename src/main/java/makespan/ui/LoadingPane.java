package makespan.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import makespan.export.ShownName;
import makespan.model.FilesSoFar;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsTable;

/// What the window shows of the first run while it is being read: its files by the time that they took so far. Escape
/// stops reading.
final class LoadingPane extends BorderPane {
  private static final int PERCENT = 100;

  private final RunOpening opening;
  private final RunModel model;
  private final Label title = new Label();
  private final Label soFar = new Label();
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
  private Optional<FilesSoFar> files = Optional.empty();
  /// Made when it is first needed: the start of the window does not wait for it.
  private Optional<RowsTable> table = Optional.empty();

  private final AnimationTimer polling = new AnimationTimer() {
    @Override
    public void handle(long now) {
      Optional<FilesSoFar> latest = opening.progress().files();
      if (latest.isEmpty()) {
        clear();
      } else if (!latest.equals(files)) {
        show(latest.get());
      }
    }
  };

  /// @param model   of the window
  /// @param opening what is read
  LoadingPane(RunModel model, RunOpening opening) {
    this.model = model;
    this.opening = opening;
    setId("loading-pane");
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        opening.cancel();
        event.consume();
      }
    });
    opening.busyProperty().subscribe(busy -> {
      if (busy && model.runProperty().get().isEmpty()) {
        polling.start();
      } else {
        end();
      }
    });
  }

  /// Whether there is something to be shown.
  ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  /// Gives the focus to the table.
  void focus() {
    table.ifPresent(RowsTable::requestFocus);
  }

  private RowsTable make() {
    var made = new RowsTable(model.jobs());
    title.getStyleClass().add("pane-title");
    soFar.setId("loading-so-far");
    var note = new Label(Messages.get("loading.note"));
    note.getStyleClass().add("pane-note");
    note.setWrapText(true);
    var head = new VBox(4, title, soFar, note);
    head.setPadding(new Insets(10, 12, 10, 12));
    setTop(head);
    setCenter(made);
    made.setId("loading-table");
    made.setAccessibleText(Messages.get("loading.table"));
    RowsColumn file = RowsColumn.paths("file", row -> text(known -> known.file(row)), () -> new long[0]);
    made.add(file, 320);
    made.add(RowsColumn.timeBars("time", model.wording(), row -> files.map(known -> known.nanos(row)).orElse(0L),
        () -> new long[0]), 130);
    made.add(
        RowsColumn.numbers("tests", row -> text(known -> Integer.toString(known.testCount(row))), () -> new long[0]),
        90);
    for (TableColumn<Integer, ?> column : made.getColumns()) {
      column.setSortable(false);
    }
    made.fill(file, 150);
    table = Optional.of(made);
    return made;
  }

  private void show(FilesSoFar latest) {
    List<String> names = opening.archives().stream().map(ShownName::of).toList();
    title.setText(Messages.get("loading.title", String.join(", ", names)));
    files = Optional.of(latest);
    String read = Messages.get("loading.so.far", latest.count(), latest.testCount(), latest.reportCount());
    double part = opening.progress().part();
    soFar.setText(part < 0 ? read : Messages.get("loading.so.far.part", read, Math.floor(part * PERCENT)));
    table.orElseGet(this::make).setRows(latest.longestFirst());
    showing.set(true);
  }

  private void end() {
    polling.stop();
    clear();
  }

  private void clear() {
    showing.set(false);
    // the next run has a table of its own: one that is out of the window cannot be emptied without a word about styles
    table = Optional.empty();
    files = Optional.empty();
  }

  private String text(Function<FilesSoFar, String> words) {
    return files.map(words).orElse("");
  }
}
