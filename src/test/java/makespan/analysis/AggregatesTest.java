package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import makespan.model.Outcome;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AggregatesTest {
  private static final TestRun RUN = new Runs().container().test("spec/models/a_spec.rb", "adds", 2)
      .test("spec/models/a_spec.rb", "removes", 3, TestRun.NO_START, Outcome.FAILED).test("spec/b_spec.rb", "b", 1)
      .container().test("spec/models/a_spec.rb", "adds", 4, TestRun.NO_START, Outcome.SKIPPED)
      .test("top_spec.rb", "t", 10, TestRun.NO_START, Outcome.ERROR).run();

  @Test
  void aFileOnTwoContainersIsOneGroup() {
    Aggregates files = Aggregates.of(RUN, Grouping.FILE);

    assertThat(files.count()).isEqualTo(3);
    assertThat(files.key(0)).isEqualTo("spec/models/a_spec.rb");
    assertThat(files.nanos(0)).isEqualTo(9 * Runs.SECOND);
    assertThat(files.testCount(0)).isEqualTo(3);
    assertThat(files.containers(0)).containsExactly("0", "1");
    assertThat(files.containerCount(0)).isEqualTo(2);
    assertThat(files.longestTestNanos(0)).isEqualTo(4 * Runs.SECOND);
    assertThat(files.failedCount(0)).isOne();
    assertThat(files.skippedCount(0)).isOne();
    assertThat(files.tests(0).toArray()).containsExactly(0, 1, 3);
  }

  @Test
  void directoriesHoldTheirFilesAndADotTheTop() {
    Aggregates directories = Aggregates.of(RUN, Grouping.DIRECTORY);

    assertThat(IntStream.range(0, directories.count()).mapToObj(directories::key)).containsExactly("spec/models",
        "spec", ".");
  }

  @Test
  void longestFirstAndEqualOnesByName() {
    TestRun run = new Runs().container().test("b", "x", 1).test("a", "x", 1).test("c", "x", 2).run();
    Aggregates files = Aggregates.of(run, Grouping.FILE);

    assertThat(Arrays.stream(files.byNanos().toArray()).mapToObj(files::key)).containsExactly("c", "a", "b");
  }

  @ParameterizedTest
  @EnumSource(value = Grouping.class, mode = EnumSource.Mode.EXCLUDE, names = "PATTERN")
  void everyGroupingAddsUpToTheTotals(Grouping grouping) {
    Aggregates groups = Aggregates.of(RUN, grouping);

    assertThat(Arrays.stream(groups.nanos()).sum()).isEqualTo(RUN.totalNanos());
    assertThat(IntStream.range(0, groups.count()).map(groups::testCount).sum()).isEqualTo(RUN.testCount());
    assertThat(IntStream.range(0, groups.count()).map(groups::failedCount).sum()).isOne();
    assertThat(IntStream.range(0, groups.count()).map(groups::errorCount).sum()).isOne();
    assertThat(IntStream.range(0, groups.count()).map(groups::skippedCount).sum()).isOne();
    for (int row = 0; row < RUN.testCount(); row++) {
      assertThat(groups.tests(groups.groupOf(row)).toArray()).contains(row);
    }
  }
}
