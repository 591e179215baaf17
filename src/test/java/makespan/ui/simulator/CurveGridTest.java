package makespan.ui.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import makespan.ui.HeadlessStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurveGridTest {
  private static final long HOUR = 3_600_000_000_000L;

  private final HeadlessStage window = HeadlessStage.show(() -> {
    var pane = new Pane();
    pane.setId("grid");
    return pane;
  }, 400, 300);
  private final Pane pane = window.find("grid", Pane.class);
  private final CurveGrid grid = window.call(() -> new CurveGrid(pane.getChildren()));

  @AfterEach
  void close() {
    window.close();
  }

  private CurveScale draw(long topNanos) {
    return window.call(() -> grid.draw(new CurveScale(400, 300, 17, 0, topNanos, 64), Font.getDefault()));
  }

  /// Where the labels of the times are: all that end left of the chart.
  private List<Bounds> times(CurveScale scale) {
    return window.call(() -> pane.getChildren().stream().filter(Label.class::isInstance).map(Label.class::cast)
        .filter(label -> label.getText().contains(":")).map(Label::getBoundsInParent)
        .filter(place -> place.getMaxX() < scale.left()).toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 9, 40, 400})
  void timesOfAnyLengthHaveRoomLeftOfTheChart(long hours) {
    CurveScale scale = draw(hours * HOUR);

    List<Bounds> times = times(scale);
    assertThat(times).hasSizeGreaterThan(1);
    assertThat(times).allSatisfy(place -> assertThat(place.getMinX()).isGreaterThanOrEqualTo(CurveScale.GAP - 1));
    assertThat(scale.left()).isLessThan(120);
  }

  @Test
  void anotherScaleReplacesTheLinesAndTheSameOneKeepsThem() {
    draw(HOUR);
    List<Object> before = window.call(() -> List.copyOf(pane.getChildren()));

    draw(HOUR);
    assertThat(window.call(() -> List.<Object>copyOf(pane.getChildren()))).isEqualTo(before);
    draw(2 * HOUR);
    assertThat(window.call(() -> List.<Object>copyOf(pane.getChildren()))).doesNotContainAnyElementsOf(before);
  }
}
