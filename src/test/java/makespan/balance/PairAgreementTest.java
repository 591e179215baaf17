package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairAgreementTest {
  @Test
  void theSamePartitionUnderOtherNumbersAgreesOnEveryPair() {
    PairAgreement agreement = PairAgreement.of(new int[]{0, 0, 1, 2, 2}, new int[]{7, 7, 0, 3, 3});

    assertThat(agreement).isEqualTo(new PairAgreement(10, 10, 2));
    assertThat(agreement.share()).isOne();
    assertThat(agreement.disagreeing()).isZero();
  }

  @Test
  void oneUnitThatMovesDisagreesWithItsOldAndItsNewCompany() {
    PairAgreement agreement = PairAgreement.of(new int[]{0, 0, 0, 1, 1}, new int[]{0, 0, 1, 1, 1});

    assertThat(agreement.disagreeing()).isEqualTo(2 + 2);
    assertThat(agreement.share()).isEqualTo(0.6);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithLookingAtEveryPair(long seed) {
    var random = new SplittableRandom(seed);
    int n = random.nextInt(2, 60);
    int[] first = random.ints(n, 0, 5).toArray();
    int[] second = random.ints(n, 0, 7).toArray();
    long agreeing = 0;
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        agreeing += first[a] == first[b] == (second[a] == second[b]) ? 1 : 0;
      }
    }

    assertThat(PairAgreement.of(first, second).agreeing()).isEqualTo(agreeing);
  }

  @Test
  void unrelatedPartitionsAgreeAsOftenAsChanceSays() {
    var random = new SplittableRandom(1);
    PairAgreement agreement = PairAgreement.of(random.ints(2_000, 0, 16).toArray(),
        random.ints(2_000, 0, 16).toArray());

    assertThat(agreement.chance()).isBetween(0.88, 0.89);
    assertThat(agreement.share() - agreement.chance()).isBetween(-0.002, 0.002);
  }

  @Test
  void aMillionUnitsOnAsManyContainersDoNotOverflow() {
    int[] alone = new int[1_000_000];
    for (int unit = 0; unit < alone.length; unit++) {
      alone[unit] = unit;
    }

    assertThat(PairAgreement.of(alone, new int[alone.length]))
        .isEqualTo(new PairAgreement(0, 499_999_500_000L, 0));
  }

  @Test
  void withoutPairsNothingDisagrees() {
    assertThat(PairAgreement.of(new int[1], new int[1]).share()).isOne();
    assertThat(PairAgreement.of(new int[0], new int[0]).disagreeing()).isZero();
  }

  @Test
  void unequalLengthsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> PairAgreement.of(new int[1], new int[2]));
  }
}
