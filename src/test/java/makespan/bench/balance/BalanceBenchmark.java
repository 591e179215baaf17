package makespan.bench.balance;

import java.io.PrintStream;
import java.util.List;
import makespan.balance.Solution;

/// Prints the tables.
public final class BalanceBenchmark {
  private static final long SEED = 2_024;
  private final PrintStream out;

  private BalanceBenchmark(PrintStream out) {
    this.out = out;
  }

  /// Runs everything: some minutes.
  public static void main(String[] args) {
    new BalanceBenchmark(System.out).quality(args.length > 0 ? Long.parseLong(args[0]) : 5_000);
  }

  private void quality(long longMillis) {
    var quality = new Quality(Instances.all(SEED));
    quality.at(50);
    quality.at(50);
    List<Solution> frame = quality.at(10);
    List<Solution> tenth = quality.at(100);
    List<Solution> background = quality.at(longMillis);
    table("10 ms", quality, frame);
    table("100 ms", quality, tenth);
    table(longMillis + " ms", quality, background);
    quality.open(tenth).forEach(line -> out.println("100 ms: " + line));
    quality.open(background).forEach(line -> out.println("long: " + line));
  }

  private void table(String budget, Quality quality, List<Solution> found) {
    out.printf("%n| %s | instances | mean gap | max gap | at best known | proved |%n", budget);
    out.println("| --- | --- | --- | --- | --- | --- |");
    quality.rows(found).forEach(row -> out.printf("| %s | %d | %.4f %% | %.4f %% | %.0f %% | %.0f %% |%n", row.family(),
        row.instances(), 100 * row.meanGap(), 100 * row.maxGap(), 100 * row.atBest(), 100 * row.proved()));
  }
}
