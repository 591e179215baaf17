package makespan.balance;

import java.util.Arrays;

/// The best split that can be found in some time: constructors first, then search, ended by the first proof.
final class Optimal {
  /// Up to here every split can be looked at within some milliseconds, which this many placements take.
  private static final int EXACT_UNITS = 14;
  private static final int EXACT_PLACEMENTS = 100_000;
  /// Where containers take few of the units that decide, packing does better than levelling; with more, levelling meets
  /// the bound at once.
  private static final int PACKED_UNITS_A_CONTAINER = 8;

  private final WorkUnits units;
  private final Deadline deadline;
  private Split best;
  private long bound;

  private Optimal(WorkUnits units, int containers, Deadline deadline) {
    this.units = units;
    this.deadline = deadline;
    this.bound = LowerBound.of(units, containers);
    this.best = Lpt.of(units, units.positiveCount(), containers);
  }

  /// @param split      covers every unit
  /// @param lowerBound nanoseconds, proved
  record Found(Split split, long lowerBound) {}

  /// Splits units over containers. Even without any time the answer is whole: longest first.
  static Found split(WorkUnits units, int containers, Deadline deadline) {
    var optimal = new Optimal(units, containers, deadline);
    optimal.search();
    return new Found(optimal.withUntimed(), optimal.bound);
  }

  private void search() {
    if (open() && best.count() <= EXACT_UNITS) {
      tryAll();
    }
    if (open() && best.criticalCount() <= PACKED_UNITS_A_CONTAINER * best.containerCount()) {
      best = Multifit.improve(units, best, bound, deadline);
    }
    if (open()) {
      best = ReSplit.improve(units, best, bound, deadline);
    }
  }

  private boolean open() {
    return best.makespan() > bound;
  }

  /// Looks at every split; what is then the best is also a bound.
  private void tryAll() {
    int count = best.count();
    int containers = best.containerCount();
    long[] durations = new long[count];
    Arrays.setAll(durations, units::duration);
    var exact = new ExactSplit(count, containers);
    long makespan = exact.solve(durations, count, containers, best.makespan(), bound, EXACT_PLACEMENTS);
    if (makespan < best.makespan()) {
      int[] lanes = new int[count];
      Arrays.setAll(lanes, exact::lane);
      best = Split.of(units, containers, lanes);
    }
    if (exact.complete()) {
      bound = makespan;
    }
  }

  /// Adds the units that take no time, each to the container with the fewest units.
  private Split withUntimed() {
    int[] containers = Arrays.copyOf(best.toArray(), units.count());
    long[] counts = new long[best.containerCount()];
    for (int rank = 0; rank < best.count(); rank++) {
      counts[containers[rank]]++;
    }
    var fewest = new LeastLoaded(counts);
    for (int rank = best.count(); rank < containers.length; rank++) {
      containers[rank] = fewest.put(1);
    }
    return Split.of(units, counts.length, containers);
  }
}
