package makespan.ui.base;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

/// The one registry of actions: menus, shortcuts, buttons and the sheet of shortcuts are made from it.
public final class Actions {
  /// Stands for a line between items of a menu.
  public static final String SEPARATOR = "-";

  private final Map<String, Action> actions = new LinkedHashMap<>();
  private final List<PaneKeys> paneKeys = new ArrayList<>();

  /// Keys that a pane takes by itself while it has the focus.
  ///
  /// @param id   what they do is the message `pane-key.ID`
  /// @param keys none where the message `pane-keys.ID` tells them
  public record PaneKeys(String id, List<KeyCombination> keys) {}

  /// Adds an action.
  ///
  /// @throws IllegalArgumentException if there is one of that name
  public void add(Action action) {
    if (actions.putIfAbsent(action.id(), action) != null) {
      throw new IllegalArgumentException("action twice: " + action.id());
    }
  }

  /// All actions in the order they were added.
  public List<Action> all() {
    return List.copyOf(actions.values());
  }

  /// Has the sheet of shortcuts tell of keys that a pane takes by itself.
  ///
  /// @param id   what they do is the message `pane-key.ID`
  /// @param keys as [KeyCombination#valueOf(String)] reads them; none where the message `pane-keys.ID` tells them
  public void addPaneKeys(String id, String... keys) {
    paneKeys.add(new PaneKeys(id, Stream.of(keys).map(KeyCombination::valueOf).toList()));
  }

  /// All keys that panes take by themselves, in the order they were added.
  public List<PaneKeys> paneKeys() {
    return List.copyOf(paneKeys);
  }

  /// The action of a name.
  ///
  /// @throws IllegalArgumentException if there is none
  public Action get(String id) {
    Action action = actions.get(id);
    if (action == null) {
      throw new IllegalArgumentException("no action " + id);
    }
    return action;
  }

  /// A menu of actions: those listed, then those that say they stand in it.
  ///
  /// @param name its label is the message `menu.NAME`
  /// @param ids  actions, or [#SEPARATOR]
  public Menu menu(String name, String... ids) {
    var menu = new Menu(Messages.get("menu." + name));
    for (String id : ids) {
      menu.getItems().add(id.equals(SEPARATOR) ? new SeparatorMenuItem() : item(id));
    }
    List<MenuItem> more = actions.values().stream().filter(action -> action.menu().equals(Optional.of(name)))
        .map(Actions::item).toList();
    if (!more.isEmpty() && !menu.getItems().isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
    }
    menu.getItems().addAll(more);
    return menu;
  }

  /// Makes the shortcuts of all actions that stand in no menu work in a window, and all second ones.
  ///
  /// @param listed ids of those that do
  public void addShortcuts(Scene scene, Set<String> listed) {
    for (Action action : actions.values()) {
      action.also().forEach(keys -> scene.getAccelerators().put(keys, action::fire));
      if (action.menu().isEmpty() && !listed.contains(action.id())) {
        action.keys().ifPresent(keys -> scene.getAccelerators().put(keys, action::fire));
      }
    }
  }

  /// A button that does an action and tells its shortcut.
  public Button button(String id) {
    Action action = get(id);
    var button = new Button();
    button.textProperty().bind(action.title());
    button.setId("button-" + id);
    button.disableProperty().bind(action.enabled().not());
    button.setOnAction(_ -> action.fire());
    action.keys().ifPresent(keys -> button.setTooltip(new Tooltip(action.label() + "  " + keys.getDisplayText())));
    return button;
  }

  /// An item for a menu that does an action and tells its shortcut.
  public MenuItem item(String id) {
    return item(get(id));
  }

  /// The id of the item of an action.
  public static String itemId(String action) {
    return "menu-" + action;
  }

  private static MenuItem item(Action action) {
    var item = new MenuItem();
    item.textProperty().bind(action.title());
    item.setId(itemId(action.id()));
    item.disableProperty().bind(action.enabled().not());
    item.setOnAction(_ -> action.fire());
    action.keys().ifPresent(item::setAccelerator);
    return item;
  }
}
