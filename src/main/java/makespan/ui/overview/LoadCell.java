package makespan.ui.overview;

import java.util.function.IntFunction;
import javafx.scene.layout.Region;
import makespan.ui.table.BarCell;

/// A bar of what a container did; what is over the ideal has a colour of its own, what a filter leaves out is pale, and the
/// ideal is a line.
final class LoadCell extends BarCell {
  private final IntFunction<Load> loads;
  private final IntFunction<String> words;
  private final Bar bar;

  /// Lengths relative to the longest container, 0 to 1.
  ///
  /// @param kept what the filter keeps of the part
  record Load(double part, double kept, double ideal) {}

  /// @param loads of a row
  /// @param words say the same of a row
  LoadCell(IntFunction<Load> loads, IntFunction<String> words) {
    this(loads, words, new Bar());
  }

  private LoadCell(IntFunction<Load> loads, IntFunction<String> words, Bar bar) {
    super(bar);
    this.loads = loads;
    this.words = words;
    this.bar = bar;
  }

  @Override
  protected void show(int row) {
    bar.show(loads.apply(row));
    setAccessibleText(words.apply(row));
  }

  private static final class Bar extends Region {
    private static final double GAP = 5;
    private static final double LINE = 2;

    private final Region below = new Region();
    private final Region over = new Region();
    private final Region pale = new Region();
    private final Region line = new Region();
    private Load load = new Load(0, 0, 0);

    Bar() {
      below.getStyleClass().add("load-bar");
      over.getStyleClass().add("load-over");
      pale.getStyleClass().add("load-pale");
      line.getStyleClass().add("load-ideal");
      getChildren().setAll(below, over, pale, line);
      setPrefWidth(USUAL_WIDTH);
    }

    void show(Load now) {
      load = now;
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      double width = getWidth() - LINE;
      double end = snapSizeX(width * Math.clamp(load.part, 0, 1));
      double kept = Math.min(end, snapSizeX(width * Math.clamp(load.kept, 0, 1)));
      double ideal = snapSizeX(width * Math.clamp(load.ideal, 0, 1));
      double height = Math.max(2, getHeight() - 2 * GAP);
      below.resizeRelocate(0, GAP, Math.min(kept, ideal), height);
      over.resizeRelocate(ideal, GAP, Math.max(0, kept - ideal), height);
      pale.resizeRelocate(kept, GAP, end - kept, height);
      line.resizeRelocate(ideal, 0, LINE, getHeight());
    }
  }
}
