package makespan.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.app.Recent;
import makespan.ui.base.Actions;
import makespan.ui.base.Messages;
import makespan.ui.base.Wording;

/// What the window shows before a run is opened: the ways to open one.
final class StartPane extends StackPane {
  private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

  private final VBox recent = new VBox(2);
  private final VBox refusal = new VBox(8);
  private final Actions actions;
  private final OnRecent list;
  private final LatestJob looking;
  private final Wording wording;
  private Set<Recent.Run> missing = Set.of();

  /// What can be done with a run that was opened before.
  interface OnRecent {
    /// Opens it.
    void open(Recent.Run run);

    /// Takes it out of the list.
    void forget(Recent.Run run);

    /// Shows the folder that holds it.
    void show(Recent.Run run);

    /// Asks where it is now.
    void locate(Recent.Run run);

    /// Keeps it in the list, or lets it go.
    void pin(Recent.Run run, boolean stays);
  }

  /// @param actions where opening is registered
  /// @param list    what can be done with the list
  /// @param jobs    where the disk is asked which archives are still there
  /// @param wording of durations
  StartPane(Actions actions, OnRecent list, Jobs jobs, Wording wording) {
    this.list = list;
    this.wording = wording;
    this.actions = actions;
    this.looking = new LatestJob(jobs);
    setId("start-pane");
    getStyleClass().add("start-pane");
    var name = new Label(Messages.get("start.name"));
    name.getStyleClass().add("start-name");
    var question = new Label(Messages.get("start.question"));
    question.getStyleClass().add("start-question");
    Button archive = actions.button("open-archive");
    archive.setDefaultButton(true);
    Button folder = actions.button("open-folder");
    Button sample = actions.button("open-sample");
    for (Button button : List.of(archive, folder, sample)) {
      button.setMaxWidth(Double.MAX_VALUE);
      button.setContentDisplay(ContentDisplay.RIGHT);
      button.setGraphicTextGap(16);
    }
    archive.setGraphic(keys("open-archive"));
    folder.setGraphic(keys("open-folder"));
    var ways = new VBox(8, archive, folder, sample);
    ways.setMinWidth(240);
    var drop = new Button(Messages.get("start.drop"));
    drop.setId("start-drop");
    drop.getStyleClass().setAll("drop-area");
    drop.setWrapText(true);
    drop.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    drop.setOnAction(_ -> actions.get("open-archive").fire());
    HBox.setHgrow(drop, Priority.ALWAYS);
    var top = new HBox(24, ways, drop);
    var help = new Label(Messages.get("start.help"));
    help.setWrapText(true);
    help.getStyleClass().add("pane-note");
    var head = new HBox(16, Icon.view(64), new VBox(2, name, question));
    head.setAlignment(Pos.CENTER_LEFT);
    var how = new Hyperlink(actions.get("download-help").label());
    how.setId("start-help");
    how.setOnAction(_ -> actions.get("download-help").fire());
    var page = new VBox(18, head, top, refusal, recent, new VBox(4, how, help));
    refusal.setId("start-refused");
    refusal.getStyleClass().add("start-refused");
    accept();
    page.getStyleClass().add("start-page");
    page.setMaxHeight(Region.USE_PREF_SIZE);
    page.setAlignment(Pos.TOP_LEFT);
    getChildren().setAll(page);
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (PASTE.match(event)) {
        actions.get("paste-path").fire();
        event.consume();
      }
    });
  }

  private Label keys(String action) {
    var keys = new Label(actions.get(action).keys().map(KeyCombination::getDisplayText).orElse(""));
    keys.getStyleClass().addAll("key", "start-keys");
    return keys;
  }

  /// Says that nothing could be opened.
  ///
  /// @param reason  why, and what was found instead
  /// @param details tells of each part that could not be read
  void refuse(String reason, Runnable details) {
    var title = new Label(Messages.get("start.refused"));
    title.getStyleClass().add("pane-title");
    var words = new Label(reason);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    var other = new Button(Messages.get("notice.other"));
    other.setId("start-refused-other");
    other.setOnAction(_ -> actions.get("open-archive").fire());
    var more = new Button(Messages.get("notice.details"));
    more.setId("start-refused-details");
    more.getStyleClass().add("flat");
    more.setOnAction(_ -> details.run());
    refusal.getChildren().setAll(title, words, new HBox(6, other, more));
    refusal.setVisible(true);
    refusal.setManaged(true);
    other.requestFocus();
  }

  /// Something else is being opened: what was refused before is no longer of interest.
  void accept() {
    refusal.getChildren().clear();
    refusal.setVisible(false);
    refusal.setManaged(false);
  }

  /// Shows what was opened before, and marks what is gone as soon as the disk has told so: a network disk may take long.
  ///
  /// @param opened the list
  void showRecent(Recent opened) {
    show(opened);
    look(opened);
  }

  /// Marks what is gone by now, and no longer what is there again.
  void look(Recent opened) {
    List<Recent.Run> runs = opened.runs();
    looking.start(_ -> RecentRuns.missing(runs), gone -> {
      if (!missing.equals(gone)) {
        missing = gone;
        show(opened);
      }
    }, Jobs::unexpected);
  }

  private void show(Recent opened) {
    List<Node> before = List.copyOf(recent.lookupAll(".recent-row"));
    OptionalInt focused = IntStream.range(0, before.size()).filter(place -> before.get(place).isFocusWithin())
        .findFirst();
    recent.getChildren().clear();
    if (!opened.runs().isEmpty()) {
      var head = new Label(Messages.get("start.recent"));
      head.getStyleClass().add("pane-title");
      recent.getChildren().add(head);
      opened.runs().forEach(run -> recent.getChildren()
          .add(row(run, opened.pinned().contains(run), Optional.ofNullable(opened.known().get(run)))));
    }
    // who removes one run after another by the keyboard stays in the list
    List<Node> names = List.copyOf(recent.lookupAll(".recent-name"));
    if (focused.isPresent() && !names.isEmpty()) {
      names.get(Math.min(focused.getAsInt(), names.size() - 1)).requestFocus();
    }
  }

  private void openOrLocate(Recent.Run run, boolean there) {
    if (there) {
      list.open(run);
    } else {
      list.locate(run);
    }
  }

  private Node row(Recent.Run run, boolean pinned, Optional<Recent.Known> known) {
    boolean there = !missing.contains(run);
    String name = RecentRuns.name(run);
    var button = new Button(name);
    button.getStyleClass().setAll("recent-name");
    button.setMnemonicParsing(false);
    button.setTooltip(new Tooltip(paths(run)));
    // one that is gone still takes the focus, so that it can be looked for and removed by the keyboard
    button.setOnAction(_ -> openOrLocate(run, there));
    button.pseudoClassStateChanged(MISSING, !there);
    button.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.DELETE) {
        list.forget(run);
        event.consume();
      }
    });
    var place = new Label(String.valueOf(Path.of(run.paths().getFirst()).getParent()));
    place.getStyleClass().add("pane-note");
    place.setMaxWidth(Double.MAX_VALUE);
    place.setMinWidth(40);
    place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    place.getStyleClass().add("recent-place");
    var names = new VBox(button, place);
    HBox.setHgrow(names, Priority.ALWAYS);
    names.setMinWidth(0);
    var row = new HBox(6, names);
    row.getStyleClass().add("recent-row");
    row.setAlignment(Pos.CENTER_LEFT);
    row.setOnMouseClicked(event -> {
      if (there && event.getButton() == MouseButton.PRIMARY) {
        list.open(run);
      }
    });
    known.filter(_ -> there).ifPresent(learnt -> {
      List<String> facts = List.of(Messages.get("start.containers", learnt.containers()),
          wording.time(learnt.actualNanos()), Ago.words(learnt.opened(), Instant.now(), ZoneId.systemDefault()));
      facts.forEach(fact -> row.getChildren().add(fact(fact)));
      button.setAccessibleText(name + ", " + String.join(", ", facts));
    });
    if (!there) {
      var missing = new Label(Messages.get("start.missing"));
      missing.getStyleClass().add("recent-missing");
      missing.setMinWidth(USE_PREF_SIZE);
      row.getChildren().add(missing);
      button.setAccessibleText(name + ", " + missing.getText());
    }
    if (there) {
      var pin = new ToggleButton(pinned ? Messages.get("start.pinned") : Messages.get("start.pin"));
      pin.setSelected(pinned);
      pin.getStyleClass().addAll("flat", "recent-pin");
      pin.setAccessibleText(Messages.get("start.pin.accessible", name));
      pin.setOnAction(_ -> list.pin(run, pin.isSelected()));
      row.getChildren().add(pin);
    } else {
      row.getChildren().add(small(Messages.get("start.locate"), "recent-locate", name, () -> list.locate(run)));
    }
    row.getChildren().add(small(Messages.get("start.remove"), "recent-remove", name, () -> list.forget(run)));
    button.setContextMenu(menu(run, there, pinned));
    row.setOnContextMenuRequested(event -> {
      button.getContextMenu().show(button, event.getScreenX(), event.getScreenY());
      event.consume();
    });
    return row;
  }

  private static Label fact(String words) {
    var fact = new Label(words);
    fact.getStyleClass().addAll("pane-note", "recent-fact");
    fact.setMinWidth(Region.USE_PREF_SIZE);
    return fact;
  }

  private ContextMenu menu(Recent.Run run, boolean there, boolean pinned) {
    var menu = new ContextMenu();
    if (there) {
      menu.getItems().addAll(item("open", Messages.get("start.open"), () -> list.open(run)),
          item("show", Messages.get("start.show"), () -> list.show(run)));
    } else {
      menu.getItems().add(item("locate", Messages.get("start.locate"), () -> list.locate(run)));
    }
    menu.getItems().addAll(item("copy", Messages.get("start.copy"), () -> copy(paths(run))),
        item("pin", pinned ? Messages.get("start.unpin") : Messages.get("start.pin"), () -> list.pin(run, !pinned)),
        new SeparatorMenuItem(), item("forget", Messages.get("start.remove"), () -> list.forget(run)));
    return menu;
  }

  private static MenuItem item(String id, String words, Runnable run) {
    var item = new MenuItem(words);
    item.setId("recent-" + id);
    item.setOnAction(_ -> run.run());
    return item;
  }

  /// A line each.
  private static String paths(Recent.Run run) {
    return String.join("\n", run.paths());
  }

  private static void copy(String words) {
    var content = new ClipboardContent();
    content.putString(words);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static Button small(String words, String style, String name, Runnable run) {
    var button = new Button(words);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().addAll("flat", style);
    button.setAccessibleText(button.getText() + " " + name);
    button.setOnAction(_ -> run.run());
    return button;
  }
}
