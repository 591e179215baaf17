package makespan.bench.balance;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import makespan.balance.Planner;
import makespan.balance.Solution;
import makespan.balance.Strategy;
import makespan.balance.risk.Outlook;
import makespan.balance.risk.Variation;

/// How long a step of the slider takes: bounds, plan, gap and both quantiles for every number of containers from 1 to 256.
final class Frames {
  private static final int MOST = 256;
  /// Sweeps over all of them that do not count, and that do.
  private static final int WARM_UP = 2;
  private static final int ROUNDS = 3;
  private static final long MILLI = 1_000_000;
  /// What the window gives a plan inside the frame, and outside it.
  private static final long FRAME = 8 * MILLI;
  private static final long REFINED = 140 * MILLI;

  private final Planner planner = new Planner();
  private final PrintStream out;

  Frames(PrintStream out) {
    this.out = out;
  }

  /// Prints a table of steps and one of the stages that large runs go through.
  List<Reached> run() {
    List<Reached> reached = new ArrayList<>();
    out.printf("%n| slider step | files | p50 | p99 | longest | of it quantiles, p99 |%n");
    out.println("| --- | --- | --- | --- | --- | --- |");
    double slowest = Suite.forAFrame().stream().mapToDouble(this::steps).max().orElseThrow();
    reached.add(Reached.atMost("B1", "slider step up to 5,000 files, p99 of the slowest suite", slowest, "ms", 12));
    out.printf("%n| 20,000 files | first plan p50 | p99 | refined p50 | p99 | proved |%n");
    out.println("| --- | --- | --- | --- | --- | --- |");
    for (Suite suite : List.of(Suite.huge(), Suite.flat())) {
      reached.addAll(stages(suite));
    }
    return reached;
  }

  /// Takes the time of every step and tells the 99th of a hundred, milliseconds.
  private double steps(Suite suite) {
    long[] whole = new long[ROUNDS * MOST];
    long[] quantiles = new long[whole.length];
    for (int step = -WARM_UP * MOST; step < whole.length; step++) {
      int containers = 1 + Math.floorMod(step, MOST);
      long start = System.nanoTime();
      Solution solution = planner.plan(suite.work(), containers, Strategy.OPTIMAL, FRAME);
      long planned = System.nanoTime();
      Outlook.of(suite.work(), solution.plan(), Variation.USUAL);
      long end = System.nanoTime();
      whole[Math.max(0, step)] = end - start;
      quantiles[Math.max(0, step)] = end - planned;
    }
    Times times = Times.of(whole);
    out.printf("| %s | %,d | %.1f ms | %.1f ms | %.1f ms | %.1f ms |%n", suite.name(), suite.count(), times.millis(0.5),
        times.millis(0.99), times.millis(1), Times.of(quantiles).millis(0.99));
    return times.millis(0.99);
  }

  private List<Reached> stages(Suite suite) {
    long[] first = new long[ROUNDS * MOST];
    long[] refined = new long[first.length];
    int proved = 0;
    for (int step = -WARM_UP * MOST; step < first.length; step++) {
      int containers = 1 + Math.floorMod(step, MOST);
      var heard = new AtomicLong();
      long start = System.nanoTime();
      Solution last = planner.plan(suite.work(), containers, Strategy.OPTIMAL, REFINED,
          _ -> heard.compareAndSet(0, System.nanoTime()));
      long end = System.nanoTime();
      first[Math.max(0, step)] = (heard.get() == 0 ? end : heard.get()) - start;
      refined[Math.max(0, step)] = end - start;
      proved += step >= 0 && last.provedOptimal() ? 1 : 0;
    }
    Times firsts = Times.of(first);
    Times times = Times.of(refined);
    out.printf("| %s | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %d of %d |%n", suite.name(), firsts.millis(0.5),
        firsts.millis(0.99), times.millis(0.5), times.millis(0.99), proved, first.length);
    return List.of(
        Reached.atMost("B2", "20,000 files, " + suite.name() + ": first plan, p99", firsts.millis(0.99), "ms", 5),
        Reached.atMost("B2", "20,000 files, " + suite.name() + ": refined, p99", times.millis(0.99), "ms", 150));
  }
}
