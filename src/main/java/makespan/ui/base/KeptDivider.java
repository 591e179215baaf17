package makespan.ui.base;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import makespan.app.Setting;
import org.controlsfx.control.MasterDetailPane;
import org.jspecify.annotations.Nullable;

/// Where the divider of two panes stands: where the user has put it, kept from start to start, else where the view wants
/// it. A double click puts it back there. For the UI thread only.
public final class KeptDivider {
  private final Memory memory;
  private final String name;
  private final double first;

  /// @param name  of the divider in the settings
  /// @param first where the view wants it, as a part of the whole, 0 to 1
  public KeptDivider(Memory memory, String name, double first) {
    this.memory = memory;
    this.name = name;
    this.first = first;
  }

  /// Where it stands, as a part of the whole, 0 to 1.
  public double position() {
    return memory.get(Setting.DIVIDERS).getOrDefault(name, first);
  }

  /// Keeps where the user puts the divider between two panes.
  public void follow(SplitPane panes) {
    follow(panes, () -> true);
  }

  /// Keeps where the user puts the divider between two panes.
  ///
  /// @param now whether the divider is this one, where the same panes may stand otherwise
  public void follow(SplitPane panes, BooleanSupplier now) {
    panes.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
      if (now.getAsBoolean() && isOnDivider(event, panes)) {
        keep(panes.getDividerPositions()[0]);
      }
    });
    panes.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && now.getAsBoolean()
          && isOnDivider(event, panes)) {
        panes.setDividerPosition(0, first);
        keep(first);
      }
    });
  }

  /// Puts the divider of a pane with details where it was kept, and keeps where the user puts it.
  public void follow(MasterDetailPane panes) {
    panes.setDividerPosition(position());
    panes.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
      if (dividerOf(event, panes) != null) {
        keep(panes.getDividerPosition());
      }
    });
    panes.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2
          && dividerOf(event, panes) != null) {
        panes.setDividerPosition(first);
        keep(first);
      }
    });
  }

  private static boolean isOnDivider(MouseEvent event, SplitPane panes) {
    Node divider = dividerOf(event, panes);
    return divider != null && panes.equals(divider.getParent()) && panes.getDividers().size() == 1;
  }

  /// The divider that an event is on, looked for from its target up to some pane.
  private static @Nullable Node dividerOf(MouseEvent event, Node within) {
    for (Node node = (Node) event.getTarget(); node != null && !node.equals(within); node = node.getParent()) {
      if (node.getStyleClass().contains("split-pane-divider")) {
        return node;
      }
    }
    return null;
  }

  private void keep(double position) {
    memory.change(Setting.DIVIDERS, kept -> {
      Map<String, Double> other = new HashMap<>(kept);
      if (position == first) {
        other.remove(name);
      } else {
        other.put(name, position);
      }
      return other;
    });
  }
}
