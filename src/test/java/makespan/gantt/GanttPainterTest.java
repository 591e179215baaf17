package makespan.gantt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import makespan.analysis.Runs;
import makespan.analysis.Timeline;
import makespan.model.TestRun;
import makespan.picture.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A pixel is a second in the small pictures here, and a lane is 12 pixels high: 2 of padding above and below.
class GanttPainterTest {
  private static final long SECOND = 1_000_000_000;
  private static final int LANE = 12;
  private static final GanttPalette PALETTE = GanttPalette.light();

  @Test
  void drawsBarsInTwoShadesWithAGapBetweenThem() {
    Picture picture = paint(lane().bar(0, 6 * SECOND, 0, 1, false).bar(6 * SECOND, 8 * SECOND, 1, 1, false), 20);

    assertThat(picture.row(6)).isEqualTo("AAAAA.aaaaaaa.......");
    assertThat(picture.row(1)).isEqualTo("|...................");
    assertThat(picture.row(2)).isEqualTo("AAAAA.aaaaaaa.......");
    assertThat(picture.row(9)).isEqualTo("AAAAA.aaaaaaa.......");
    assertThat(picture.row(10)).isEqualTo("|...................");
  }

  @Test
  void hatchesTheStepsBeforeAndAfterTheTestsWithAGapBetweenThem() {
    TestRun run = new Runs().container().test("a", "1", 5).step("Restore", 0, 6).step("Tests", 6, 11)
        .step("Upload", 11, 16).step("Save", 16, 18).run();
    Lanes lanes = RunLanes.of(Timeline.of(run), run);
    var chart = new Chart(lanes, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);

    Picture picture = paint(chart, TimeAxis.fit(-6 * SECOND, 14 * SECOND, 20), 1, Lanes.NONE);

    assertThat(picture.row(6).substring(6, 11)).isEqualTo("AAAA.");
    assertThat(picture.row(6).substring(0, 6)).contains("#");
    assertThat(picture.row(6).substring(11, 15)).contains("#");
    assertThat(picture.row(6).charAt(15)).isEqualTo('.');
    assertThat(picture.drawn().outsideAt(6, -3 * SECOND)).isEqualTo("Restore: 6.0 s, outside the tests");
    assertThat(picture.drawn().outsideAt(6, 11 * SECOND)).isEqualTo("Save: 2.0 s, outside the tests");
    assertThat(picture.drawn().outsideAt(6, 3 * SECOND)).isEmpty();
    assertThat(chart.minNanos()).isEqualTo(-6 * SECOND);
    assertThat(chart.maxNanos()).isGreaterThan(12 * SECOND);
    assertThat(lanes.between(SECOND * 9, 0).outside().name(2)).isEqualTo("Save");
  }

  @Test
  void drawsNarrowBarsWithoutAGap() {
    Picture picture = paint(lane().bar(0, 3 * SECOND, 0, 1, false).bar(3 * SECOND, 2 * SECOND, 1, 1, false), 8);

    assertThat(picture.row(6)).isEqualTo("AAAaa...");
  }

  @Test
  void barsTooShortToBeDrawnApartShareGreyPixels() {
    var lane = lane();
    for (int i = 0; i < 12; i++) {
      lane.bar(i * SECOND / 2, SECOND / 2, i, 1, false);
    }
    lane.bar(6 * SECOND, 4 * SECOND, 99, 1, false);

    Picture picture = paint(lane, 12);

    assertThat(picture.row(6)).isEqualTo("mmmmmmAAA...");
    assertThat(picture.drawn().at(2.5, 6)).contains(new Hit(Layer.ACTUAL, 0, 4, 4, 6));
    assertThat(picture.drawn().barAt(7, 6)).isEqualTo(12);
  }

  @Test
  void aBarOfANanosecondAmongHoursStillLeavesAPixel() {
    long hour = 3_600 * SECOND;
    var lane = lane().bar(0, 5 * hour, 0, 1, false).bar(5 * hour, 1, 1, 1, false).bar(5 * hour + 1, 5 * hour - 1, 2, 1,
        false);

    Picture picture = paint(new Chart(lane.build(), Lanes.EMPTY, GanttMode.ACTUAL, 0, 0), TimeAxis.fit(0, 10 * hour,
        20), 1, Lanes.NONE);

    assertThat(picture.row(6)).isEqualTo("AAAAAAAAA.mAAAAAAAAA");
    assertThat(picture.drawn().barAt(10, 6)).isEqualTo(1);
  }

