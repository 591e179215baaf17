package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StrategyTest {
  @Test
  void wordsAreThoseOfTheCommandLine() {
    assertThat(Arrays.stream(Strategy.values()).map(Strategy::word))
        .contains("observed", "name", "round-robin", "timings", "lpt", "optimal", "queue")
        .contains("jest", "vitest", "playwright", "pytest-split", "pytest-split-least", "knapsack", "split-tests",
            "parallel-tests", "gotestsum", "nextest-hash", "bazel", "bktec", "filesize", "contiguous")
        .doesNotHaveDuplicates();
  }

  @Test
  void aWordLeadsBackToItsStrategy() {
    assertThat(Strategy.values()).allSatisfy(strategy -> assertThat(Strategy.of(strategy.word())).contains(strategy));
    assertThat(Strategy.of("OPTIMAL")).isEmpty();
  }

  @Test
  void whatIsNotPublicIsModelled() {
    assertThat(Arrays.stream(Strategy.values()).filter(Strategy::isModelled)).containsExactly(Strategy.NAME,
        Strategy.ROUND_ROBIN, Strategy.NAME_SPREAD, Strategy.FILESIZE, Strategy.TIMINGS);
  }

  @Test
  void sizesAreNeededByThoseThatWeighSources() {
    assertThat(Arrays.stream(Strategy.values()).filter(Strategy::needsSizes)).containsExactly(Strategy.FILESIZE,
        Strategy.SPLIT_TESTS_LINES, Strategy.PARALLEL_TESTS_FILESIZE);
  }

  @Test
  void namesAndCountsAndSizesTakeNoNoticeOfTime() {
    assertThat(Arrays.stream(Strategy.values()).filter(strategy -> !strategy.usesTime())).containsExactly(
        Strategy.OBSERVED, Strategy.NAME, Strategy.ROUND_ROBIN, Strategy.NAME_SPREAD, Strategy.FILESIZE,
        Strategy.SPLIT_TESTS_LINES, Strategy.PARALLEL_TESTS_FILESIZE, Strategy.JEST, Strategy.VITEST,
        Strategy.PLAYWRIGHT, Strategy.NEXTEST_COUNT, Strategy.NEXTEST_SLICE, Strategy.NEXTEST_HASH, Strategy.BAZEL,
        Strategy.BAZEL_HASH, Strategy.BKTEC);
  }
}
