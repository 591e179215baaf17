package makespan.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.ui.base.Actions;
import makespan.ui.base.Memory;
import makespan.ui.base.Messages;

/// The menus of the window, made from the registry of actions, with the themes and the runs opened before.
final class MainMenus extends MenuBar {
  private final Actions actions;
  private final Memory memory;

  /// @param actions all of them
  /// @param recent  what can be done with the runs opened before
  MainMenus(Actions actions, Memory memory, StartPane.OnRecent recent) {
    this.actions = actions;
    this.memory = memory;
    Menu file = actions.menu("file", "open-archive", "open-folder", "open-sample", "paste-path", "reload",
        Actions.SEPARATOR, "export-table", "export-findings", "save-picture", "print", Actions.SEPARATOR,
        "open-scenario", "save-scenario", Actions.SEPARATOR, "preferences", Actions.SEPARATOR, "quit");
    file.getItems().add(2, recent(recent));
    Menu view = actions.menu("view", "view-overview", "view-files", "view-timeline", "view-what-if", "view-findings",
        "view-compare", "view-import", Actions.SEPARATOR, "back", "forward", "scope-up", Actions.SEPARATOR, "sidebar",
        "details", "text-larger", "text-smaller", "text-usual", "full-screen");
    view.getItems().add(themes());
    getMenus().setAll(Stream
        .of(file,
            actions.menu("edit", "find", "find-in-view", "find-next", "find-former", "go-to", "commands",
                "copy-picture"),
            view,
            actions.menu("run"), actions.menu("what-if"), actions.menu("help", "shortcuts", "open-sample", "about"))
        .filter(menu -> !menu.getItems().isEmpty()).toList());
    setId("menus");
    setUseSystemMenuBar(true);
  }

  private Menu recent(StartPane.OnRecent recent) {
    var menu = new Menu(Messages.get("menu.recent"));
    menu.setId("menu-recent");
    memory.follow(Setting.RECENT, now -> {
      menu.getItems().setAll(now.paths().stream().map(path -> item(path, recent)).toList());
      menu.getItems().addAll(new SeparatorMenuItem(), actions.item("clear-recent"));
      menu.setDisable(now.paths().isEmpty());
    });
    return menu;
  }

  private static MenuItem item(String path, StartPane.OnRecent recent) {
    var item = new MenuItem(String.valueOf(Path.of(path).getFileName()));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> recent.open(path));
    return item;
  }

  private Menu themes() {
    var group = new ToggleGroup();
    var menu = new Menu(Messages.get("menu.theme"));
    for (Settings.Theme theme : List.of(Settings.Theme.values())) {
      String name = theme.name().toLowerCase(Locale.ROOT);
      var item = new RadioMenuItem(Messages.get("theme." + name));
      item.setId("theme-" + name);
      item.setToggleGroup(group);
      memory.follow(Setting.THEME, now -> item.setSelected(theme == now));
      item.setOnAction(_ -> memory.set(Setting.THEME, theme));
      menu.getItems().add(item);
    }
    return menu;
  }
}
