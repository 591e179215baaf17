package makespan.bench.balance;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import makespan.bench.Goals;

/// How good splits are, how long they take and how well their spread is foretold: a table for each, then the goals.
public final class BalanceBenchmark {
  private final PrintStream out;

  /// @param out written to as figures come
  public BalanceBenchmark(PrintStream out) {
    this.out = out;
  }

  /// Runs everything: some three minutes.
  public void run() {
    List<Reached> reached = new ArrayList<>();
    reached.addAll(new Frames(out).run());
    reached.addAll(new Sweeps(out).run());
    reached.addAll(new Quantiles(out).run());
    reached.addAll(new Budgets(out).run());
    out.println();
    var goals = new Goals(out);
    reached.forEach(goal -> goal.tell(goals));
    out.println();
  }
}
