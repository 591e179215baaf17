package makespan.ui.reading;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import makespan.app.FileNaming;
import makespan.ui.base.Choice;
import makespan.ui.base.Messages;

/// What files are told by, and which time of a container counts.
final class NamesAndTimes extends FlowPane {
  private final ObjectProperty<FileNaming> naming = new SimpleObjectProperty<>(FileNaming.BOTH);
  private final ObjectProperty<SuiteTime> time = new SimpleObjectProperty<>(SuiteTime.TESTS);
  private final Label unknown = new Label(Messages.get("import.suite-time.unknown"));
  private final Choice<SuiteTime> times;
  private boolean showing;

  /// @param named is told of another way of naming files
  /// @param timed is told of another time that counts
  NamesAndTimes(Consumer<FileNaming> named, Consumer<SuiteTime> timed) {
    super(20, 6);
    times = new Choice<>("import-suite-time", List.of(SuiteTime.values()),
        value -> Messages.get("import.suite-time." + value.name().toLowerCase(Locale.ROOT)), time);
    var names = new Choice<>("import-file-name", List.of(FileNaming.values()),
        value -> Messages.get("import.file-name." + value.name().toLowerCase(Locale.ROOT)), naming);
    Tooltip.install(times, new Tooltip(Messages.get("import.suite-time.help")));
    Tooltip.install(names, new Tooltip(Messages.get("import.file-name.help")));
    unknown.getStyleClass().add("pane-note");
    unknown.managedProperty().bind(unknown.visibleProperty());
    naming.addListener((_, _, value) -> {
      if (!showing) {
        named.accept(value);
      }
    });
    time.addListener((_, _, value) -> {
      if (!showing) {
        timed.accept(value);
      }
    });
    setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(labelled(Messages.get("import.suite-time"), times, unknown),
        labelled(Messages.get("import.file-name"), names));
  }

  /// Shows what is chosen.
  ///
  /// @param told whether suites say that they took more than their tests
  void show(ImportChoice choice, boolean told) {
    showing = true;
    try {
      naming.set(choice.naming());
      time.set(choice.time());
    } finally {
      showing = false;
    }
    times.setDisable(!told);
    unknown.setVisible(!told);
  }

  private static HBox labelled(String text, Node... parts) {
    var label = new Label(text);
    label.setMinWidth(USE_PREF_SIZE);
    var box = new HBox(8, label);
    box.getChildren().addAll(parts);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }
}
