package makespan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
  @Test
  void largestFirst() {
    assertThat(Rows.all(4).sortedBy(new long[]{5, 9, 5, 1}, true).toArray()).containsExactly(1, 0, 2, 3);
  }

  @Test
  void smallestFirstAndEqualKeysInTheirOrder() {
    assertThat(Rows.of(3, 2, 1, 0).sortedBy(new long[]{5, 9, 5, 1}, false).toArray()).containsExactly(3, 2, 0, 1);
  }

  @Test
  void negativeKeysAndTheEndsOfTheRange() {
    long[] keys = {0, -1, Long.MAX_VALUE, Long.MIN_VALUE, 1};

    assertThat(Rows.all(5).sortedBy(keys, false).toArray()).containsExactly(3, 1, 0, 4, 2);
    assertThat(Rows.all(5).sortedBy(keys, true).toArray()).containsExactly(2, 4, 0, 1, 3);
  }

  @Test
  void keepsOnlyWhatTheConditionWants() {
    assertThat(Rows.all(10).where(row -> row % 3 == 0).toArray()).containsExactly(0, 3, 6, 9);
  }

  @Test
  void neitherTheGivenArrayNorTheOneHandedOutChangesRows() {
    int[] given = {2, 1};
    Rows rows = Rows.of(given);
    given[0] = 7;
    rows.toArray()[1] = 7;

    assertThat(rows.toArray()).containsExactly(2, 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithTheJdksSort(long seed) {
    var random = new SplittableRandom(seed);
    int n = 1 + random.nextInt(3_000);
    long spread = 1L << random.nextInt(63);
    long[] keys = IntStream.range(0, n).mapToLong(_ -> random.nextLong(-spread, spread)).toArray();
    Integer[] expected = IntStream.range(0, n).boxed().toArray(Integer[]::new);

    Arrays.sort(expected, Comparator.comparingLong(row -> keys[row]));
    assertThat(Rows.all(n).sortedBy(keys, false).toArray()).isEqualTo(plain(expected));

    Arrays.sort(expected, Comparator.<Integer>comparingLong(row -> keys[row]).reversed()
        .thenComparing(Comparator.naturalOrder()));
    assertThat(Rows.all(n).sortedBy(keys, true).toArray()).isEqualTo(plain(expected));
  }

  private static int[] plain(Integer[] boxed) {
    return Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
  }
}
