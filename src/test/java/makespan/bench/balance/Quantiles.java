package makespan.bench.balance;

import java.io.PrintStream;
import java.util.List;
import makespan.balance.Plan;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.balance.risk.Outlook;
import makespan.balance.risk.StaticRuns;
import makespan.balance.risk.Variation;

/// Quantiles in closed form against 2,000 drawn runs, in points of the plan's makespan.
final class Quantiles {
  private static final int RUNS = 2_000;
  private static final long SEED = 1;
  private static final long PLANNING = 100_000_000;
  private static final List<Integer> CONTAINERS = List.of(8, 16, 40);

  private final PrintStream out;
  private double furthestHalf;
  private double furthestNearly;

  Quantiles(PrintStream out) {
    this.out = out;
  }

  /// Prints a line for every suite, number of containers and noise.
  List<Reached> run() {
    out.printf("%n| quantiles | containers | noise | p50 | drawn | off by | p95 | drawn | off by |%n");
    out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (Suite suite : List.of(Suite.rails(), Suite.mono(), Suite.browser())) {
      for (int containers : CONTAINERS) {
        row(suite, containers, "usual", Variation.USUAL);
        row(suite, containers, "noisy", Variation.NOISY);
      }
    }
    return List.of(
        Reached.atMost("B4", "p50 in closed form, furthest from 2,000 drawn runs", furthestHalf, "points", 3),
        Reached.atMost("B4", "p95, the same", furthestNearly, "points", 6));
  }

  private void row(Suite suite, int containers, String noise, Variation variation) {
    Plan plan = new Planner().plan(suite.work(), containers, Strategy.OPTIMAL, PLANNING).plan();
    Outlook outlook = Outlook.of(suite.work(), plan, variation);
    double[] ends = StaticRuns.of(suite.work(), plan, variation.sigma(), variation.speed(), variation.startShare(),
        RUNS, SEED);
    double half = points(ends[RUNS / 2 - 1], plan);
    double nearly = points(ends[RUNS * 95 / 100 - 1], plan);
    double p50 = points((double) outlook.p50Nanos(), plan);
    double p95 = points((double) outlook.p95Nanos(), plan);
    furthestHalf = Math.max(furthestHalf, Math.abs(p50 - half));
    furthestNearly = Math.max(furthestNearly, Math.abs(p95 - nearly));
    out.printf("| %s | %d | %s | +%.1f %% | +%.1f %% | %.1f | +%.1f %% | +%.1f %% | %.1f |%n", suite.name(), containers,
        noise, p50, half, Math.abs(p50 - half), p95, nearly, Math.abs(p95 - nearly));
  }

  private static double points(double nanos, Plan plan) {
    return 100 * (nanos / plan.makespanNanos() - 1);
  }
}
