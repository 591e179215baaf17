package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - 3);

  @Test
  void passesAfterItsBudgetEvenWhereTheClockWrapsRound() {
    Deadline deadline = Deadline.in(10, time::get);

    time.addAndGet(9);
    assertThat(deadline.passed()).isFalse();
    time.addAndGet(1);
    assertThat(deadline.passed()).isTrue();
    assertThat(deadline.elapsedNanos()).isEqualTo(10);
  }

  @Test
  void mayBeNever() {
    assertThat(Deadline.NEVER.passed()).isFalse();
  }

  @Test
  void isHalfwayWhenHalfOfWhatIsLeftHasPassed() {
    var now = new AtomicLong(100);
    Deadline deadline = Deadline.in(50, now::get);
    now.set(110);
    Deadline halfway = deadline.halfway();
    now.set(129);
    assertThat(halfway.passed()).isFalse();
    now.set(130);
    assertThat(halfway.passed()).isTrue();
    assertThat(deadline.passed()).isFalse();
    now.set(200);
    assertThat(deadline.halfway().passed()).isTrue();
  }
}
