package makespan.gantt;

import java.util.Arrays;

import makespan.analysis.Durations;

/// Round times along an axis, from 0 on, far enough apart for a label each. Immutable.
public final class Ruler {
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000 * MILLI;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  /// Steps that readers of clocks count in.
  private static final long[] STEPS = {MILLI, 2 * MILLI, 5 * MILLI, 10 * MILLI, 20 * MILLI, 50 * MILLI, 100 * MILLI,
    200 * MILLI, 500 * MILLI, SECOND, 2 * SECOND, 5 * SECOND, 10 * SECOND, 15 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE,
    5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR};

  private final long step;
  private final long first;
  private final int count;

  private Ruler(long step, long first, int count) {
    this.step = step;
    this.first = first;
    this.count = count;
  }

  /// The ticks of an axis.
  ///
  /// @param minSpacing least pixels between two ticks
  public static Ruler of(TimeAxis axis, double minSpacing) {
    double wanted = minSpacing * axis.spanNanos() / axis.width();
    long step = Arrays.stream(STEPS).filter(nanos -> nanos >= wanted).findFirst()
        .orElseGet(() -> (long) Math.ceil(wanted / (24 * HOUR)) * 24 * HOUR);
    long first = Math.max(0, Math.ceilDiv(axis.startNanos(), step) * step);
    long count = axis.endNanos() < first ? 0 : (axis.endNanos() - first) / step + 1;
    return new Ruler(step, first, (int) count);
  }

  public int count() {
    return count;
  }

  /// The time of a tick, nanoseconds.
  public long nanos(int tick) {
    return first + tick * step;
  }

  /// What stands at a tick: "5:00", or "0:00.250" where ticks are less than a second apart.
  public String label(int tick) {
    return step < SECOND ? Durations.clockMillis(nanos(tick)) : Durations.clock(nanos(tick));
  }
}
