package makespan.ui.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import makespan.findings.HandMadeRun;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

class LoadedRunTest {
  private final TestRun run = new HandMadeRun(2).test(0, "a", 60_000_000_000L).test(1, "b", 30_000_000_000L).build();

  @Test
  void preparingEndsAtWhicheverPieceItIsNotWantedAnyMore() {
    var pieces = new AtomicInteger();
    LoadedRun.of(run, pieces::incrementAndGet);
    assertThat(pieces).hasValueGreaterThan(3);

    for (int wanted = 1; wanted <= pieces.get(); wanted++) {
      var left = new AtomicInteger(wanted);
      assertThatThrownBy(() -> LoadedRun.of(run, () -> {
        if (left.decrementAndGet() == 0) {
          throw new CancellationException();
        }
      })).isInstanceOf(CancellationException.class);
      assertThat(left).as("nothing is done after piece %d", wanted).hasValue(0);
    }
  }
}
