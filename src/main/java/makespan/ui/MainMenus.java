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
import makespan.app.Settings;
import makespan.ui.base.Actions;
import makespan.ui.base.Messages;

/// The menus of the window, made from the registry of actions, with the themes and the runs opened before.
final class MainMenus extends MenuBar {
  private final Actions actions;
  private final Memory memory;

  /// @param actions all of them
  /// @param recent  what can be done with the runs opened before
  MainMenus(Actions actions, Memory memory, StartPane.Recent recent) {
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

  private Menu recent(StartPane.Recent recent) {
    var menu = new Menu(Messages.get("menu.recent"));
    menu.setId("menu-recent");
    memory.settingsProperty().subscribe(settings -> {
      menu.getItems().setAll(settings.recent().stream().map(path -> item(path, recent)).toList());
      menu.getItems().addAll(new SeparatorMenuItem(), actions.item("clear-recent"));
      menu.setDisable(settings.recent().isEmpty());
    });
    return menu;
  }

  private static MenuItem item(String path, StartPane.Recent recent) {
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
      memory.settingsProperty().subscribe(settings -> item.setSelected(theme == settings.theme()));
      item.setOnAction(_ -> memory.change(settings -> settings.withTheme(theme)));
      menu.getItems().add(item);
    }
    return menu;
  }
}
