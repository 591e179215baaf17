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

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void hiddenBarsCountForNothing(long seed) {
    var random = new SplittableRandom(seed);
    Lanes lanes = Samples.actual(5, 200, true).between(10 * SECOND, 0);
    var chart = new Chart(lanes, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);
    TimeRange range = TimeRange.between(random.nextLong(0, lanes.longestNanos()), lanes.longestNanos());
    long busy = 0;
    long tests = 0;
    long all = 0;
    for (int bar = 0; bar < lanes.barCount(); bar++) {
      long inside = Math.max(0, lanes.endNanos(bar) - Math.max(range.fromNanos(), lanes.startNanos(bar)));
      busy += inside;
      tests += inside > 0 ? lanes.testCount(bar) : 0;
      all += lanes.durationNanos(bar);
    }
    assertThat(range.content(chart)).isEqualTo(new TimeRange.Content(busy, tests, (double) busy / all));
  }

  @Test
  void aStretchInWhichAllBarsAreHiddenIsEmpty() {
    Lanes lanes = new LanesBuilder(3).lane("a", 0).bar(0, 10, 0, 3, false).bar(10, 90, 1, 4, false).build()
        .between(50, 0);
    var chart = new Chart(lanes, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);

    assertThat(TimeRange.between(2, 9).content(chart)).isEqualTo(new TimeRange.Content(0, 0, 0));
    assertThat(TimeRange.between(20, 29).content(chart)).as("inside a bar")
        .isEqualTo(new TimeRange.Content(9, 4, 0.1));
  }

  @Test
  void hiddenLanesDoNotCount() {
    Lanes lanes = new LanesBuilder(2).lane("a", 0).bar(0, 10, 0, 3, false).lane("b", 0).bar(0, 30, 1, 4, false)
        .build();
    var chart = new Chart(lanes, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0, LaneArrangement.NATURAL.hiding(1));

    assertThat(TimeRange.between(20, 5).content(chart)).isEqualTo(new TimeRange.Content(5, 3, 0.5));
  }
}
