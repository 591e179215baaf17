package makespan.ui.table;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import makespan.analysis.GroupBy;
import makespan.analysis.Grouping;
import makespan.ui.base.GroupingModel;
import makespan.ui.base.Messages;

/// What some ways of grouping want to be told besides: how deep directories are told apart, the user's own pattern. Not
/// there for others.
final class GroupRefinement extends HBox {
  private static final int MOST_LEVELS = 8;

  private final GroupingModel model;
  private final TextField pattern = new TextField();
  private final Label fault = new Label();
  private final ComboBox<Integer> depth = new ComboBox<>();

  GroupRefinement(GroupingModel model) {
    super(8);
    this.model = model;
    setAlignment(Pos.CENTER_LEFT);
    setPadding(new Insets(0, 10, 6, 10));
    pattern.setId("own-pattern");
    pattern.setPromptText(Messages.get("groups.pattern.prompt"));
    pattern.setAccessibleText(Messages.get("groups.pattern"));
    pattern.setTooltip(new Tooltip(Messages.get("groups.pattern.tip")));
    pattern.setPrefColumnCount(26);
    // what is wrong with it is to be read beside it, and not in its place
    pattern.setMinWidth(USE_PREF_SIZE);
    pattern.addEventHandler(ActionEvent.ACTION, _ -> take());
    fault.setId("own-pattern-fault");
    fault.getStyleClass().add("form-error");
    fault.setWrapText(true);
    fault.setMinWidth(0);
    HBox.setHgrow(fault, Priority.ALWAYS);
    depth.setId("directory-depth");
    depth.setAccessibleText(Messages.get("groups.depth"));
    depth.getItems().setAll(IntStream.rangeClosed(0, MOST_LEVELS).boxed().toList());
    depth.setConverter(new StringConverter<>() {
      @Override
      public String toString(Integer levels) {
        return levels == null || levels == 0 ? Messages.get("groups.depth.all")
            : Messages.get("groups.depth.levels", levels);
      }

      @Override
      public Integer fromString(String words) {
        throw new UnsupportedOperationException(words);
      }
    });
    depth.setOnAction(_ -> model.depthProperty().set(Optional.ofNullable(depth.getValue()).orElse(0)));
    model.depthProperty().subscribe(levels -> depth.setValue(levels.intValue()));
    model.faultProperty().subscribe(why -> fault.setText(why.orElse("")));
    model.groupingProperty().subscribe(this::show);
  }

  private void show(Grouping by) {
    switch (by) {
      case PATTERN -> getChildren().setAll(caption(Messages.get("groups.pattern")), pattern, fault);
      case DIRECTORY -> getChildren().setAll(caption(Messages.get("groups.depth")), depth);
      case FILE, CLASS, SUITE, TEST, CONTAINER, APP, TEMPLATE, CAUSE -> getChildren().clear();
    }
    setVisible(!getChildren().isEmpty());
    setManaged(isVisible());
    if (by == Grouping.PATTERN) {
      // not before it is seen: what is not seen takes no focus
      pattern.requestFocus();
    }
  }

  /// Takes the pattern; one that cannot be read changes nothing and is told of.
  private void take() {
    try {
      model.ownProperty().set(Optional.of(new GroupBy.Own(Pattern.compile(pattern.getText().strip()))));
    } catch (PatternSyntaxException e) {
      fault.setText(Messages.get("groups.pattern.off", e.getDescription()));
    } catch (IllegalArgumentException e) {
      fault.setText(String.valueOf(e.getMessage()));
    } catch (StackOverflowError _) {
      fault.setText(Messages.get("groups.pattern.deep"));
    }
  }

  private static Label caption(String words) {
    var label = new Label(words);
    label.getStyleClass().add("pane-note");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
