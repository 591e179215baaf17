package makespan.ui.compare;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import makespan.ui.base.Wording;

/// A cell with a bar from its middle: to the left where a group got faster, to the right where it got slower.
final class ChangeCell extends TableCell<Integer, Integer> {
  private static final PseudoClass SLOWER = PseudoClass.getPseudoClass("slower");
  private static final PseudoClass NOISE = PseudoClass.getPseudoClass("noise");

  private final Supplier<Optional<ComparisonRows>> rows;
  private final Wording wording;
  private final Bar bar = new Bar();

  ChangeCell(Supplier<Optional<ComparisonRows>> rows, Wording wording) {
    this.wording = wording;
    this.rows = rows;
    setAlignment(Pos.CENTER);
  }

  @Override
  protected void updateItem(Integer place, boolean empty) {
    super.updateItem(place, empty);
    Optional<ComparisonRows> shown = rows.get();
    if (empty || place == null || shown.isEmpty()) {
      setGraphic(null);
      return;
    }
    double part = shown.get().part(place);
    bar.show(part, shown.get().noise(place));
    setAccessibleText(shown.get().change(place, wording));
    setGraphic(bar);
  }

  private static final class Bar extends Region {
    private static final double GAP = 5;

    private final Region fill = new Region();
    private final Region middle = new Region();
    private double part;

    Bar() {
      fill.getStyleClass().add("change-bar");
      middle.getStyleClass().add("change-middle");
      fill.setManaged(false);
      middle.setManaged(false);
      getChildren().setAll(middle, fill);
      setPrefWidth(10_000);
      setMinWidth(0);
    }

    void show(double change, boolean noise) {
      part = Math.clamp(change, -1, 1);
      fill.pseudoClassStateChanged(SLOWER, change > 0);
      fill.pseudoClassStateChanged(NOISE, noise);
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      double half = getWidth() / 2;
      double length = part == 0 ? 0 : Math.max(1, snapSizeX(half * Math.abs(part)));
      fill.resizeRelocate(part < 0 ? half - length : half, GAP, length, Math.max(0, getHeight() - 2 * GAP));
      middle.resizeRelocate(snapPositionX(half), 0, 1, getHeight());
    }

    @Override
    protected double computePrefHeight(double width) {
      return 20;
    }
  }
}
