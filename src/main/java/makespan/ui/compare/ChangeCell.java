package makespan.ui.compare;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import makespan.ui.base.Wording;
import makespan.ui.table.BarCell;

/// A cell with a bar from its middle: to the left where a group got faster, to the right where it got slower. What only one
/// run has got neither: its bar tells the size alone.
final class ChangeCell extends BarCell {
  private static final PseudoClass SLOWER = PseudoClass.getPseudoClass("slower");
  private static final PseudoClass NOISE = PseudoClass.getPseudoClass("noise");
  private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

  private final Supplier<Optional<ComparisonRows>> rows;
  private final Wording wording;
  private final Bar bar;

  ChangeCell(Supplier<Optional<ComparisonRows>> rows, Wording wording) {
    this(rows, wording, new Bar());
  }

  private ChangeCell(Supplier<Optional<ComparisonRows>> rows, Wording wording, Bar bar) {
    super(bar);
    this.wording = wording;
    this.rows = rows;
    this.bar = bar;
    setAlignment(Pos.CENTER);
  }

  @Override
  protected void show(int place) {
    rows.get().ifPresent(shown -> {
      bar.show(shown.part(place), shown.noise(place), !shown.paired(place));
      setAccessibleText(shown.change(place, wording));
    });
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
      setPrefWidth(USUAL_WIDTH);
    }

    void show(double change, boolean noise, boolean alone) {
      part = Math.clamp(change, -1, 1);
      fill.pseudoClassStateChanged(SLOWER, change > 0);
      fill.pseudoClassStateChanged(NOISE, noise);
      fill.pseudoClassStateChanged(ALONE, alone);
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
