package makespan.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.OptionalLong;
import makespan.balance.Recommendation;
import makespan.balance.Recommendation.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecommendationTextTest {
  private static final long MINUTE = 60_000_000_000L;

  @ParameterizedTest
  @EnumSource
  void everyReasonHasAFinishedSentence(Reason reason) {
    String text = RecommendationText.of(new Recommendation(OptionalInt.of(6), reason, 10 * MINUTE, 9 * MINUTE, 20,
        OptionalLong.of(MINUTE)));

    assertThat(text).endsWith(".").doesNotContain("{");
  }

  @Test
  void aTargetBelowTheLongestUnitSaysWhatThatUnitMayTake() {
    String text = RecommendationText.of(new Recommendation(OptionalInt.empty(), Reason.UNREACHABLE, 10 * MINUTE,
        9 * MINUTE, 20, OptionalLong.of(5 * MINUTE)));

    assertThat(text).contains("at least 9m 00s", "come under 5m 00s");
  }
}
