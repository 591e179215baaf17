package makespan.ui.base;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A view of the window: its content, or in its place why there is none.
///
/// Its id is `view-NAME`. It is made once and lives as long as the window; it is in the scene only while it is shown.
public abstract class ViewPane extends StackPane {
  private final ViewContext context;
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private final StackPane content = new StackPane();
  private final VBox state = new VBox(10);

  /// @param name    as in the action `view-NAME`
  /// @param context what the window gives
  protected ViewPane(String name, ViewContext context) {
    this.context = context;
    setId("view-" + name);
    state.setId("state-" + name);
    state.setAlignment(Pos.CENTER);
    state.setVisible(false);
    state.getStyleClass().add("view-state");
    getChildren().setAll(content, state);
  }

  /// What the keys go to when the view is shown.
  public abstract Node firstFocus();

  /// Adds what can be done in this view to the registry; called once, before menus are made.
  ///
  /// An action with a menu (see [Action#in]) stands there; one without is found by its shortcut, the palette and the
  /// sheet of shortcuts. Actions that make sense only here are enabled by [#shownProperty()].
  public void register() {}

  /// The table that the view shows, as it stands, for a file.
  public Optional<NamedTable> table() {
    return Optional.empty();
  }

  /// All tables that can be saved here and are no part of the run as it was read, whether on screen or not.
  public List<NamedTable> tables() {
    return List.of();
  }

  /// The picture that the view draws for a file; the window takes one from the screen where there is none.
  public Optional<ViewPicture> picture() {
    return Optional.empty();
  }

  /// What Find goes through in this view; empty where nothing has a name.
  public Optional<Searched> searched() {
    return Optional.empty();
  }

  /// Tells the view that it comes to be shown, or that another takes its place.
  public void setShown(boolean now) {
    shown.set(now);
  }

  /// Whether the view is the one shown.
  public final ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// What the window gives.
  protected final ViewContext context() {
    return context;
  }

  /// Sets what is shown in the state [ViewState#READY].
  protected final void setContent(Node node) {
    content.getChildren().setAll(node);
  }

  /// Sets what stays above the content, also where there is none.
  protected final void setHead(Node node) {
    var whole = new BorderPane(new StackPane(content, state));
    whole.setTop(node);
    getChildren().setAll(whole);
  }

  /// Shows the content, or why there is none.
  protected final void showState(ViewState now) {
    state.getChildren().clear();
    switch (now) {
      case ViewState.Ready() -> {}
      case ViewState.Loading(String words) -> {
        var progress = new ProgressIndicator();
        progress.setMaxSize(36, 36);
        progress.setAccessibleText(words);
        state.getChildren().setAll(progress, title(words));
      }
      case ViewState.Empty(String title, String reason, Optional<String> action) -> explain(title, reason, action);
      case ViewState.Failed(String title, String reason, Optional<String> action) -> explain(title, reason, action);
    }
    content.setVisible(now instanceof ViewState.Ready);
    state.setVisible(!content.isVisible());
  }

  /// What the keys go to while there is no content: the button that the state offers, if it does.
  protected final Node stateFocus() {
    return state.getChildren().stream().filter(Button.class::isInstance).findFirst().orElse(this);
  }

  private void explain(String title, String reason, Optional<String> action) {
    var why = new Label(reason);
    why.setWrapText(true);
    why.setMaxWidth(520);
    why.getStyleClass().addAll("pane-note", "state-reason");
    state.getChildren().setAll(title(title), why);
    action.ifPresent(id -> {
      Button button = context.actions().button(id);
      button.setId(getId() + "-" + id);
      state.getChildren().add(button);
    });
  }

  private static Label title(String words) {
    var title = new Label(words);
    title.setWrapText(true);
    title.getStyleClass().add("state-title");
    return title;
  }
}
