package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DifferencingTest {
  @Test
  void differencesTheTwoLargest() {
    // 8, 7, 6, 5, 4: 8-7=1, 6-5=1, 4-1=3, 3-1=2: loads 16 and 14
    assertThat(Differencing.of(WorkUnits.of(new long[]{8, 7, 6, 5, 4}), 2).makespan()).isEqualTo(16);
  }

  @Test
  void joinsThreeLoadsLargeWithSmall() {
    // (9,7,6) has the spread 3 after 9+0, 7+0 and 6+0 are joined; then 5, 4 and 3 come in
    assertThat(Differencing.of(WorkUnits.of(new long[]{9, 7, 6, 5, 4, 3}), 3).makespan()).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void isWhatTheDefinitionSays(long seed) {
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 40; round++) {
      long[] durations = Suites.uniform(random, random.nextInt(1, 60), 1, round % 2 == 0 ? 20 : 10_000);
      int containers = random.nextInt(1, 12);
      WorkUnits units = WorkUnits.of(durations);

      Split split = Differencing.of(units, containers);

      assertThat(split.makespan()).as("%s over %s", Arrays.toString(durations), containers)
          .isEqualTo(plainly(units, containers));
    }
  }

  /// The definition with whole vectors.
  private static long plainly(WorkUnits units, int containers) {
    List<long[]> partials = new ArrayList<>();
    for (int rank = 0; rank < units.count(); rank++) {
      long[] loads = new long[containers];
      loads[containers - 1] = units.duration(rank);
      partials.add(loads);
    }
    // in order of age; the sort is stable
    Comparator<long[]> bySpread = Comparator.comparingLong(loads -> loads[0] - loads[containers - 1]);
    while (partials.size() > 1) {
      long[] first = partials.stream().sorted(bySpread).findFirst().orElseThrow();
      partials.remove(first);
      long[] second = partials.stream().sorted(bySpread).findFirst().orElseThrow();
      partials.remove(second);
      long[] joined = new long[containers];
      Arrays.setAll(joined, lane -> first[lane] + second[containers - 1 - lane]);
      Arrays.sort(joined);
      partials.add(joined);
    }
    return partials.getFirst()[containers - 1];
  }
}
