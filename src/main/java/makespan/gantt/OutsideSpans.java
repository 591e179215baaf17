package makespan.gantt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import makespan.analysis.JobTimes.Stretch;

/// What lanes did outside their tests, as spans before time 0 and behind the last bar, none overlapping the next of its
/// lane: the steps of the job where CircleCI's clock tells them, else one span without a name. Columns; spans stand lane
/// by lane, earliest first. Immutable.
public final class OutsideSpans {
  private final int[] firstSpan;
  private final long[] start;
  private final long[] end;
  private final List<String> names;

  private OutsideSpans(Builder from) {
    this.firstSpan = Arrays.copyOf(from.firstSpan, from.lanes + 1);
    this.firstSpan[from.lanes] = from.names.size();
    this.start = Arrays.copyOf(from.start, from.names.size());
    this.end = Arrays.copyOf(from.end, from.names.size());
    this.names = List.copyOf(from.names);
  }

  /// The first span of a lane; `first(laneCount)` is the number of spans.
  public int first(int lane) {
    return firstSpan[lane];
  }

  /// Where a span begins, nanoseconds from the start of the lane's tests.
  public long startNanos(int span) {
    return start[span];
  }

  /// Where a span ends.
  public long endNanos(int span) {
    return end[span];
  }

  /// The step that the span is, or a part of; empty where only the suites tell of it.
  public String name(int span) {
    return names.get(span);
  }

  /// The span of a lane at a time, [Lanes#NONE] where there is none.
  public int at(int lane, long nanos) {
    for (int span = firstSpan[lane]; span < firstSpan[lane + 1]; span++) {
      if (nanos >= start[span] && nanos < end[span]) {
        return span;
      }
    }
    return Lanes.NONE;
  }

  /// Where the last span of a lane ends, 0 where there is none behind the start of its tests.
  long endOfLane(int lane) {
    return firstSpan[lane] == firstSpan[lane + 1] ? 0 : Math.max(0, end[firstSpan[lane + 1] - 1]);
  }

  /// Collects lanes one after another. Single owner, not thread-safe.
  static final class Builder {
    private final List<String> names = new ArrayList<>();
    private int[] firstSpan = new int[17];
    private long[] start = new long[16];
    private long[] end = new long[16];
    private int lanes;

    void lane() {
      if (lanes + 1 == firstSpan.length) {
        firstSpan = Arrays.copyOf(firstSpan, lanes * 2 + 2);
      }
      firstSpan[lanes++] = names.size();
    }

    void span(String name, long startNanos, long endNanos) {
      int span = names.size();
      if (span == start.length) {
        start = Arrays.copyOf(start, span * 2);
        end = Arrays.copyOf(end, span * 2);
      }
      start[span] = startNanos;
      end[span] = endNanos;
      names.add(name);
    }

    void spans(List<Stretch> steps) {
      steps.forEach(step -> span(step.name(), step.startNanos(), step.startNanos() + step.durationNanos()));
    }

    void spans(OutsideSpans from, int lane) {
      for (int span = from.first(lane); span < from.first(lane + 1); span++) {
        span(from.name(span), from.startNanos(span), from.endNanos(span));
      }
    }

    OutsideSpans build() {
      return new OutsideSpans(this);
    }
  }
}
