package makespan.gantt;

/// Time to pixels across the chart: shows `spanNanos` from `startNanos` on, within what there is to see.
///
/// Zooming ends where everything is seen, and where a pixel is a millisecond. Pixels are those of the layout, not of
/// the screen, and may be fractions. Immutable; every change gives another axis within these limits.
///
/// @param minNanos   earliest time that can be shown
/// @param maxNanos   latest time that can be shown, after `minNanos`
/// @param startNanos time at pixel 0
/// @param spanNanos  time that `width` pixels show, more than 0
/// @param width      pixels, more than 0
public record TimeAxis(long minNanos, long maxNanos, long startNanos, long spanNanos, double width) {
  /// The closest view: a pixel is a millisecond.
  public static final long MIN_NANOS_PER_PIXEL = 1_000_000;

  /// @throws IllegalArgumentException if the axis shows nothing, or more than there is
  public TimeAxis {
    if (spanNanos <= 0 || !(width > 0) || startNanos < minNanos || startNanos > maxNanos - spanNanos) {
      throw new IllegalArgumentException("from " + startNanos + " for " + spanNanos + " in " + minNanos + " to "
          + maxNanos + " on " + width + " px");
    }
  }

  /// An axis that shows everything.
  public static TimeAxis fit(long minNanos, long maxNanos, double width) {
    return new TimeAxis(minNanos, maxNanos, minNanos, maxNanos - minNanos, width);
  }

  /// The pixel of a time.
  public double xOf(long nanos) {
    return (nanos - startNanos) * (width / spanNanos);
  }

  /// The time at a pixel, rounded to the nanosecond.
  public long timeAt(double x) {
    return startNanos + Math.round(x * (spanNanos / width));
  }

  /// The time at the last pixel.
  public long endNanos() {
    return startNanos + spanNanos;
  }

  /// Whether everything is seen.
  public boolean isFit() {
    return spanNanos == maxNanos - minNanos;
  }

  /// Everything on the same width.
  public TimeAxis fitted() {
    return fit(minNanos, maxNanos, width);
  }

  /// Closer by a factor above 1, further by one below; the time at pixel `pivotX` stays there where the limits allow.
  public TimeAxis zoomed(double factor, double pivotX) {
    long span = limited(Math.round(spanNanos / factor));
    double share = pivotX / width;
    return at(startNanos + Math.round(share * spanNanos) - Math.round(share * span), span);
  }

  /// Later by a number of pixels, earlier by a negative one.
  public TimeAxis panned(double pixels) {
    return at(timeAt(pixels), spanNanos);
  }

  /// The same span beginning at a time.
  public TimeAxis startingAt(long nanos) {
    return at(nanos, spanNanos);
  }

  /// The same span with a time in its middle.
  public TimeAxis centredOn(long nanos) {
    return at(nanos - spanNanos / 2, spanNanos);
  }

  /// A stretch of time filling the width, as far as the limits allow.
  public TimeAxis spanning(long fromNanos, long toNanos) {
    long span = limited(toNanos - fromNanos);
    return at(fromNanos - (span - (toNanos - fromNanos)) / 2, span);
  }

  /// A stretch of time filling most of the width, with a margin on either side.
  public TimeAxis showing(long fromNanos, long toNanos) {
    long span = limited((toNanos - fromNanos) + (toNanos - fromNanos) / 4);
    return at(fromNanos - (span - (toNanos - fromNanos)) / 2, span);
  }

  /// Moved no further than needed to see a stretch of time, its beginning first.
  public TimeAxis revealing(long fromNanos, long toNanos) {
    if (fromNanos >= startNanos && toNanos <= endNanos()) {
      return this;
    }
    return toNanos - fromNanos >= spanNanos || fromNanos < startNanos
        ? startingAt(fromNanos)
        : startingAt(toNanos - spanNanos);
  }

  /// The same view on another width and another stretch of time; one that shows everything goes on doing so.
  public TimeAxis over(long newMin, long newMax, double newWidth) {
    if (isFit()) {
      return fit(newMin, newMax, newWidth);
    }
    TimeAxis all = fit(newMin, newMax, newWidth);
    return all.at(startNanos, all.limited(spanNanos));
  }

  private long limited(long span) {
    long most = maxNanos - minNanos;
    long least = Math.min(most, (long) Math.ceil(width * MIN_NANOS_PER_PIXEL));
    return Math.clamp(span, least, most);
  }

  private TimeAxis at(long start, long span) {
    return new TimeAxis(minNanos, maxNanos, Math.clamp(start, minNanos, maxNanos - span), span, width);
  }
}
