package makespan.ui.table;

import java.util.BitSet;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import makespan.gantt.GanttPalette;
import makespan.picture.Squarified;
import makespan.picture.Squarified.Box;
import makespan.ui.base.RunModel;
import makespan.ui.base.Wording;

/// Boxes whose area is the time of directories and files; its canvas is as large as what is seen.
final class TreemapCanvas extends Region {
  private static final Color LARGE = Color.web("#0072b2");
  private static final Color SMALL = Color.web("#a9d8f4");
  private static final Color SELECTED = Color.web("#cc79a7");
  private static final double LEAST_LABEL = 44;
  private static final double LIT_FRAME = 4;
  private static final double LINE_EMS = 1.4;

  private final Wording wording;
  private final Canvas canvas = new Canvas();
  private List<TreemapItem> items = List.of();
  private List<Box> boxes = List.of();
  private int cursor = RunModel.NONE;
  private BitSet selected = new BitSet();
  private Font font = Font.getDefault();
  private FittingText labels = new FittingText(font);

  /// @param wording how times are written
  TreemapCanvas(Wording wording) {
    this.wording = wording;
    wording.onChange(this::requestLayout);
    setMinSize(100, 60);
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
    focusVisibleProperty().subscribe(this::requestLayout);
  }

  List<TreemapItem> items() {
    return items;
  }

  /// Shows other items, without a cursor.
  void show(List<TreemapItem> shown) {
    items = shown;
    cursor = RunModel.NONE;
    selected = new BitSet();
    requestLayout();
  }

  /// The item that the keyboard is on, [RunModel#NONE] for none.
  int cursor() {
    return cursor;
  }

  void setCursor(int item) {
    cursor = item;
    requestLayout();
  }

  /// Lights items: files whole, directories by a frame, for what is selected is only in them.
  void setSelected(BitSet some) {
    selected = some;
    requestLayout();
  }

  /// The font of the window around it, which a canvas does not get by itself.
  void setFont(Font other) {
    font = Font.font(other.getFamily(), other.getSize());
    labels = new FittingText(font);
    requestLayout();
  }

  /// The middle of an item, in this node.
  Point2D middle(int item) {
    Box box = boxes.get(item);
    return new Point2D(box.x() + box.width() / 2, box.y() + box.height() / 2);
  }

  /// Which items are lit.
  BitSet selected() {
    return selected;
  }

  /// The item at a place, [RunModel#NONE] for none.
  int at(double x, double y) {
    for (int item = 0; item < boxes.size(); item++) {
      if (boxes.get(item).holds(x, y)) {
        return item;
      }
    }
    return RunModel.NONE;
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    boxes = Squarified.boxes(items.stream().mapToLong(TreemapItem::nanos).toArray(),
        new Box(0, 0, getWidth(), getHeight()));
    GraphicsContext gc = canvas.getGraphicsContext2D();
    gc.clearRect(0, 0, getWidth(), getHeight());
    gc.setFont(font);
    double largest = items.isEmpty() ? 1 : Math.max(1, items.getFirst().nanos());
    for (int item = 0; item < boxes.size(); item++) {
      draw(gc, items.get(item), boxes.get(item), items.get(item).nanos() / largest, item);
    }
  }

  private void draw(GraphicsContext gc, TreemapItem item, Box box, double share, int place) {
    boolean lit = selected.get(place);
    Color fill = lit && !item.isDirectory() ? SELECTED : SMALL.interpolate(LARGE, share);
    gc.setFill(fill);
    gc.fillRect(box.x(), box.y(), Math.max(0.5, box.width() - 1), Math.max(0.5, box.height() - 1));
    Color ink = GanttPalette.textOn(argb(fill)) == GanttPalette.textOn(0xffffffff) ? Color.BLACK : Color.WHITE;
    if (lit && item.isDirectory()) {
      frame(gc, box, SELECTED, LIT_FRAME);
    }
    if (place == cursor) {
      frame(gc, box, ink, 2);
    }
    double line = font.getSize() * LINE_EMS;
    if (box.width() < LEAST_LABEL || box.height() < line) {
      return;
    }
    gc.save();
    gc.beginPath();
    gc.rect(box.x() + 3, box.y(), box.width() - 6, box.height());
    gc.clip();
    gc.setFill(ink);
    double room = box.width() - 9;
    gc.fillText(labels.fitting(item.name(), room), box.x() + 5, box.y() + line - 4);
    String time = wording.time(item.nanos());
    if (box.height() > 2 * line && labels.width(time) <= room) {
      gc.fillText(time, box.x() + 5, box.y() + 2 * line - 4);
    }
    gc.restore();
  }

  private static void frame(GraphicsContext gc, Box box, Color colour, double width) {
    gc.setStroke(colour);
    gc.setLineWidth(width);
    gc.strokeRect(box.x() + width, box.y() + width, Math.max(0, box.width() - 2 * width - 1),
        Math.max(0, box.height() - 2 * width - 1));
  }

  private static int argb(Color colour) {
    return 0xff000000 | (int) Math.round(colour.getRed() * 255) << 16
        | (int) Math.round(colour.getGreen() * 255) << 8 | (int) Math.round(colour.getBlue() * 255);
  }
}
