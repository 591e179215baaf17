package makespan.gantt;

/// Pixel columns of one lane: which column a time falls in, and which bar comes next, each asked of the index.
///
/// Columns are pixels of the screen and may lie outside of it. Every look at a bar is counted as a step.
public final class Columns {
  private final Lanes lanes;
  private final long startNanos;
  private final double columnsPerNano;
  private final Drawn drawn;

  public Columns(Lanes lanes, TimeAxis axis, double scale, Drawn drawn) {
    this.lanes = lanes;
    this.startNanos = axis.startNanos();
    this.columnsPerNano = axis.width() / axis.spanNanos() * scale;
    this.drawn = drawn;
  }

  /// The column of a time.
  public long of(long nanos) {
    return (long) Math.floor((nanos - startNanos) * columnsPerNano);
  }

  public long ofStart(int bar) {
    drawn.step();
    return of(lanes.startNanos(bar));
  }

  public long ofEnd(int bar) {
    drawn.step();
    return of(lanes.endNanos(bar));
  }

  /// The first bar from `bar` to `end` - 1 that can be seen from column 0 on, `end` where none can.
  public int firstVisible(int bar, int end) {
    int low = bar;
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ofEnd(middle) > 0 || ofStart(middle) >= 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// The first bar from `bar` to `end` - 1 that starts after a column, `end` where none does: found in steps of growing
  /// length, because the next column is mostly near.
  public int firstAfter(long column, int bar, int end) {
    int low = bar;
    int stride = 1;
    while (low + stride < end && ofStart(low + stride) <= column) {
      low += stride;
      stride <<= 1;
    }
    int high = Math.min(end, low + stride);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ofStart(middle) > column) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
