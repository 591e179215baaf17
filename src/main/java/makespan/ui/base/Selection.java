package makespan.ui.base;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.model.Rows;

/// What is selected in every view: groups of tests, most often files. Immutable.
///
/// @param groups what the rows are rows of, empty where nothing is selected
/// @param rows   numbers of groups
public record Selection(Optional<Aggregates> groups, Rows rows) {
  /// Nothing.
  public static final Selection NONE = new Selection(Optional.empty(), Rows.of());

  /// Some groups, or nothing where there is no row.
  public static Selection of(Aggregates groups, Rows rows) {
    return rows.count() == 0 ? NONE : new Selection(Optional.of(groups), rows);
  }

  /// The one group that is selected, empty where it is none or several.
  public OptionalInt single() {
    return rows.count() == 1 ? OptionalInt.of(rows.at(0)) : OptionalInt.empty();
  }

  /// The one file that is selected, or [RunModel#NONE].
  public int file() {
    return groups.filter(made -> made.grouping() == Grouping.FILE).map(_ -> single().orElse(RunModel.NONE))
        .orElse(RunModel.NONE);
  }

  /// Whether one group is selected and a test is in it.
  boolean has(int test) {
    return groups.filter(made -> test < made.run().testCount() && single().equals(OptionalInt.of(made.groupOf(test))))
        .isPresent();
  }

  /// Whether these rows of these groups are what is selected.
  public boolean isOf(Aggregates some, Rows others) {
    return isAmong(some) && Arrays.equals(rows.toArray(), others.toArray());
  }

  /// Whether rows of these groups are selected.
  public boolean isAmong(Aggregates some) {
    return groups.filter(made -> made == some).isPresent();
  }

  /// Time of the tests of all selected groups, nanoseconds.
  public long nanos() {
    long sum = 0;
    for (int place = 0; place < rows.count(); place++) {
      sum += groups.orElseThrow().nanos(rows.at(place));
    }
    return sum;
  }

  /// Tests of all selected groups.
  public int testCount() {
    int sum = 0;
    for (int place = 0; place < rows.count(); place++) {
      sum += groups.orElseThrow().testCount(rows.at(place));
    }
    return sum;
  }
}
