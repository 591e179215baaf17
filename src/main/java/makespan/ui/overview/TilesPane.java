package makespan.ui.overview;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import makespan.analysis.Durations;
import makespan.analysis.RunFigures;
import makespan.ui.base.Actions;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.Wording;

/// The five figures that every view agrees on. A click on one opens the view that explains it, Mod+C copies it with how it
/// is made up.
final class TilesPane extends HBox {
  private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final Wording wording;
  private final Tile total;
  private final Tile ideal;
  private final Tile actual;
  private final Tile evenness;
  private final Tile waste;

  TilesPane(RunModel model, Actions actions) {
    wording = model.wording();
    setId("tiles");
    getStyleClass().add("tiles");
    setSpacing(8);
    total = new Tile("total", () -> actions.get("view-files").fire());
    ideal = new Tile("ideal", () -> actions.get("view-what-if").fire());
    actual = new Tile("actual", () -> actions.get("view-timeline").fire());
    evenness = new Tile("evenness", () -> actions.get("timeline-overrun").fire());
    waste = new Tile("waste", () -> actions.get("timeline-idle").fire());
    getChildren().setAll(total, ideal, actual, evenness, waste);
    model.runProperty().subscribe(run -> run.ifPresent(this::show));
    wording.onChange(() -> model.runProperty().get().ifPresent(this::show));
  }

  private void show(LoadedRun loaded) {
    RunFigures figures = loaded.figures();
    int n = figures.containerCount();
    total.show(wording.time(figures.totalNanos()), Messages.get("tile.total.note", loaded.run().testCount()),
        Messages.get("tile.total.tip", Durations.seconds(figures.totalNanos())));
    ideal.show(wording.time(figures.idealNanos()), Messages.get("tile.ideal.note", n),
        Messages.get("tile.ideal.tip", Durations.seconds(figures.totalNanos()), n,
            Durations.seconds(figures.idealNanos())));
    actual.show(wording.time(figures.actualNanos()), Messages.get("tile.actual.note", busiest(loaded)),
        Messages.get("tile.actual.tip", busiest(loaded), Durations.seconds(figures.actualNanos())));
    if (!figures.hasBalance()) {
      String why = n == 1 ? Messages.get("tile.one") : Messages.get("tile.none");
      evenness.show(Messages.get("unknown"), why, Messages.get("tile.evenness.tip"));
      waste.show(Messages.get("unknown"), why, Messages.get("tile.waste.tip"));
    } else {
      String ideally = Durations.seconds(figures.idealNanos());
      String actually = Durations.seconds(figures.actualNanos());
      evenness.show(Messages.get("percent.whole", Math.min(1, figures.evenness()) * 100),
          Messages.get("tile.evenness." + wording.evenness(figures.evenness())),
          Messages.get("tile.evenness.formula", ideally, actually, Math.min(1, figures.evenness()) * 100));
      waste.show(wording.time(figures.wasteNanos()), Messages.get("tile.waste.note"),
          Messages.get("tile.waste.formula", n, actually, Durations.seconds(figures.totalNanos()),
              Durations.seconds(figures.wasteNanos())));
    }
    evenness.mark(!figures.hasBalance() ? "" : wording.evenness(figures.evenness()));
  }

  private static String busiest(LoadedRun loaded) {
    long[] loads = RunFigures.loads(loaded.run());
    int busiest = 0;
    for (int container = 1; container < loads.length; container++) {
      if (loads[container] > loads[busiest]) {
        busiest = container;
      }
    }
    return loaded.run().containers().get(busiest);
  }

  private static final class Tile extends Button {
    private final String caption;
    private final Label value = new Label();
    private final Label note = new Label();
    private final Tooltip tip = new Tooltip();

    Tile(String name, Runnable open) {
      this.caption = Messages.get("tile." + name);
      setId("tile-" + name);
      getStyleClass().setAll("tile");
      var head = new Label(caption);
      head.getStyleClass().add("tile-caption");
      value.getStyleClass().add("tile-value");
      value.setId("tile-value-" + name);
      note.getStyleClass().add("tile-note");
      setGraphic(new VBox(head, value, note));
      setMaxWidth(Double.MAX_VALUE);
      setMinWidth(120);
      HBox.setHgrow(this, Priority.ALWAYS);
      tip.setWrapText(true);
      tip.setMaxWidth(420);
      setTooltip(tip);
      setOnAction(_ -> open.run());
      addEventHandler(KeyEvent.KEY_PRESSED, event -> {
        if (COPY.match(event)) {
          var content = new ClipboardContent();
          content.putString(caption + "\t" + value.getText() + "\t" + tip.getText());
          Clipboard.getSystemClipboard().setContent(content);
          event.consume();
        }
      });
    }

    void show(String text, String meaning, String formula) {
      value.setText(text);
      note.setText(meaning);
      tip.setText(formula);
      setAccessibleText(caption + " " + text + ", " + meaning);
    }

    void mark(String word) {
      note.getStyleClass().removeAll("even", "fair", "uneven");
      if (!word.isEmpty()) {
        note.getStyleClass().add(word);
      }
    }
  }
}
