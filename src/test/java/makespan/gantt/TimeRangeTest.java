package makespan.gantt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRangeTest {
  private static final long SECOND = Samples.SECOND;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aStretchHoldsWhatReachesIntoIt(long seed) {
    var random = new SplittableRandom(seed);
    Lanes lanes = Samples.actual(5, 200, true);
    var chart = new Chart(lanes, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);
    long end = lanes.longestNanos();
    TimeRange range = TimeRange.between(random.nextLong(-60 * SECOND, end), random.nextLong(0, end + SECOND));

    long busy = 0;
    long tests = 0;
    long all = 0;
    for (int bar = 0; bar < lanes.barCount(); bar++) {
      long from = Math.max(range.fromNanos(), lanes.startNanos(bar));
      long to = Math.min(range.toNanos(), lanes.endNanos(bar));
      busy += Math.max(0, to - from);
      tests += to > from ? lanes.testCount(bar) : 0;
      all += lanes.durationNanos(bar);
    }
    TimeRange.Content content = range.content(chart);
    assertThat(content.busyNanos()).isEqualTo(busy);
    assertThat(content.testCount()).isEqualTo(tests);
    assertThat(content.share()).isCloseTo((double) busy / all, within(1e-9));
  }

  @Test
  void hiddenLanesDoNotCount() {
    Lanes lanes = new LanesBuilder(2).lane("a", 0).bar(0, 10, 0, 3, false).lane("b", 0).bar(0, 30, 1, 4, false)
        .build();
    var chart = new Chart(lanes, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0, LaneArrangement.NATURAL.hiding(1));

    assertThat(TimeRange.between(20, 5).content(chart)).isEqualTo(new TimeRange.Content(5, 3, 0.5));
  }
}
