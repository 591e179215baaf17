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
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.app.Recent;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.ui.base.Actions;
import makespan.ui.base.Memory;
import makespan.ui.base.Messages;

/// The menus of the window, made from the registry of actions, with the themes and the runs opened before.
final class MainMenus extends MenuBar {
  private final Actions actions;
  private final Memory memory;
  private final LatestJob looking;

  /// @param actions all of them
  /// @param recent  what can be done with the runs opened before
  /// @param jobs    where the disk is asked which of them are still there
  MainMenus(Actions actions, Memory memory, StartPane.OnRecent recent, Jobs jobs) {
    this.looking = new LatestJob(jobs);
    this.actions = actions;
    this.memory = memory;
    Menu file = actions.menu("file", "open-archive", "open-folder", "open-sample", "paste-path", "reload",
        Actions.SEPARATOR, "export-table", "export-any", "export-findings", "save-picture", "print", Actions.SEPARATOR,
        "open-scenario", "save-scenario", "save-scenario-as", Actions.SEPARATOR, "preferences", Actions.SEPARATOR,
        "quit");
    file.getItems().add(2, recent(recent));
    Menu view = actions.menu("view", "view-overview", "view-files", "view-timeline", "view-what-if", "view-findings",
        "view-compare", "view-import", Actions.SEPARATOR, "back", "forward", "scope-up", Actions.SEPARATOR, "sidebar",
        "details", "next-pane", "former-pane", "text-larger", "text-smaller", "text-usual", "full-screen");
    view.getItems().add(themes());
    getMenus().setAll(Stream
        .of(file,
            actions.menu("edit", "undo", "redo", Actions.SEPARATOR, "copy", "copy-cell", "select-all",
                Actions.SEPARATOR,
                "find", "find-in-view", "find-next", "find-former",
                "go-to", "commands",
                "copy-picture"),
            view,
            actions.menu("run"), actions.menu("what-if"),
            actions.menu("help", "shortcuts", "open-sample", "download-help", "about"))
        .filter(menu -> !menu.getItems().isEmpty()).toList());
    setId("menus");
    setUseSystemMenuBar(true);
  }

  private Menu recent(StartPane.OnRecent recent) {
    var menu = new Menu(Messages.get("menu.recent"));
    menu.setId("menu-recent");
    memory.follow(Setting.RECENT, now -> {
      list(menu, now.runs(), recent);
      menu.setDisable(now.runs().isEmpty());
    });
    menu.setOnShowing(_ -> {
      List<Recent.Run> runs = memory.get(Setting.RECENT).runs();
      // what was gone may be there again
      list(menu, runs, recent);
      looking.start(_ -> RecentRuns.missing(runs),
          gone -> gone.forEach(run -> menu.getItems().stream().filter(item -> run.equals(item.getUserData()))
              .forEach(item -> locate(item, run, recent))),
          Jobs::unexpected);
    });
    return menu;
  }

  private void list(Menu menu, List<Recent.Run> runs, StartPane.OnRecent recent) {
    menu.getItems().setAll(runs.stream().map(run -> item(run, named(run, runs), recent)).toList());
    menu.getItems().addAll(new SeparatorMenuItem(), actions.item("clear-recent"));
  }

  private static MenuItem item(Recent.Run run, String words, StartPane.OnRecent recent) {
    var item = new MenuItem(words);
    item.setUserData(run);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> recent.open(run));
    return item;
  }

  /// What is gone cannot be opened, only be looked for.
  private static void locate(MenuItem item, Recent.Run run, StartPane.OnRecent recent) {
    item.setText(Messages.get("menu.recent.missing", RecentRuns.name(run)));
    item.getStyleClass().add("missing");
    item.setOnAction(_ -> recent.locate(run));
  }

  /// Runs of one name are told apart by their folders.
  private static String named(Recent.Run run, List<Recent.Run> all) {
    String name = RecentRuns.name(run);
    long namesakes = all.stream().filter(other -> RecentRuns.name(other).equals(name)).count();
    return namesakes > 1
        ? Messages.get("menu.recent.in", name, String.valueOf(Path.of(run.paths().getFirst()).getParent()))
        : name;
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
