package makespan.balance;

import java.util.Arrays;
import java.util.Optional;

import makespan.balance.splitter.Order;
import makespan.balance.splitter.Rule;
import makespan.balance.splitter.Splitter;
import makespan.balance.splitter.Unknown;
import makespan.balance.splitter.Weight;

/// A way to split units over containers: that of a tool, or one of our own. Equal durations and loads are told apart by
/// name or by the lower number.
///
/// Sources of the tools' rules are named at each constant; where code is not public, or leaves the order to chance, the
/// strategy is *modelled*.
public enum Strategy {
  /// As it ran.
  OBSERVED("observed"),
  /// CircleCI's default, `circleci tests split`, as contiguous chunks by name of n / m units, the first n mod m chunks one
  /// longer. Modelled: its documentation tells the order and not whether it chunks or deals.
  NAME("name", Splitter.blind(Order.NAME, Rule.CHUNKS), true),
  /// The same, dealt: sorted by name, unit i to container i mod m.
  ROUND_ROBIN("round-robin", Splitter.blind(Order.NAME, Rule.DEAL), true),
  /// The same as chunks that end where the product rounds them: unit i to container floor(i m / n).
  NAME_SPREAD("name-spread", Splitter.blind(Order.NAME, Rule.SPREAD), true),
  /// `circleci tests split --split-by=filesize`: by bytes as [#TIMINGS] by time. Modelled: the method is not documented.
  FILESIZE("filesize", Splitter.leastLoaded(Weight.BYTES, Unknown.SPREAD), true),
  /// What CircleCI documents for `--split-by=timings`. Modelled: its code is not public. Longest first, each to the
  /// least loaded container. Units without a time are spread evenly; where no unit has one, split by [#NAME].
  TIMINGS("timings", Splitter.leastLoaded(Weight.DURATION, Unknown.SPREAD), true),
  /// `leonid-shevtsov/split_tests`, split_files.go and split_tests.go: longest first, ties by name, unknown ones as
  /// long as the others on average.
  SPLIT_TESTS("split-tests", Splitter.leastLoaded(Weight.DURATION, Unknown.MEAN), false),
  /// The same with `-line-count`.
  SPLIT_TESTS_LINES("split-tests-lines", Splitter.leastLoaded(Weight.LINES, Unknown.MEAN), false),
  /// `KnapsackPro/knapsack`, report_distributor.rb and leftover_distributor.rb: longest first; what the report does not
  /// name is dealt, whatever the loads are. Its sort leaves ties to chance.
  KNAPSACK("knapsack", Splitter.leastLoaded(Weight.DURATION, Unknown.ROUND_ROBIN), false),
  /// `grosser/parallel_tests`, grouper.rb and test/runner.rb, with a runtime log. Its sort leaves ties to chance.
  PARALLEL_TESTS("parallel-tests", Splitter.leastLoaded(Weight.DURATION, Unknown.MEAN), false),
  /// The same without a log: by file size.
  PARALLEL_TESTS_FILESIZE("parallel-tests-filesize", Splitter.leastLoaded(Weight.BYTES, Unknown.MEAN), false),
  /// `jerry-git/pytest-split`, algorithms.py, `duration_based_chunks`, its default. It takes tests in the order of their
  /// collection; here by name.
  PYTEST_SPLIT("pytest-split", new Splitter(Order.NAME, Rule.FILL, Weight.DURATION, Unknown.MEAN), false),
  /// The same, `least_duration`.
  PYTEST_SPLIT_LEAST("pytest-split-least", Splitter.leastLoaded(Weight.DURATION, Unknown.MEAN), false),
  /// `gotestsum tool ci-matrix`, cmd/tool/matrix/matrix.go. Its sort leaves ties to chance.
  GOTESTSUM("gotestsum", new Splitter(Order.WEIGHT, Rule.LEAST_LOADED_OR_HASHED, Weight.P85, Unknown.ZERO), false),
  /// `jest --shard`, @jest/test-sequencer.
  JEST("jest", Splitter.blind(Order.SHA1, Rule.CHUNKS), false),
  /// `vitest --shard`, BaseSequencer.ts.
  VITEST("vitest", Splitter.blind(Order.ROOTED_SHA1, Rule.CHUNKS), false),
  /// `playwright test --shard`, testGroups.ts: shards of equal numbers of tests, each file whole.
  PLAYWRIGHT("playwright", new Splitter(Order.NAME, Rule.WHERE_IT_BEGINS, Weight.COUNT, Unknown.ZERO), false),
  /// `cargo nextest --partition count:`, nextest-runner/src/partition.rs: dealt, anew for every test binary.
  NEXTEST_COUNT("nextest-count", Splitter.blind(Order.NAME, Rule.DEAL_BY_OWNER), false),
  /// `cargo nextest --partition slice:`: dealt over all binaries.
  NEXTEST_SLICE("nextest-slice", Splitter.blind(Order.NAME, Rule.DEAL), false),
  /// `cargo nextest --partition hash:`.
  NEXTEST_HASH("nextest-hash", Splitter.blind(Order.NAME, Rule.XXHASH64), false),
  /// Bazel's Java runner, RoundRobinShardingFilter.java: dealt by the name that JUnit 4 shows.
  BAZEL("bazel", Splitter.blind(Order.DISPLAY_NAME, Rule.DEAL), false),
  /// The same with its other filter, HashBackedShardingFilter.java.
  BAZEL_HASH("bazel-hash", Splitter.blind(Order.DISPLAY_NAME, Rule.HASH_CODE), false),
  /// Buildkite's `bktec` when its server cannot be had, internal/api/fallback_plan.go: sorted by path and dealt.
  BKTEC("bktec", Splitter.blind(Order.NAME, Rule.DEAL), false),
  /// The best that can be done where units must stay in their order, as MediaWiki's does with up to 200 chunks.
  CONTIGUOUS("contiguous", new Splitter(Order.NAME, Rule.BEST_CONTIGUOUS, Weight.DURATION, Unknown.ZERO), false),
  /// Longest first, each to the least loaded container (Graham 1969): at most 4/3 - 1/(3m) of the best makespan.
  LPT("lpt"),
  /// A queue, longest first: a container that is free takes the next unit. With true durations it ends as [#LPT].
  QUEUE("queue"),
  /// The best split that can be found in the given time, proved where that can be done.
  OPTIMAL("optimal");

