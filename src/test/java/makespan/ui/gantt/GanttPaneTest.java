package makespan.ui.gantt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.ImageView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import makespan.app.Jobs;
import makespan.app.Settings;
import makespan.gantt.BarNames;
import makespan.gantt.BarText;
import makespan.gantt.Drawn;
import makespan.gantt.GanttMode;
import makespan.gantt.Hit;
import makespan.gantt.Ink;
import makespan.gantt.LaneArrangement;
import makespan.gantt.LaneAxis;
import makespan.gantt.Lanes;
import makespan.gantt.Layer;
import makespan.gantt.Samples;
import makespan.gantt.TimeAxis;
import makespan.gantt.TimeRange;
import makespan.gantt.Viewport;
import makespan.model.Rows;
import makespan.ui.HeadlessStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GanttPaneTest {
  private static final int LANES = 40;
  private static final int BARS = 4_000;

  private final Lanes actual = Samples.actual(LANES, BARS, false);
  private final Lanes plan = Samples.plan(actual, LANES);
  private final HeadlessStage window = HeadlessStage.show(this::content, 900, 500);
  private final GanttPane pane = window.find("gantt", GanttPane.class);

  private BorderPane content() {
    var gantt = new GanttPane(new Jobs(Runnable::run, Runnable::run));
    gantt.setId("gantt");
    gantt.content().actualProperty().set(actual);
    gantt.content().planProperty().set(plan);
    gantt.namesProperty().set(BarNames.ofUnits(Samples.NAMES));
    gantt.content().idealNanosProperty().set(Samples.idealNanos(actual));
    var root = new BorderPane(gantt);
    root.setTop(new Button("elsewhere"));
    return root;
  }

  @BeforeEach
  void focus() {
    window.run(pane::requestFocus);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aClickSelectsTheUnitUnderItAndAClickBesideTheBarsClears() {
    int bar = widestBar(7);
    Point2D place = placeOf(7, bar);

    window.click(pane, place.getX(), place.getY());
    assertThat(pane.selection().unitProperty().get()).isEqualTo(actual.unit(bar));

    window.click(pane, pane.canvas().frame().right() + 5, place.getY());
    window.click(pane, 5, place.getY());
    assertThat(pane.selection().unitProperty().get()).as("scroll bar and header").isEqualTo(actual.unit(bar));

    window.click(pane, pane.canvas().frame().right() - 5, placeOf(6, actual.firstBar(6)).getY());
    assertThat(pane.selection().unitProperty().get()).isEqualTo(Lanes.NONE);
  }

  @Test
  void aDoubleClickFitsTheBarAndEnterOpensItsUnit() {
    List<Integer> opened = new ArrayList<>();
    window.run(() -> pane.onOpenUnitProperty().set(opened::add));
    int bar = widestBar(7);
    Point2D place = placeOf(7, bar);

    window.doubleClick(pane, place.getX(), place.getY());

    assertThat(opened).isEmpty();
    window.type(KeyCode.ENTER);
    assertThat(opened).containsExactly(actual.unit(bar));
    TimeAxis time = pane.getViewport().time();
    assertThat(time.startNanos()).isLessThanOrEqualTo(actual.startNanos(bar));
    assertThat(time.endNanos()).isGreaterThanOrEqualTo(actual.endNanos(bar));
    assertThat(time.spanNanos()).isLessThan(actual.durationNanos(bar) * 2);
  }

  @Test
  void keysZoomPanAndShowEverythingAgain() {
    TimeAxis all = pane.getViewport().time();

    window.type(KeyCode.W, KeyCode.PLUS);
    assertThat((double) pane.getViewport().time().spanNanos()).isCloseTo(all.spanNanos() / 2.25, within(2.0));
    window.type(KeyCode.S);
    assertThat((double) pane.getViewport().time().spanNanos()).isCloseTo(all.spanNanos() / 1.5, within(2.0));

    long start = pane.getViewport().time().startNanos();
    window.type(KeyCode.D);
    assertThat(pane.getViewport().time().startNanos()).isGreaterThan(start);
    window.type(KeyCode.LEFT, KeyCode.A);
    assertThat(pane.getViewport().time().startNanos()).isLessThan(start);

    window.type(KeyCode.DIGIT0);
    assertThat(pane.getViewport().time()).isEqualTo(all);
    window.type(KeyCode.W, KeyCode.HOME);
    assertThat(pane.getViewport().time()).isEqualTo(all);
  }

  @Test
  void lettersAreThoseOfTheUsersKeyboardOrNone() {
    TimeAxis all = pane.getViewport().time();
    window.run(() -> pane.letterKeysProperty().set(Settings.LetterKeys.ZQSD));
    window.type(KeyCode.W);
    assertThat(pane.getViewport().time()).isEqualTo(all);
    window.type(KeyCode.Z);
    assertThat((double) pane.getViewport().time().spanNanos()).isCloseTo(all.spanNanos() / 1.5, within(2.0));
    long start = pane.getViewport().time().startNanos();
    window.type(KeyCode.D, KeyCode.D, KeyCode.Q);
    assertThat(pane.getViewport().time().startNanos()).isGreaterThan(start);
    window.type(KeyCode.S);
    assertThat(pane.getViewport().time().spanNanos()).isGreaterThanOrEqualTo(all.spanNanos() - 2);

    window.run(() -> pane.letterKeysProperty().set(Settings.LetterKeys.OFF));
    window.type(KeyCode.DIGIT0, KeyCode.W, KeyCode.Z, KeyCode.A, KeyCode.S);
    assertThat(pane.getViewport().time()).isEqualTo(all);
    window.type(KeyCode.PLUS);
    assertThat(pane.getViewport().time()).isNotEqualTo(all);
  }

  @Test
  void theFocusKeyCentresTheSelectionAndFitsItWhenPressedAgain() {
    int bar = widestBar(30);
    window.run(() -> {
      pane.selection().unitProperty().set(actual.unit(bar));
      pane.zoomIn();
      pane.zoomIn();
    });

    window.type(KeyCode.F);
    TimeAxis centred = pane.getViewport().time();
    double middle = centred.xOf(actual.startNanos(bar) + actual.durationNanos(bar) / 2);
    assertThat(middle).isBetween(0.0, centred.width());
    assertThat(pane.getViewport().lanes().yOf(30)).isBetween(0.0, pane.getViewport().lanes().height());

    window.type(KeyCode.F);
    assertThat(pane.getViewport().time().spanNanos()).isLessThan(actual.durationNanos(bar) * 2);
  }

  @Test
  void keysWalkFromBarToBarAndFromLaneToLane() {
    int bar = actual.firstBar(5) + 40;
    window.run(() -> pane.selection().unitProperty().set(actual.unit(bar)));

    window.type(KeyCode.PERIOD, KeyCode.PERIOD, KeyCode.COMMA);
    assertThat(pane.selection().unitProperty().get()).isEqualTo(actual.unit(bar + 1));

    window.type(KeyCode.DOWN);
    long middle = actual.startNanos(bar + 1) + actual.durationNanos(bar + 1) / 2;
    assertThat(pane.selection().unitProperty().get()).isEqualTo(actual.unit(actual.barNear(6, middle)));

    window.type(KeyCode.UP, KeyCode.ESCAPE);
    assertThat(pane.selection().unitProperty().get()).isEqualTo(Lanes.NONE);
  }

  @Test
  void withoutASelectionTheWalkBeginsAtTheFirstBarInSight() {
    window.type(KeyCode.PERIOD);

    assertThat(pane.selection().unitProperty().get()).isEqualTo(actual.unit(0));
  }

  @Test
  void walkingOutOfSightTakesTheViewAlong() {
    window.run(() -> pane.selection().unitProperty().set(actual.unit(actual.firstBar(0))));

    window.run(() -> {
      for (int lane = 1; lane < LANES; lane++) {
        pane.navigator().walkAcross(1);
      }
    });

    assertThat(pane.getViewport().lanes().scroll()).isEqualTo(pane.getViewport().lanes().maxScroll());
  }

  private boolean isInSight(int lane) {
    LaneAxis lanes = pane.getViewport().lanes();
    return lanes.placeAt(lanes.yOf(lane) + lanes.laneHeight() / 2) == lane;
  }

  @Test
  void theSelectionIsScrolledToWhenAskedForAndStaysInSightWhereTheRoomShrinks() {
    window.run(pane::zoomIn);
    TimeAxis time = pane.getViewport().time();
    window.run(() -> pane.selection().unitProperty().set(actual.unit(widestBar(33))));
    assertThat(isInSight(33)).as("a selection alone scrolls nothing").isFalse();
    window.run(pane::revealSelection);
    assertThat(isInSight(33)).isTrue();
    assertThat(pane.getViewport().time()).isEqualTo(time);

    window.run(() -> window.stage().setHeight(330));
    assertThat(isInSight(33)).isTrue();

    window.run(() -> pane.showLane(0));
    window.run(() -> window.stage().setHeight(280));
    assertThat(isInSight(33)).as("it was scrolled out of sight").isFalse();

    window.run(() -> {
      pane.selection().unitProperty().set(Lanes.NONE);
      pane.selection().lanesProperty().set(Rows.of(1, 38));
      pane.revealSelection();
    });
    assertThat(pane.getViewport().lanes().scroll()).as("one of them is in sight").isZero();
    window.run(() -> {
      pane.selection().lanesProperty().set(Rows.of(36, 38));
      pane.revealSelection();
    });
    assertThat(isInSight(36)).isTrue();
  }

  @Test
  void theWheelScrollsPansWithShiftAndZoomsAtThePointer() {
    Viewport before = pane.getViewport();
    double x = pane.canvas().frame().header() + 200;

    window.wheel(pane, x, 200, -80, false, false);
    assertThat(pane.getViewport().lanes().scroll()).isEqualTo(80);
    assertThat(pane.getViewport().time()).isEqualTo(before.time());

    window.wheel(pane, x, 200, 40, false, true);
    TimeAxis zoomed = pane.getViewport().time();
    assertThat(zoomed.spanNanos()).isLessThan(before.time().spanNanos());
    assertThat(zoomed.timeAt(200)).isCloseTo(before.time().timeAt(200), within(1_000L));

    window.wheel(pane, x, 200, -40, true, false);
    assertThat(zoomed.xOf(pane.getViewport().time().startNanos())).isCloseTo(40, within(0.01));

    window.wheelAcross(pane, x, 200, -25);
    assertThat(zoomed.xOf(pane.getViewport().time().startNanos())).isCloseTo(65, within(0.01));
    assertThat(pane.getViewport().lanes().scroll()).as("across alone").isEqualTo(80);
  }

  private double middleOf(int bar) {
    return pane.getViewport().time().xOf(actual.startNanos(bar) + actual.durationNanos(bar) / 2);
  }

  @Test
  void keysZoomAroundTheSelectionWhereItIsInSightElseAroundTheMiddle() {
    int bar = widestBar(7);
    double middle = pane.getViewport().time().width() / 2;
    window.run(() -> pane.selection().unitProperty().set(actual.unit(bar)));
    double before = middleOf(bar);
    assertThat(Math.abs(before - middle)).as("not in the middle itself").isGreaterThan(20);
    window.type(KeyCode.PLUS, KeyCode.PLUS);
    assertThat(middleOf(bar)).isCloseTo(before, within(0.1));
    window.type(KeyCode.MINUS);
    assertThat(middleOf(bar)).isCloseTo(before, within(0.1));

    boolean late = actual.startNanos(bar) > pane.getViewport().time().maxNanos() / 2;
    window.type(KeyCode.PLUS, KeyCode.PLUS, KeyCode.PLUS, KeyCode.PLUS, KeyCode.PLUS);
    window.run(() -> pane.showTime(pane.getViewport().time()
        .startingAt(late ? 0 : pane.getViewport().time().maxNanos())));
    assertThat(middleOf(bar)).as("out of sight").matches(x -> x < 0 || x > 2 * middle);
    long centre = pane.getViewport().time().timeAt(middle);
    window.type(KeyCode.PLUS);
    assertThat(pane.getViewport().time().xOf(centre)).isCloseTo(middle, within(0.1));

    window.run(() -> pane.selection().unitProperty().set(Lanes.NONE));
    window.type(KeyCode.MINUS);
    assertThat(pane.getViewport().time().xOf(centre)).isCloseTo(middle, within(0.1));
  }

  @Test
  void draggingWithTheMiddleButtonOrWithShiftPansAndScrolls() {
    window.run(pane::zoomIn);
    TimeAxis zoomed = pane.getViewport().time();

    window.drag(pane, new Point2D(500, 300), new Point2D(470, 250), MouseButton.MIDDLE, false);
    assertThat(zoomed.xOf(pane.getViewport().time().startNanos())).isCloseTo(30, within(0.01));
    assertThat(pane.getViewport().lanes().scroll()).isEqualTo(50);

    window.drag(pane, new Point2D(500, 300), new Point2D(530, 350), MouseButton.PRIMARY, true);
    assertThat(pane.getViewport().time().startNanos()).isCloseTo(zoomed.startNanos(), within(10L));
    assertThat(pane.getViewport().lanes().scroll()).isZero();

    window.drag(pane, new Point2D(500, 300), new Point2D(400, 200), MouseButton.PRIMARY, false);
    assertThat(pane.getViewport().lanes().scroll()).isZero();
  }

  @Test
  void theModeKeyGoesFromRunToPlanToBothToGhostAndBack() {
    int unit = actual.unit(widestBar(7));
    window.run(() -> pane.selection().unitProperty().set(unit));

    window.type(KeyCode.P);
    assertThat(pane.content().getMode()).isEqualTo(GanttMode.PLAN);
    assertThat(pane.canvas().drawn().layer(0)).isEqualTo(Layer.PLAN);
    window.type(KeyCode.P);
    assertThat(pane.content().getMode()).isEqualTo(GanttMode.BOTH);
    assertThat(pane.canvas().drawn().layer(0)).isEqualTo(Layer.ACTUAL);
    assertThat(pane.canvas().drawn().layer(1)).isEqualTo(Layer.PLAN);
    window.type(KeyCode.P);
    assertThat(pane.content().getMode()).isEqualTo(GanttMode.GHOST);
    assertThat(pane.canvas().drawn().layer(0)).isEqualTo(Layer.ACTUAL);
    window.type(KeyCode.P);
    assertThat(pane.content().getMode()).isEqualTo(GanttMode.ACTUAL);
    assertThat(pane.selection().unitProperty().get()).isEqualTo(unit);
  }

  @Test
  void theTimeOfTheSelectionIsMarkedZoomedToAndCleared() {
    int bar = widestBar(7);
    window.run(() -> pane.selection().unitProperty().set(actual.unit(bar)));

    window.type(KeyCode.R);
    TimeRange marked = new TimeRange(actual.startNanos(bar), actual.endNanos(bar));
    assertThat(pane.selection().rangeProperty().get()).contains(marked);

    window.type(KeyCode.ENTER);
    TimeAxis time = pane.getViewport().time();
    assertThat(time.startNanos()).isLessThanOrEqualTo(marked.fromNanos());
    assertThat(time.endNanos()).isGreaterThanOrEqualTo(marked.toNanos());

    window.type(KeyCode.ESCAPE);
    assertThat(pane.selection().rangeProperty().get()).isEmpty();
    assertThat(pane.selection().unitProperty().get()).as("the mark goes first").isEqualTo(actual.unit(bar));
    window.type(KeyCode.ESCAPE);
    assertThat(pane.selection().unitProperty().get()).isEqualTo(Lanes.NONE);
  }

  @Test
  void arrangingLanesMovesThemAndHidingTakesThemAway() {
    window.run(
        () -> pane.content().arrangementProperty().set(LaneArrangement.NATURAL.sorted(LaneArrangement.Sort.OVERRUN)));
    assertThat(pane.canvas().drawn().lane(0)).isEqualTo(actual.slowestLane());

    window.run(() -> pane.content().arrangementProperty().set(LaneArrangement.NATURAL.hiding(0).pinning(5, true)));
    assertThat(pane.chart().order().count()).isEqualTo(LANES - 1);
    assertThat(pane.hitAt(pane.canvas().frame().header() + 1, pane.canvas().frame().ruler() + 5)).map(Hit::lane)
        .contains(5);
  }

  @Test
  void aBarUnderThePointerIsKnownAndExplainedUntilThePointerLeaves() {
    int bar = widestBar(3);
    Point2D place = placeOf(3, bar);

    window.pointAt(pane, place.getX(), place.getY());
    assertThat(pane.hoveredUnitProperty().get()).isEqualTo(actual.unit(bar));
    window.await("tooltip", () -> pane.tooltip().isShowing());
    assertThat(pane.tooltip().text()).startsWith(Samples.NAMES.apply(actual.unit(bar)) + "\n");

    window.pointAt(pane, pane.canvas().frame().header() / 2, place.getY());
    assertThat(pane.hoveredUnitProperty().get()).isEqualTo(Lanes.NONE);
    assertThat(window.call(() -> pane.tooltip().isShowing())).isFalse();

    window.pointAt(pane, place.getX(), place.getY());
    window.await("tooltip", () -> pane.tooltip().isShowing());
    window.pointAt(pane.getParent(), 5, 5);
    assertThat(window.call(() -> pane.tooltip().isShowing())).isFalse();
  }

  @Test
  void theSelectionIsExplainedWithoutAPointer() {
    int bar = widestBar(30);
    window.run(() -> {
      pane.selection().unitProperty().set(actual.unit(bar));
      pane.explainSelection();
    });

    assertThat(window.call(() -> pane.tooltip().isShowing())).isTrue();
    assertThat(pane.tooltip().text()).startsWith(Samples.NAMES.apply(actual.unit(bar)) + "\n");

    window.type(KeyCode.ESCAPE);
    assertThat(window.call(() -> pane.tooltip().isShowing())).isFalse();
  }

  @Test
  void anExplanationGoesWithTheViewAndWithTheFocus() {
    int bar = widestBar(30);
    List<Runnable> ways = List.of(pane::zoomIn, pane::fit, () -> pane.navigator().pan(20),
        () -> pane.getParent().requestFocus());
    for (Runnable way : ways) {
      window.run(() -> {
        pane.requestFocus();
        pane.zoomIn();
        pane.selection().unitProperty().set(actual.unit(bar));
        pane.explainSelection();
      });
      assertThat(window.call(() -> pane.tooltip().isShowing())).isTrue();

      window.run(way);
      assertThat(window.call(() -> pane.tooltip().isShowing())).isFalse();
    }
  }

  @Test
  void theFocusOfTheKeyboardIsSeen() {
    assertThat(window.picture(pane).getRGB(0, 0)).isNotEqualTo(Ink.FOCUS.argb());

    window.run(() -> pane.getParent().lookup(".button").requestFocus());
    window.type(KeyCode.TAB);

    assertThat(window.call(pane::isFocused)).isTrue();
    assertThat(window.savePicture(pane, "gantt-focused").getRGB(0, 0)).isEqualTo(Ink.FOCUS.argb());
  }

  @Test
  void leavingTheWindowTakesTheTooltipAlong() {
    Point2D place = placeOf(3, widestBar(3));
    window.pointAt(pane, place.getX(), place.getY());
    window.await("tooltip", () -> pane.tooltip().isShowing());

    window.run(() -> ((BorderPane) pane.getParent()).setCenter(new Region()));

    assertThat(window.call(() -> pane.tooltip().isShowing())).isFalse();
  }

  @Test
  void anotherPlanOfTheSameSizeIsDrawnIntoTheSameMemory() {
    window.run(() -> pane.content().setMode(GanttMode.PLAN));
    int[] before = pane.canvas().raster().pixels();
    int shorter = pane.canvas().drawn().right(pane.canvas().drawn().firstRun(1) - 1);

    window.run(() -> pane.content().planProperty().set(Samples.plan(actual, LANES - 4)));

    assertThat(pane.canvas().raster().pixels()).isSameAs(before);
    assertThat(pane.canvas().drawn().right(pane.canvas().drawn().firstRun(1) - 1)).isGreaterThan(shorter);
  }

  @Test
  void manyChangesBetweenTwoFramesMakeOnePicture() {
    int before = pane.canvas().paintings();

    window.run(() -> {
      for (int lanes = 2; lanes < 12; lanes++) {
        pane.content().planProperty().set(Samples.plan(actual, lanes));
        pane.content().setMode(GanttMode.BOTH);
        pane.zoomIn();
      }
    });

    assertThat(pane.canvas().paintings() - before).isBetween(1, 2);
  }

  @Test
  void aStyleSheetSetsItsColours() {
    window.run(() -> pane.getScene().getRoot().getStyleClass().add("dark"));

    assertThat(pane.inks().palette().argb(Ink.BACKGROUND)).isEqualTo(0xff0d1117);
    assertThat(pane.canvas().raster().argb(pane.canvas().raster().width() - 1, pane.canvas().raster().height() / 2))
        .isIn(
            pane.inks().palette().argb(Ink.BACKGROUND), pane.inks().palette().argb(Ink.STRIPE));
  }

  @Test
  void scrollBarsMoveTheViewAndFollowIt() {
    ScrollBar down = window.find("gantt-down", ScrollBar.class);
    ScrollBar across = window.find("gantt-across", ScrollBar.class);
    assertThat(across.isVisible()).isFalse();

    window.run(() -> down.setValue(100));
    assertThat(pane.getViewport().lanes().scroll()).isEqualTo(100);

    window.run(pane::zoomIn);
    assertThat(across.isVisible()).isTrue();
    window.run(() -> across.setValue(0));
    assertThat(pane.getViewport().time().startNanos()).isZero();
    window.type(KeyCode.D);
    assertThat(across.getValue()).isGreaterThan(0);
  }

  @Test
  void aScreenReaderHearsWhatIsShown() {
    assertThat(pane.getAccessibleText()).isEqualTo("Timeline, 40 containers, longest 7, 33 minutes 48 seconds");
  }

  @Test
  void looksAsItShouldWhenZoomedPointedAtAndFocused() {
    int bar = widestBar(7);
    window.run(() -> {
      pane.selection().unitProperty().set(actual.unit(bar));
      pane.zoomIn();
      pane.zoomIn();
      pane.zoomIn();
    });
    window.type(KeyCode.PERIOD, KeyCode.COMMA);
    Point2D place = placeOf(9, actual.barNear(9, actual.startNanos(bar)));
    window.pointAt(pane, place.getX(), place.getY());

    var picture = window.savePicture(pane, "gantt-zoomed");

    int x = (int) (pane.canvas().frame().header() + pane.getViewport().time().xOf(actual.startNanos(bar))) + 3;
    int y = (int) placeOf(7, bar).getY() + 4;
    assertThat(picture.getRGB(x, y)).isEqualTo(Ink.SELECTED.argb());
  }

  @Test
  void theIdealIsALineThroughAllLanesAndTheLongestLaneHasAStar() {
    window.run(pane::requestFocus);
    BufferedImage picture = window.picture(pane);
    int header = (int) pane.canvas().frame().header();
    int ideal = header
        + (int) Math.round(pane.getViewport().time().xOf(pane.content().idealNanosProperty().get()));
    int top = (int) pane.canvas().frame().ruler();
    int bottom = (int) pane.canvas().frame().bottom();

    long dark = IntStream.range(top, bottom).filter(y -> picture.getRGB(ideal, y) == Ink.TEXT.argb()).count();
    assertThat(dark).as("dashes").isBetween((bottom - top) / 3L, bottom - top - 1L);
    int longest = (int) placeOf(actual.slowestLane(), actual.firstBar(actual.slowestLane())).getY();
    assertThat(IntStream.range(0, header).filter(x -> picture.getRGB(x, longest) == Ink.BOTTLENECK.argb()).count())
        .isPositive();
    int other = (int) placeOf(2, actual.firstBar(2)).getY();
    assertThat(IntStream.range(0, header).filter(x -> picture.getRGB(x, other) == Ink.BOTTLENECK.argb()).count())
        .isZero();
  }

  @Test
  void draggingMarksATimeWithWhatIsInIt() {
    double y = placeOf(6, actual.firstBar(6)).getY();
    double header = pane.canvas().frame().header();
    window.drag(pane, new Point2D(header + 100, y), new Point2D(header + 300, y), MouseButton.PRIMARY, false);

    TimeRange marked = pane.selection().rangeProperty().get().orElseThrow();
    TimeAxis time = pane.getViewport().time();
    assertThat(time.xOf(marked.fromNanos())).isCloseTo(100, within(1.0));
    assertThat(time.xOf(marked.toNanos())).isCloseTo(300, within(1.0));
    assertThat(BarText.range(pane.chart(), marked)).as("time, tests, share").matches(".*\\d+m \\d\\ds.* tests.*%.*");

    window.click(pane, header + 400, y);
    assertThat(pane.selection().rangeProperty().get()).as("a click takes the mark away").isEmpty();
  }

  @Test
  void aHeaderIsDraggedToAnotherPlaceAndClickedToSelectItsLane() {
    double x = pane.canvas().frame().header() / 2;
    double first = placeOf(0, actual.firstBar(0)).getY();
    double third = placeOf(2, actual.firstBar(2)).getY();

    window.drag(pane, new Point2D(x, first), new Point2D(x, third), MouseButton.PRIMARY, false);
    LaneArrangement arrangement = pane.content().arrangementProperty().get();
    assertThat(arrangement.sort()).isEqualTo(LaneArrangement.Sort.CUSTOM);
    assertThat(List.of(pane.chart().order().laneAt(0), pane.chart().order().laneAt(1),
        pane.chart().order().laneAt(2))).containsExactly(1, 2, 0);
    assertThat(pane.selection().laneProperty().get()).as("a drag selects nothing").isEqualTo(Lanes.NONE);

    window.click(pane, x, third);
    assertThat(pane.selection().laneProperty().get()).isZero();
  }

  @Test
  void theMenuOfAHeaderPinsHidesSortsAndShowsAll() {
    choose(4, "lane-pin");
    assertThat(pane.chart().order().laneAt(0)).isEqualTo(4);
    assertThat(pane.chart().order().pinnedCount()).isEqualTo(1);

    choose(9, "lane-hide");
    assertThat(pane.chart().order().placeOf(9)).isEqualTo(Lanes.NONE);

    choose(3, "lane-sort-total");
    assertThat(pane.content().arrangementProperty().get().sort()).isEqualTo(LaneArrangement.Sort.TOTAL);

    choose(3, "lane-show-all");
    assertThat(pane.chart().order().count()).isEqualTo(LANES);
  }

  @Test
  void theMenuOfTheKeyboardIsThatOfTheSelectedBarsLaneElseOfTheSelectedLane() {
    int bar = widestBar(7);
    assertThat(keyboardMenu()).as("nothing is selected").noneMatch(item -> "lane-hide".equals(item.getId()));
    window.run(() -> {
      pane.barMenuProperty().set(() -> List.of(new MenuItem("of the bar")));
      pane.selection().unitProperty().set(actual.unit(bar));
    });
    assertThat(keyboardMenu()).extracting(MenuItem::getText).contains("of the bar", "Hide 7", "Move 7 up");

    window.type(KeyCode.C);
    window.run(() -> pane.selection().unitProperty().set(Lanes.NONE));
    assertThat(keyboardMenu()).extracting(MenuItem::getText).contains("Pin 7", "Hide 7", "Move 7 down")
        .doesNotContain("of the bar");

    window.run(() -> keyboardMenu().stream().filter(item -> "lane-hide".equals(item.getId())).findFirst().orElseThrow()
        .fire());
    assertThat(pane.chart().order().placeOf(7)).isEqualTo(Lanes.NONE);
    assertThat(keyboardMenu()).as("what is hidden cannot be hidden").noneMatch(
        item -> "lane-hide".equals(item.getId()));
  }

  private List<MenuItem> keyboardMenu() {
    return window.call(() -> {
      Point2D at = pane.localToScreen(pane.getWidth() / 2, pane.getHeight() / 2);
      pane.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, pane.getWidth() / 2,
          pane.getHeight() / 2, at.getX(), at.getY(), true, null));
      ContextMenu menu = menu();
      List<MenuItem> items = List.copyOf(menu.getItems());
      menu.hide();
      return items;
    });
  }

  private static ContextMenu menu() {
    return Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
        .filter(open -> "lane-menu".equals(open.getId())).findFirst().orElseThrow();
  }

  private List<Integer> firstLanes() {
    return IntStream.range(0, 5).mapToObj(pane.chart().order()::laneAt).toList();
  }

  @Test
  void theMenuOfALaneMovesItUpAndDownAsDraggingDoes() {
    choose(2, "lane-up");
    assertThat(firstLanes()).containsExactly(0, 2, 1, 3, 4);
    assertThat(pane.content().arrangementProperty().get().sort()).isEqualTo(LaneArrangement.Sort.CUSTOM);
    choose(0, "lane-down");
    choose(0, "lane-down");
    assertThat(firstLanes()).containsExactly(2, 1, 0, 3, 4);

    assertThat(isOff(2, "lane-up")).as("the first one").isTrue();
    assertThat(isOff(2, "lane-down")).isFalse();
    assertThat(isOff(LANES - 1, "lane-down")).as("the last one").isTrue();
    choose(1, "lane-pin");
    assertThat(firstLanes()).containsExactly(1, 2, 0, 3, 4);
    assertThat(isOff(1, "lane-down")).as("pinned ones stay above").isTrue();
    assertThat(isOff(2, "lane-up")).isTrue();
    assertThat(isOff(2, "lane-down")).isFalse();
  }

  private boolean isOff(int lane, String item) {
    return inMenu(lane, item, MenuItem::isDisable);
  }

  /// Fires an item of the menu of a lane's header.
  private void choose(int lane, String item) {
    inMenu(lane, item, found -> {
      found.fire();
      return true;
    });
  }

  private <T> T inMenu(int lane, String item, Function<MenuItem, T> act) {
    double x = pane.canvas().frame().header() / 2;
    window.run(() -> {
      LaneAxis lanes = pane.getViewport().lanes();
      pane.show(pane.getViewport().withLanes(lanes.revealing(pane.chart().order().placeOf(lane))));
    });
    LaneAxis lanes = pane.getViewport().lanes();
    double y = pane.canvas().frame().ruler() + lanes.yOf(pane.chart().order().placeOf(lane)) + lanes.laneHeight() / 2;
    Point2D at = window.call(() -> pane.localToScreen(x, y));
    Point2D in = window.call(() -> pane.localToScene(x, y));
    window.run(() -> pane.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, in.getX(), in.getY(),
        at.getX(),
        at.getY(), false, null)));
    return window.call(() -> {
      ContextMenu menu = menu();
      T found = act.apply(menu.getItems().stream().filter(each -> item.equals(each.getId())).findFirst().orElseThrow());
      menu.hide();
      return found;
    });
  }

  @Test
  void allBarsOfTheUnitUnderThePointerAreOutlined() {
    window.run(() -> pane.content().setMode(GanttMode.BOTH));
    int bar = widestBar(1);
    int planned = plan.nextOfUnit(actual.unit(bar), 0);
    window.run(() -> pane.show(pane.getViewport().withLanes(pane.getViewport().lanes().revealing(plan.lane(planned)))));
    BufferedImage before = window.picture(pane);
    Drawn.Box box = pane.canvas().drawn().boxOf(Hit.of(Layer.PLAN, plan, planned)).orElseThrow();
    int x = (int) pane.canvas().frame().header() + box.right();
    int y = (int) pane.canvas().frame().ruler() + (box.top() + box.bottom()) / 2;

    LaneAxis lanes = pane.getViewport().lanes();
    window.pointAt(pane, placeOf(1, bar).getX(), pane.canvas().frame().ruler() + lanes.yOf(1) + lanes.laneHeight() / 4);
    assertThat(pane.hoveredUnitProperty().get()).isEqualTo(actual.unit(bar));

    assertThat(before.getRGB(x, y)).isNotEqualTo(Ink.TEXT.argb());
    assertThat(window.picture(pane).getRGB(x, y)).isEqualTo(Ink.TEXT.argb());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.25, 1.5, 1.75, 2})
  void paintedPixelsArePixelsOfTheScreenAtEveryScale(double scale) {
    window.run(() -> {
      window.stage().setRenderScaleX(scale);
      window.stage().setRenderScaleY(scale);
    });

    assertThat(pane.canvas().raster().scale()).isEqualTo(scale);
    ImageView picture = (ImageView) pane.canvas().nodes().getFirst();
    for (double edge : new double[]{pane.canvas().frame().header(), pane.canvas().frame().ruler(),
      picture.getLayoutX(), picture.getLayoutY(), picture.getFitWidth(), picture.getFitHeight()}) {
      assertThat(edge * scale).isCloseTo(Math.rint(edge * scale), within(1e-6));
    }
    assertThat(picture.getFitWidth() * scale).isCloseTo(pane.canvas().raster().width(), within(1e-6));
    assertThat(picture.getFitHeight() * scale).isCloseTo(pane.canvas().raster().height(), within(1e-6));
  }

  private int widestBar(int lane) {
    int widest = actual.firstBar(lane);
    for (int bar = widest; bar < actual.firstBar(lane + 1); bar++) {
      widest = actual.durationNanos(bar) > actual.durationNanos(widest) ? bar : widest;
    }
    return widest;
  }

  private Point2D placeOf(int lane, int bar) {
    Viewport viewport = pane.getViewport();
    double x = viewport.time().xOf(actual.startNanos(bar) + actual.durationNanos(bar) / 2);
    double y = viewport.lanes().yOf(lane) + viewport.lanes().laneHeight() / 2;
    return new Point2D(pane.canvas().frame().header() + x, pane.canvas().frame().ruler() + y);
  }
}
