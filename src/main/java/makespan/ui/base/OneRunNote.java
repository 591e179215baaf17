package makespan.ui.base;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// Says that all that is concluded comes from one run, for as long as that is so.
public final class OneRunNote extends Label {
  /// @param id    in the scene
  /// @param model whose conclusions they are
  public OneRunNote(String id, RunModel model) {
    super(Messages.get("findings.one-run"));
    setId(id);
    getStyleClass().add("pane-note");
    setTooltip(new Tooltip(Messages.get("findings.one-run.tip")));
    visibleProperty().bind(model.aloneProperty());
    managedProperty().bind(visibleProperty());
  }
}
