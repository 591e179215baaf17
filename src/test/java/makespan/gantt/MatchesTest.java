package makespan.gantt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchesTest {
  private static final BarNames NAMES = BarNames.ofUnits(Samples.NAMES);

  private static Matches found(Chart chart, String text) {
    return Matches.of(chart, NAMES, name -> name.contains(text), Matches.NONE, () -> false);
  }

  private static Chart chart(LaneArrangement arrangement, GanttMode mode) {
    Lanes actual = Samples.actual(8, 400, false);
    return new Chart(actual, Samples.plan(actual, 5), mode, 0, 0, arrangement);
  }

  /// The bars of the first layer whose names hold a text, as lanes stand on the screen.
  private static List<Integer> expected(Chart chart, String text) {
    Lanes lanes = chart.firstLanes();
    return IntStream.range(0, chart.order().count()).map(chart.order()::laneAt)
        .filter(lane -> lane < lanes.laneCount()).flatMap(lane -> IntStream.range(lanes.firstBar(lane),
            lanes.firstBar(lane + 1)))
        .filter(bar -> NAMES.of(lanes, bar).contains(text)).boxed().toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void stepsGoThroughTheLanesAsTheyStandAndRound(long seed) {
    var random = new SplittableRandom(seed);
    LaneArrangement arrangement = LaneArrangement.NATURAL.sorted(LaneArrangement.Sort.TOTAL)
        .hiding(random.nextInt(8)).pinning(random.nextInt(8), true);
    GanttMode mode = List.of(GanttMode.values()).get(random.nextInt(GanttMode.values().length));
    Chart chart = chart(arrangement, mode);
    String text = "_" + random.nextInt(1, 4);
    Matches matches = found(chart, text);
    List<Integer> expected = expected(chart, text);

    assertThat(matches.count(chart)).isEqualTo(expected.size());
    Optional<Hit> at = Optional.empty();
    List<Integer> walked = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      at = matches.step(chart, at, 1);
      walked.add(at.orElseThrow().bar());
      assertThat(matches.numberOf(chart, at.orElseThrow())).isEqualTo(i + 1);
    }
    assertThat(walked).isEqualTo(expected);
    assertThat(matches.step(chart, at, 1)).map(Hit::bar).contains(expected.getFirst());
    assertThat(matches.step(chart, Optional.empty(), -1)).map(Hit::bar).contains(expected.getLast());
  }

  @Test
  void aStepBeginsAtABarThatIsNoMatchToo() {
    Chart chart = chart(LaneArrangement.NATURAL, GanttMode.ACTUAL);
    Matches matches = found(chart, "_12_");
    Lanes lanes = chart.actual();
    int match = lanes.nextOfUnit(12, 0);
    Hit before = Hit.of(Layer.ACTUAL, lanes, match - 1);
    Hit after = Hit.of(Layer.ACTUAL, lanes, match + 1);

    assertThat(matches.numberOf(chart, before)).isZero();
    assertThat(matches.step(chart, Optional.of(before), 0)).map(Hit::bar).contains(match);
    assertThat(matches.step(chart, Optional.of(after), -1)).map(Hit::bar).contains(match);
    assertThat(matches.step(chart, Optional.of(after), 1)).as("round").map(Hit::bar).contains(match);
    assertThat(matches.step(chart, Optional.of(Hit.of(Layer.ACTUAL, lanes, match)), 0)).map(Hit::bar)
        .contains(match);
    assertThat(found(chart, "nowhere").step(chart, Optional.of(before), 1)).isEmpty();
  }

  @Test
  void barsOfOtherLanesAreNoMatchesAndKnownOnesAreNotLookedThroughAgain() {
    Chart chart = chart(LaneArrangement.NATURAL, GanttMode.BOTH);
    Matches matches = found(chart, "_1");
    Lanes other = Samples.plan(chart.actual(), 3);
    var replanned = new Chart(chart.actual(), other, GanttMode.BOTH, 0, 0);

    assertThat(matches.isOf(chart)).isTrue();
    assertThat(matches.isOf(replanned)).isFalse();
    assertThat(matches.in(replanned).next(Layer.PLAN, 0)).isEqualTo(Lanes.NONE);
    assertThat(matches.in(replanned).next(Layer.ACTUAL, 0)).isEqualTo(matches.next(Layer.ACTUAL, 0));

    var asked = new AtomicInteger();
    Matches again = Matches.of(replanned, (lanes, bar) -> {
      asked.incrementAndGet();
      return NAMES.of(lanes, bar).toLowerCase(Locale.ROOT);
    }, name -> name.contains("_1"), matches, () -> false);
    assertThat(asked.get()).isEqualTo(other.barCount());
    assertThat(again.isOf(replanned)).isTrue();
  }
}
