package makespan.ui.preferences;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import makespan.app.Projects;
import makespan.app.Setting;
import makespan.ui.base.Memory;
import makespan.ui.base.Messages;
import makespan.ui.base.Toasts;

/// The projects whose downloads are read as the user told, the latest used first, each to be forgotten.
final class RememberedProjects extends VBox {
  private final Memory memory;
  private final Toasts toasts;

  RememberedProjects(Memory memory, Toasts toasts) {
    super(6);
    this.memory = memory;
    this.toasts = toasts;
    setId("preferences-projects");
    memory.follow(Setting.PROJECTS, this::show);
  }

  private void show(Projects projects) {
    if (projects.known().isEmpty()) {
      var none = new Label(Messages.get("preferences.projects.none"));
      none.setWrapText(true);
      getChildren().setAll(none);
    } else {
      getChildren().setAll(projects.known().reversed().stream().<Node>map(this::row).toList());
    }
  }

  private HBox row(Projects.Known known) {
    String name = String.join(" \u00b7 ", known.key().lines().filter(line -> !line.isEmpty()).toList());
    String how = Messages.get("preferences.projects.how", Messages.get("rule." + known.habit().rule()),
        Messages.get("import.file-name." + known.habit().files().name().toLowerCase(Locale.ROOT)));
    var named = new Label(name);
    named.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    named.setTooltip(new Tooltip(name));
    var told = new Label(how);
    told.getStyleClass().add("text-muted");
    var words = new VBox(named, told);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var forget = new Button(Messages.get("preferences.projects.forget"));
    forget.setMinWidth(USE_PREF_SIZE);
    forget.setAccessibleText(Messages.get("preferences.projects.forget.of", name));
    forget.setOnAction(_ -> forget(known, name));
    var row = new HBox(8, words, forget);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void forget(Projects.Known known, String name) {
    int row = memory.get(Setting.PROJECTS).known().reversed().indexOf(known);
    memory.change(Setting.PROJECTS, projects -> projects.without(known.key()));
    // who forgets one after another by the keyboard stays in the list
    List<Node> left = List.copyOf(lookupAll(".button"));
    if (!left.isEmpty()) {
      left.get(Math.min(row, left.size() - 1)).requestFocus();
    }
    toasts.undo(Messages.get("preferences.projects.forgotten", name),
        () -> memory.change(Setting.PROJECTS, projects -> projects.with(known.key(), known.habit())));
  }
}
