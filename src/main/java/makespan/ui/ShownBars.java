package makespan.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import makespan.export.Cell;
import makespan.export.Table;
import makespan.export.Table.Column;
import makespan.export.Tables;
import makespan.export.TimelineRow;
import makespan.gantt.BarNames;
import makespan.gantt.BarSet;
import makespan.gantt.Chart;
import makespan.gantt.GanttMode;
import makespan.gantt.Lanes;
import makespan.gantt.Layer;
import makespan.gantt.OutsideSpans;

/// The bars that a chart shows as a table: lane by lane as they stand, in each by time. Steps of the job are among them
/// unless a filter chooses bars. Of run and plan together the run has the rows, and the plan a column. Immutable.
///
/// @param kept what the filter keeps
record ShownBars(Chart chart, BarSet kept, BarNames names) {

  /// A row with what only some tables tell.
  private record Row(TimelineRow bar, String test, String planned) {}

  Table table() {
    Lanes lanes = chart.firstLanes();
    boolean planned = (chart.mode() == GanttMode.BOTH || chart.mode() == GanttMode.GHOST)
        && chart.plan().laneCount() > 0;
    Map<Integer, SortedSet<Integer>> plan = planned ? chart.plan().whole().lanesOfUnits() : Map.of();
    var rows = new ArrayList<Row>();
    for (int place = 0; place < chart.order().count(); place++) {
      int lane = chart.order().laneAt(place);
      if (lane < lanes.laneCount()) {
        OutsideSpans spans = lanes.outside();
        int span = spans.first(lane);
        while (span < spans.first(lane + 1) && spans.startNanos(span) < 0) {
          step(lane, span++, rows);
        }
        bars(lane, plan, rows);
        while (span < spans.first(lane + 1)) {
          step(lane, span++, rows);
        }
      }
    }
    return table(rows, lanes.ofTests(), planned);
  }

  private static Table table(List<Row> rows, boolean ofTests, boolean planned) {
    Table table = Tables.bars(rows.stream().map(Row::bar).toList());
    if (ofTests) {
      table = Table.with(table, new Column("test", row -> text(rows.get(row).test)));
    }
    return planned ? Table.with(table, new Column("planned_containers", row -> text(rows.get(row).planned))) : table;
  }

  private static Cell text(String text) {
    return text.isEmpty() ? Cell.EMPTY : Cell.text(text);
  }

  private void bars(int lane, Map<Integer, SortedSet<Integer>> plan, List<Row> rows) {
    Lanes lanes = chart.firstLanes();
    Layer layer = chart.mode().layers().getFirst();
    for (int bar = lanes.firstBar(lane); bar < lanes.firstBar(lane + 1); bar++) {
      if (kept.any(layer, bar, bar + 1)) {
        String name = names.of(lanes, bar);
        boolean test = lanes.item(bar) != Lanes.NONE;
        String planned = plan.getOrDefault(lanes.unit(bar), new TreeSet<>()).stream().map(chart.plan()::label)
            .collect(Collectors.joining(" "));
        rows.add(new Row(new TimelineRow(lanes.label(lane), test ? names.origin(lanes, bar) : name, "",
            lanes.startNanos(bar), lanes.durationNanos(bar), lanes.testCount(bar), lanes.broken(bar)),
            test ? name : "", planned));
      }
    }
  }

  /// Time outside the tests that is no step of the job has no row.
  private void step(int lane, int span, List<Row> rows) {
    OutsideSpans spans = chart.firstLanes().outside();
    if (kept == BarSet.ALL && !spans.name(span).isEmpty()) {
      rows.add(new Row(TimelineRow.step(chart.firstLanes().label(lane), spans.name(span), spans.startNanos(span),
          spans.endNanos(span) - spans.startNanos(span)), "", ""));
    }
  }
}
