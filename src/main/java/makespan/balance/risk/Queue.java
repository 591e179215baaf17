package makespan.balance.risk;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import makespan.balance.WorkUnits;
import makespan.balance.Workload;

/// A queue that containers take from whenever they are free, longest unit first.
///
/// Every fetch may cost a start of the runner. Then a container fetches a batch: half of its even share of what is left,
/// at least twenty starts' worth, so that starts stay below 5 %; once what is left is less than that for every container,
/// single units.
///
/// @param startNanos what each fetch costs, not negative
public record Queue(long startNanos) {
  /// Units one by one, at no cost.
  public static final Queue FREE = new Queue(0);
  private static final int STARTS_WORTH = 20;
  private static final int MOST_RUNS = 2_000;
  private static final int LEAST_RUNS = 100;
  /// Times drawn for one outlook, some 0.1 s.
  private static final int DRAWN = 800_000;

  /// @throws IllegalArgumentException if a fetch costs less than nothing
  public Queue {
    if (startNanos < 0) {
      throw new IllegalArgumentException("start of " + startNanos + " ns");
    }
  }

  /// When the last container is done where every unit takes its duration, nanoseconds without set-up.
  ///
  /// @param containers at least 1
  public long makespanNanos(Workload work, int containers) {
    var lanes = new PriorityQueue<Lane>(containers);
    for (int number = 0; number < containers; number++) {
      lanes.add(new Lane(number, 0));
    }
    return run(work.units(), lanes, (rank, _) -> work.units().duration(rank));
  }

  /// The outlook by simulation, the same for the same seed: 2,000 runs, fewer for more than 400 units, 100
  /// at least.
  ///
  /// @param containers at least 1
  public Outlook outlook(Workload work, int containers, Variation variation, long seed) {
    WorkUnits units = work.units();
    int runs = Math.clamp(DRAWN / Math.max(1, units.positiveCount()), LEAST_RUNS, MOST_RUNS);
    double[] spread = spread(units, variation.relativeVariance(work));
    double latest = variation.startShare() * units.totalNanos() / containers;
    var random = new SplittableRandom(seed);
    long[] ends = new long[runs];
    double[] speeds = new double[containers];
    for (int run = 0; run < runs; run++) {
      var lanes = new PriorityQueue<Lane>(containers);
      for (int number = 0; number < containers; number++) {
        speeds[number] = factor(variation.speed(), random);
        lanes.add(new Lane(number, Math.round(latest * random.nextDouble())));
      }
      ends[run] = run(units, lanes,
          (rank, container) -> Math.round(units.duration(rank) * factor(spread[rank], random) * speeds[container]));
    }
    Arrays.sort(ends);
    return new Outlook(at(ends, Outlook.HALF), at(ends, Outlook.NEARLY_ALL));
  }

  private interface Time {
    long nanos(int rank, int container);
  }

  private record Lane(int number, long freeNanos) implements Comparable<Lane> {
    @Override
    public int compareTo(Lane other) {
      int byTime = Long.compare(freeNanos, other.freeNanos);
      return byTime == 0 ? Integer.compare(number, other.number) : byTime;
    }
  }

  private long run(WorkUnits units, PriorityQueue<Lane> lanes, Time time) {
    long left = units.totalNanos();
    long last = 0;
    int count = units.positiveCount();
    int rank = 0;
    int containers = lanes.size();
    while (rank < count) {
      Lane lane = lanes.remove();
      long end = lane.freeNanos + startNanos;
      long batch = batchNanos(left, containers);
      long taken = 0;
      do {
        taken += units.duration(rank);
        end += time.nanos(rank, lane.number);
        rank++;
      } while (rank < count && taken + units.duration(rank) <= batch);
      left -= taken;
      last = Math.max(last, end);
      lanes.add(new Lane(lane.number, end));
    }
    return last;
  }

  /// How much is fetched at once; one unit is fetched in any case.
  private long batchNanos(long leftNanos, int containers) {
    long least = STARTS_WORTH * startNanos;
    return startNanos == 0 || leftNanos / containers < least ? 0 : Math.max(leftNanos / (2L * containers), least);
  }

  /// Deviation of the logarithm by rank.
  private static double[] spread(WorkUnits units, IntToDoubleFunction relative) {
    double[] spread = new double[units.positiveCount()];
    Arrays.setAll(spread, rank -> Math.sqrt(Math.log1p(relative.applyAsDouble(units.id(rank)))));
    return spread;
  }

  /// A log-normal factor with mean 1.
  private static double factor(double sigma, SplittableRandom random) {
    return sigma == 0 ? 1 : Math.exp(sigma * random.nextGaussian() - sigma * sigma / 2);
  }

  private static long at(long[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
