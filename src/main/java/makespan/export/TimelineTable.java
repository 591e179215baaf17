package makespan.export;

import static makespan.export.Cell.count;
import static makespan.export.Cell.flag;
import static makespan.export.Cell.seconds;
import static makespan.export.Cell.text;

import java.util.ArrayList;
import java.util.List;
import makespan.analysis.JobTimes.Stretch;
import makespan.analysis.Timeline;
import makespan.export.Table.Column;
import makespan.model.TestRun;

/// The table of a timeline, lane by lane and in the order of time.
final class TimelineTable {
  private TimelineTable() {}

  static Table of(TestRun run, Timeline timeline) {
    List<TimelineRow> rows = new ArrayList<>(timeline.barCount());
    for (int lane = 0; lane < timeline.laneCount(); lane++) {
      String container = run.containers().get(lane);
      for (Stretch step : timeline.job().before(lane)) {
        rows.add(TimelineRow.step(container, step.name(), step.startNanos(), step.durationNanos()));
      }
      for (int bar = timeline.firstBar(lane); bar < timeline.firstBar(lane + 1); bar++) {
        rows.add(new TimelineRow(container, run.files().get(timeline.file(bar)), "", timeline.startNanos(bar),
            timeline.durationNanos(bar), timeline.testCount(bar), timeline.broken(bar)));
      }
      for (Stretch step : timeline.job().after(lane)) {
        rows.add(TimelineRow.step(container, step.name(), step.startNanos(), step.durationNanos()));
      }
    }
    return of(rows);
  }

  static Table of(List<TimelineRow> rows) {
    return Table.of(rows.size(), List.of(
        new Column("container", row -> text(rows.get(row).container())),
        new Column("file", row -> text(rows.get(row).file())),
        new Column("start_s", row -> seconds(rows.get(row).startNanos())),
        new Column("duration_s", row -> seconds(rows.get(row).durationNanos())),
        new Column("tests_count", row -> count(rows.get(row).testCount())),
        new Column("broken", row -> flag(rows.get(row).broken())),
        new Column("step", row -> rows.get(row).step().isEmpty() ? Cell.EMPTY : text(rows.get(row).step()))));
  }
}
