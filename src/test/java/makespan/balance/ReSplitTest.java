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

    assertThat(new ReSplit(units, split, Deadline.NEVER).improve(3, 2_000)).isSameAs(split);
  }

  @Test
  void returnsItsStartWhereThereIsNoTime() {
    WorkUnits units = WorkUnits.of(new long[]{3, 2, 1});
    Split split = Split.of(units, 2, new int[]{0, 0, 0});

    assertThat(new ReSplit(units, split, new Deadline(() -> 0, 0, 0)).improve(3, 2_000)).isSameAs(split);
  }

  @Test
  void asksTheClockOftenEnoughToEndInTime() {
    var time = new AtomicLong();
    WorkUnits units = WorkUnits.of(Suites.uniform(new SplittableRandom(1), 40, 500, 999));
    Split start = Lpt.of(units, 40, 16);

    Split better = new ReSplit(units, start, Deadline.in(200, time::incrementAndGet)).improve(1, 2_000);

    assertThat(time.get()).as("looks at the clock after the end").isBetween(201L, 206L);
    assertThat(better.makespan()).isLessThanOrEqualTo(start.makespan());
  }

  @Test
  void endsByItselfWhereTheBoundCannotBeMet() {
    WorkUnits units = WorkUnits.of(new long[]{3, 3, 3});

    assertThat(new ReSplit(units, Split.of(units, 2, new int[]{0, 0, 0}), Deadline.NEVER).improve(5, 2_000).makespan())
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

    assertThat(new ReSplit(units, allOnOne, Deadline.NEVER).improve(bound, 2_000).makespan()).isEqualTo(bound);
  }

  @Test
  void givesTheSameAnswerTwice() {
    WorkUnits units = WorkUnits.of(Suites.uniform(new SplittableRandom(5), 64, 100_000, 500_000));
    Split start = Lpt.of(units, 64, 24);

    Split first = new ReSplit(units, start, Deadline.in(1_000, new AtomicLong()::incrementAndGet)).improve(1, 2_000);
    Split second = new ReSplit(units, start, Deadline.in(1_000, new AtomicLong()::incrementAndGet)).improve(1, 2_000);

    assertThat(first.makespan()).isLessThan(start.makespan());
    assertThat(second.toArray()).containsExactly(first.toArray());
  }
}
