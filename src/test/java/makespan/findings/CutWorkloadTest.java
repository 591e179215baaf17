package makespan.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import makespan.balance.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutWorkloadTest {

  @Test
  void aUnitIsReplacedByItsParts() {
    Workload work = Workload.of(List.of("a", "b"), new long[]{10, 4}, new int[]{0, 1}, 2);
    var cut = new CutWorkload(work);

    cut.replace(0, List.of(7L, 3L));

    Workload parts = cut.workload();
    assertThat(parts.count()).isEqualTo(3);
    assertThat(parts.name(1)).isEqualTo("a");
    assertThat(parts.units().totalNanos()).isEqualTo(14);
    assertThat(cut.longestNanos()).isEqualTo(7);
  }

  @Test
  void testsKeepTheirOrder() {
    assertThat(CutWorkload.inOrder(new long[]{5, 1, 1, 5}, 2)).containsExactly(6L, 6L);
    assertThat(CutWorkload.inOrder(new long[]{9, 1, 1}, 3)).containsExactly(9L, 2L);
  }

  @Test
  void testsWithoutTimeAreOneStretch() {
    assertThat(CutWorkload.inOrder(new long[]{0, 0, 0}, 2)).containsExactly(0L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theLongestStretchIsAsShortAsCanBe(long seed) {
    var random = new SplittableRandom(seed);
    long[] tests = random.longs(random.nextInt(1, 9), 0, 20).toArray();
    int parts = random.nextInt(1, 5);

    List<Long> stretches = CutWorkload.inOrder(tests, parts);

    assertThat(stretches).hasSizeLessThanOrEqualTo(parts);
    assertThat(stretches.stream().mapToLong(Long::longValue).sum()).isEqualTo(Arrays.stream(tests).sum());
    assertThat(stretches.stream().mapToLong(Long::longValue).max().orElseThrow())
        .isEqualTo(shortestByTryingAll(tests, 0, parts));
  }

  private static long shortestByTryingAll(long[] tests, int from, int parts) {
    if (parts == 1 || from == tests.length) {
      return Arrays.stream(tests, from, tests.length).sum();
    }
    long shortest = Long.MAX_VALUE;
    long first = 0;
    for (int end = from + 1; end <= tests.length; end++) {
      first += tests[end - 1];
      shortest = Math.min(shortest, Math.max(first, shortestByTryingAll(tests, end, parts - 1)));
    }
    return shortest;
  }
}
