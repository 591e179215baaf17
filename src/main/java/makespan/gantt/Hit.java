package makespan.gantt;

/// What was drawn at a pixel: a bar, or several that share it.
///
/// @param layer    the run or the plan
/// @param bar      the bar that speaks for the pixel: the first broken one, else the first
/// @param firstBar the first bar of the pixel
/// @param endBar   the bar after the last one
public record Hit(Layer layer, int lane, int bar, int firstBar, int endBar) {

  /// A bar by itself.
  public static Hit of(Layer layer, Lanes lanes, int bar) {
    return new Hit(layer, lanes.lane(bar), bar, bar, bar + 1);
  }

  /// How many bars share the pixel.
  public int barCount() {
    return endBar - firstBar;
  }

  /// Whether both speak of one and the same bar.
  public boolean sameBar(Hit other) {
    return layer == other.layer && bar == other.bar;
  }
}
