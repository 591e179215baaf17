package makespan.ui.gantt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import makespan.app.Jobs;
import makespan.gantt.Lanes;
import makespan.gantt.Samples;
import makespan.gantt.TimeAxis;
import makespan.ui.HeadlessStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GanttMinimapTest {
  private final Lanes actual = Samples.actual(16, 640, false);
  private final HeadlessStage window = HeadlessStage.show(this::content, 900, 500);
  private final GanttPane pane = window.find("gantt", GanttPane.class);
  private final GanttMinimap map = window.find("gantt-minimap", GanttMinimap.class);

  private BorderPane content() {
    var gantt = new GanttPane(new Jobs(Runnable::run, Runnable::run));
    gantt.setId("gantt");
    gantt.content().actualProperty().set(actual);
    var root = new BorderPane(gantt);
    root.setTop(new GanttMinimap(gantt));
    return root;
  }

  @AfterEach
  void close() {
    window.close();
  }

  private TimeAxis time() {
    return pane.getViewport().time();
  }

  /// The pixel of the map at which a time stands.
  private double x(long nanos) {
    return pane.canvas().frame().header() + time().fitted().xOf(nanos);
  }

  private void drag(double from, double to) {
    window.drag(map, new Point2D(from, 20), new Point2D(to, 20), MouseButton.PRIMARY, false);
  }

  private long pixels(double count) {
    return Math.round(time().fitted().spanNanos() / time().fitted().width() * count);
  }

  @Test
  void aDragBesideTheBoxMakesAnotherRange() {
    double left = pane.canvas().frame().header();
    long from = time().timeAt(100);
    long to = time().timeAt(300);
    drag(left + 100, left + 300);

    assertThat(time().startNanos()).isCloseTo(from, within(pixels(1)));
    assertThat(time().endNanos()).isCloseTo(to, within(pixels(1)));

    drag(left + 600, left + 450);
    assertThat(time().startNanos()).as("backwards, outside the box").isCloseTo(time().fitted().timeAt(450),
        within(pixels(1)));
    assertThat(time().endNanos()).isCloseTo(time().fitted().timeAt(600), within(pixels(1)));
  }

  @Test
  void theBoxIsMovedAndItsEndsAreResized() {
    double left = pane.canvas().frame().header();
    drag(left + 200, left + 400);
    long start = time().startNanos();
    long end = time().endNanos();

    drag(left + 300, left + 350);
    assertThat(time().startNanos()).isCloseTo(start + pixels(50), within(pixels(1)));
    assertThat(time().spanNanos()).isCloseTo(end - start, within(pixels(1)));

    long fixed = time().endNanos();
    drag(x(time().startNanos()) + 1, left + 100);
    assertThat(time().startNanos()).isCloseTo(time().fitted().timeAt(100), within(pixels(2)));
    assertThat(time().endNanos()).isCloseTo(fixed, within(pixels(1)));

    long first = time().startNanos();
    drag(x(time().endNanos()) - 1, left + 500);
    assertThat(time().endNanos()).isCloseTo(time().fitted().timeAt(500), within(pixels(2)));
    assertThat(time().startNanos()).isCloseTo(first, within(pixels(1)));
  }

  @Test
  void thePointerShowsWhatADragWouldDoAndADoubleClickShowsEverything() {
    double left = pane.canvas().frame().header();
    drag(left + 200, left + 400);

    window.pointAt(map, x(time().startNanos()), 20);
    assertThat(map.getCursor()).isEqualTo(Cursor.H_RESIZE);
    window.pointAt(map, left + 300, 20);
    assertThat(map.getCursor()).isEqualTo(Cursor.OPEN_HAND);
    window.pointAt(map, left + 600, 20);
    assertThat(map.getCursor()).isEqualTo(Cursor.DEFAULT);

    window.doubleClick(map, left + 300, 20);
    assertThat(time().isFit()).isTrue();
  }
}
