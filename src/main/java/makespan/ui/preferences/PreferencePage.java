package makespan.ui.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.ui.base.Memory;

/// A page of preferences: a line for every setting, its name beside what chooses it. Every choice holds at once.
final class PreferencePage extends ScrollPane {
  private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
  private static final double GAP = 14;

  private final String title;
  private final Memory memory;
  private final GridPane grid = new GridPane(16, GAP);
  private final List<Line> lines = new ArrayList<>();
  private final List<Setting<?>> settings = new ArrayList<>();

  /// A line of the page.
  ///
  /// @param words what a search looks at, in lower case
  record Line(PreferencePage page, String words, Label name, Node control) {}

  PreferencePage(String title, Memory memory) {
    this.title = title;
    this.memory = memory;
    var names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    var controls = new ColumnConstraints();
    controls.setHgrow(Priority.ALWAYS);
    controls.setFillWidth(true);
    grid.getColumnConstraints().setAll(names, controls);
    grid.setPadding(new Insets(16));
    setContent(grid);
    setFitToWidth(true);
    setFocusTraversable(false);
    getStyleClass().add("plain-scroll");
  }

  String title() {
    return title;
  }

  /// What a search can find here.
  List<Line> lines() {
    return lines;
  }

  /// What this page can put back.
  List<Setting<?>> settings() {
    return settings;
  }

  /// Settings with those of this page as at a first start.
  Settings reset(Settings now) {
    return withThoseOf(Settings.DEFAULT, now);
  }

  /// Settings with those of this page as others have them.
  Settings withThoseOf(Settings others, Settings now) {
    Settings changed = now;
    for (Setting<?> setting : settings) {
      changed = changed.withThatOf(others, setting);
    }
    return changed;
  }

  /// Marks the line that a search has found, or none.
  static void mark(List<Line> all, Node found) {
    all.forEach(line -> line.name.pseudoClassStateChanged(FOUND, line.control.equals(found)));
  }

  /// Adds a line.
  void add(String name, Node control) {
    var label = new Label(name);
    label.setLabelFor(control);
    label.getStyleClass().add("preference-name");
    label.setWrapText(true);
    // a row of words that wrap is as high as they want only where they stand at its top
    VPos place = control.getContentBias() == Orientation.HORIZONTAL && !(control instanceof FlowPane)
        ? VPos.TOP
        : VPos.BASELINE;
    GridPane.setValignment(label, place);
    GridPane.setValignment(control, place);
    grid.addRow(lines.size(), label, control);
    lines.add(new Line(this, (title + " " + name + " " + words(control)).toLowerCase(Locale.ROOT), label, control));
  }

  /// Adds a line of what can be chosen of a few.
  ///
  /// @param id    of the line; that of a choice is `preferences-ID-CHOICE`
  /// @param words of a choice, by its name in lower case
  <E extends Enum<E>> void choice(String id, String name, Setting<E> setting, Function<String, String> words) {
    var group = new ToggleGroup();
    var choices = new FlowPane(GAP, 6);
    choices.setId("preferences-" + id);
    choices.setAlignment(Pos.CENTER_LEFT);
    for (E value : setting.first().getDeclaringClass().getEnumConstants()) {
      String word = value.name().toLowerCase(Locale.ROOT);
      var radio = new RadioButton(words.apply(word));
      radio.setId("preferences-" + id + "-" + word);
      radio.setToggleGroup(group);
      radio.setAccessibleText(name + " " + radio.getText());
      radio.setOnAction(_ -> memory.set(setting, value));
      memory.follow(setting, now -> radio.setSelected(now == value));
      choices.getChildren().add(radio);
    }
    settings.add(setting);
    add(name, choices);
  }

  /// Adds a line with a box to be ticked.
  void flag(String id, String name, String words, Setting<Boolean> setting) {
    var box = new CheckBox(words);
    box.setId("preferences-" + id);
    box.setWrapText(true);
    memory.follow(setting, box::setSelected);
    box.setOnAction(_ -> memory.set(setting, box.isSelected()));
    settings.add(setting);
    add(name, box);
  }

  /// Adds a line with a number.
  void number(String id, String name, Setting<Integer> setting, WholeNumbers range) {
    Spinner<Integer> spinner = spinner(id, name, range);
    memory.follow(setting, spinner.getValueFactory()::setValue);
    spinner.valueProperty().addListener((_, _, number) -> {
      if (!number.equals(memory.get(setting))) {
        memory.set(setting, number);
      }
    });
    settings.add(setting);
    add(name, spinner);
  }

  /// Has a setting that a line of its own kind chooses put back with the others.
  void own(Setting<?> setting) {
    settings.add(setting);
  }

  static Spinner<Integer> spinner(String id, String name, WholeNumbers range) {
    var spinner = new Spinner<>(range);
    spinner.setId("preferences-" + id);
    spinner.setEditable(true);
    spinner.setAccessibleText(name);
    spinner.getStyleClass().add("preference-number");
    // what is typed and not meant is shown as it was understood
    spinner.getEditor().addEventHandler(ActionEvent.ACTION, _ -> showNumber(spinner));
    spinner.getEditor().focusedProperty().addListener(_ -> showNumber(spinner));
    return spinner;
  }

  private static void showNumber(Spinner<Integer> spinner) {
    spinner.commitValue();
    spinner.getEditor().setText(spinner.getValueFactory().getConverter().toString(spinner.getValue()));
  }

  /// What a control says, for the search.
  private static String words(Node control) {
    return switch (control) {
      case FlowPane parts -> String.join(" ", parts.getChildren().stream().map(PreferencePage::words).toList());
      case RadioButton radio -> radio.getText();
      case CheckBox box -> box.getText();
      case Label label -> label.getText();
      default -> "";
    };
  }

  /// Brings a line into sight.
  void show(Line line) {
    double hidden = grid.getHeight() - getViewportBounds().getHeight();
    if (hidden > 0) {
      setVvalue(Math.clamp((line.name.getBoundsInParent().getMinY() - GAP) / hidden, 0, 1));
    }
  }
}