  @Test
  void aBrokenBarHasACornerWhereThereIsRoomAndAnEdgeElsewhere() {
    Picture picture = paint(lane().bar(0, 10 * SECOND, 0, 1, true).bar(10 * SECOND, 3 * SECOND, 1, 1, true), 14);

    assertThat(picture.row(2)).isEqualTo("!!!!!!!.A.!!!.");
    assertThat(picture.row(3)).isEqualTo("!!!!!!.AA.!!!.");
    assertThat(picture.row(5)).isEqualTo("!!!!.AAAA.aaa.");
    assertThat(picture.row(9)).isEqualTo("AAAAAAAAA.aaa.");
  }

  @Test
  void whereBarsShareAPixelABrokenOneWins() {
    var lane = lane();
    for (int i = 0; i < 30; i++) {
      lane.bar(i * SECOND / 10, SECOND / 10, i, 1, i == 17);
    }

    Picture picture = paint(lane, 6);

    assertThat(picture.row(2)).isEqualTo("m!m...");
    assertThat(picture.row(6)).isEqualTo("mmm...");
    assertThat(picture.drawn().barAt(1, 6)).isEqualTo(17);
    assertThat(picture.drawn().barAt(2, 6)).isEqualTo(20);
  }

  @Test
  void theSelectedUnitIsLitEverywhereEvenAmongMergedBars() {
    var lane = lane();
    for (int i = 0; i < 60; i++) {
      lane.bar(i * SECOND / 10, SECOND / 10, i, 1, false);
    }
    lane.bar(6 * SECOND, 10 * SECOND, 3, 1, false);

    Picture picture = paint(new Chart(lane.build(), Lanes.EMPTY, GanttMode.ACTUAL, 0, 0),
        TimeAxis.fit(0, 18 * SECOND, 18), 1, 3);

    assertThat(picture.row(2)).isEqualTo("SSSmmmTTTTTTTTT...");
    assertThat(picture.row(6)).isEqualTo("SSSmmmTSSSSSSST...");
  }

  @Test
  void whatIsLookedForIsLitAmongMergedBarsToo() {
    Lanes lanes = lane().bar(0, 10 * SECOND, 0, 1, false).bar(10 * SECOND, 20 * SECOND, 1, 1, false)
        .bar(30 * SECOND, SECOND / 10, 2, 1, false).bar(30 * SECOND + SECOND / 10, SECOND / 10, 3, 1, false).build();
    var chart = new Chart(lanes, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);
    Matches matches = Matches.of(chart, BarNames.ofUnits(Integer::toString),
        name -> "1".equals(name) || "3".equals(name),
        Matches.NONE, () -> false);
    var raster = new Raster(40, LANE, 1);
    var viewport = new Viewport(TimeAxis.fit(0, 40 * SECOND, 40), new LaneAxis(1, LANE, 0, LANE, 0));
    Drawn drawn = new GanttPainter(chart).paint(chart, viewport, PALETTE,
        new Lit(BarSet.ofUnit(chart, 0), matches, BarSet.ALL), raster);
    var picture = new Picture(raster, drawn);

    assertThat(picture.code(5, LANE / 2)).as("selected").isEqualTo('S');
    assertThat(picture.code(10, LANE / 2)).as("framed").isEqualTo('T');
    assertThat(picture.code(20, LANE / 2)).isEqualTo('F');
    assertThat(picture.code(30, LANE / 2)).isEqualTo('F');
    assertThat(picture.code(30, 2)).as("capped").isEqualTo('T');
  }

  @Test
  void whatAFilterDoesNotKeepStaysPaleWithItsFailures() {
    var lane = lane().bar(0, 8 * SECOND, 0, 1, false).bar(8 * SECOND, 10 * SECOND, 1, 1, true);
    for (int i = 0; i < 4; i++) {
      lane.bar(18 * SECOND + i * SECOND / 2, SECOND / 2, 2 + i, 1, false);
    }
    var chart = new Chart(lane.build(), Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);
    BarSet kept = BarSet.of(chart, (_, _, unit, _) -> unit == 0 || unit == 3, BarSet.ALL, () -> false);

    Picture picture = paint(chart, TimeAxis.fit(0, 24 * SECOND, 24), Lit.keeping(kept));

    assertThat(picture.row(9)).isEqualTo("AAAAAAA.ppppppppp.mp....");
    assertThat(picture.row(2)).startsWith("AAAAAAA.!!!!!!").doesNotContain("a");
    assertThat(picture.drawn().unitAt(10, 6)).as("it can be pointed at").isEqualTo(1);
    assertThat(IntStream.range(0, picture.drawn().runCount()).filter(picture.drawn()::pale)).containsExactly(1, 3);
    assertThat(kept.count(chart, Layer.ACTUAL)).isEqualTo(2);

    Picture all = paint(chart, TimeAxis.fit(0, 24 * SECOND, 24), Lit.NOTHING);
    assertThat(all.row(9)).isEqualTo("AAAAAAA.aaaaaaaaa.mm....");
  }

