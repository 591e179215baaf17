package makespan.ui.reading;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import makespan.ui.base.Messages;
import makespan.ui.base.NamedPaths;
import makespan.ui.base.Wording;
import org.jspecify.annotations.Nullable;

/// The containers as they would be, beside the reports: one that is selected has its reports alone shown, and reports
/// that are dropped on one are assigned to it. The last entry is a container that is not there yet.
final class ContainersList extends ListView<ContainersList.Entry> {
  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

  private final Wording wording;
  private final Consumer<String> assign;
  private final Consumer<Optional<String>> showOnly;
  private boolean showing;

  /// A line of the list.
  sealed interface Entry {
    /// Every report.
    record All(int reports) implements Entry {}

    /// A container with reports.
    record Of(ImportChoice.Place place) implements Entry {}

    /// One that has none yet.
    record New(String label) implements Entry {}
  }

  /// @param wording  how times are written
  /// @param assign   puts the reports that are being dragged on a container
  /// @param showOnly shows the reports of one container alone, or all
  ContainersList(Wording wording, Consumer<String> assign, Consumer<Optional<String>> showOnly) {
    this.wording = wording;
    this.assign = assign;
    this.showOnly = showOnly;
    setId("import-containers");
    setAccessibleText(Messages.get("import.containers"));
    getStyleClass().add(Styles.DENSE);
    setMinWidth(120);
    setCellFactory(_ -> new EntryCell());
    getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> {
      if (!showing) {
        showOnly.accept(label(chosen));
      }
    });
    NamedPaths.take(this);
  }

  /// Shows the containers of a choice; the one that was selected stays so, if it is still there.
  ///
  /// @param all whether all reports are to be shown, whatever was selected
  void show(ImportChoice choice, boolean all) {
    Optional<String> before = all ? Optional.empty() : label(getSelectionModel().getSelectedItem());
    List<ImportChoice.Place> places = choice.places();
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry.All(choice.run().reports().size()));
    places.stream().filter(ImportChoice.Place::unassigned).map(Entry.Of::new).forEach(entries::add);
    places.stream().filter(place -> !place.unassigned()).map(Entry.Of::new).forEach(entries::add);
    entries.add(new Entry.New(next(places)));
    showing = true;
    try {
      getItems().setAll(entries);
      getSelectionModel().select(IntStream.range(0, entries.size())
          .filter(at -> entries.get(at) instanceof Entry.Of(var place) && before.equals(Optional.of(place.label())))
          .findFirst().orElse(0));
    } finally {
      showing = false;
    }
    if (before.isPresent() && getSelectionModel().getSelectedIndex() == 0) {
      showOnly.accept(Optional.empty());
    }
  }

  /// Selects the reports whose container nobody has told.
  void selectUnassigned() {
    IntStream.range(0, getItems().size())
        .filter(at -> getItems().get(at) instanceof Entry.Of(var place) && place.unassigned()).findFirst()
        .ifPresent(at -> getSelectionModel().select(at));
  }

  /// The first number that no container bears.
  private static String next(List<ImportChoice.Place> places) {
    List<String> labels = places.stream().map(ImportChoice.Place::label).toList();
    return IntStream.iterate(0, number -> number + 1).mapToObj(String::valueOf)
        .filter(label -> !labels.contains(label)).findFirst().orElse("0");
  }

  private static Optional<String> label(@Nullable Entry entry) {
    return entry instanceof Entry.Of(var place) ? Optional.of(place.label()) : Optional.empty();
  }

  private final class EntryCell extends ListCell<Entry> {
    EntryCell() {
      // no wider than the list: a long label ends in dots, and nothing scrolls sideways
      setPrefWidth(0);
      setOnDragOver(event -> {
        boolean taken = takes(event);
        pseudoClassStateChanged(TARGET, taken);
        if (taken) {
          event.acceptTransferModes(TransferMode.MOVE);
        }
        event.consume();
      });
      setOnDragExited(_ -> pseudoClassStateChanged(TARGET, false));
      setOnDragDropped(event -> {
        boolean taken = takes(event);
        pseudoClassStateChanged(TARGET, false);
        event.setDropCompleted(taken);
        event.consume();
        if (taken) {
          switch (getItem()) {
            case Entry.Of(var place) -> assign.accept(place.label());
            case Entry.New(String label) -> assign.accept(label);
            case Entry.All _ -> throw new IllegalStateException("takes nothing");
          }
        }
      });
    }

    private boolean takes(DragEvent event) {
      return event.getGestureSource() instanceof ReportsTable && getItem() != null
          && !(getItem() instanceof Entry.All);
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      getStyleClass().removeAll("import-unassigned", "import-new");
      setText(empty || entry == null ? "" : switch (entry) {
        case Entry.All(int reports) -> Messages.get("import.containers.all", reports);
        case Entry.Of(var place) -> {
          if (place.unassigned()) {
            getStyleClass().add("import-unassigned");
          }
          yield Messages.get("import.containers.one", ReportsTable.shown(place.label()), place.reports(),
              wording.time(Math.round(place.nanos())));
        }
        case Entry.New(String label) -> {
          getStyleClass().add("import-new");
          yield Messages.get("import.containers.new", label);
        }
      });
    }
  }
}
