package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PresetTest {
  private static final int[] ONE_EACH = {1, 1, 1, 1, 1, 1, 1};
  /// Out of order on purpose; a unit named 4 takes 40.
  private final Workload work = Workload.of(List.of("4", "2", "5", "7", "1", "6", "3"),
      new long[]{40, 20, 50, 70, 10, 60, 30}, new int[7], 1);

  @Test
  void theFirstChunksAreOneLonger() {
    assertThat(byName(Preset.NAME_CHUNKS, ONE_EACH)).containsExactly(0, 0, 0, 1, 1, 2, 2);
  }

  @Test
  void spreadingPutsTheLongerChunksWhereTheProductRoundsThem() {
    assertThat(byName(Preset.NAME_SPREAD, ONE_EACH)).containsExactly(0, 0, 0, 1, 1, 2, 2);
    assertThat(Preset.NAME_SPREAD.split(Suites.workload(1, 1, 1, 1, 1, 1, 1, 1), new int[8], 3))
        .containsExactly(0, 0, 0, 1, 1, 1, 2, 2);
    assertThat(Preset.NAME_SPREAD.split(Suites.workload(1, 1, 1, 1, 1), new int[5], 4))
        .containsExactly(0, 0, 1, 2, 3);
  }

  @Test
  void dealingGoesRound() {
    assertThat(byName(Preset.NAME_DEALT, ONE_EACH)).containsExactly(0, 1, 2, 0, 1, 2, 0);
  }

  @Test
  void byTestsAUnitGoesWhereItsFirstTestFalls() {
    int[] tests = {1, 1, 1, 1, 9, 1, 1};

    assertThat(byName(Preset.NAME_TESTS, tests)).containsExactly(0, 1, 2, 2, 2, 2, 2);
    assertThat(byName(Preset.NAME_TESTS, new int[7])).containsExactly(2, 2, 2, 2, 2, 2, 2);
  }

  @Test
  void hashesAreThoseOfThePath() {
    Workload three = Workload.of(List.of("b", "d", "e"), new long[3], new int[3], 1);

    // b e9d71f…, d 3c3638…, e 58e6b3…
    assertThat(Preset.HASH.split(three, new int[3], 3)).containsExactly(2, 0, 1);
    // /b 25c8e1…, /d b1a5fa…, /e 057c0a…
    assertThat(Preset.ROOTED_HASH.split(three, new int[3], 3)).containsExactly(1, 2, 0);
  }

  @Test
  void onlyTheLastLooksAtTheDurations() {
    assertThat(byName(Preset.LONGEST_FIRST, ONE_EACH)).containsExactly(0, 0, 1, 2, 2, 1, 0);
    assertThat(Arrays.stream(Preset.values()).filter(Preset::usesTime)).containsExactly(Preset.LONGEST_FIRST);
  }

  @ParameterizedTest
  @EnumSource
  void everyUnitHasAContainerEvenWhereThereAreMoreContainersThanUnits(Preset preset) {
    assertThat(Arrays.stream(preset.split(work, ONE_EACH, 9)).boxed()).hasSize(7)
        .allMatch(container -> container >= 0 && container < 9);
    assertThat(preset.split(Suites.workload(), new int[0], 2)).isEmpty();
  }

  /// The containers of units 1 to 7.
  private int[] byName(Preset preset, int[] tests) {
    int[] split = preset.split(work, tests, 3);
    return Arrays.stream(work.byName()).map(unit -> split[unit]).toArray();
  }
}