  @Test
  void aBarOfTheSeveralUnitsThatAPlanRunsAsOneIsKeptWithAnyOfThem() {
    Lanes plan = new LanesBuilder(2).lane("0", 0).bar(0, SECOND, 4, 1, false).and(7).bar(SECOND, SECOND, 5, 1, false)
        .build();
    var chart = new Chart(Lanes.EMPTY, plan, GanttMode.PLAN, 0, 0);
    BarSet kept = BarSet.of(chart, (_, _, unit, _) -> unit == 7, BarSet.ALL, () -> false);

    assertThat(kept.any(Layer.PLAN, 0, 1)).isTrue();
    assertThat(kept.any(Layer.PLAN, 1, 2)).isFalse();
  }

  @Test
  void timeOutsideTheTestsIsHatchedBeforeZeroAndIdleTimeIsDotted() {
    var lanes = new LanesBuilder(2).lane("0", 8 * SECOND).bar(0, 4 * SECOND, 0, 1, false).lane("1", 0)
        .bar(0, 30 * SECOND, 1, 1, false).build();

    Picture picture = paint(new Chart(lanes, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0), TimeAxis.fit(-8 * SECOND,
        32 * SECOND, 40), 1, Lanes.NONE);

    assertThat(picture.row(4)).isEqualTo("##....##AAA.............................");
    assertThat(picture.row(3)).isEqualTo(".##....#AAA.............................");
    assertThat(picture.row(5)).isEqualTo("#....##.AAA....##.....##.....##.....##..");
    assertThat(picture.row(LANE + 6)).isEqualTo("        BBBBBBBBBBBBBBBBBBBBBBBBBBBBB   ");
  }

  @Test
  void aGhostIsTheRunWithMovedBarsHollowAndAMarkWhereThePlanEnds() {
    Lanes actual = new LanesBuilder(2).lane("0", 0).bar(0, 10 * SECOND, 0, 1, false)
        .bar(10 * SECOND, 8 * SECOND, 1, 1, false).lane("1", 0).bar(0, 4 * SECOND, 2, 1, false).build();
    Lanes plan = new LanesBuilder(2).lane("0", 0).bar(0, 10 * SECOND, 0, 1, false).lane("1", 0)
        .bar(0, 4 * SECOND, 2, 1, false).bar(4 * SECOND, 8 * SECOND, 1, 1, false).build();
    Picture picture = paint(new Chart(actual, plan, GanttMode.GHOST, 0, 0), TimeAxis.fit(0, 20 * SECOND, 20), 1,
        Lanes.NONE);

    assertThat(picture.row(2)).isEqualTo("BBBBBBBBBPPPbbbbb...");
    assertThat(picture.row(5)).isEqualTo("BBBBBBBBBPPP....b...");
    assertThat(picture.row(LANE + 5)).startsWith("AAA ");
  }

  @Test
  void lanesStandWhereTheyAreArrangedAndPinnedOnesLieOnTop() {
    var lanes = new LanesBuilder(8);
    for (int lane = 0; lane < 8; lane++) {
      lanes.lane(String.valueOf(lane), 0).bar(0, (lane + 1) * SECOND, lane, 1, false);
    }
    LaneArrangement arrangement = LaneArrangement.NATURAL.hiding(1).pinning(7, true);
    var chart = new Chart(lanes.build(), Lanes.EMPTY, GanttMode.ACTUAL, 0, 0, arrangement);
    LaneAxis axis = LaneAxis.of(7, 3 * LANE, LANE, LANE).pinning(1).scrolledTo(LANE);
    var raster = new Raster(10, 3 * LANE, 1);
    Drawn drawn = new GanttPainter(chart).paint(chart, new Viewport(TimeAxis.fit(0, 10 * SECOND, 10), axis), PALETTE,
        Lit.NOTHING, raster);

    assertThat(drawn.at(0, 6)).map(Hit::lane).contains(7);
    assertThat(drawn.at(0, LANE + 6)).map(Hit::lane).contains(2);
    assertThat(drawn.at(0, 2 * LANE + 6)).map(Hit::lane).contains(3);
  }

