package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import makespan.app.Setting;
import makespan.app.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Printing up to the printer: what is put on the sheet, and where.
class PrintingTest {
  private static final double A4_SHORT = 487;
  private static final double A4_LONG = 734;

  @TempDir
  private Path folder = Path.of("");

  /// A printer that keeps its sheets.
  private static final class Paper implements Printers, Printers.Sheet {
    private final List<Node> sheets = new ArrayList<>();
    private final boolean works;
    private boolean landscape;

    Paper(boolean works) {
      this.works = works;
    }

    @Override
    public boolean any() {
      return works;
    }

    @Override
    public Optional<Sheet> ask() {
      return Optional.of(this);
    }

    @Override
    public double shortSide() {
      return A4_SHORT;
    }

    @Override
    public double longSide() {
      return A4_LONG;
    }

    @Override
    public boolean print(Node content, boolean lying) {
      sheets.add(content);
      landscape = lying;
      return works;
    }
  }

  private static Paper print(TestWindow window, Paper paper) {
    window.stage().run(() -> new Printing(window.window(), new PictureExport(window.window(), window.dialogs()), paper)
        .print());
    window.stage().await("it is printed", () -> !paper.sheets.isEmpty() || !paper.works);
    return paper;
  }

  @Test
  void everyViewFitsOnOneSheetInLightColours() {
    try (var window = new TestWindow(folder, Settings.DEFAULT.with(Setting.THEME, Settings.Theme.DARK))) {
      window.open(TestWindow.RAILS_BEFORE);
      for (View view : List.of(View.OVERVIEW, View.TIMELINE)) {
        window.fire("view-" + view.word());
        Paper paper = print(window, new Paper(true));

        var image = (ImageView) ((Group) paper.sheets.getFirst()).getChildren().getFirst();
        double wide = paper.landscape ? A4_LONG : A4_SHORT;
        double high = paper.landscape ? A4_SHORT : A4_LONG;
        assertThat(image.getLayoutX()).isBetween(0.0, wide);
        assertThat(image.getLayoutX() + image.getFitWidth()).isLessThanOrEqualTo(wide + 0.01);
        assertThat(image.getLayoutY() + image.getFitHeight()).isLessThanOrEqualTo(high + 0.01);
        BufferedImage sheet = window.stage().savePicture(image, "print-" + view.word());
        assertThat(sheet.getRGB(sheet.getWidth() - 3, sheet.getHeight() - 3) & 0xff).as("a light corner")
            .isGreaterThan(0xc0);
      }
      Node root = window.stage().call(() -> window.stage().stage().getScene().getRoot());
      assertThat(window.stage().picture(root).getRGB(5, 5) & 0xff).as("the window stays dark").isLessThan(0x60);
    }
  }

  @Test
  void withoutAPrinterThatIsSaid() {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      Paper paper = print(window, new Paper(false));

      assertThat(paper.sheets).isEmpty();
      assertThat(window.text("toast-words")).isEqualTo("There is no printer on this computer");
    }
  }

  @Test
  void aSheetIsTurnedWhereThatMakesThePictureLarger() {
    PageFit wide = PageFit.of(1600, 500, A4_SHORT, A4_LONG);
    assertThat(wide.landscape()).isTrue();
    assertThat(wide.scale()).isEqualTo(A4_LONG / 1600);
    assertThat(wide.x()).isZero();
    PageFit high = PageFit.of(500, 1600, A4_SHORT, A4_LONG);
    assertThat(high.landscape()).isFalse();
    assertThat(high.y()).isZero();
  }

  @Test
  void aSmallPictureIsNotEnlarged() {
    PageFit small = PageFit.of(100, 50, A4_SHORT, A4_LONG);

    assertThat(small.scale()).isOne();
    assertThat(small.x()).isEqualTo(((small.landscape() ? A4_LONG : A4_SHORT) - 100) / 2);
  }
}
