package makespan.analysis;

import static makespan.analysis.Runs.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TestPairsTest {
  private static TestPairs pairs(Runs before, Runs after, String group) {
    Comparison comparison = Comparison.of(Aggregates.of(before.run(), Grouping.FILE),
        Aggregates.of(after.run(), Grouping.FILE), Noise.DEFAULT).withRenames();
    int place = IntStream.range(0, comparison.count()).filter(at -> comparison.key(at).equals(group)).findFirst()
        .orElseThrow();
    return TestPairs.of(comparison, place);
  }

  @Test
  void testsOfAFileStandSideBySideWithTheGreatestChangeFirst() {
    TestPairs pairs = pairs(
        new Runs().container().test("a_spec.rb", "same", 5).test("a_spec.rb", "faster", 9).test("a_spec.rb", "gone", 1),
        new Runs().container().test("a_spec.rb", "faster", 2).test("a_spec.rb", "new", 3).test("a_spec.rb", "same",
            5.1),
        "a_spec.rb");

    assertThat(IntStream.range(0, pairs.count()).mapToObj(pairs::name)).containsExactly("faster", "new", "gone",
        "same");
    assertThat(IntStream.range(0, pairs.count()).mapToObj(pairs::change))
        .containsExactly(Change.FASTER, Change.ADDED, Change.REMOVED, Change.SAME);
    assertThat(pairs.changeNanos(0)).isEqualTo(-7 * SECOND);
    assertThat(pairs.beforeRow(1)).isEmpty();
    assertThat(pairs.afterRow(2)).isEmpty();
  }

  @Test
  void oneThatStandsThereTwiceIsPairedInOrder() {
    TestPairs pairs = pairs(new Runs().container().test("a_spec.rb", "twice", 1).test("a_spec.rb", "twice", 10),
        new Runs().container().test("a_spec.rb", "twice", 4).test("a_spec.rb", "twice", 30), "a_spec.rb");

    assertThat(pairs.count()).isEqualTo(2);
    assertThat(pairs.changeNanos(0)).isEqualTo(20 * SECOND);
    assertThat(pairs.changeNanos(1)).isEqualTo(3 * SECOND);
  }

  @Test
  void testsOfARenamedFileAreTheSameByName() {
    TestPairs pairs = pairs(
        new Runs().container().test("old_spec.rb", "one", 1).test("old_spec.rb", "two", 2).test("old_spec.rb", "three",
            3),
        new Runs().container().test("new_spec.rb", "one", 1).test("new_spec.rb", "two", 2).test("new_spec.rb", "three",
            9),
        "new_spec.rb");

    assertThat(pairs.count()).isEqualTo(3);
    assertThat(pairs.name(0)).isEqualTo("three");
    assertThat(pairs.beforeNanos(0)).isEqualTo(3 * SECOND);
  }
}