  @Test
  void theLaneThatTakesLongestHasItsOwnColourInTheRunAndNotInThePlan() {
    Lanes lanes = new LanesBuilder(2).lane("0", 0).bar(0, 4 * SECOND, 0, 1, false).lane("1", 0)
        .bar(0, 6 * SECOND, 1, 1, false).build();
    TimeAxis axis = TimeAxis.fit(0, 8 * SECOND, 8);

    Picture actual = paint(new Chart(lanes, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0), axis, 1, Lanes.NONE);
    Picture plan = paint(new Chart(Lanes.EMPTY, lanes, GanttMode.PLAN, 0, 0), axis, 1, Lanes.NONE);

    assertThat(actual.row(4)).startsWith("AAA.");
    assertThat(actual.row(LANE + 4)).startsWith("BBBBB ");
    assertThat(plan.row(4)).startsWith("PPH.");
    assertThat(plan.row(LANE + 4)).startsWith("PPHPP ");
  }

  @Test
  void barsOfThePlanAreHatchedSoThatTheyAreKnownWithoutColours() {
    var lane = lane().bar(0, 10 * SECOND, 0, 1, false).bar(10 * SECOND, 6 * SECOND, 1, 1, false);
    for (int i = 0; i < 4; i++) {
      lane.bar(16 * SECOND + i * SECOND / 2, SECOND / 2, 2 + i, 1, false);
    }
    Lanes lanes = lane.build();
    var chart = new Chart(Lanes.EMPTY, lanes, GanttMode.PLAN, 0, 0);
    Picture plan = paint(chart, TimeAxis.fit(0, 20 * SECOND, 20), 1, Lanes.NONE);

    assertThat(plan.row(2)).isEqualTo("HPPPPHPPP.hpppp.mm..");
    assertThat(plan.row(3)).isEqualTo("PHPPPPHPP.phppp.mm..");
    assertThat(plan.row(7)).as("every fifth row alike").isEqualTo(plan.row(2));

    TimeAxis zoomed = TimeAxis.fit(0, 40 * SECOND, 20).spanning(0, 20 * SECOND);
    assertThat(paint(chart, zoomed.panned(3), 1, Lanes.NONE).row(2)).as("it moves with its bars")
        .startsWith(paint(chart, zoomed, 1, Lanes.NONE).row(2).substring(3, 12));
    BarSet kept = BarSet.of(chart, (_, _, unit, _) -> unit == 0, BarSet.ALL, () -> false);
    assertThat(paint(chart, TimeAxis.fit(0, 20 * SECOND, 20), Lit.keeping(kept)).row(2)).as("pale is pale")
        .startsWith("HPPPPHPPP.ppppp.");
  }

  @Test
  void runAndPlanShareALaneHalfAndHalf() {
    Lanes actual = lane().bar(0, 5 * SECOND, 0, 1, false).build();
    Lanes plan = new LanesBuilder(2).lane("0", 0).bar(0, 4 * SECOND, 0, 1, false).lane("1", 0)
        .bar(0, 7 * SECOND, 1, 1, false).build();

    Picture picture = paint(new Chart(actual, plan, GanttMode.BOTH, 0, 0), TimeAxis.fit(0, 8 * SECOND, 8), 1,
        Lanes.NONE);

    assertThat(picture.row(2)).startsWith("AAAA.");
    assertThat(picture.row(4)).startsWith("AAAA.");
    assertThat(picture.row(5)).isEqualTo("|.......");
    assertThat(picture.row(6)).startsWith("HPP.");
    assertThat(picture.row(LANE + 3)).isEqualTo("|       ");
    assertThat(picture.row(LANE + 7)).startsWith("PHPPPP ");
    assertThat(picture.drawn().at(2, 3).map(Hit::layer)).contains(Layer.ACTUAL);
    assertThat(picture.drawn().at(2, 7).map(Hit::layer)).contains(Layer.PLAN);
    assertThat(picture.drawn().unitAt(2, LANE + 7)).isEqualTo(1);
  }