  private final String word;
  // a record of four enums is as immutable as they are
  @SuppressWarnings("ImmutableEnumChecker")
  private final Optional<Splitter> splitter;
  private final boolean modelled;

  Strategy(String word) {
    this.word = word;
    this.splitter = Optional.empty();
    this.modelled = false;
  }

  Strategy(String word, Splitter splitter, boolean modelled) {
    this.word = word;
    this.splitter = Optional.of(splitter);
    this.modelled = modelled;
  }

  /// The word that the command line uses, such as `round-robin`.
  public String word() {
    return word;
  }

  /// The strategy as a splitter that knows names, weights and nothing of what is best; empty for [#OBSERVED], [#LPT],
  /// [#QUEUE] and [#OPTIMAL].
  public Optional<Splitter> splitter() {
    return splitter;
  }

  /// What decides between units of equal weight.
  public TieBreak tieBreak() {
    return splitter.map(known -> known.order() == Order.WEIGHT ? TieBreak.NAME : TieBreak.NONE)
        .orElse(this == OBSERVED ? TieBreak.NONE : TieBreak.AS_READ);
  }

  /// Whether its code or its choice among what it documents is not public, so that it is told as we think it is.
  public boolean isModelled() {
    return modelled;
  }

  /// Whether durations decide.
  public boolean usesTime() {
    return splitter.map(axes -> axes.weight().isTime()).orElse(this != OBSERVED);
  }

  /// Whether it takes sizes of the source files, which no report tells.
  public boolean needsSizes() {
    return splitter.map(axes -> axes.weight().isSize()).orElse(false);
  }

  /// The strategy of a word, if there is one.
  public static Optional<Strategy> of(String word) {
    return Arrays.stream(values()).filter(strategy -> strategy.word.equals(word)).findFirst();
  }
}
