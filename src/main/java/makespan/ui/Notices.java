package makespan.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import makespan.model.Problem;
import makespan.ui.base.Messages;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;

/// One line above the content that says what went wrong or was done; the content stays usable.
final class Notices extends NotificationPane {
  private static final double LINE_HEIGHT = 44;

  private final Runnable openOther;

  /// @param content   what stands below the line
  /// @param openOther asks for another archive
  Notices(StackPane content, Runnable openOther) {
    super(content);
    this.openOther = openOther;
    setId("notices");
    setFocusTraversable(false);
    setShowFromTop(true);
    // the line lies over the content: make room, so that nothing is hidden under it
    content.paddingProperty().bind(showingProperty().map(showing -> new Insets(showing ? LINE_HEIGHT : 0, 0, 0, 0)));
    // its close button cannot be reached by the keyboard
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && isShowing()) {
        hide();
        event.consume();
      }
    });
  }

  /// Says that nothing could be opened, and why.
  void refused(String message, List<Problem> problems) {
    show(message, problems, new Action(Messages.get("notice.other"), _ -> openOther.run()));
  }

  /// Says that a part could not be read.
  void problems(List<Problem> problems) {
    show(Messages.get("notice.problems", problems.size()), problems);
  }

  /// Says what became of what is remembered of the project.
  ///
  /// @param problems of the run, told in the message too
  /// @param change   goes to where it can be told otherwise
  void remembered(String message, List<Problem> problems, Runnable change) {
    show(message, problems, new Action(Messages.get("notice.remembered.change"), _ -> change.run()));
  }

  /// Says what was done.
  void say(String message) {
    show(message, List.of());
  }

  /// Takes the line away.
  void clear() {
    if (isShowing()) {
      hide();
    }
  }

  private void show(String message, List<Problem> problems, Action... more) {
    setText(message);
    getActions().clear();
    if (!problems.isEmpty()) {
      getActions().setAll(new Action(Messages.get("notice.details"), _ -> showDetails(message, problems)));
    }
    getActions().addAll(more);
    show();
    fit();
  }

  /// Where the window is narrow the words take two lines and the buttons stay whole.
  private void fit() {
    // a bar of buttons holds them once it has a skin
    applyCss();
    for (Node node : lookupAll(".notification-bar .label")) {
      if (node instanceof Label words && !(node.getParent() instanceof ButtonBase)) {
        words.setWrapText(true);
      }
    }
    for (Node node : lookupAll(".notification-bar .button")) {
      if (node instanceof Button button) {
        button.setMinWidth(USE_PREF_SIZE);
      }
    }
    for (Node node : lookupAll(".notification-bar .button-bar")) {
      if (node instanceof Region bar) {
        bar.setMinWidth(USE_PREF_SIZE);
      }
    }
  }

  /// Shows what could not be read, one by one.
  void showDetails(String message, List<Problem> problems) {
    var text = new TextArea(problems.stream()
        .map(problem -> problem.entry() + "\n    " + problem.kind().word() + ": " + problem.message())
        .collect(Collectors.joining("\n")));
    text.setId("problem-details");
    text.setEditable(false);
    text.setAccessibleText(Messages.get("notice.problems.title"));
    text.setPrefSize(640, 320);
    Sheets.beside(getScene().getWindow(), Messages.get("notice.problems.title"), message, text).show();
  }
}
