package makespan.ui.reading;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import makespan.app.Regroup;
import makespan.ui.base.Messages;

/// The rules that tell containers, each with how many reports it explains, and a pattern of the user's own with what is
/// wrong with it below.
final class RulesPane extends VBox {
  private static final Duration HOVER = Duration.millis(300);

  private final ToggleGroup group = new ToggleGroup();
  private final FlowPane ways = new FlowPane(14, 6);
  private final RadioButton own = new RadioButton(Messages.get("import.pattern"));
  private final TextField pattern = new TextField();
  private final Label error = new Label();
  private final Consumer<String> takePattern;
  private final ReadOnlyBooleanWrapper undecided = new ReadOnlyBooleanWrapper();
  /// What stood in the field before anybody wrote there.
  private String begun = "";
  private boolean showing;

  /// @param takePattern is told of a pattern, and may say later what is wrong with it
  RulesPane(Consumer<String> takePattern) {
    this.takePattern = takePattern;
    setSpacing(6);
    var title = new Label(Messages.get("import.rules"));
    title.getStyleClass().add("pane-title");
    own.setId("import-rule-pattern");
    own.setToggleGroup(group);
    own.setOnAction(_ -> {
      pattern.requestFocus();
      tryPattern();
    });
    pattern.setId("import-pattern");
    pattern.setPromptText(Messages.get("import.pattern.prompt"));
    pattern.setAccessibleText(Messages.get("import.pattern"));
    pattern.setPrefColumnCount(22);
    pattern.textProperty().addListener(_ -> {
      if (!showing) {
        own.setSelected(true);
        tryPattern();
      }
    });
    error.setId("import-pattern-error");
    error.getStyleClass().add("form-error");
    error.setWrapText(true);
    error.visibleProperty().bind(error.textProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    var line = new HBox(8, own, pattern);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(title, ways, line, error);
  }

  /// Begins anew, with no rules to offer yet.
  ///
  /// @param rule    the one that tells the containers now
  /// @param written the pattern that was told before, empty for none
  void begin(String rule, String written) {
    wrong("");
    begun = written;
    showing = true;
    pattern.setText(written);
    showing = false;
    show(List.of(), 0, rule, _ -> {});
  }

  /// Offers the rules of a run. A pattern that was begun meanwhile stays.
  ///
  /// @param rule the one that tells its containers now
  /// @param take is told of another rule
  void show(List<Regroup.Way> offered, int reports, String rule, Consumer<Regroup.Way> take) {
    boolean writing = !pattern.getText().equals(begun);
    ways.getChildren().clear();
    group.selectToggle(null);
    for (Regroup.Way way : offered) {
      if (way.explained() == 0) {
        continue;
      }
      boolean whole = way.whole();
      var button = new RadioButton(whole
          ? Messages.get("import.way", Messages.get("rule.name." + way.rule()), way.containerCount())
          : Messages.get("import.way.part", Messages.get("rule.name." + way.rule()), way.explained(), reports));
      button.setId("import-rule-" + way.rule().replace(' ', '-'));
      button.setToggleGroup(group);
      button.setDisable(way.labels().isEmpty());
      var explains = new Tooltip(Messages.get("import.way.explains", way.explained(), reports, way.containerCount()));
      explains.setShowDelay(HOVER);
      button.setTooltip(explains);
      button.setAccessibleHelp(explains.getText());
      button.setSelected(way.rule().equals(rule));
      button.setOnAction(_ -> {
        wrong("");
        take.accept(way);
      });
      ways.getChildren().add(button);
    }
    own.setSelected(writing || rule.equals("pattern"));
  }

  /// Says what is wrong with the pattern, nothing where it is right.
  void wrong(String words) {
    error.setText(words);
    undecided.set(!words.isEmpty());
  }

  /// Whether a pattern is to tell the containers, and does not yet, or cannot.
  ReadOnlyBooleanProperty undecidedProperty() {
    return undecided.getReadOnlyProperty();
  }

  /// The rule that is taken, for a picture of what is chosen.
  Toggle chosen() {
    return group.getSelectedToggle();
  }

  private void tryPattern() {
    if (pattern.getText().isBlank()) {
      wrong(Messages.get("import.pattern.missing"));
    } else {
      undecided.set(true);
      takePattern.accept(pattern.getText());
    }
  }
}
