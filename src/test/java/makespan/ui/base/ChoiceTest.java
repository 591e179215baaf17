package makespan.ui.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import makespan.ui.HeadlessStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  private final ObjectProperty<Side> chosen = new SimpleObjectProperty<>(Side.LEFT);
  private HeadlessStage stage;

  private enum Side {
    LEFT, MIDDLE, RIGHT
  }

  @BeforeEach
  void show() {
    stage = HeadlessStage.show(
        () -> new VBox(new Choice<>("side", List.of(Side.values()), Side::name, chosen)), 400, 100);
    stage.run(() -> button(Side.LEFT).requestFocus());
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private ToggleButton button(Side side) {
    return stage.find("side-" + side.name().toLowerCase(java.util.Locale.ROOT), ToggleButton.class);
  }

  private void assertChosen(Side side) {
    assertThat(chosen.get()).isEqualTo(side);
    for (Side each : Side.values()) {
      assertThat(button(each).isSelected()).as(each.name()).isEqualTo(each == side);
    }
    assertThat(stage.call(() -> stage.stage().getScene().getFocusOwner())).isEqualTo(button(side));
  }

  @Test
  void theArrowsChooseAndEndAtTheEnds() {
    stage.type(KeyCode.RIGHT);
    assertChosen(Side.MIDDLE);
    stage.type(KeyCode.RIGHT);
    stage.type(KeyCode.RIGHT);
    assertChosen(Side.RIGHT);
    stage.type(KeyCode.LEFT);
    assertChosen(Side.MIDDLE);
  }

  @Test
  void whatCannotBeChosenIsPassedOver() {
    stage.run(() -> button(Side.MIDDLE).setDisable(true));

    stage.type(KeyCode.RIGHT);

    assertChosen(Side.RIGHT);
  }

  @Test
  void pressedAgainTheChosenStaysChosen() {
    stage.run(() -> button(Side.LEFT).fire());

    assertChosen(Side.LEFT);
  }
}
