package makespan.balance;

import java.util.Arrays;
import java.util.Optional;

/// A way to split units over containers. Equal names, durations and loads are told apart by the lower number.
public enum Strategy {
  /// As it ran.
  OBSERVED("observed"),
  /// Sorted by name, contiguous chunks of n / m units, the first n mod m chunks one longer.
  NAME("name"),
  /// Sorted by name, unit i to container i mod m.
  ROUND_ROBIN("round-robin"),
  /// What CircleCI documents for `--split-by=timings`, modelled: its code is not public. Longest first, each to the
  /// least loaded container. Units without a time are spread evenly; where no unit has one, split by [#NAME].
  TIMINGS("timings"),
  /// Longest first, each to the least loaded container (Graham 1969): at most 4/3 - 1/(3m) of the best makespan.
  LPT("lpt"),
  /// The best split that can be found in the given time, proved where that can be done.
  OPTIMAL("optimal"),
  /// A queue, longest first: a container that is free takes the next unit. With true durations it ends as [#LPT].
  QUEUE("queue");

  private final String word;

  Strategy(String word) {
    this.word = word;
  }

  /// The word that the command line uses, such as `round-robin`.
  public String word() {
    return word;
  }

  /// The strategy of a word, if there is one.
  public static Optional<Strategy> of(String word) {
    return Arrays.stream(values()).filter(strategy -> strategy.word.equals(word)).findFirst();
  }
}
