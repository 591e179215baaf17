package makespan.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import makespan.balance.Recommendation;
import makespan.balance.Recommendation.Reason;
import makespan.balance.Strategy;
import makespan.balance.Sweep;
import makespan.balance.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecommendationTextTest {
  private static final long MINUTE = 60_000_000_000L;
  private static final Workload WORK = Workload.of(List.of("a", "long", "b", "c"),
      new long[]{4 * MINUTE, 9 * MINUTE, 4 * MINUTE, MINUTE}, new int[4], 1);

  @ParameterizedTest
  @EnumSource
  void everyReasonHasAFinishedSentence(Reason reason) {
    assertThat(RecommendationText.of(recommendation(OptionalInt.of(6), reason, OptionalInt.of(20)), WORK))
        .endsWith(".").doesNotContain("{");
    assertThat(RecommendationText.of(recommendation(OptionalInt.of(6), reason, OptionalInt.empty()), WORK))
        .endsWith(".").doesNotContain("{");
  }

  @Test
  void aTargetBelowTheLongestUnitNamesItAndSaysWhatItMayTake() {
    String text = RecommendationText.of(recommendation(OptionalInt.empty(), Reason.UNREACHABLE, OptionalInt.of(2)),
        WORK);

    assertThat(text).contains("long takes 9m 00s", "at least 9m 00s", "come under 5m 00s");
  }

  @Test
  void aTargetIsPromisedByWhatNineteenRunsOfTwentyKeep() {
    Sweep sweep = Sweep.of(WORK, Strategy.OPTIMAL, 4, 0, () -> false);

    assertThat(RecommendationText.of(Recommendation.of(sweep, WORK.units(), 0, 15 * MINUTE,
        containers -> sweep.makespanNanos(containers) * 3 / 2, 1.25), WORK)).isEqualTo("2 containers: the fewest that "
            + "meet the target in 19 runs of 20, with 13m 30s at most. As planned the job takes 9m 00s.");
    assertThat(RecommendationText.of(Recommendation.of(sweep, WORK.units(), 0, 10 * MINUTE,
        containers -> sweep.makespanNanos(containers) * 3 / 2, 1.25), WORK)).isEqualTo("No number of containers meets "
            + "the target in 19 runs of 20: long takes 9m 00s, in some runs longer. It must come under 8m 00s: split it "
            + "or make it faster.");
    assertThat(RecommendationText.of(Recommendation.of(sweep, WORK.units(), 0, 12 * MINUTE,
        containers -> sweep.makespanNanos(containers) * 3 / 2, 1.25), WORK)).contains(
            "with one for each unit the job takes up to 13m 30s", "long with its 9m 00s first");
  }

  @Test
  void saysWhereMoreContainersStopHelping() {
    assertThat(RecommendationText.of(recommendation(OptionalInt.of(6), Reason.KNEE, OptionalInt.of(36)), WORK))
        .contains("below 9m 00s, so nothing helps beyond 36 containers");
    assertThat(RecommendationText.of(recommendation(OptionalInt.of(6), Reason.KNEE, OptionalInt.empty()), WORK))
        .contains("below 9m 00s, which 64 containers do not reach");
  }

  @Test
  void saysWhatTheAdviceCostsAgainstTheRunAsItWas() {
    Sweep sweep = Sweep.of(WORK, Strategy.OPTIMAL, 4, 0, () -> false);
    Recommendation one = Recommendation.of(sweep, WORK.units(), 0, OptionalLong.of(20 * MINUTE));
    Recommendation two = Recommendation.of(sweep, WORK.units(), 0, OptionalLong.of(9 * MINUTE));

    assertThat(RecommendationText.against(one, sweep, 2, 13 * MINUTE, 0)).isEqualTo("As it ran on 2 containers the job "
        + "took 13m 00s: with 1 container it ends 5m 00s later and costs 8m 00s less container time. "
        + "Split this way it takes 9m 00s on 2 containers and costs the same container time.");
    assertThat(RecommendationText.against(two, sweep, 2, 13 * MINUTE, 0))
        .isEqualTo("As it ran on 2 containers the job took 13m 00s: split this way it ends 4m 00s earlier on as many.");
    assertThat(RecommendationText.against(two, sweep, 5, 9 * MINUTE, 0)).isEqualTo("As it ran on 5 containers the job "
        + "took 9m 00s: with 2 containers it ends as early and costs 27m 00s less container time.");
  }

  @Test
  void withoutAnAdviceThereIsNothingToSetAgainstTheRun() {
    Sweep sweep = Sweep.of(WORK, Strategy.OPTIMAL, 4, 0, () -> false);
    Recommendation none = Recommendation.of(sweep, WORK.units(), 0, OptionalLong.of(MINUTE));

    assertThat(RecommendationText.against(none, sweep, 2, 13 * MINUTE, 0)).isEmpty();
  }

  private static Recommendation recommendation(OptionalInt containers, Reason reason, OptionalInt floorContainers) {
    return new Recommendation(containers, reason, 10 * MINUTE, OptionalLong.empty(), 9 * MINUTE, floorContainers, 64,
        OptionalLong.of(5 * MINUTE));
  }
}
