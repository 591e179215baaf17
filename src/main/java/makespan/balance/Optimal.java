package makespan.balance;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntToLongFunction;

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
  /// So many units a container at most are a core: what search and proof can do much about.
  private static final int CORE_UNITS_A_CONTAINER = 5;
  /// What is so many times shorter than the units of a core can be poured over them.
  private static final int POURED_PART = 8;
  /// Turns of search and proof: rounds without a better split, and placements of a proof.
  private static final int[] ROUNDS = {40, 400, 4_000, 16_000};
  private static final long[] PLACEMENTS = {4_000, 40_000, 400_000, 2_000_000};

  /// By what the stride of a proof grows while it is easy, and shrinks where it is not.
  private static final int STRIDE_GROWS = 4;
  /// Each question without an answer costs all the placements of its turn.
  private static final int MOST_UNKNOWN = 3;

  private final WorkUnits units;
  private final Deadline deadline;
  private final Optional<Consumer<Found>> better;
  /// A makespan that is good enough: for a core what its suite takes in any case.
  private final long target;
  private Split best;
  private long bound;

  private Optimal(WorkUnits units, int containers, long target, Deadline deadline, Optional<Consumer<Found>> better) {
    this.units = units;
    this.target = target;
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
  /// @param enoughNanos a split that is longer than a simple bound by no more than this ends the search
  /// @param better hears of every better split or bound on the way, the first one included, not of the last one
  static Found split(WorkUnits units, int containers, long enoughNanos, Deadline deadline,
      Optional<Consumer<Found>> better) {
    long target = enoughNanos == 0 ? 0 : LowerBound.of(units, containers) + enoughNanos;
    var optimal = new Optimal(units, containers, target, deadline, better);
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
    int core = core();
    boolean few = best.criticalCount() <= PACKED_UNITS_A_CONTAINER * best.containerCount();
    if (open() && few) {
      take(Multifit.improve(units, best, bound, deadline));
    }
    if (open() && few) {
      raise(PackingBound.raise(units, best.containerCount(), bound, best.makespan(), 0, deadline));
    }
    if (open() && core < best.count()) {
      searchCore(core);
    }
    if (open()) {
      takeTurns(few);
    }
  }

  /// How many of the longest units decide: those that alone reach the makespan of longest first, and all that are not much
  /// shorter than the last of them. All where there are few, or where so many are no core.
  private int core() {
    int most = Math.min(ExactFit.MOST_UNITS, CORE_UNITS_A_CONTAINER * best.containerCount());
    int core = best.criticalCount();
    if (core == 0 || best.count() <= most) {
      return best.count();
    }
    long pourable = units.duration(core - 1) / POURED_PART;
    while (core < best.count() && core <= most && units.duration(core) >= pourable) {
      core++;
    }
    return core <= most ? core : best.count();
  }

  /// Splits the longest units alone, and pours the others over every split that is found. What they alone cannot do, all
  /// of them cannot.
  private void searchCore(int core) {
    var search = new Optimal(units.longest(core), best.containerCount(), aim(), deadline.halfway(),
        Optional.of(this::takeCore));
    search.search();
    takeCore(search.found());
  }

  private void takeCore(Found core) {
    raise(Math.ceilDiv(core.lowerBound(), units.gcdNanos()) * units.gcdNanos());
    take(poured(core.split()));
  }

  private void takeTurns(boolean few) {
    var search = new ReSplit(units, best, deadline);
    for (int turn = 0; turn < ROUNDS.length && open() && !deadline.passed(); turn++) {
      take(search.improve(aim(), ROUNDS[turn]));
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
    boolean known = raiseByStrides(exact, placements) || best.makespan() - units.gcdNanos() > aim();
    long step = units.gcdNanos();
    while (open() && known && !deadline.passed()) {
      known = ask(exact, best.makespan() - step, placements);
    }
  }

  /// Asks at what is good enough, then in longer and longer strides above it as long as nothing fits, and in shorter ones where
  /// an answer would take too long.
  ///
  /// @return whether the last question, at the bound or the target, was answered
  private boolean raiseByStrides(ExactFit exact, long placements) {
    long step = units.gcdNanos();
    long stride = 0;
    int unknown = 0;
    while (open() && unknown < MOST_UNKNOWN && !deadline.passed()) {
      long before = Math.max(bound, target / step * step);
      long capacity = Math.min(before + stride * step, best.makespan() - step);
      if (!ask(exact, capacity, placements)) {
        unknown++;
        if (capacity == before) {
          return false;
        }
        stride = (capacity - before) / step / STRIDE_GROWS;
      } else if (unknown == 0) {
        stride = Math.max(1, STRIDE_GROWS * stride);
      }
    }
    return true;
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
    return best.makespan() > aim();
  }

  /// What is good enough.
  private long aim() {
    return Math.max(bound, target);
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
    long[] counts = new long[best.containerCount()];
    for (int rank = 0; rank < best.count(); rank++) {
      counts[best.container(rank)]++;
    }
    return filled(best, counts, units.count(), _ -> 1);
  }

  /// Adds the shorter units, each to the container with the least load.
  private Split poured(Split longest) {
    long[] loads = new long[longest.containerCount()];
    Arrays.setAll(loads, longest::load);
    return filled(longest, loads, units.positiveCount(), units::duration);
  }

  private Split filled(Split some, long[] sizes, int count, IntToLongFunction size) {
    int[] containers = Arrays.copyOf(some.toArray(), count);
    var least = new LeastLoaded(sizes);
    for (int rank = some.count(); rank < count; rank++) {
      containers[rank] = least.put(size.applyAsLong(rank));
    }
    return Split.of(units, some.containerCount(), containers);
  }
}
