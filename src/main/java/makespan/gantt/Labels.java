package makespan.gantt;

import java.util.Arrays;
import makespan.picture.Raster;

/// Names the bars that are wide enough, the widest where there are too many, and counts those that were merged.
final class Labels {
  /// More text than this makes frames late and is not read anyway.
  private static final int MOST = 300;
  private static final double MIN_WIDTH = 36;
  private static final double PADDING = 5;
  private static final double BROKEN_PADDING = 11;
  private static final double MIN_HEIGHT_EMS = 1.1;

  private final Pen pen;

  Labels(Pen pen) {
    this.pen = pen;
  }

  /// Draws names and counts; tells how many.
  int draw(Chart chart, Drawn drawn, Raster raster, Frame frame, BarNames names) {
    double scale = raster.scale();
    int least = leastWidth(drawn, scale);
    int named = 0;
    for (int row = 0; row < drawn.rowCount(); row++) {
      if ((drawn.bottom(row) - drawn.top(row)) / scale < MIN_HEIGHT_EMS * pen.em()) {
        continue;
      }
      double y = frame.ruler() + (drawn.top(row) + drawn.bottom(row)) / 2.0 / scale;
      int mergedFrom = drawn.firstRun(row);
      for (int run = drawn.firstRun(row); run < drawn.firstRun(row + 1); run++) {
        if (named < MOST && drawn.right(run) - drawn.left(run) >= least) {
          named += name(chart.lanes(drawn.layer(row)), drawn, run, raster, frame, y, names);
        }
        boolean follows = run > mergedFrom && drawn.merged(run - 1) && drawn.left(run) == drawn.right(run - 1);
        mergedFrom = drawn.merged(run) && follows ? mergedFrom : run;
        boolean ends = run + 1 == drawn.firstRun(row + 1) || !drawn.merged(run + 1)
            || drawn.left(run + 1) != drawn.right(run);
        if (named < MOST && drawn.merged(run) && ends) {
          named += count(drawn, mergedFrom, run, raster, frame, y);
        }
      }
    }
    return named;
  }

  private int name(Lanes lanes, Drawn drawn, int run, Raster raster, Frame frame, double y,
      BarNames names) {
    double left = drawn.left(run) / raster.scale();
    double right = drawn.right(run) / raster.scale();
    double padding = lanes.broken(drawn.bar(run)) ? BROKEN_PADDING : PADDING;
    String name = names.of(lanes, drawn.bar(run));
    double room = right - left - padding - PADDING;
    String text = lanes.ofTests() ? pen.plain().cut(name, room) : pen.plain().fit(name, room);
    if (text.isEmpty()) {
      return 0;
    }
    if (drawn.pale(run)) {
      pen.text(false, Ink.MUTED, text, frame.header() + left + padding, y);
    } else {
      pen.textOn(ground(drawn, run, raster, y - frame.ruler()), text, frame.header() + left + padding, y);
    }
    return 1;
  }

  private int count(Drawn drawn, int first, int last, Raster raster, Frame frame, double y) {
    double left = drawn.left(first) / raster.scale();
    double width = drawn.right(last) / raster.scale() - left;
    String text = Messages.get("label.merged", drawn.endBar(last) - drawn.bar(first));
    double wanted = pen.plain().of(text);
    if (wanted + 2 * PADDING > width) {
      return 0;
    }
    pen.textOn(ground(drawn, first, raster, y - frame.ruler()), text, frame.header() + left + (width - wanted) / 2, y);
    return 1;
  }

  /// The colour that the text will stand on, asked of the picture itself.
  private static int ground(Drawn drawn, int run, Raster raster, double y) {
    return raster.argb((drawn.left(run) + drawn.right(run)) / 2,
        Math.clamp((int) (y * raster.scale()), 0, raster.height() - 1));
  }

  /// Pixels of the screen that a bar must have so that no more than [#MOST] have them, but for ties.
  private static int leastWidth(Drawn drawn, double scale) {
    int floor = (int) Math.ceil(MIN_WIDTH * scale);
    int[] widths = new int[drawn.runCount()];
    int count = 0;
    for (int run = 0; run < drawn.runCount(); run++) {
      int width = drawn.right(run) - drawn.left(run);
      if (width >= floor) {
        widths[count++] = width;
      }
    }
    if (count <= MOST) {
      return floor;
    }
    Arrays.sort(widths, 0, count);
    return widths[count - MOST];
  }
}
