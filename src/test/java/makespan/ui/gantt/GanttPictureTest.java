package makespan.ui.gantt;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import makespan.app.Jobs;
import makespan.gantt.BarNames;
import makespan.gantt.GanttMode;
import makespan.gantt.Lanes;
import makespan.gantt.Samples;
import makespan.ui.HeadlessStage;
import org.junit.jupiter.api.Test;

/// Pictures for people to look at, in `target/pictures`; here only that they are not blank and use the theme's ground.
class GanttPictureTest {

  @Test
  void drawsARunInTheLight() {
    assertThat(ground(draw("gantt-actual-light", GanttMode.ACTUAL, false, 16, 600, true))).isEqualTo(0xffffffff);
  }

  @Test
  void drawsARunInTheDark() {
    assertThat(ground(draw("gantt-actual-dark", GanttMode.ACTUAL, true, 16, 600, true))).isEqualTo(0xff0d1117);
  }

  @Test
  void drawsRunAndPlanTogether() {
    assertThat(ground(draw("gantt-both-light", GanttMode.BOTH, false, 16, 1_200, false))).isEqualTo(0xffffffff);
    assertThat(ground(draw("gantt-both-dark", GanttMode.BOTH, true, 16, 1_200, false))).isEqualTo(0xff0d1117);
  }

  @Test
  void drawsThePlanOfManyShortFiles() {
    assertThat(ground(draw("gantt-plan-light", GanttMode.PLAN, false, 16, 20_000, false))).isEqualTo(0xffffffff);
  }

  private static BufferedImage draw(String name, GanttMode mode, boolean dark, int lanes, int bars, boolean outside) {
    Lanes actual = Samples.actual(lanes, bars, outside);
    var pane = new Parent[1];
    try (var window = HeadlessStage.show(() -> {
      var gantt = new GanttPane(new Jobs(Runnable::run, Runnable::run));
      gantt.content().actualProperty().set(actual);
      gantt.content().planProperty().set(Samples.plan(actual, lanes));
      gantt.content().setMode(mode);
      gantt.namesProperty().set(BarNames.ofUnits(Samples.NAMES));
      gantt.content().idealNanosProperty().set(Samples.idealNanos(actual));
      gantt.content().lowerBoundNanosProperty().set(Samples.idealNanos(actual) - 60 * Samples.SECOND);
      gantt.selection().unitProperty().set(bars / 3);
      pane[0] = gantt;
      var root = new StackPane(gantt);
      if (dark) {
        root.getStyleClass().add("dark");
      }
      return root;
    }, 960, 640)) {
      return window.savePicture(pane[0], name);
    }
  }

  /// The colour of the ruler's corner, where nothing is written.
  private static int ground(BufferedImage picture) {
    return picture.getRGB(picture.getWidth() - 40, 2);
  }
}
