package makespan.balance;

import java.util.Optional;

/// MULTIFIT (Coffman, Garey, Johnson 1978): the least capacity, by bisection, at which first fit decreasing packs all
/// units into m containers. Better than longest first where a container takes two to five units.
///
/// First fit is not monotone in the capacity, so the best packing seen counts, not the last.
final class Multifit {
  private final WorkUnits units;
  private final int containers;
  private final FirstFit bins;
  private final int[] packed;

  private Multifit(WorkUnits units, int count, int containers) {
    this.units = units;
    this.containers = containers;
    this.bins = new FirstFit(containers);
    this.packed = new int[count];
  }

  /// Splits the units by bisection between `max(ceil(S/m), p1)` and `max(ceil(2S/m), p1)`, where first fit never fails.
  static Split of(WorkUnits units, int containers) {
    long total = units.totalNanos();
    long low = Math.max(Math.ceilDiv(total, containers), units.longestNanos());
    long high = Math.max(twiceAverage(total, containers), units.longestNanos());
    var multifit = new Multifit(units, units.count(), containers);
    return multifit.bisect(low, high, Deadline.NEVER).orElseGet(() -> multifit.at(high));
  }

  /// Looks for a split of the same units that beats a known one, by bisection from a lower bound to its makespan.
  ///
  /// @return the better of the two
  static Split improve(WorkUnits units, Split known, long lowerBound, Deadline deadline) {
    return new Multifit(units, known.count(), known.containerCount())
        .bisect(lowerBound, known.makespan(), deadline)
        .map(known::orBetter)
        .orElse(known);
  }

  private Optional<Split> bisect(long from, long to, Deadline deadline) {
    Optional<Split> best = Optional.empty();
    long low = from;
    long high = to;
    // Loads are multiples of the divisor: capacities of one multiple pack alike and need one look.
    long step = Math.max(1, units.gcdNanos());
    long packing = -1;
    long failing = -1;
    while (low < high && !deadline.passed()) {
      long capacity = low + (high - low) / 2;
      long multiple = capacity / step;
      if (multiple != packing && multiple != failing) {
        if (packs(capacity)) {
          Split split = split();
          best = Optional.of(best.map(known -> known.orBetter(split)).orElse(split));
          packing = multiple;
        } else {
          failing = multiple;
        }
      }
      if (multiple == packing) {
        high = capacity;
      } else {
        low = capacity + 1;
      }
    }
    return best;
  }

  private Split at(long capacity) {
    if (!packs(capacity)) {
      throw new IllegalStateException("first fit fails at " + capacity + " ns");
    }
    return split();
  }

  private Split split() {
    return Split.of(units, containers, packed.clone());
  }

  private boolean packs(long capacity) {
    bins.reset(capacity);
    for (int rank = 0; rank < packed.length; rank++) {
      packed[rank] = bins.put(units.duration(rank));
      if (packed[rank] < 0) {
        return false;
      }
    }
    return true;
  }

  /// `ceil(2S/m)`, or S for one container: it holds all, and 2S might not fit a `long`.
  private static long twiceAverage(long total, int containers) {
    return containers == 1
        ? total
        : 2 * (total / containers) + Math.ceilDiv(2 * (total % containers), containers);
  }
}
