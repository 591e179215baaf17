package makespan.bench.balance;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import makespan.balance.Strategy;
import makespan.balance.Sweep;

/// How long it takes to plan for every number of containers from 1 to 256, and how many of the plans are proved.
final class Sweeps {
  private static final int MOST = 256;
  private static final long POINT = 10_000_000;
  /// Of every suite as CI jobs have them so many points are to be proved.
  private static final int CI_PROVED = 250;

  private final PrintStream out;

  Sweeps(PrintStream out) {
    this.out = out;
  }

  /// Prints a line a suite.
  List<Reached> run() {
    List<Reached> reached = new ArrayList<>();
    out.printf("%n| sweep 1 to %d | files | time | proved | largest gap | never rises |%n", MOST);
    out.println("| --- | --- | --- | --- | --- | --- |");
    Suite.forAFrame().forEach(suite -> reached.addAll(row(suite, suite.count() <= 2_500 ? 1 : 6, CI_PROVED)));
    reached.addAll(row(Suite.huge(), 6, CI_PROVED));
    reached.addAll(row(Suite.flat(), 6, CI_PROVED));
    reached.addAll(row(Suite.browser(), 1, 0));
    return reached;
  }

  private static Sweep sweep(Suite suite) {
    return Sweep.of(suite.work(), Strategy.OPTIMAL, MOST, POINT, () -> false);
  }

  private List<Reached> row(Suite suite, double mostSeconds, int leastProved) {
    sweep(suite);
    long start = System.nanoTime();
    Sweep sweep = sweep(suite);
    double seconds = (System.nanoTime() - start) / 1e9;
    int proved = 0;
    double gap = 0;
    for (int containers = 1; containers <= MOST; containers++) {
      long makespan = sweep.makespanNanos(containers);
      proved += sweep.provedOptimal(containers) ? 1 : 0;
      gap = Math.max(gap, (double) makespan / sweep.lowerBoundNanos(containers) - 1);
      if (containers > 1 && makespan > sweep.makespanNanos(containers - 1)) {
        throw new IllegalStateException(suite.name() + " rises at " + containers);
      }
    }
    out.printf("| %s | %,d | %.2f s | %d of %d | %.4f %% | yes |%n", suite.name(), suite.count(), seconds, proved, MOST,
        100 * gap);
    List<Reached> reached = new ArrayList<>();
    reached.add(Reached.atMost("B3", "sweep, " + suite.name() + ", %,d files".formatted(suite.count()), seconds, "s",
        mostSeconds));
    if (leastProved > 0) {
      reached.add(Reached.atLeast("B3", "sweep, " + suite.name() + ": proved of 256", proved, "", leastProved));
    }
    return reached;
  }
}
