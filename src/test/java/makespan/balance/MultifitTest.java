package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultifitTest {
  @Test
  void findsTheBestWhereLongestFirstDoesNot() {
    assertThat(Multifit.of(WorkUnits.of(new long[]{5, 5, 4, 4, 3, 3, 3}), 3).makespan()).isEqualTo(9);
  }

  @Test
  void packsAtTheWidestCapacityWhereThatIsTheOnlyOne() {
    assertThat(Multifit.of(WorkUnits.of(new long[]{10, 1}), 3).toArray()).as("the longest decides").containsExactly(0,
        1);
    assertThat(Multifit.of(WorkUnits.of(new long[]{4, 3}), 1).makespan()).isEqualTo(7);
    assertThat(Multifit.of(WorkUnits.of(new long[]{0, 0}), 2).makespan()).isZero();
  }

  @Test
  void takesSumsOfWhichTheDoubleDoesNotFit() {
    long third = Long.MAX_VALUE / 3;
    assertThat(Multifit.of(WorkUnits.of(new long[]{third, third, third}), 1).makespan()).isEqualTo(3 * third);
    assertThat(Multifit.of(WorkUnits.of(new long[]{third, third, third}), 2).makespan()).isEqualTo(2 * third);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void agreesWithTheDefinition(long seed) {
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 50; round++) {
      long[] durations = Suites.uniform(random, random.nextInt(1, 50), 0, 100);
      Arrays.setAll(durations, i -> durations[i] * (1 + seed % 3 * 4));
      int containers = random.nextInt(1, 20);

      assertThat(Multifit.of(WorkUnits.of(durations), containers).makespan())
          .as("%s over %s", Arrays.toString(durations), containers)
          .isEqualTo(byDefinition(containers, durations));
    }
  }

  @Test
  void improvesASplitAsLongAsThereIsTime() {
    WorkUnits units = WorkUnits.of(new long[]{5, 5, 4, 4, 3, 3, 3});
    Split lpt = Lpt.of(units, 7, 3);

    assertThat(Multifit.improve(units, lpt, 9, Deadline.NEVER).makespan()).isEqualTo(9);
    assertThat(Multifit.improve(units, lpt, 9, new Deadline(() -> 0, 0, 0))).isSameAs(lpt);
  }

  @Test
  void keepsASplitThatPackingDoesNotBeat() {
    WorkUnits units = WorkUnits.of(new long[]{3, 3, 2, 2, 2});
    Split split = Split.of(units, 2, new int[]{0, 0, 1, 1, 1});

    assertThat(Multifit.improve(units, split, 6, Deadline.NEVER)).isSameAs(split);
  }

  @Test
  void coversTheSameUnitsAsTheSplitItImproves() {
    WorkUnits units = WorkUnits.of(new long[]{5, 5, 4, 4, 3, 3, 3, 1});

    assertThat(Multifit.improve(units, Lpt.of(units, 7, 3), 9, Deadline.NEVER).count()).isEqualTo(7);
  }

  private static long byDefinition(int containers, long[] durations) {
    long[] sorted = Arrays.stream(durations).map(d -> -d).sorted().map(d -> -d).toArray();
    long total = Arrays.stream(durations).sum();
    long low = Math.max(Math.ceilDiv(total, containers), sorted[0]);
    long high = Math.max(Math.ceilDiv(2 * total, containers), sorted[0]);
    long best = Long.MAX_VALUE;
    long widest = firstFit(sorted, containers, high);
    while (low < high) {
      long capacity = (low + high) / 2;
      long makespan = firstFit(sorted, containers, capacity);
      best = Math.min(best, makespan);
      if (makespan <= capacity) {
        high = capacity;
      } else {
        low = capacity + 1;
      }
    }
    return best == Long.MAX_VALUE ? widest : best;
  }

  /// The makespan of the packing, the largest `long` where there is none.
  private static long firstFit(long[] sorted, int containers, long capacity) {
    long[] loads = new long[containers];
    for (long duration : sorted) {
      int bin = 0;
      while (bin < containers && loads[bin] + duration > capacity) {
        bin++;
      }
      if (bin == containers) {
        return Long.MAX_VALUE;
      }
      loads[bin] += duration;
    }
    return Arrays.stream(loads).max().orElseThrow();
  }
}
