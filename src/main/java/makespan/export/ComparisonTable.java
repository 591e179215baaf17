package makespan.export;

import static makespan.export.Cell.count;
import static makespan.export.Cell.flag;
import static makespan.export.Cell.percent;
import static makespan.export.Cell.seconds;
import static makespan.export.Cell.text;

import java.util.List;
import java.util.OptionalInt;
import makespan.analysis.Aggregates;
import makespan.analysis.Comparison;
import makespan.export.Table.Column;
import makespan.model.Rows;

/// The table of `compare`. The order of its columns is frozen: new ones go to the end.
public final class ComparisonTable {
  private ComparisonTable() {}

  /// Two runs side by side, in the given order of places. The first column is named by what a group is. Times are empty
  /// where a run did not have the group.
  public static Table of(Comparison comparison, Rows order) {
    return Table.of(order.count(), List.of(
        new Column(comparison.after().grouping().word(), row -> text(comparison.key(order.at(row)))),
        new Column("status", row -> text(comparison.change(order.at(row)).word())),
        new Column("before_s", row -> time(comparison.beforeGroup(order.at(row)), comparison.before())),
        new Column("after_s", row -> time(comparison.afterGroup(order.at(row)), comparison.after())),
        new Column("change_s", row -> seconds(comparison.changeNanos(order.at(row)))),
        new Column("change_pct", row -> change(comparison, order.at(row))),
        new Column("before_tests_count", row -> tests(comparison.beforeGroup(order.at(row)), comparison.before())),
        new Column("after_tests_count", row -> tests(comparison.afterGroup(order.at(row)), comparison.after())),
        new Column("before_containers", row -> labels(comparison.beforeGroup(order.at(row)), comparison.before())),
        new Column("after_containers", row -> labels(comparison.afterGroup(order.at(row)), comparison.after())),
        new Column("moved", row -> flag(comparison.moved(order.at(row)))),
        new Column("renamed_from", row -> comparison.formerKey(order.at(row)).map(Cell::text).orElse(Cell.EMPTY))));
  }

  private static Cell time(OptionalInt group, Aggregates groups) {
    return group.isPresent() ? seconds(groups.nanos(group.getAsInt())) : Cell.EMPTY;
  }

  private static Cell tests(OptionalInt group, Aggregates groups) {
    return group.isPresent() ? count(groups.testCount(group.getAsInt())) : Cell.EMPTY;
  }

  private static Cell labels(OptionalInt group, Aggregates groups) {
    return group.isPresent() ? text(String.join(" ", groups.containers(group.getAsInt()))) : Cell.EMPTY;
  }

  private static Cell change(Comparison comparison, int place) {
    return comparison.beforeNanos(place) == 0 || comparison.afterGroup(place).isEmpty()
        ? Cell.EMPTY
        : percent((double) comparison.changeNanos(place) / comparison.beforeNanos(place));
  }
}
