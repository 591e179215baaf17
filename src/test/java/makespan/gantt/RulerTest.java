package makespan.gantt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulerTest {
  private static final long MILLI = 1_000_000;
  private static final long MINUTE = 60_000 * MILLI;

  @Test
  void countsMinutesOverHalfAnHour() {
    assertThat(labels(TimeAxis.fit(-2 * MINUTE, 31 * MINUTE, 800), 80))
        .containsExactly("0:00", "5:00", "10:00", "15:00", "20:00", "25:00", "30:00");
  }

  @Test
  void countsMillisecondsWhereTheyAreFarApart() {
    assertThat(labels(new TimeAxis(0, 60 * MINUTE, MINUTE, 200 * MILLI, 400), 100))
        .containsExactly("1:00.000", "1:00.050", "1:00.100", "1:00.150", "1:00.200");
  }

  @Test
  void countsDaysForLongerThanADay() {
    assertThat(labels(TimeAxis.fit(0, 100 * 24 * 60 * MINUTE, 500), 100)).containsExactly("0:00", "480:00:00",
        "960:00:00", "1440:00:00", "1920:00:00", "2400:00:00");
  }

  @Test
  void hasNoTicksBeforeTheTestsBegin() {
    assertThat(Ruler.of(new TimeAxis(-10 * MINUTE, MINUTE, -10 * MINUTE, 5 * MINUTE, 100), 10).count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void ticksLieApartAndInside(long seed) {
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 200; i++) {
      double width = random.nextDouble(100, 3_000);
      TimeAxis axis = TimeAxis.fit(0, random.nextLong(MINUTE, 600 * MINUTE), width)
          .zoomed(random.nextDouble(1, 5_000), random.nextDouble(width));
      Ruler ruler = Ruler.of(axis, 80);
      for (int tick = 0; tick < ruler.count(); tick++) {
        assertThat(ruler.nanos(tick)).isBetween(axis.startNanos(), axis.endNanos());
        assertThat(tick == 0 ? 80 : axis.xOf(ruler.nanos(tick)) - axis.xOf(ruler.nanos(tick - 1)))
            .isGreaterThan(79.99);
      }
    }
  }

  private static List<String> labels(TimeAxis axis, double spacing) {
    Ruler ruler = Ruler.of(axis, spacing);
    return IntStream.range(0, ruler.count()).mapToObj(ruler::label).toList();
  }
}
