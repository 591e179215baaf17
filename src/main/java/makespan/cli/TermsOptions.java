package makespan.cli;

import java.util.OptionalInt;

import makespan.analysis.Grouping;
import makespan.balance.Strategy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// By what the work is to be split.
class TermsOptions {
  private static final long SECOND = 1_000_000_000L;

  @Option(names = "--containers", paramLabel = "M", converter = ContainersConverter.class, description = "Plan for M "
      + "containers (default: as many as the archive shows).")
  private @Nullable Integer containers;

  @Option(names = "--strategy", paramLabel = "NAME", converter = StrategyConverter.class, description = "observed, name, "
      + "round-robin, timings, lpt, optimal or queue, or what a tool does, such as jest, pytest-split, knapsack; "
      + "plan --compare lists all of them (default: optimal).")
  private Strategy strategy = Strategy.OPTIMAL;

  @Option(names = "--unit", paramLabel = "UNIT", converter = UnitConverter.class, description = "The smallest thing that "
      + "may move: file, class, test or directory (default: file).")
  private Grouping unit = Grouping.FILE;

  @Option(names = "--budget", paramLabel = "SECONDS", converter = SecondsConverter.class, description = "How long the best "
      + "split may be searched for (default: 1).")
  private long budgetNanos = SECOND;

  Strategy strategy() {
    return strategy;
  }

  OptionalInt containers() {
    return containers == null ? OptionalInt.empty() : OptionalInt.of(containers);
  }

  Grouping unit() {
    return unit;
  }

  long budgetNanos() {
    return budgetNanos;
  }
}
