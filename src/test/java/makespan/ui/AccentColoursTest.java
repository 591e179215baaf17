package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentColoursTest {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyAccentOfASystemCanBeReadInTheWindow(boolean dark) {
    int[] grounds = dark ? new int[]{0x0d1117, 0x161b22} : new int[]{0xffffff, 0xf6f8fa};
    var random = new Random(11);
    for (int round = 0; round < 5_000; round++) {
      int rgb = switch (round) {
        case 0 -> 0x000000;
        case 1 -> 0xffffff;
        case 2 -> 0xffff00;
        default -> random.nextInt(1 << 24);
      };
      AccentColours made = AccentColours.of(rgb, dark);
      assertThat(AccentColours.contrast(made.emphasis(), 0xffffff)).as("white on the emphasis of %06x", rgb)
          .isGreaterThanOrEqualTo(4.5);
      assertThat(AccentColours.contrast(made.pressed(), 0xffffff)).isGreaterThanOrEqualTo(4.5);
      for (int ground : grounds) {
        assertThat(AccentColours.contrast(made.text(), ground)).as("text in %06x", rgb).isGreaterThanOrEqualTo(4.5);
        assertThat(AccentColours.contrast(made.emphasis(), ground)).as("a ring in %06x", rgb)
            .isGreaterThanOrEqualTo(3);
      }
    }
  }

  @Test
  void aColourThatCanBeReadStaysAsItIs() {
    AccentColours made = AccentColours.of(0x0969da, false);
    assertThat(made.text()).isEqualTo(0x0969da);
    assertThat(made.style()).contains("-color-accent-emphasis: #0969da;",
        "-color-accent-muted: rgba(9, 105, 218, 0.4);");
  }
}
