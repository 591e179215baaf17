package makespan.ui.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import makespan.export.ShownName;
import makespan.model.TestRun;
import makespan.ui.base.Messages;
import makespan.ui.base.NamedPaths;
import makespan.ui.compare.ComparedRuns.Side;

/// The two boxes that say which runs stand side by side. Each offers the runs that are read, the plan of the edits on
/// screen, what was opened before, and any other file; each takes a file that is dropped or pasted on it.
final class RunBoxes extends FlowPane {
  private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("drop-here");

  private final Chooser chooser;
  private final Supplier<List<String>> recent;
  private final Map<Side, MenuButton> boxes = new EnumMap<>(Side.class);
  private List<TestRun> runs = List.of();

  /// Is told what is to stand on a side.
  interface Chooser {
    /// A run that is read.
    void put(Side side, int run);

    /// The plan of the edits on screen, which follows them.
    void plan(Side side);

    /// The plan of the edits as they are now, which stays.
    void keepPlan(Side side);

    /// What these files hold, a run each; the last of them.
    void read(Side side, List<String> paths);

    /// A file that the user is to be asked for.
    void ask(Side side);
  }

  /// @param recent  paths of what was opened before
  /// @param buttons to go with the boxes
  RunBoxes(Chooser chooser, Supplier<List<String>> recent, Button... buttons) {
    super(8, 6);
    this.chooser = chooser;
    this.recent = recent;
    setPadding(new Insets(10, 12, 6, 12));
    setRowValignment(VPos.CENTER);
    for (Side side : Side.values()) {
      String words = Messages.get("compare." + name(side));
      var caption = new Label(words);
      caption.getStyleClass().add("pane-note");
      MenuButton box = box(side, words);
      caption.setLabelFor(box);
      boxes.put(side, box);
      getChildren().addAll(caption, box);
    }
    getChildren().addAll(List.of(buttons));
  }

  /// Shows what is read and what stands on either side.
  void show(List<TestRun> read, OptionalInt baseline, OptionalInt candidate) {
    runs = read;
    boxes.forEach((side, box) -> {
      OptionalInt place = side == Side.BASELINE ? baseline : candidate;
      box.setText(place.isEmpty()
          ? Messages.get("compare.choose")
          : ComparedRuns.name(read.get(place.getAsInt())));
      fill(side, box);
    });
  }

  private MenuButton box(Side side, String words) {
    var box = new MenuButton(Messages.get("compare.choose"));
    box.setId("compare-" + name(side));
    box.setAccessibleText(words);
    box.setTooltip(new Tooltip(Messages.get("compare.box.tip")));
    box.getStyleClass().add("compare-run");
    box.setMaxWidth(300);
    box.setMnemonicParsing(false);
    box.setOnShowing(_ -> fill(side, box));
    NamedPaths.take(box);
    box.addEventHandler(DragEvent.DRAG_OVER, event -> {
      if (!NamedPaths.of(event.getDragboard()).isEmpty()) {
        event.acceptTransferModes(TransferMode.COPY);
        box.pseudoClassStateChanged(HOVERED, true);
      }
      event.consume();
    });
    box.addEventHandler(DragEvent.DRAG_EXITED, _ -> box.pseudoClassStateChanged(HOVERED, false));
    box.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
      event.setDropCompleted(take(side, NamedPaths.of(event.getDragboard())));
      event.consume();
    });
    box.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (take(side, NamedPaths.pastedBy(event))) {
        event.consume();
      }
    });
    return box;
  }

  /// Puts files on a side; tells whether there are any.
  boolean take(Side side, List<String> paths) {
    if (!paths.isEmpty()) {
      chooser.read(side, paths);
    }
    return !paths.isEmpty();
  }

  private void fill(Side side, MenuButton box) {
    List<MenuItem> items = new ArrayList<>();
    for (int run = 0; run < runs.size(); run++) {
      int place = run;
      items.add(item(side, "run-" + run, ComparedRuns.name(runs.get(run)), () -> chooser.put(side, place)));
    }
    items.add(new SeparatorMenuItem());
    items.add(item(side, "plan", Messages.get("compare.plan"), () -> chooser.plan(side)));
    items.add(item(side, "plan-kept", Messages.get("compare.plan.kept"), () -> chooser.keepPlan(side)));
    items.add(item(side, "file", Messages.get("compare.file"), () -> chooser.ask(side)));
    List<String> others = recent.get().stream().filter(path -> !isRead(path)).toList();
    if (!others.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    for (int place = 0; place < others.size(); place++) {
      String path = others.get(place);
      items.add(item(side, "recent-" + place, Messages.get("compare.recent", ShownName.of(path),
          String.valueOf(Path.of(path).getParent())), () -> chooser.read(side, List.of(path))));
    }
    box.getItems().setAll(items);
  }

  private boolean isRead(String path) {
    return runs.stream().anyMatch(run -> run.archives().size() == 1
        && Path.of(run.archives().getFirst()).toAbsolutePath().equals(Path.of(path)));
  }

  private static MenuItem item(Side side, String id, String words, Runnable choose) {
    var item = new MenuItem(words);
    item.setId("compare-" + name(side) + "-" + id);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> choose.run());
    return item;
  }

  private static String name(Side side) {
    return side == Side.BASELINE ? "before" : "after";
  }
}
