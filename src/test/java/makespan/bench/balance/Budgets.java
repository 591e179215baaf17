package makespan.bench.balance;

import java.io.PrintStream;
import java.util.List;
import java.util.function.ToDoubleFunction;
import makespan.balance.Solution;

/// How good plans are after 10 ms, after 100 ms and after five seconds.
final class Budgets {
  private static final long SEED = 2_024;
  private static final int WARM_UP = 2;
  private static final long WARM_UP_MILLIS = 50;
  private static final long FRAME_MILLIS = 10;
  private static final long SHORT_MILLIS = 100;
  private static final long LONG_MILLIS = 5_000;

  private final Quality quality = new Quality(Instances.all(SEED));
  private final PrintStream out;

  Budgets(PrintStream out) {
    this.out = out;
  }

  /// Prints a table for each budget and what is left open.
  List<Reached> run() {
    for (int round = 0; round < WARM_UP; round++) {
      quality.at(WARM_UP_MILLIS);
    }
    List<Solution> frame = quality.at(FRAME_MILLIS);
    List<Solution> tenth = quality.at(SHORT_MILLIS);
    List<Solution> background = quality.at(LONG_MILLIS);
    table("10 ms", frame);
    table("100 ms", tenth);
    table("5 s", background);
    out.println();
    quality.open(background).forEach(line -> out.println("open after 5 s: " + line));
    return List.of(
        Reached.atMost("B5", "10 ms: CI-like, mean gap to the best known", percent(frame, "ci", Quality.Row::meanGap),
            "%", 0.05),
        Reached.atMost("B5", "10 ms: CI-like, largest", percent(frame, "ci", Quality.Row::maxGap), "%", 0.01),
        Reached.atMost("B5", "10 ms: all, mean", percent(frame, Quality.ALL, Quality.Row::meanGap), "%", 0.05),
        Reached.atLeast("B6", "100 ms: CI-like, optimal and proved", percent(tenth, "ci", Quality.Row::proved), "%",
            100),
        Reached.atMost("B6", "100 ms: all, mean", percent(tenth, Quality.ALL, Quality.Row::meanGap), "%", 0.005),
        Reached.atMost("B6", "100 ms: all, largest", percent(tenth, Quality.ALL, Quality.Row::maxGap), "%", 0.2),
        Reached.atLeast("B6", "100 ms: all, proved", percent(tenth, Quality.ALL, Quality.Row::proved), "%", 80),
        Reached.atMost("B7", "5 s: few long files, largest gap to the bound",
            100 * quality.widest(background, "ci-hard"),
            "%", 1));
  }

  private double percent(List<Solution> found, String family, ToDoubleFunction<Quality.Row> figure) {
    return quality.rows(found).stream().filter(row -> row.family().equals(family)).mapToDouble(figure).sum() * 100;
  }

  private void table(String budget, List<Solution> found) {
    out.printf("%n| %s | instances | mean gap | max gap | at best known | proved |%n", budget);
    out.println("| --- | --- | --- | --- | --- | --- |");
    quality.rows(found).forEach(row -> out.printf("| %s | %d | %.4f %% | %.4f %% | %.0f %% | %.0f %% |%n", row.family(),
        row.instances(), 100 * row.meanGap(), 100 * row.maxGap(), 100 * row.atBest(), 100 * row.proved()));
  }
}
