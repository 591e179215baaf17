package makespan.balance;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

import makespan.balance.splitter.LeastLoaded;

/// The best split that can be found in some time: constructors first, then search and proof in turns, each turn longer
/// than the one before, ended by the first proof.
final class Optimal {
  /// Up to here every split can be looked at within some milliseconds, which this many placements take.
  private static final int EXACT_UNITS = 14;
  private static final int EXACT_PLACEMENTS = 100_000;
  /// Where containers take few of the units that decide, packing does better than levelling; with more, levelling meets
  /// the bound at once.
  private static final int PACKED_UNITS_A_CONTAINER = 8;
  /// Turns of search and proof: rounds without a better split, and placements of a proof.
  private static final int[] ROUNDS = {40, 400, 4_000, 16_000};
  private static final long[] PLACEMENTS = {4_000, 40_000, 400_000, 2_000_000};

  private final WorkUnits units;
  private final Deadline deadline;
  private final Optional<Consumer<Found>> better;
  private Split best;
  private long bound;

  private Optimal(WorkUnits units, int containers, Deadline deadline, Optional<Consumer<Found>> better) {
    this.units = units;
    this.deadline = deadline;
    this.better = better;
    this.bound = LowerBound.of(units, containers);
    this.best = Lpt.of(units, units.positiveCount(), containers);
  }

  /// @param split      covers every unit
  /// @param lowerBound nanoseconds, proved
  record Found(Split split, long lowerBound) {}

  /// Splits units over containers. Even without any time the answer is whole: longest first.
  ///
  /// @param better hears of every better split or bound on the way, the first one included, not of the last one
  static Found split(WorkUnits units, int containers, Deadline deadline, Optional<Consumer<Found>> better) {
    var optimal = new Optimal(units, containers, deadline, better);
    optimal.search();
    return optimal.found();
  }

  private void search() {
    if (open()) {
      tell();
    }
    if (open() && best.count() <= EXACT_UNITS) {
      tryAll();
    }
    boolean few = best.criticalCount() <= PACKED_UNITS_A_CONTAINER * best.containerCount();
    if (open() && few) {
      take(Multifit.improve(units, best, bound, deadline));
    }
    if (open() && few) {
      raise(PackingBound.raise(units, best.containerCount(), bound, best.makespan(), 0, deadline));
    }
    if (open()) {
      takeTurns(few);
    }
  }

  private void takeTurns(boolean few) {
    var search = new ReSplit(units, best, deadline);
    for (int turn = 0; turn < ROUNDS.length && open() && !deadline.passed(); turn++) {
      take(search.improve(bound, ROUNDS[turn]));
      if (turn == 0 && open() && few) {
        raise(PackingBound.raise(units, best.containerCount(), bound, best.makespan(), PackingBound.FUNCTIONS,
            deadline));
        raise(SubsetSums.raise(units, bound, best.makespan(), deadline));
      }
      if (open() && few && !deadline.passed()) {
        prove(PLACEMENTS[turn]);
        search.set(best);
      }
    }
  }

  /// Asks for exact answers, from the bound upwards and then right below the best split.
  private void prove(long placements) {
    int count = best.count();
    if (count > ExactFit.MOST_UNITS) {
      return;
    }
    var exact = new ExactFit(units, count, best.containerCount(), deadline);
    long step = units.gcdNanos();
    boolean known = true;
    while (open() && known && !deadline.passed()) {
      known = ask(exact, bound, placements);
    }
    known = true;
    while (open() && known && !deadline.passed()) {
      known = ask(exact, best.makespan() - step, placements);
    }
  }

  private boolean ask(ExactFit exact, long capacity, long placements) {
    return switch (exact.search(capacity, placements)) {
      case FITS -> {
        take(exact.split());
        yield true;
      }
      case FITS_NOT -> {
        raise(capacity + units.gcdNanos());
        yield true;
      }
      case UNKNOWN -> false;
    };
  }

  private boolean open() {
    return best.makespan() > bound;
  }

  private void take(Split split) {
    if (split.makespan() < best.makespan()) {
      best = split;
      tell();
    }
  }

  private void raise(long proved) {
    if (proved > bound) {
      bound = proved;
      tell();
    }
  }

  private void tell() {
    better.ifPresent(listener -> listener.accept(found()));
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

  private Found found() {
    return new Found(withUntimed(), bound);
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