  @Test
  void onAScreenOfTwiceAsManyPixelsBarsSplitEarlier() {
    var lane = lane();
    for (int i = 0; i < 4; i++) {
      lane.bar(i * SECOND, SECOND, i, 1, false);
    }
    var chart = new Chart(lane.build(), Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);

    assertThat(paint(chart, TimeAxis.fit(0, 6 * SECOND, 6), 1, Lanes.NONE).row(6)).isEqualTo("mmmm..");
    assertThat(paint(chart, TimeAxis.fit(0, 6 * SECOND, 6), 2, Lanes.NONE).row(12)).isEqualTo("AAaaAAaa....");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsHitIsWhatWasDrawnAndEveryBarInSightIsHitSomewhere(long seed) {
    var random = new SplittableRandom(seed);
    Lanes lanes = random(random, 8, 200);
    TimeAxis axis = TimeAxis.fit(0, lanes.longestNanos() + 10 * SECOND, 300).zoomed(random.nextDouble(1, 6),
        random.nextDouble(300));
    double scale = new double[]{1, 1.25, 1.5, 2}[(int) seed % 4];
    Picture picture = paint(new Chart(lanes, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0), axis, scale, Lanes.NONE);
    List<Integer> seen = new ArrayList<>();
    for (int lane = 0; lane < lanes.laneCount(); lane++) {
      int middle = (int) ((lane * LANE + 8) * scale);
      for (int x = 0; x < picture.raster().width(); x++) {
        var hit = picture.drawn().at(x + 0.5, middle);
        boolean painted = "AaBbm!".indexOf(picture.code(x, middle)) >= 0;
        assertThat(painted && hit.isEmpty()).as("a painted pixel without a bar at %d in lane %d", x, lane).isFalse();
        hit.ifPresent(found -> IntStream.range(found.firstBar(), found.endBar()).forEach(seen::add));
      }
      for (int bar = lanes.firstBar(lane); bar < lanes.firstBar(lane + 1); bar++) {
        double x = axis.xOf(lanes.startNanos(bar)) * scale;
        if (x >= 0 && x < picture.raster().width() - 1) {
          assertThat(seen).contains(bar);
        }
      }
    }
  }

  @Test
  void twoMillionBarsCostNoMoreStepsThanTheirPixelsAllow() {
    int lanes = 128;
    int width = 1_600;
    Lanes many = equalBars(lanes, 2_000_000 / lanes);
    Chart chart = new Chart(many, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);
    TimeAxis all = TimeAxis.fit(0, many.longestNanos(), width);

    Drawn drawn = paint(chart, all, 1, Lanes.NONE).drawn();

    assertThat(many.barCount()).isEqualTo(2_000_000);
    assertThat(drawn.runCount()).isEqualTo(lanes * width);
    assertThat(drawn.steps()).isLessThan((long) lanes * width * 16);
  }

  @Test
  void stepsGrowWithTheLogarithmOfTheBarsOnly() {
    TimeAxis all = TimeAxis.fit(0, 1_000 * SECOND, 100);
    Chart some = new Chart(equalBars(1, 20_000), Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);
    Chart many = new Chart(equalBars(1, 2_000_000), Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);

    long steps = paint(some, all, 1, Lanes.NONE).drawn().steps();

    assertThat(paint(many, all, 1, Lanes.NONE).drawn().steps()).isLessThan(steps * 3);
  }

  @Test
  void aUnitThatIsEverywhereIsLitInBoundedSteps() {
    Lanes many = equalBars(1, 1_000_000);
    Chart chart = new Chart(many, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);
    TimeAxis all = TimeAxis.fit(0, many.longestNanos(), 500);
    long without = paint(chart, all, 1, Lanes.NONE).drawn().steps();

    assertThat(paint(chart, all, 1, 3).drawn().steps() - without).isLessThan(500 * 40);
  }

  @Test
  void onlyLanesInSightAreDrawn() {
    Lanes many = equalBars(128, 10);
    var viewport = new Viewport(TimeAxis.fit(0, many.longestNanos(), 100),
        new LaneAxis(128, LANE, 50 * LANE + 3, 120, 0));
    Chart chart = new Chart(many, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);

    Drawn drawn = new GanttPainter(chart).paint(chart, viewport, PALETTE, Lit.NOTHING, new Raster(100, 120, 1));

    assertThat(drawn.rowCount()).isEqualTo(11);
    assertThat(drawn.lane(0)).isEqualTo(50);
    assertThat(drawn.at(5, 0.5).map(Hit::lane)).contains(50);
  }

  private static LanesBuilder lane() {
    return new LanesBuilder(4).lane("0", 0);
  }

  /// Bars that fill 1,000 seconds of every lane.
  private static Lanes equalBars(int lanes, int barsPerLane) {
    var builder = new LanesBuilder(lanes * barsPerLane);
    long length = 1_000 * SECOND / barsPerLane;
    for (int lane = 0; lane < lanes; lane++) {
      builder.lane(String.valueOf(lane), 0);
      for (int bar = 0; bar < barsPerLane; bar++) {
        builder.bar(bar * length, length, bar % 7, 1, bar % 1_000 == 0);
      }
    }
    return builder.build();
  }

  /// Lanes of bars of all sizes, with and without pauses between them.
  private static Lanes random(SplittableRandom random, int lanes, int barsPerLane) {
    var builder = new LanesBuilder(16);
    for (int lane = 0; lane < lanes; lane++) {
      builder.lane(String.valueOf(lane), 0);
      long clock = 0;
      for (int bar = 0; bar < barsPerLane; bar++) {
        long duration = (long) (Math.pow(random.nextDouble(), 8) * 100 * SECOND);
        clock += random.nextInt(4) == 0 ? random.nextLong(3 * SECOND) : 0;
        builder.bar(clock, duration, bar, 1, random.nextInt(20) == 0);
        clock += duration;
      }
    }
    return builder.build();
  }

  private static Picture paint(LanesBuilder lane, int seconds) {
    return paint(new Chart(lane.build(), Lanes.EMPTY, GanttMode.ACTUAL, 0, 0), TimeAxis.fit(0, seconds * SECOND,
        seconds), 1, Lanes.NONE);
  }

  private static Picture paint(Chart chart, TimeAxis axis, Lit lit) {
    return paint(chart, axis, 1, lit);
  }

  private static Picture paint(Chart chart, TimeAxis axis, double scale, int selectedUnit) {
    return paint(chart, axis, scale, Lit.of(chart, selectedUnit));
  }

  private static Picture paint(Chart chart, TimeAxis axis, double scale, Lit lit) {
    int height = LANE * chart.laneCount();
    var raster = new Raster((int) Math.round(axis.width() * scale), (int) Math.round(height * scale), scale);
    var viewport = new Viewport(axis, new LaneAxis(chart.laneCount(), LANE, 0, height, 0));
    return new Picture(raster, new GanttPainter(chart).paint(chart, viewport, PALETTE, lit, raster));
  }

  /// Pixels as letters: A, B, P bars of the run, its slowest lane, the plan, H its hatch, small in their second shade; m merged,
  /// p pale, S selected, F found, T frame, ! broken, # outside or idle, | grid; the ground is a dot in even lanes and a blank in odd ones.
  private record Picture(Raster raster, Drawn drawn) {

    String row(int y) {
      return IntStream.range(0, raster.width()).mapToObj(x -> String.valueOf(code(x, y))).collect(Collectors.joining());
    }

    char code(int x, int y) {
      int argb = raster.argb(x, y);
      String letters = "ABP!#.STmF";
      Ink[] inks = {Ink.ACTUAL, Ink.BOTTLENECK, Ink.PLAN, Ink.BROKEN, Ink.OUTSIDE, Ink.BACKGROUND, Ink.SELECTED,
        Ink.TEXT, Ink.MERGED, Ink.FOUND};
      for (int i = 0; i < inks.length; i++) {
        GanttPalette.Tones tones = PALETTE.tones(inks[i]);
        if (argb == tones.full()) {
          return letters.charAt(i);
        }
        if (i < 3 && argb == tones.other()) {
          return Character.toLowerCase(letters.charAt(i));
        }
        if (inks[i] == Ink.PLAN && (argb == tones.fullStroke() || argb == tones.otherStroke())) {
          return argb == tones.fullStroke() ? 'H' : 'h';
        }
        if (i < 3 && argb == tones.merged()) {
          return 'm';
        }
      }
      if (argb == PALETTE.pale()) {
        return 'p';
      }
      return argb == PALETTE.argb(Ink.STRIPE) ? ' ' : argb == PALETTE.argb(Ink.GRID) ? '|' : '?';
    }
  }
}
