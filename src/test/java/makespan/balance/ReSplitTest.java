package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReSplitTest {
  @Test
  void returnsASplitThatMeetsTheBound() {
    WorkUnits units = WorkUnits.of(new long[]{3, 2, 1});
    Split split = Split.of(units, 2, new int[]{0, 1, 1});

    assertThat(ReSplit.improve(units, split, 3, Deadline.NEVER)).isSameAs(split);
  }

  @Test
  void returnsItsStartWhereThereIsNoTime() {
    WorkUnits units = WorkUnits.of(new long[]{3, 2, 1});
    Split split = Split.of(units, 2, new int[]{0, 0, 0});

    assertThat(ReSplit.improve(units, split, 3, new Deadline(() -> 0, 0, 0))).isSameAs(split);
  }

  @Test
  void asksTheClockOftenEnoughToEndInTime() {
    var time = new AtomicLong();
    WorkUnits units = WorkUnits.of(Suites.uniform(new SplittableRandom(1), 40, 500, 999));
    Split start = Lpt.of(units, 40, 16);

    Split better = ReSplit.improve(units, start, 1, Deadline.in(200, time::incrementAndGet));

    assertThat(time.get()).as("looks at the clock after the end").isBetween(201L, 206L);
    assertThat(better.makespan()).isLessThanOrEqualTo(start.makespan());
  }

  @Test
  void endsByItselfWhereTheBoundCannotBeMet() {
    WorkUnits units = WorkUnits.of(new long[]{3, 3, 3});

    assertThat(ReSplit.improve(units, Split.of(units, 2, new int[]{0, 0, 0}), 5, Deadline.NEVER).makespan())
        .isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void levelsAnUnevenStartToTheBound(long seed) {
    var random = new SplittableRandom(seed);
    WorkUnits units = WorkUnits.of(Suites.logNormal(random, 300, 2_000, 1));
    int containers = random.nextInt(2, 9);
    long bound = LowerBound.of(units, containers);
    Split allOnOne = Split.of(units, containers, new int[300]);

    assertThat(ReSplit.improve(units, allOnOne, bound, Deadline.NEVER).makespan()).isEqualTo(bound);
  }

  @Test
  void givesTheSameAnswerTwice() {
    WorkUnits units = WorkUnits.of(Suites.uniform(new SplittableRandom(5), 64, 100_000, 500_000));
    Split start = Lpt.of(units, 64, 24);

    Split first = ReSplit.improve(units, start, 1, Deadline.in(1_000, new AtomicLong()::incrementAndGet));
    Split second = ReSplit.improve(units, start, 1, Deadline.in(1_000, new AtomicLong()::incrementAndGet));

    assertThat(first.makespan()).isLessThan(start.makespan());
    assertThat(second.toArray()).containsExactly(first.toArray());
  }
}
