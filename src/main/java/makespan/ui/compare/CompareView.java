package makespan.ui.compare;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import makespan.ui.base.Messages;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;
import makespan.ui.base.ViewState;

/// Another run beside the one that is open.
public final class CompareView extends ViewPane {

  /// @param context what the window gives
  public CompareView(ViewContext context) {
    super("compare", context);
    setFocusTraversable(true);
    showState(new ViewState.Empty(Messages.get("compare.none"), Messages.get("compare.none.reason"), Optional.empty()));
  }

  @Override
  public Node firstFocus() {
    return this;
  }

  /// Compares the open run with another, as after a drop on "Compare with this".
  ///
  /// @param archives of one run
  public void compareWith(List<String> archives) {
    showState(new ViewState.Empty(Messages.get("compare.none"), String.join(", ", archives), Optional.empty()));
  }
}
