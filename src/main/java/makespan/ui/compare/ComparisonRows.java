package makespan.ui.compare;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import makespan.analysis.Change;
import makespan.analysis.Comparison;
import makespan.analysis.FigureText;
import makespan.analysis.GroupFilter;
import makespan.app.CompareRuns;
import makespan.model.Rows;
import makespan.ui.base.Wording;
import makespan.ui.table.RowsColumn;

/// A comparison as a table wants it: words and sort keys by place. Immutable; made on a worker.
final class ComparisonRows {
  /// Which places are shown.
  enum Shown {
    ALL, SLOWER, FASTER, ADDED, REMOVED, MOVED
  }

  private final CompareRuns.Compared compared;
  private final Rows byChange;
  private final long[] nameRank;
  private final long largestChange;

  ComparisonRows(CompareRuns.Compared compared) {
    this.compared = compared;
    this.byChange = comparison().byChange();
    int count = comparison().count();
    Integer[] byName = IntStream.range(0, count).boxed().toArray(Integer[]::new);
    String[] names = IntStream.range(0, count).mapToObj(comparison()::key).toArray(String[]::new);
    Arrays.sort(byName, (a, b) -> names[a].compareTo(names[b]));
    nameRank = new long[count];
    for (int rank = 0; rank < count; rank++) {
      nameRank[byName[rank]] = rank;
    }
    largestChange = count == 0 ? 0 : Math.abs(comparison().changeNanos(byChange.at(0)));
  }

  CompareRuns.Compared compared() {
    return compared;
  }

  Comparison comparison() {
    return compared.comparison();
  }

  /// The places that a filter keeps, the greatest change first.
  ///
  /// @param filter what it keeps
  record Kept(ComparisonRows of, GroupFilter filter, Rows rows) {
    /// Those of a kind.
    Rows rows(Shown shown) {
      return rows.where(of.are(shown));
    }
  }

  /// A place is kept with the group of either run. Takes time where there are many.
  Kept kept(GroupFilter filter) {
    if (filter.keepsAll()) {
      return new Kept(this, filter, byChange);
    }
    IntPredicate before = filter.of(comparison().before());
    IntPredicate after = filter.of(comparison().after());
    return new Kept(this, filter, byChange.where(place -> holds(before, comparison().beforeGroup(place))
        || holds(after, comparison().afterGroup(place))));
  }

  private static boolean holds(IntPredicate groups, OptionalInt group) {
    return group.isPresent() && groups.test(group.getAsInt());
  }

  private IntPredicate are(Shown shown) {
    Comparison all = comparison();
    return place -> switch (shown) {
      case ALL -> true;
      case SLOWER -> all.change(place) == Change.SLOWER;
      case FASTER -> all.change(place) == Change.FASTER;
      case ADDED -> all.change(place) == Change.ADDED;
      case REMOVED -> all.change(place) == Change.REMOVED;
      case MOVED -> all.moved(place);
    };
  }

  String name(int place) {
    return comparison().key(place) + former(place);
  }

  /// What a group was called before, behind an arrow; empty where it had the same name.
  String former(int place) {
    return comparison().formerKey(place).map(former -> "  ←  " + former).orElse("");
  }

  long before(int place) {
    return comparison().beforeGroup(place).isEmpty() ? RowsColumn.NO_TIME : comparison().beforeNanos(place);
  }

  long after(int place) {
    return comparison().afterGroup(place).isEmpty() ? RowsColumn.NO_TIME : comparison().afterNanos(place);
  }

  String change(int place, Wording wording) {
    return wording.change(comparison().changeNanos(place));
  }

  String percent(int place) {
    return comparison().beforeNanos(place) == 0 || comparison().afterGroup(place).isEmpty()
        ? ""
        : FigureText.signedPercent(share(place), 1);
  }

  String containers(int place) {
    String before = comparison().beforeGroup(place).isPresent()
        ? String.join(" ", comparison().before().containers(comparison().beforeGroup(place).getAsInt()))
        : "–";
    String after = comparison().afterGroup(place).isPresent()
        ? String.join(" ", comparison().after().containers(comparison().afterGroup(place).getAsInt()))
        : "–";
    return before.equals(after) ? after : before + " → " + after;
  }

  /// The change as a part of the largest one, from -1 to 1.
  double part(int place) {
    return largestChange == 0 ? 0 : (double) comparison().changeNanos(place) / largestChange;
  }

  /// Whether a change is none but for noise.
  boolean noise(int place) {
    return comparison().change(place) == Change.SAME;
  }

  /// Whether both runs have a group.
  boolean paired(int place) {
    return comparison().beforeGroup(place).isPresent() && comparison().afterGroup(place).isPresent();
  }

  long[] nameKeys() {
    return nameRank.clone();
  }

  long[] keys(IntToLongFunction key) {
    return IntStream.range(0, comparison().count()).mapToLong(key).toArray();
  }

  /// The change in hundredths of a percent, what came and went last.
  long percentKey(int place) {
    return comparison().beforeNanos(place) == 0 || comparison().afterGroup(place).isEmpty()
        ? Long.MIN_VALUE
        : Math.round(share(place) * 10_000);
  }

  private double share(int place) {
    return (double) comparison().changeNanos(place) / comparison().beforeNanos(place);
  }
}
