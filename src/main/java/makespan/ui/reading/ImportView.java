package makespan.ui.reading;

import java.util.Optional;
import javafx.scene.Node;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;
import makespan.ui.base.ViewState;

/// How the open run was read: what told its containers apart, and what could not be read.
public final class ImportView extends ViewPane {

  /// @param context what the window gives
  public ImportView(ViewContext context) {
    super("import", context);
    setFocusTraversable(true);
    setAccessibleText(Messages.get("view.import"));
    context.model().runProperty().subscribe(run -> run.ifPresent(this::show));
  }

  @Override
  public Node firstFocus() {
    return this;
  }

  private void show(LoadedRun loaded) {
    showState(new ViewState.Empty(
        Messages.get("import.containers", loaded.run().containers().size(),
            Messages.get("rule." + loaded.run().containerRule())),
        Messages.get("import.problems", loaded.run().problems().size()), Optional.of("reload")));
  }
}
