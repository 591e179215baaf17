package makespan.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutTest {

  @Test
  void testsInTheirOrderAreCutWhereTheLongestPartIsShortest() {
    assertThat(Cut.IN_ORDER.parts(new long[]{5, 5, 1, 9}, 2)).containsExactly(0, 0, 1, 1);
    assertThat(Cut.durationsInOrder(new long[]{5, 5, 1, 9}, 2)).containsExactly(10L, 10L);
  }

  @Test
  void testsKeepTheirOrder() {
    assertThat(Cut.durationsInOrder(new long[]{5, 1, 1, 5}, 2)).containsExactly(6L, 6L);
    assertThat(Cut.durationsInOrder(new long[]{9, 1, 1}, 3)).containsExactly(9L, 2L);
  }

  @Test
  void testsWithoutTimeAreOnePart() {
    assertThat(Cut.durationsInOrder(new long[]{0, 0, 0}, 2)).containsExactly(0L);
  }

  @Test
  void evenTakesNoNoticeOfTheOrder() {
    assertThat(Cut.EVEN.parts(new long[]{9, 1, 9, 1}, 2)).containsExactly(0, 0, 1, 1);
  }

  @Test
  void ofFewTestsEachIsAPart() {
    assertThat(Cut.EVEN.parts(new long[]{3, 2}, 5)).containsExactly(0, 1);
    assertThat(Cut.IN_ORDER.parts(new long[]{3, 2}, 5)).containsExactly(0, 1);
  }

  /// Against every way to place the boundaries.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void noOtherPlacesForTheCutsAreBetter(long seed) {
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 50; round++) {
      long[] tests = random.longs(1 + random.nextInt(8), 0, 30).toArray();
      int parts = 1 + random.nextInt(4);

      assertThat(Cut.durationsInOrder(tests, parts)).hasSizeLessThanOrEqualTo(parts)
          .satisfies(sums -> assertThat(sums.stream().mapToLong(Long::longValue).sum())
              .isEqualTo(LongStream.of(tests).sum()))
          .satisfies(sums -> assertThat(sums.stream().mapToLong(Long::longValue).max().orElseThrow())
              .isEqualTo(best(tests, 0, parts)));
    }
  }

  private static long best(long[] tests, int from, int parts) {
    if (parts == 1) {
      return Arrays.stream(tests, from, tests.length).sum();
    }
    long best = Long.MAX_VALUE;
    for (int end = from; end <= tests.length; end++) {
      best = Math.min(best, Math.max(Arrays.stream(tests, from, end).sum(), best(tests, end, parts - 1)));
    }
    return best;
  }
}
