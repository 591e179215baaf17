package makespan.ui.table;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.model.FileSource;
import makespan.model.Names;
import makespan.model.Rows;

/// What the columns of the main table show and are sorted by, of one set of groups.
final class GroupColumns {
  /// Groups that stay together wherever they run, so that one longer than the ideal is the limit of every split.
  private static final Set<Grouping> MOVED = EnumSet.of(Grouping.FILE, Grouping.CLASS, Grouping.SUITE, Grouping.TEST);

  private final Aggregates groups;
  private final long totalNanos;
  private final long largestNanos;
  private final double idealNanos;
  private final Rows byTime;
  private volatile long[] nameRanks = new long[0];

  /// @param idealNanos wall time of a container in an even split; no group is long beside it that is not one a split moves
  GroupColumns(Aggregates groups, double idealNanos) {
    this.groups = groups;
    this.idealNanos = MOVED.contains(groups.grouping()) ? idealNanos : Double.MAX_VALUE;
    this.totalNanos = groups.run().totalNanos();
    this.largestNanos = Arrays.stream(groups.nanos()).max().orElse(0);
    this.byTime = Rows.all(groups.count()).sortedBy(groups.nanos(), true);
  }

  /// By group what it and all longer ones of some take together, nanoseconds; 0 of those that are not among them.
  IntToLongFunction upToNanos(Rows some) {
    boolean[] among = new boolean[groups.count()];
    for (int place = 0; place < some.count(); place++) {
      among[some.at(place)] = true;
    }
    long[] upTo = new long[groups.count()];
    long sum = 0;
    for (int place = 0; place < byTime.count(); place++) {
      int group = byTime.at(place);
      if (among[group]) {
        sum += groups.nanos(group);
        upTo[group] = sum;
      }
    }
    return group -> upTo[group];
  }

  Aggregates groups() {
    return groups;
  }

  /// Whether the groups are files that no report tells of, so that classes or suites stand for them.
  boolean areClassesForFiles() {
    return groups.count() > 0
        && IntStream.range(0, groups.count()).allMatch(group -> fileSource(group) == FileSource.STANDS_IN);
  }

  /// Part of the run's total, 0 to 1.
  double share(int group) {
    return part(groups.nanos(group));
  }

  /// What is part of the run's total, 0 to 1.
  double part(long nanos) {
    return totalNanos == 0 ? 0 : (double) nanos / totalNanos;
  }

  /// Mean duration of a test, nanoseconds; 0 where there is none, as on a container that got no tests.
  long meanNanos(int group) {
    return groups.nanos(group) / Math.max(1, groups.testCount(group));
  }

  /// The first container that a group ran on, -1 where there is none.
  int firstContainer(int group) {
    return Arrays.stream(groups.containerNumbers(group)).findFirst().orElse(-1);
  }

  /// Tests that failed or ended in an error.
  int brokenCount(int group) {
    return groups.failedCount(group) + groups.errorCount(group);
  }

  /// How a group stands to the ideal wall time of a container.
  Size size(int group) {
    double nanos = groups.nanos(group);
    return nanos > idealNanos ? Size.OVER_IDEAL : nanos > idealNanos / 2 ? Size.OVER_HALF : Size.ORDINARY;
  }

  /// Whether any group is longer than half the ideal.
  boolean anyLarge() {
    return largestNanos > idealNanos / 2;
  }

  /// Sizes as numbers, the largest last.
  long sizeRank(int group) {
    return switch (size(group)) {
      case ORDINARY -> 0;
      case OVER_HALF -> 1;
      case OVER_IDEAL -> 2;
    };
  }

  /// How a group stands to the ideal wall time of a container.
  enum Size {
    ORDINARY, OVER_HALF, OVER_IDEAL
  }

  /// Where the path of a file comes from; of other groups nobody asks.
  FileSource fileSource(int group) {
    return groups.grouping() == Grouping.FILE ? groups.run().fileSource(group) : FileSource.WRITTEN;
  }

  /// Whether any file has a path that no report gives.
  boolean anyFileUnwritten() {
    return IntStream.range(0, groups.count()).anyMatch(group -> fileSource(group) != FileSource.WRITTEN);
  }

  long[] keys(IntToLongFunction value) {
    return IntStream.range(0, groups.count()).mapToLong(value).toArray();
  }

  /// Ranks of the names: case matters only between names that are alike without it.
  long[] nameRanks() {
    // millions of names take seconds: once is enough
    long[] ranks = nameRanks;
    if (ranks.length != groups.count()) {
      ranks = ranks(groups.count(), groups::compareKeys);
      nameRanks = ranks;
    }
    return ranks;
  }

  /// Ranks of strings, equal ones alike.
  static long[] ranks(int count, IntFunction<String> name) {
    String[] names = new String[count];
    Arrays.setAll(names, name);
    return ranks(count, (a, b) -> Names.ORDER.compare(names[a], names[b]));
  }

  private static long[] ranks(int count, IntBinaryOperator compare) {
    Integer[] order = IntStream.range(0, count).boxed().toArray(Integer[]::new);
    Arrays.sort(order, compare::applyAsInt);
    long[] ranks = new long[count];
    for (int place = 1; place < count; place++) {
      boolean same = compare.applyAsInt(order[place], order[place - 1]) == 0;
      ranks[order[place]] = ranks[order[place - 1]] + (same ? 0 : 1);
    }
    return ranks;
  }
}
