package makespan.gantt;

import makespan.analysis.RunFigures;
import makespan.analysis.Timeline;
import makespan.model.TestRun;

/// A run as the lanes of a Gantt chart.
public final class RunLanes {
  private RunLanes() {}

  /// The lanes of a run as it was.
  public static Lanes of(Timeline timeline, TestRun run) {
    long[] outside = RunFigures.unaccounted(run);
    var builder = new LanesBuilder(timeline.barCount());
    for (int lane = 0; lane < timeline.laneCount(); lane++) {
      builder.lane(timeline, run, lane, outside[lane]);
      for (int bar = timeline.firstBar(lane); bar < timeline.firstBar(lane + 1); bar++) {
        builder.bar(timeline.startNanos(bar), timeline.durationNanos(bar), timeline.file(bar),
            timeline.testCount(bar), timeline.broken(bar));
      }
    }
    return builder.build();
  }

  /// The lanes of a run as it was, a bar for every test.
  public static Lanes ofTests(Timeline timeline, TestRun run) {
    long[] outside = RunFigures.unaccounted(run);
    var builder = new LanesBuilder(run.testCount());
    for (int lane = 0; lane < timeline.laneCount(); lane++) {
      builder.lane(timeline, run, lane, outside[lane]);
      for (int bar = timeline.firstBar(lane); bar < timeline.firstBar(lane + 1); bar++) {
        long clock = timeline.startNanos(bar);
        for (int i = 0; i < timeline.testCount(bar); i++) {
          int row = timeline.test(bar, i);
          builder.test(clock, run.durationNanos(row), timeline.file(bar), row, run.outcome(row).broken());
          clock += run.durationNanos(row);
        }
      }
    }
    return builder.build();
  }
}
