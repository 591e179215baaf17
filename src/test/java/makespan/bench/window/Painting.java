package makespan.bench.window;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import makespan.bench.Goals;
import makespan.gantt.Chart;
import makespan.gantt.GanttMode;
import makespan.gantt.GanttPainter;
import makespan.gantt.GanttPalette;
import makespan.gantt.LaneAxis;
import makespan.gantt.Lanes;
import makespan.gantt.Lit;
import makespan.gantt.Samples;
import makespan.gantt.TimeAxis;
import makespan.gantt.Viewport;
import makespan.picture.Raster;

/// Panning the timeline, all bars drawn anew in every frame, against the toolkit's canvas.
public final class Painting {
  private static final int WIDTH = 1_600;
  private static final int HEIGHT = 900;
  private static final int LANES = 128;
  private static final int MANY = 100_000;
  private static final int ALL = 2_000_000;

  private final Goals goals;

  /// @param goals where figures go
  public Painting(Goals goals) {
    this.goals = goals;
  }

  /// Measures on the headless platform.
  public void run() throws Exception {
    OnScreen.start();
    OnScreen.Frame canvas = canvas(Samples.actual(LANES, MANY, false));
    OnScreen.Frame many = own(Samples.actual(LANES, MANY, false));
    OnScreen.Frame all = own(Samples.actual(LANES, ALL, false));
    goals.ratio("17", "pan 100,000 bars, a frame, against Canvas", many.millis(), canvas.millis(), "ms", 0.6);
    goals.figure("17", "the same, a frame", many.millis(), "ms", 33.4);
    goals.ratio("17", "the same, processor time of the threads that draw, a frame", many.work(), canvas.work(), "ms",
        0.6);
    goals.ratio("18", "pan 2,000,000 bars, a frame, against Canvas with 100,000", all.millis(), canvas.millis(), "ms",
        1);
    goals.ratio("18", "the same, processor time of the threads that draw, a frame", all.work(), canvas.work(), "ms", 1);
  }

  private static OnScreen.Frame own(Lanes lanes) throws Exception {
    var chart = new Chart(lanes, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0);
    var painter = new GanttPainter(chart);
    var raster = new Raster(WIDTH, HEIGHT, 1);
    var buffer = new PixelBuffer<IntBuffer>(WIDTH, HEIGHT, IntBuffer.wrap(raster.pixels()),
        PixelFormat.getIntArgbPreInstance());
    var laneAxis = new LaneAxis(LANES, (double) HEIGHT / LANES, 0, HEIGHT, 0);

    var axis = new TimeAxis[]{TimeAxis.fit(0, lanes.longestNanos(), WIDTH).zoomed(1.2, WIDTH / 2.0)};
    Stage stage = OnScreen.show(new Pane(OnScreen.call(() -> new ImageView(new WritableImage(buffer)))));
    OnScreen.Frame frame = OnScreen.frame(() -> {
      axis[0] = axis[0].isFit() ? axis[0] : axis[0].panned(1);
      painter.paint(chart, new Viewport(axis[0], laneAxis), GanttPalette.light(), Lit.NOTHING, raster);
      buffer.updateBuffer(_ -> new Rectangle2D(0, 0, WIDTH, HEIGHT));
    });
    OnScreen.call(() -> {
      stage.close();
      return stage;
    });
    return frame;
  }

  private static OnScreen.Frame canvas(Lanes lanes) throws Exception {
    var canvas = OnScreen.call(() -> new Canvas(WIDTH, HEIGHT));
    GraphicsContext pen = canvas.getGraphicsContext2D();
    double scale = (double) WIDTH / lanes.longestNanos();
    double height = (double) HEIGHT / LANES;
    var moved = new double[1];
    Stage stage = OnScreen.show(new Pane(canvas));
    OnScreen.Frame frame = OnScreen.frame(() -> {
      pen.clearRect(0, 0, WIDTH, HEIGHT);
      moved[0]++;
      for (int lane = 0; lane < lanes.laneCount(); lane++) {
        for (int bar = lanes.firstBar(lane); bar < lanes.firstBar(lane + 1); bar++) {
          pen.setFill(bar % 2 == 0 ? Color.STEELBLUE : Color.LIGHTSTEELBLUE);
          pen.fillRect(lanes.startNanos(bar) * scale - moved[0], lane * height,
              lanes.durationNanos(bar) * scale, height - 1);
        }
      }
    });
    OnScreen.call(() -> {
      stage.close();
      return stage;
    });
    return frame;
  }
}
