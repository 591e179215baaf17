package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StrategyTest {
  @Test
  void wordsAreThoseOfTheCommandLine() {
    assertThat(Arrays.stream(Strategy.values()).map(Strategy::word))
        .containsExactly("observed", "name", "round-robin", "timings", "lpt", "optimal", "queue");
  }

  @Test
  void aWordLeadsBackToItsStrategy() {
    assertThat(Strategy.values()).allSatisfy(strategy -> assertThat(Strategy.of(strategy.word())).contains(strategy));
    assertThat(Strategy.of("OPTIMAL")).isEmpty();
  }
}
