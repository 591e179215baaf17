package makespan.bench.window;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.balance.Sweep;
import makespan.balance.Workload;
import makespan.bench.Goals;

/// What a step of the slider and the whole curve cost at 20,000 files.
public final class Splitting {
  private static final int FILES = 20_000;
  private static final int CONTAINERS = 256;
  private static final int STEPS = 60;

  private final Goals goals;

  /// @param goals where figures go
  public Splitting(Goals goals) {
    this.goals = goals;
  }

  /// Measures.
  public void run() {
    var random = new SplittableRandom(20_260_325);
    long[] durations = IntStream.range(0, FILES)
        .mapToLong(_ -> Math.round(6e9 * Math.exp(1.5 * random.nextGaussian()))).toArray();
    Workload work = Workload.of(IntStream.range(0, FILES).mapToObj(i -> "spec/%05d_spec.rb".formatted(i)).toList(),
        durations, new int[FILES], 1);
    var planner = new Planner();
    double[] steps = new double[STEPS];
    for (int step = -STEPS; step < STEPS; step++) {
      long start = System.nanoTime();
      planner.plan(work, 2 + Math.floorMod(step * 7, CONTAINERS), Strategy.LPT, 0);
      steps[Math.floorMod(step, STEPS)] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(steps);
    goals.figure("19", "slider step, 20,000 files: first plan, 95th of 100", steps[STEPS * 95 / 100], "ms", 33);
    double sweep = Double.MAX_VALUE;
    double heap = Double.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      Sweep.of(work, Strategy.LPT, CONTAINERS, 0, () -> false);
      sweep = Math.min(sweep, (System.nanoTime() - start) / 1e6);
      start = System.nanoTime();
      simulate(durations);
      heap = Math.min(heap, (System.nanoTime() - start) / 1e6);
    }
    goals.ratio("20", "longest first over 1 to 256 containers, 20,000 files, against a binary heap", sweep, heap, "ms",
        2);
  }

  /// The same by the textbook.
  private static void simulate(long[] durations) {
    long[] sorted = durations.clone();
    Arrays.sort(sorted);
    long most = 0;
    for (int containers = 1; containers <= CONTAINERS; containers++) {
      var loads = new PriorityQueue<Long>();
      for (int i = 0; i < containers; i++) {
        loads.add(0L);
      }
      for (int i = sorted.length - 1; i >= 0; i--) {
        loads.add(loads.remove() + sorted[i]);
      }
      most = Math.max(most, loads.stream().mapToLong(Long::longValue).max().orElse(0));
    }
    if (most == 0) {
      throw new IllegalStateException("nothing was simulated");
    }
  }
}
