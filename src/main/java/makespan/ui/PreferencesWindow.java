package makespan.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import makespan.app.Settings;
import makespan.app.Settings.Theme;
import makespan.export.CsvPreset;
import makespan.ui.base.Messages;
import makespan.ui.base.Toasts;

/// What the user may choose. Every choice holds at once and is kept; there is nothing to confirm.
final class PreferencesWindow {
  private static final int STEP = 10;

  private final Memory memory;
  private final Toasts toasts = new Toasts();
  private final Stage stage = new Stage();
  private final GridPane page = new GridPane(16, 14);
  private int row;

  /// @param owner closes this window with itself
  PreferencesWindow(Stage owner, Memory memory) {
    this.memory = memory;
    stage.initOwner(owner);
    stage.setTitle(Messages.get("preferences.title"));
    stage.getIcons().setAll(owner.getIcons());
    page.setId("preferences");
    page.setPadding(new Insets(20));
    add(Messages.get("preferences.theme"),
        radios(List.of(Theme.values()), theme -> Messages.get("theme." + word(theme)), memory.settings().theme(),
            theme -> memory.change(settings -> settings.withTheme(theme))));
    add(Messages.get("preferences.text"), textSize());
    add(Messages.get("preferences.csv"),
        radios(List.of(CsvPreset.values()), preset -> Messages.get("csv." + word(preset)), memory.settings().csv(),
            preset -> memory.change(settings -> settings.withCsv(preset))));
    var sidebar = new CheckBox(Messages.get("preferences.sidebar"));
    sidebar.setId("preferences-sidebar");
    memory.settingsProperty().subscribe(settings -> sidebar.setSelected(settings.sidebar()));
    sidebar.setOnAction(_ -> memory.change(settings -> settings.withSidebar(sidebar.isSelected())));
    page.add(sidebar, 1, row++);
    var reset = new Button(Messages.get("preferences.reset"));
    reset.setId("preferences-reset");
    reset.setOnAction(_ -> reset());
    page.add(reset, 1, row);
    var scene = new Scene(new StackPane(page, toasts), 580, 420);
    scene.getStylesheets().setAll(owner.getScene().getStylesheets());
    scene.getRoot().styleProperty().bind(owner.getScene().getRoot().styleProperty());
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE
          || new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN).match(event)) {
        stage.close();
        event.consume();
      }
    });
    memory.settingsProperty().subscribe(_ -> {
      scene.getRoot().getStyleClass().remove("dark");
      if (owner.getScene().getRoot().getStyleClass().contains("dark")) {
        scene.getRoot().getStyleClass().add("dark");
      }
    });
    stage.setScene(scene);
    stage.setMinWidth(420);
    stage.setMinHeight(320);
  }

  /// Shows the window, or brings it to the front.
  void show() {
    stage.show();
    stage.toFront();
  }

  Stage stage() {
    return stage;
  }

  private void reset() {
    Settings before = memory.settings();
    memory.change(settings -> settings.withTheme(Settings.DEFAULT.theme())
        .withTextPercent(Settings.DEFAULT.textPercent()).withCsv(Settings.DEFAULT.csv())
        .withSidebar(Settings.DEFAULT.sidebar()));
    toasts.undo(Messages.get("preferences.reset.done"), () -> memory.change(settings -> settings
        .withTheme(before.theme()).withTextPercent(before.textPercent()).withCsv(before.csv())
        .withSidebar(before.sidebar())));
  }

  private void add(String words, Node control) {
    var label = new Label(words);
    label.setLabelFor(control);
    label.setMinWidth(GridPane.USE_PREF_SIZE);
    page.addRow(row++, label, control);
  }

  private Node textSize() {
    var values = new IntegerSpinnerValueFactory(Settings.LEAST_TEXT, Settings.MOST_TEXT,
        memory.settings().textPercent(), STEP);
    memory.settingsProperty().subscribe(settings -> values.setValue(settings.textPercent()));
    values.valueProperty().addListener((_, _, percent) -> {
      if (percent != memory.settings().textPercent()) {
        memory.change(settings -> settings.withTextPercent(percent));
      }
    });
    var spinner = new Spinner<>(values);
    spinner.setId("preferences-text");
    spinner.setAccessibleText(Messages.get("preferences.text"));
    spinner.setPrefWidth(110);
    return spinner;
  }

  private <E extends Enum<E>> Node radios(List<E> values, Function<E, String> words, E now, Consumer<E> chosen) {
    var group = new ToggleGroup();
    var row = new HBox(14);
    row.setAlignment(Pos.CENTER_LEFT);
    for (E value : values) {
      var radio = new RadioButton(words.apply(value));
      radio.setId("preferences-" + word(value));
      radio.setToggleGroup(group);
      radio.setSelected(value == now);
      radio.setOnAction(_ -> chosen.accept(value));
      memory.settingsProperty().subscribe(settings -> radio.setSelected(switch (value) {
        case Theme theme -> settings.theme() == theme;
        case CsvPreset preset -> settings.csv() == preset;
        default -> radio.isSelected();
      }));
      row.getChildren().add(radio);
    }
    return row;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
